#include "gui/shell/layoutmenu.h"

#include "gui/shell/layouts.h"
#include "gui/views/wording.h"

#include <QInputDialog>
#include <QMessageBox>

namespace herd {

namespace {

/// As it is, though & marks a key in menus.
QString literal(QString name)
{
    return name.replace(u'&', QStringLiteral("&&"));
}

} // namespace

LayoutMenu::LayoutMenu(Layouts &layouts, QWidget *parent)
    : QMenu(parent)
    , m_layouts(layouts)
{
    inEachLanguage(this, [this] { fill(); });
}

/// At once, not when it is shown: the palette finds what is in it.
void LayoutMenu::fill()
{
    setTitle(tr("&Layouts"));
    clear();
    qDeleteAll(findChildren<QMenu *>(Qt::FindDirectChildrenOnly)); // which clear() leaves
    for (const auto &[layout, text] : {std::pair(Layouts::Builtin::Overview, tr("&Overview")),
                                       std::pair(Layouts::Builtin::Map, tr("&Map")),
                                       std::pair(Layouts::Builtin::Traffic, tr("&Traffic")),
                                       std::pair(Layouts::Builtin::Wall, tr("&Wall"))})
        addAction(text, this, [this, chosen = layout] { m_layouts.show(chosen); });
    addSeparator();
    const QStringList names = m_layouts.names();
    for (const QString &name : names)
        addAction(literal(name), this, [this, name] { m_layouts.choose(name); });
    addSeparator();
    addAction(tr("&Save as..."), this, &LayoutMenu::askForName);
    QMenu *deletes = addMenu(tr("&Delete"));
    deletes->setEnabled(!names.isEmpty());
    for (const QString &name : names)
        deletes->addAction(literal(name), this, [this, name] { askToDelete(name); });
}

void LayoutMenu::askForName()
{
    auto *ask = new QInputDialog(parentWidget());
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->setWindowTitle(tr("Save the layout"));
    ask->setLabelText(tr("Name (one that is there already is replaced)"));
    connect(ask, &QInputDialog::textValueSelected, this, [this](const QString &name) {
        if (m_layouts.saveAs(name.simplified()))
            return fill();
        auto *box = new QMessageBox(QMessageBox::Warning, tr("Save the layout"),
                                    tr("This name is too long, or there are too many layouts."),
                                    QMessageBox::Close, parentWidget());
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    });
    ask->open();
}

void LayoutMenu::askToDelete(const QString &name)
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Delete a layout"),
                                tr("Delete the layout \"%1\"?").arg(name),
                                QMessageBox::Yes | QMessageBox::Cancel, parentWidget());
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QDialog::accepted, this, [this, name] {
        m_layouts.forget(name);
        fill();
    });
    box->open();
}

} // namespace herd
