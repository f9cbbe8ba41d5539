#include "gui/window/notice.h"

#include "core/monitor/streamprogress.h"
#include "core/protocol/topology.h"

#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

constexpr int widestText = 72 * Theme::grid; // pixels; longer lines are hard to read

QString words(const std::string &text)
{
    return QString::fromStdString(text);
}

/// "Goloman at 127.0.0.1:13000: connection refused."
QString reasonOf(const ServerNow &source)
{
    const QString address = words(source.monitorAddress);
    const QString who =
        source.id.empty() ? address : Notice::tr("%1 at %2").arg(words(source.id), address);
    return Notice::tr("%1: %2.").arg(who, words(source.reason));
}

/// Of a source that nobody there wants to be, or can be.
QString adviceOn(const ServerNow &stranger)
{
    const std::string_view reason = stranger.reason;
    if (stranger.state != ServerState::Refused)
        return Notice::tr("Are the servers running, and is it a monitor port? Those of built-in "
                          "herds are 13000 to 13004. It is tried again every two seconds.");
    if (reason.starts_with(StreamProgress::speaksVersion))
        return Notice::tr("Use a dashboard and servers of the same release.");
    if (reason.starts_with(StreamProgress::refuses))
        return Notice::tr("This program speaks version %1 of the monitor stream. Attach again with "
                          "what is asked for.")
            .arg(monitorVersion);
    return Notice::tr("That is no monitor port of a server. A server of a built-in herd has it "
                      "%1 above its port for clients.")
        .arg(monitorPortDistance);
}

/// Of those, the one to be named: what refuses tells more than what is not there.
const ServerNow *worstOf(const std::vector<ServerNow> &sources)
{
    const ServerNow *worst = nullptr;
    for (const ServerNow &source : sources) {
        if (!source.reason.empty() && (!worst || source.state == ServerState::Refused))
            worst = &source;
    }
    return worst;
}

Complaint onStrangers(const std::vector<ServerNow> &strangers)
{
    const ServerNow *worst = worstOf(strangers);
    if (!worst)
        return {}; // nobody has had the time to answer
    const QString address = words(worst->monitorAddress);
    const QString title = worst->state == ServerState::Refused
        ? Notice::tr("%1 can't be watched").arg(address)
        : Notice::tr("Nobody answers at %1").arg(address);
    return {title, reasonOf(*worst) + ' '_L1 + adviceOn(*worst), Complaint::Remedy::StartDemo};
}

} // namespace

Complaint complaintOn(const HerdState &herd, bool isWatching, const QString &failure)
{
    if (!failure.isEmpty())
        return {Notice::tr("There is nothing to watch"), failure,
                isWatching ? Complaint::Remedy::TryAgain : Complaint::Remedy::StartDemo};
    const auto &servers = herd.servers();
    const auto strangers = herd.strangers();
    if (servers.empty() && strangers.empty() && !isWatching)
        return {Notice::tr("No herd is watched"),
                Notice::tr("Attach to servers that run, or look at the demo: five servers in this "
                           "program."),
                Complaint::Remedy::StartDemo};
    if (servers.empty())
        return onStrangers(strangers);
    if (std::ranges::any_of(servers, &ServerNow::isAttached))
        return {};
    const ServerNow *worst = worstOf(servers);
    if (!worst)
        worst = worstOf(strangers);
    if (!worst)
        return {};
    return {Notice::tr("No server answers any more"),
            reasonOf(*worst) + ' '_L1
                + Notice::tr("What is shown is what was known last. It is tried again every two "
                             "seconds, and goes on by itself when a server is back."),
            Complaint::Remedy::TryAgain};
}

Notice::Notice(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_text(new QLabel)
    , m_button(new QPushButton)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Theme::grid, 2 * Theme::grid, 2 * Theme::grid, 2 * Theme::grid);
    column->setSpacing(Theme::grid);
    column->addStretch();
    m_title->setFont(Theme::title());
    for (QLabel *label : {m_title, m_text}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText); // servers have a say in it
        label->setAlignment(Qt::AlignHCenter);
        label->setMaximumWidth(widestText);
        column->addWidget(label);
    }
    column->addSpacing(Theme::grid);
    m_button->setAutoDefault(true); // Return presses it, too
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch();
    connect(m_button, &QPushButton::clicked, this, &Notice::press);
    setTheme(theme);
    hide();
}

void Notice::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void Notice::setComplaint(const Complaint &complaint)
{
    if (m_complaint == complaint)
        return;
    const bool wasLost =
        std::exchange(m_complaint, complaint).remedy == Complaint::Remedy::TryAgain;
    m_title->setText(complaint.title);
    m_text->setText(complaint.text);
    switch (complaint.remedy) {
    case Complaint::Remedy::StartDemo:
        m_button->setText(tr("Start the demo"));
        break;
    case Complaint::Remedy::TryAgain:
        m_button->setText(tr("Try again"));
        break;
    }
    setAccessibleName(complaint.title);
    setAccessibleDescription(complaint.text);
    setVisible(!complaint.title.isEmpty());
    if (wasLost && complaint == Complaint())
        Q_EMIT recovered();
}

void Notice::press()
{
    switch (m_complaint.remedy) {
    case Complaint::Remedy::StartDemo:
        Q_EMIT demoWanted();
        break;
    case Complaint::Remedy::TryAgain:
        Q_EMIT retryWanted();
        break;
    }
}

void Notice::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme.panel);
}

} // namespace herd
