#include "gui/banner.h"

#include "gui/views/direction.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

double secondsSince(const Timestamp &since, const Timestamp &now)
{
    const TimeSpan span = now - since;
    return static_cast<double>(span.seconds) + span.nanoseconds * 1e-9;
}

/// "Welsh misses reports of 42 clients (oldest 3.1 s); 2 others miss fewer": the one that is
/// worst off comes first, as the others may only miss what it alone was told.
QString describeLag(const HerdState &state, const Lag &lag, const Timestamp &now)
{
    std::vector<std::size_t> behind;
    for (std::size_t place = 0; place < state.servers().size(); ++place) {
        if (isBehind(lag, place, now))
            behind.push_back(place);
    }
    if (behind.empty())
        return {};
    const auto worst = *std::ranges::max_element(
        behind, {}, [&](std::size_t place) { return lag[place]->clients; });
    const QString text = Banner::tr("%1 misses reports of %Ln client(s) (oldest %2 s)", nullptr,
                                    static_cast<int>(lag[worst]->clients))
                             .arg(QString::fromStdString(state.servers()[worst].id),
                                  QLocale().toString(secondsSince(lag[worst]->since, now), 'f', 1));
    return behind.size() == 1
        ? text
        : Banner::tr("%1; %Ln other(s) miss fewer", nullptr, static_cast<int>(behind.size()) - 1)
              .arg(text);
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

Verdict verdictOn(const HerdState &state, const Lag &lag, const Timestamp &now)
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
    const QString behind = describeLag(state, lag, now);
    if (!behind.isEmpty())
        return {Mark::Paused, Banner::tr("Not converged: %1").arg(behind)};
    if (std::ranges::none_of(lag, [](const auto &of) { return of.has_value(); }))
        return {Mark::Waiting, Banner::tr("Waiting to hear what the servers know")};
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
    setToolTip(verdict.text); // all of it, where there is no room
    update();
}

QSize Banner::sizeHint() const
{
    return {400, 5 * Theme::grid};
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.panel);
    painter.fillRect(onItsSide(QRect(0, 0, Theme::grid / 2, height()), rect()),
                     colourOf(m_verdict.mark, m_theme));
    const int side = 2 * Theme::grid;
    paintMark(painter, onItsSide(QRect(2 * Theme::grid, (height() - side) / 2, side, side), rect()),
              m_verdict.mark, m_theme);
    painter.setPen(m_theme.text);
    painter.setFont(Theme::title());
    const QRectF line = onItsSide(rect().adjusted(5 * Theme::grid, 0, -Theme::grid, 0), rect());
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(m_verdict.text, Qt::ElideRight,
                                                      static_cast<int>(line.width())));
}

} // namespace herd
