#include "gui/export/tablebuttons.h"

#include "gui/export/tablesaver.h"
#include "gui/views/wording.h"

#include <QFileDialog>
#include <QLayout>
#include <QToolButton>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(TableFormat format)
{
    switch (format) {
    case TableFormat::Csv:
        return u"CSV"_s;
    case TableFormat::Json:
        return u"JSON"_s;
    }
    return {};
}

} // namespace

TableButtons::TableButtons(FilteredTable &table)
    : QObject(&table)
    , m_table(table)
    , m_csv(add(TableFormat::Csv))
    , m_json(add(TableFormat::Json))
{
}

QToolButton *TableButtons::add(TableFormat format)
{
    auto *button = new QToolButton;
    button->setText(nameOf(format));
    button->setAutoRaise(true);
    connect(button, &QToolButton::clicked, this, [this, format, button] {
        if (auto *saver = button->findChild<TableSaver *>())
            saver->cancel();
        else
            ask(format);
    });
    m_table.bar().layout()->addWidget(button);
    inEachLanguage(button, [=] {
        button->setToolTip(tr("Write these rows to a file (%1)").arg(nameOf(format)));
        button->setAccessibleName(button->toolTip());
    });
    return button;
}

QToolButton *TableButtons::buttonOf(TableFormat format) const
{
    return format == TableFormat::Csv ? m_csv : m_json;
}

void TableButtons::ask(TableFormat format)
{
    auto *dialog = new QFileDialog(&m_table, m_table.table().accessibleName());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(nameOf(format).toLower());
    dialog->selectFile(m_table.table().accessibleName() + u'.' + nameOf(format).toLower());
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, format](const QString &path) { save(path, format); });
    dialog->open();
}

void TableButtons::save(const QString &path, TableFormat format)
{
    QToolButton *button = buttonOf(format);
    auto *saver = new TableSaver(m_table.table().rows(), path, format, button);
    connect(saver, &TableSaver::progressed, button, [button](int percent) {
        button->setText(u"%1 % ×"_s.arg(percent)); // a click ends it
    });
    connect(saver, &TableSaver::ended, this,
            [=, this](const QString &written, const QString &problem) {
                button->setText(nameOf(format));
                if (problem.isEmpty())
                    Q_EMIT said(tr("Written: %1").arg(written));
                else
                    Q_EMIT failed(problem);
            });
}

} // namespace herd
