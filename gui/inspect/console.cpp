#include "gui/inspect/console.h"

#include "core/protocol/request.h"
#include "gui/views/spantext.h"
#include "gui/views/wording.h"

#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestLine = 64 * 1024; // a server takes no longer one
constexpr qsizetype bytesInSlice = 512;
constexpr std::chrono::milliseconds sliceEvery {8};

/// A line that remembers what was said: up and down go through it.
class RememberingLine final : public QLineEdit
{
public:
    void remember(const QString &line)
    {
        m_said.removeAll(line);
        m_said.append(line);
        while (m_said.size() > Console::mostRemembered)
            m_said.removeFirst();
        m_at = m_said.size();
    }

private:
    void keyPressEvent(QKeyEvent *event) override
    {
        const bool goesUp = event->key() == Qt::Key_Up;
        if (!goesUp && event->key() != Qt::Key_Down) {
            QLineEdit::keyPressEvent(event);
            return;
        }
        if (m_at == m_said.size() && goesUp)
            m_draft = text();
        m_at = std::clamp<qsizetype>(m_at + (goesUp ? -1 : 1), 0, m_said.size());
        setText(m_at == m_said.size() ? m_draft : m_said[m_at]);
    }

    QStringList m_said; // the newest last
    qsizetype m_at = 0; // beyond them: what is being written
    QString m_draft;
};

QString timeNow()
{
    return QDateTime::currentDateTimeUtc().toString(u"hh:mm:ss.zzz"_s);
}

QTextCursor endOf(QTextDocument &document)
{
    QTextCursor cursor(&document);
    cursor.movePosition(QTextCursor::End);
    return cursor;
}

bool isAboutPlaces(const QByteArray &line)
{
    return std::holds_alternative<Whatsat>(
        parseRequest({line.data(), static_cast<std::size_t>(line.size())}));
}

} // namespace

Console::Console(const Theme &theme, const HerdState &herd, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_herd(herd)
    , m_servers(new QComboBox)
    , m_line(new RememberingLine)
    , m_templates(new QToolButton)
    , m_send(new QToolButton)
    , m_output(new QPlainTextEdit)
{
    m_servers->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_line->setFont(Theme::figures());
    m_line->setMaxLength(longestLine);
    m_output->setReadOnly(true);
    m_output->setFont(Theme::figures());
    m_output->setFrameShape(QFrame::NoFrame);
    m_output->setWordWrapMode(QTextOption::WrapAnywhere);
    m_output->setMaximumBlockCount(mostLines);
    m_output->setUndoRedoEnabled(false);
    addTemplates();

    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::grid);
    row->addWidget(m_servers);
    row->addWidget(m_line, 1);
    row->addWidget(m_templates);
    row->addWidget(m_send);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::grid, Theme::grid, Theme::grid, Theme::grid);
    column->setSpacing(Theme::grid);
    column->addLayout(row);
    column->addWidget(m_output, 1);
    connect(m_line, &QLineEdit::returnPressed, this, &Console::send);
    m_slices.setInterval(sliceEvery);
    connect(&m_slices, &QTimer::timeout, this, &Console::showSlice);
    connect(m_send, &QToolButton::clicked, this, &Console::send);
    inEachLanguage(this, [this] { sayAll(); });
}

void Console::sayAll()
{
    setAccessibleName(tr("Console"));
    m_servers->setAccessibleName(tr("Server to talk to"));
    m_line->setAccessibleName(tr("Line to send"));
    m_line->setPlaceholderText(tr("A line to send, such as WHATSAT kiwi 10 5"));
    m_send->setText(tr("Send"));
    m_send->setToolTip(tr("Sends the line and a newline (Return); up and down bring back what was "
                          "sent before"));
    m_output->setAccessibleName(tr("What the server answered"));
    m_output->setPlaceholderText(
        tr("What a server answers appears here, byte for byte: choose one, "
           "write a line, press Return."));
    m_templates->setText(tr("Templates"));
    m_templates->setToolTip(tr("Puts a command into the line, to be changed and sent"));
}

void Console::addTemplates()
{
    m_templates->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_templates);
    const auto add = [&](const char *text, auto makeLine) {
        QAction *action = menu->addAction(QString());
        inEachLanguage(menu, [action, text] { action->setText(tr(text)); });
        connect(action, &QAction::triggered, this, [this, makeLine] {
            m_line->setText(makeLine());
            m_line->setFocus();
        });
    };
    add(QT_TR_NOOP("IAMAT from now"), [] {
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        return u"IAMAT console +34.068930-118.445127 %1.%2"_s.arg(now / 1000)
            .arg(now % 1000, 3, 10, QLatin1Char('0'));
    });
    add(QT_TR_NOOP("WHATSAT, five places within 10 km"), [] { return u"WHATSAT console 10 5"_s; });
    m_templates->setMenu(menu);
}

