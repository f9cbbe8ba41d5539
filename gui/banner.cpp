#include "gui/banner.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

QColor colourOf(Mark mark, const Theme &theme)
{
    switch (mark) {
    case Mark::Good:
        return theme.good;
    case Mark::Waiting:
        return theme.muted;
    case Mark::Paused:
        return theme.warning;
    case Mark::Bad:
        return theme.bad;
    }
    return theme.muted;
}

QString secondsSince(const Timestamp &since, const Timestamp &now)
{
    const TimeSpan span = now - since;
    const double seconds = static_cast<double>(span.seconds) + span.nanoseconds * 1e-9;
    return QLocale().toString(std::max(seconds, 0.0), 'f', 1);
}

QString namesOf(const HerdState &state, auto isOne)
{
    QStringList names;
    for (std::size_t place = 0; place < state.servers().size(); ++place) {
        if (isOne(place, state.servers()[place]))
            names << QString::fromStdString(state.servers()[place].id);
    }
    return names.join(", "_L1);
}

} // namespace

Verdict verdictOn(const HerdState &state, const Timestamp &now)
{
    const QString lost = namesOf(state, [](std::size_t, const ServerNow &server) {
        return server.state == ServerState::Lost || server.state == ServerState::Down
            || server.state == ServerState::Refused;
    });
    if (!lost.isEmpty())
        return {Mark::Bad, Banner::tr("No answer from %1").arg(lost)};
    if (state.servers().empty()) {
        const auto strangers = state.strangers();
        return strangers.empty()
            ? Verdict {Mark::Waiting, Banner::tr("No herd is attached")}
            : Verdict {Mark::Bad,
                       Banner::tr("Nobody answers at %1; are the servers running?")
                           .arg(QString::fromStdString(strangers.front().monitorAddress))};
    }
    const Convergence &convergence = state.convergence();
    switch (convergence.state) {
    case Convergence::State::Unknown:
        return {Mark::Waiting, Banner::tr("Waiting to hear what the servers know")};
    case Convergence::State::Differing: {
        const QString who = namesOf(state, [&](std::size_t place, const ServerNow &) {
            return (convergence.differing >> place & 1) != 0;
        });
        return {Mark::Paused,
                Banner::tr("Not converged for %1 s: %2 knows something else")
                    .arg(secondsSince(convergence.since, now), who)};
    }
    case Convergence::State::Converged:
        break;
    }
    return {Mark::Good, Banner::tr("Converged: all servers know the same")};
}

Banner::Banner(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFixedHeight(sizeHint().height());
}

void Banner::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void Banner::setVerdict(const Verdict &verdict)
{
    if (m_verdict == verdict)
        return;
    m_verdict = verdict;
    setAccessibleName(verdict.text);
    update();
}

QSize Banner::sizeHint() const
{
    return {400, 5 * Theme::grid};
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor colour = colourOf(m_verdict.mark, m_theme);
    painter.fillRect(rect(), m_theme.panel);
    painter.fillRect(QRect(0, 0, Theme::grid / 2, height()), colour);
    const int side = 2 * Theme::grid;
    paintMark(painter, QRect(2 * Theme::grid, (height() - side) / 2, side, side), m_verdict.mark,
              colour);
    painter.setPen(m_theme.text);
    painter.setFont(Theme::title());
    painter.drawText(rect().adjusted(5 * Theme::grid, 0, -Theme::grid, 0),
                     Qt::AlignVCenter | Qt::AlignLeft, m_verdict.text);
}

} // namespace herd
