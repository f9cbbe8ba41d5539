#include "gui/shell/attachdialog.h"

#include "gui/views/theme.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastWidth = 70 * Theme::grid; // pixels; five addresses are seen at once

/// Stands in a line that is empty, and can be read to its end.
void suggest(QLineEdit &line, const QString &text)
{
    line.setPlaceholderText(text);
    line.setMinimumWidth(line.fontMetrics().horizontalAdvance(text) + 4 * Theme::grid);
}

} // namespace

AttachDialog::AttachDialog(const Attachment &last, QWidget *parent)
    : QDialog(parent)
    , m_found(new QLabel(tr("Looking for servers on this machine...")))
    , m_use(new QPushButton(tr("&Use these")))
{
    setWindowTitle(tr("Attach to servers"));
    setMinimumWidth(leastWidth);
    m_found->setObjectName(u"found"_s);
    m_found->setWordWrap(true);
    m_found->setTextFormat(Qt::PlainText); // servers have a say in it
    m_use->setEnabled(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Theme::grid, 2 * Theme::grid, 2 * Theme::grid, 2 * Theme::grid);
    column->setSpacing(2 * Theme::grid);
    auto *local = new QHBoxLayout;
    local->addWidget(m_found, 1);
    local->addWidget(m_use);
    column->addLayout(local);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    column->addLayout(form);
    m_addresses = addField(*form, tr("&Monitor ports"), u"addresses"_s, last.addresses);
    suggest(*m_addresses.line, tr("HOST:PORT, HOST:PORT, ..."));
    m_herd = addField(*form, tr("or &herd"), u"herd"_s, last.herd, tr("Herd file"));
    suggest(*m_herd.line, tr("Name of a built-in herd, or a herd file"));
    m_token = addField(*form, tr("&Token file"), u"tokenFile"_s, last.tokenFile, tr("Token file"));
    suggest(*m_token.line, tr("For servers elsewhere, and to bring faults about"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_connect = buttons->addButton(tr("&Connect"), QDialogButtonBox::AcceptRole);
    column->addStretch();
    column->addWidget(buttons);
    m_use->setAutoDefault(false);
    m_connect->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_local, &LocalHerd::looked, this, &AttachDialog::propose);
    connect(m_use, &QPushButton::clicked, this, [this] {
        m_herd.line->clear();
        m_addresses.line->setText(m_foundAddresses);
    });
    check();
}

AttachDialog::Field AttachDialog::addField(QFormLayout &form, const QString &label,
                                           const QString &name, const QString &text,
                                           const QString &browse)
{
    auto *line = new QLineEdit(text);
    line->setObjectName(name);
    line->setClearButtonEnabled(true);
    auto *problem = new QLabel;
    problem->setObjectName(name + "Problem"_L1);
    problem->setWordWrap(true);
    problem->setTextFormat(Qt::PlainText);
    problem->setForegroundRole(QPalette::BrightText); // the theme's colour of what is bad
    problem->hide();
    auto *row = new QHBoxLayout;
    row->addWidget(line, 1);
    if (!browse.isEmpty()) {
        auto *button = new QPushButton(tr("Browse..."));
        button->setAutoDefault(false);
        button->setAccessibleName(browse);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, line, browse] {
            auto *files = new QFileDialog(this, browse);
            files->setAttribute(Qt::WA_DeleteOnClose);
            files->setFileMode(QFileDialog::ExistingFile);
            connect(files, &QFileDialog::fileSelected, line, &QLineEdit::setText);
            files->open();
        });
    }
    auto *caption = new QLabel(label);
    caption->setBuddy(line);
    form.addRow(caption, row);
    form.addRow(QString(), problem);
    connect(line, &QLineEdit::textChanged, this, &AttachDialog::check);
    return {line, problem};
}

Attachment AttachDialog::attachment() const
{
    return {m_addresses.line->text().trimmed(), m_herd.line->text().trimmed(),
            m_token.line->text().trimmed()};
}

void AttachDialog::look(const std::vector<std::uint16_t> &ports)
{
    m_local.look(ports);
}

void AttachDialog::propose(const std::vector<LocalHerd::Server> &found)
{
    QStringList names;
    QStringList addresses;
    for (const LocalHerd::Server &server : found) {
        names << tr("%1 of herd %2").arg(server.id, server.herd);
        addresses << u"127.0.0.1:%1"_s.arg(server.port);
    }
    m_foundAddresses = addresses.join(", "_L1);
    m_use->setEnabled(!found.empty());
    m_found->setText(found.empty()
                         ? tr("No server answers at the usual monitor ports of this machine.")
                         : tr("Found on this machine: %1").arg(names.join(", "_L1)));
    if (!found.empty() && attachment().name().isEmpty())
        m_addresses.line->setText(m_foundAddresses);
}

/// Nothing said is no mistake yet.
void AttachDialog::check()
{
    if (!m_connect)
        return; // still being made
    const Attachment said = attachment();
    const auto resolved = resolve(said);
    const auto *problem = std::get_if<AttachmentProblem>(&resolved);
    m_connect->setEnabled(!problem);
    for (const auto &[field, which] : {std::pair(m_addresses, AttachmentProblem::Field::Addresses),
                                       std::pair(m_herd, AttachmentProblem::Field::Herd),
                                       std::pair(m_token, AttachmentProblem::Field::TokenFile)}) {
        const bool isIts = problem && problem->field == which && said != Attachment();
        field.problem->setText(isIts ? problem->text : QString());
        field.problem->setVisible(isIts);
    }
}

} // namespace herd
