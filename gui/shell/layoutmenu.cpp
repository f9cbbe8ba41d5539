#include "gui/shell/layoutmenu.h"

#include "gui/commands/undo.h"
#include "gui/shell/layouts.h"
#include "gui/views/wording.h"

#include <QInputDialog>
#include <QMessageBox>

namespace herd {

LayoutMenu::LayoutMenu(Layouts &layouts, Undo &undo, QWidget *parent)
    : QMenu(parent)
    , m_layouts(layouts)
    , m_undo(undo)
{
    inEachLanguage(this, [this] { fill(); });
}

/// At once, not when it is shown: the palette finds what is in it.
void LayoutMenu::fill()
{
    setTitle(tr("La&youts"));
    clear();
    qDeleteAll(findChildren<QMenu *>(Qt::FindDirectChildrenOnly)); // which clear() leaves
    for (const auto &[layout, text] : {std::pair(Layouts::Builtin::Overview, tr("&Overview")),
                                       std::pair(Layouts::Builtin::Map, tr("&Map")),
                                       std::pair(Layouts::Builtin::Traffic, tr("&Traffic")),
                                       std::pair(Layouts::Builtin::Wall, tr("&Wall"))})
        addAction(text, this,
                  [this, chosen = layout] { change([=, this] { m_layouts.show(chosen); }); });
    addSeparator();
    const QStringList names = m_layouts.names();
    for (const QString &name : names)
        addAction(asMenuText(name), this,
                  [this, name] { change([=, this] { m_layouts.choose(name); }); });
    addSeparator();
    addAction(tr("&Save as..."), this, &LayoutMenu::askForName);
    QMenu *deletes = addMenu(tr("&Delete"));
    deletes->setEnabled(!names.isEmpty());
    for (const QString &name : names)
        deletes->addAction(asMenuText(name), this, [this, name] { remove(name); });
}

void LayoutMenu::change(const std::function<void()> &layout)
{
    const QByteArray before = m_layouts.docks();
    layout();
    m_undo.did(tr("Change the layout"), [this, before] { m_layouts.showDocks(before); });
}

void LayoutMenu::reset()
{
    const Layouts::Memory before = m_layouts.memory();
    m_layouts.reset();
    m_undo.did(tr("Reset the layout"), [this, before] { m_layouts.recall(before); });
}

void LayoutMenu::askForName()
{
    auto *ask = new QInputDialog(parentWidget());
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->setWindowTitle(tr("Save the layout"));
    ask->setLabelText(tr("Name (one that is there already is replaced)"));
    connect(ask, &QInputDialog::textValueSelected, this,
            [this](const QString &name) { saveAs(name.simplified()); });
    ask->open();
}

void LayoutMenu::saveAs(const QString &name)
{
    const QByteArray before = m_layouts.saved(name);
    if (m_layouts.saveAs(name)) {
        if (!before.isEmpty())
            m_undo.did(tr("Replace the layout \"%1\"").arg(name),
                       [=, this] { m_layouts.saveAs(name, before); });
        return fill();
    }
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Save the layout"),
                                tr("This name is too long, or there are too many layouts."),
                                QMessageBox::Close, parentWidget());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void LayoutMenu::remove(const QString &name)
{
    const QByteArray before = m_layouts.saved(name);
    m_layouts.forget(name);
    m_undo.did(tr("Delete the layout \"%1\"").arg(name), [=, this] {
        m_layouts.saveAs(name, before);
        fill();
    });
    fill();
}

} // namespace herd
