#include "gui/window/banner.h"

#include "gui/views/direction.h"

#include <QAccessible>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <limits>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

constexpr int widestWord = 12 * Theme::grid; // pixels, that may not fit on a line any more

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

/// "Reading what Goloman knows: 412,000 of 1,000,000 clients"; empty while nothing comes in.
QString describeSnapshots(const HerdState &state, const ClientsModel &clients)
{
    QString server;
    int servers = 0;
    std::uint64_t told = 0;
    std::uint64_t all = 0;
    for (std::size_t place = 0; place < state.servers().size(); ++place) {
        const auto snapshot = clients.snapshot(place);
        if (!snapshot)
            continue;
        ++servers;
        server = QString::fromStdString(state.servers()[place].id);
        // What a server says may be anything.
        constexpr std::uint64_t most = std::numeric_limits<int>::max() / ClientBook::mostServers;
        told += std::min({snapshot->told, snapshot->clients, most});
        all += std::min(snapshot->clients, most);
    }
    const QString text = servers == 1
        ? Banner::tr("Reading what %1 knows: %2 of %Ln client(s)", nullptr, static_cast<int>(all))
              .arg(server)
        : Banner::tr("Reading what the servers know: %1 of %Ln report(s)", nullptr,
                     static_cast<int>(all));
    return servers == 0 ? QString() : text.arg(QLocale().toString(static_cast<qulonglong>(told)));
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

Verdict verdictOn(const HerdState &state, const ClientsModel &clients, const Lag &lag,
                  const Timestamp &now)
{
    const QString reading = describeSnapshots(state, clients);
    const auto besides = [&](const QString &text) {
        return reading.isEmpty() ? text : Banner::tr("%1. %2").arg(text, reading);
    };
    const QString lost = namesOf(state, [](std::size_t, const ServerNow &server) {
        return server.state == ServerState::Lost || server.state == ServerState::Down
            || server.state == ServerState::Refused;
    });
    if (!lost.isEmpty())
        return {Mark::Bad, besides(Banner::tr("No answer from %1").arg(lost))};
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
        return {Mark::Paused, besides(Banner::tr("Not converged: %1").arg(behind))};
    if (!reading.isEmpty())
        return {Mark::Waiting, reading};
    if (std::ranges::none_of(lag, [](const auto &of) { return of.has_value(); }))
        return {Mark::Waiting, Banner::tr("Waiting to hear what the servers know")};
    const QString lostBridges = namesOf(state, [&](std::size_t place, const ServerNow &) {
        return std::ranges::any_of(state.bridges(), [place](const BridgeNow &bridge) {
            return bridge.server == place && bridge.health == LinkHealth::Down;
        });
    });
    if (!lostBridges.isEmpty())
        return {Mark::Warning,
                Banner::tr("Converged, but there is no bridge at %1: other herds don't hear it")
                    .arg(lostBridges)};
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
    const bool isOtherwise = m_verdict.mark != verdict.mark;
    m_verdict = verdict;
    setAccessibleName(verdict.text);
    if (isOtherwise) { // to be said aloud; figures change all the time
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
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
    int room = static_cast<int>(line.width());
    if (painter.fontMetrics().horizontalAdvance(m_verdict.text) > room) {
        painter.setFont(Theme::normal()); // in two lines, the first of which is rarely full
        room = 2 * room - widestWord;
    }
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap,
                     painter.fontMetrics().elidedText(m_verdict.text, Qt::ElideRight, room));
}

} // namespace herd