void Console::showServers()
{
    QStringList ids;
    for (const ServerNow &server : m_herd.servers())
        ids << QString::fromStdString(server.id);
    QStringList shown;
    for (int i = 0; i < m_servers->count(); ++i)
        shown << m_servers->itemText(i);
    if (ids == shown)
        return;
    const QString chosen = m_servers->currentText();
    m_servers->clear();
    m_servers->addItems(ids);
    choose(chosen);
}

void Console::choose(const QString &server)
{
    if (const int at = m_servers->findText(server); at >= 0)
        m_servers->setCurrentIndex(at);
}

void Console::send()
{
    if (!m_send->isEnabled() || m_line->text().isEmpty())
        return;
    const auto place = m_herd.find(m_servers->currentText().toStdString());
    if (!place) {
        say(tr("There is no server to talk to."), m_theme.warning);
        return;
    }
    const ServerNow &server = m_herd.servers()[*place];
    const QString address = QString::fromStdString(server.address);
    const qsizetype colon = address.lastIndexOf(':'_L1);
    const std::uint16_t port = colon < 0 ? 0 : address.mid(colon + 1).toUShort();
    const QByteArray line = m_line->text().toUtf8();
    static_cast<RememberingLine *>(m_line)->remember(m_line->text());
    m_line->clear();
    say(u"%1  %2  %3"_s.arg(timeNow(), m_servers->currentText(), address), m_theme.muted);
    append({{u"> "_s, true, false}});
    append(visibleRuns(line + '\n'));
    if (port == 0)
        say(tr("Not sent: the port that this server has for clients is not known."),
            m_theme.warning);
    else
        call(address.left(colon), port, line);
}

void Console::call(const QString &host, std::uint16_t port, const QByteArray &line)
{
    m_bytesShown = m_bytesLeftOut = 0;
    m_sinceCall.start();
    auto *caller =
        new LineCaller(host, port, line, isAboutPlaces(line) ? placesPatience : patience, this);
    m_send->setEnabled(false);
    connect(caller, &LineCaller::heard, this, [this](const QByteArray &bytes) {
        if (m_bytesShown == 0)
            append({{u"< "_s, true, false}});
        const QByteArray shown = bytes.left(mostBytesShown - m_bytesShown);
        m_bytesShown += shown.size();
        m_bytesLeftOut += bytes.size() - shown.size();
        m_waiting += shown;
        m_slices.start();
    });
    connect(caller, &LineCaller::finished, this, [this](LineCaller::Ending, const QString &reason) {
        m_ending = reason;
        m_took = std::chrono::nanoseconds(m_sinceCall.nsecsElapsed());
        m_slices.start();
    });
}

/// Few bytes at once, as those of a hostile server take long to be laid out. A line that does
/// not end is broken.
void Console::showSlice()
{
    const QByteArray slice = m_waiting.left(bytesInSlice);
    const qsizetype line = slice.lastIndexOf('\n') + 1;
    const bool isTooLong = line == 0 && slice.size() == bytesInSlice;
    const qsizetype size = isTooLong || slice.size() < bytesInSlice ? slice.size() : line;
    append(visibleRuns(slice.left(size)));
    if (isTooLong)
        say({}, m_theme.muted);
    m_waiting.remove(0, size);
    if (!m_waiting.isEmpty())
        return;
    m_slices.stop();
    if (m_ending)
        showEnding(*std::exchange(m_ending, std::nullopt));
}

void Console::showEnding(const QString &reason)
{
    m_send->setEnabled(true);
    if (!endOf(*m_output->document()).atBlockStart())
        say({}, m_theme.muted);
    if (m_bytesLeftOut > 0)
        say(tr("Further bytes that are not shown: %1").arg(QLocale().toString(m_bytesLeftOut)),
            m_theme.warning);
    say(reason.isEmpty() ? tr("%1  answered in %2").arg(timeNow(), spanText(m_took))
                         : u"%1  %2"_s.arg(timeNow(), reason),
        reason.isEmpty() ? m_theme.muted : m_theme.bad);
}

void Console::say(const QString &text, const QColor &colour)
{
    append({{text, true, true}}, colour);
}

/// Whoever looks at the end is shown what comes; a selection stays. What is no escape has the
/// text's own colour, which follows the theme.
void Console::append(const std::vector<VisibleRun> &runs, const QColor &colourOfEscapes)
{
    QScrollBar *const bar = m_output->verticalScrollBar();
    const bool wasAtEnd = bar->value() == bar->maximum();
    QTextCharFormat escape;
    escape.setForeground(colourOfEscapes.isValid() ? colourOfEscapes : m_theme.muted);
    QTextCursor cursor = endOf(*m_output->document());
    cursor.beginEditBlock(); // laid out once
    for (const VisibleRun &run : runs) {
        cursor.insertText(run.text, run.isEscape ? escape : QTextCharFormat());
        if (run.endsLine)
            cursor.insertBlock();
    }
    cursor.endEditBlock();
    if (wasAtEnd)
        bar->setValue(bar->maximum());
}

} // namespace herd
