#include "gui/inspect/herdpicture.h"

#include <QStringList>

#include <algorithm>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

ServerPicture::State stateOf(ServerState state)
{
    switch (state) {
    case ServerState::Unobserved:
    case ServerState::Waiting:
        return ServerPicture::State::Unknown;
    case ServerState::Attached:
        return ServerPicture::State::Up;
    case ServerState::Paused:
        return ServerPicture::State::Paused;
    case ServerState::Lost:
    case ServerState::Down:
    case ServerState::Refused:
        return ServerPicture::State::Lost;
    }
    return ServerPicture::State::Unknown;
}

LinkPicture::State stateOf(LinkHealth health)
{
    switch (health) {
    case LinkHealth::Unknown:
    case LinkHealth::Half:
        return LinkPicture::State::Half;
    case LinkHealth::Up:
        return LinkPicture::State::Up;
    case LinkHealth::Down:
        return LinkPicture::State::Down;
    case LinkHealth::Cut:
        return LinkPicture::State::Cut;
    }
    return LinkPicture::State::Half;
}

QString describe(const FaultNow &fault)
{
    switch (fault.what) {
    case event::Chaos::Cut:
        return HerdPicture::tr("cut");
    case event::Chaos::Delay:
        return HerdPicture::tr("%1 ms late").arg(fault.amount);
    case event::Chaos::Throttle:
        return HerdPicture::tr("%1 B/s").arg(fault.amount);
    case event::Chaos::Drop:
        return HerdPicture::tr("%1 % lost").arg(fault.amount);
    case event::Chaos::Duplicate:
        return HerdPicture::tr("%1 % twice").arg(fault.amount);
    case event::Chaos::Pause:
        return HerdPicture::tr("paused");
    case event::Chaos::Heal:
    case event::Chaos::Resume:
    case event::Chaos::Stop:
        break; // not in force
    }
    return {};
}

} // namespace

QString describeFaults(const std::vector<FaultNow> &faults)
{
    QStringList texts;
    for (const FaultNow &fault : faults)
        texts << describe(fault);
    texts.removeAll(QString());
    texts.removeDuplicates(); // both ends have it
    return texts.join(", "_L1);
}

std::optional<std::chrono::nanoseconds> roundTripOf(const LinkEnd &end)
{
    return end.current && end.up ? end.roundTrip : std::nullopt;
}

std::optional<std::chrono::nanoseconds> roundTripOf(const LinkBetween &link)
{
    std::optional<std::chrono::nanoseconds> longer; // an end that knows none is less than any
    for (const LinkEnd &end : {link.oneEnd, link.otherEnd})
        longer = std::max(longer, roundTripOf(end));
    return longer;
}

HerdPicture::HerdPicture(const HerdState &state, QObject *parent)
    : QObject(parent)
    , m_state(state)
{
}

std::vector<ServerPicture> HerdPicture::servers() const
{
    std::vector<ServerPicture> pictures;
    for (const ServerNow &server : m_state.servers()) {
        ServerPicture picture;
        picture.id = QString::fromStdString(server.id);
        picture.place = pictures.size();
        picture.state = stateOf(server.state);
        picture.linesPerSecond = server.rates ? server.rates->linesIn : 0;
        picture.clients = server.clients;
        picture.digest = QString::fromStdString(server.digest);
        pictures.push_back(std::move(picture));
    }
    return pictures;
}

std::vector<LinkPicture> HerdPicture::links() const
{
    std::vector<LinkPicture> pictures;
    for (const LinkBetween &link : m_state.links())
        pictures.push_back({link.one, link.other, stateOf(link.health),
                            link.otherEnd.heard.value_or(0), link.oneEnd.heard.value_or(0),
                            describeFaults(link.faults), roundTripOf(link),
                            link.oneEnd.owed.value_or(0) + link.otherEnd.owed.value_or(0)});
    const auto ends = bridges();
    for (const BridgeNow &bridge : m_state.bridges()) {
        const auto end = std::ranges::find(
            ends, bridge.name, [](const BridgePicture &each) { return each.name.toStdString(); });
        const auto place = m_state.servers().size() + static_cast<std::size_t>(end - ends.begin());
        pictures.push_back({bridge.server, place, stateOf(bridge.health), 0,
                            bridge.end.heard.value_or(0), QString(), roundTripOf(bridge.end),
                            bridge.end.owed.value_or(0)});
    }
    return pictures;
}

std::vector<BridgePicture> HerdPicture::bridges() const
{
    std::vector<BridgePicture> pictures;
    for (const BridgeNow &bridge : m_state.bridges()) {
        const QString name = QString::fromStdString(bridge.name);
        auto picture = std::ranges::find(pictures, name, &BridgePicture::name);
        if (picture == pictures.end())
            picture = pictures.insert(picture, {name});
        ++picture->servers;
        picture->up += bridge.health == LinkHealth::Up ? 1 : 0;
        picture->owed += bridge.end.owed.value_or(0);
        if (bridge.health == LinkHealth::Up)
            picture->state = BridgePicture::State::Up;
        else if (bridge.health == LinkHealth::Down && picture->up == 0)
            picture->state = BridgePicture::State::Lost;
    }
    return pictures;
}

std::optional<std::uint32_t> HerdPicture::sourceOf(const std::string &server) const
{
    const auto found = m_sources.find(server);
    return found == m_sources.end() ? std::nullopt : std::optional(found->second);
}

void HerdPicture::took(const Observed &observed)
{
    const auto *hello = std::get_if<ServerHello>(&observed.line);
    if (hello && m_state.find(hello->server)) // which are few
        m_sources.insert_or_assign(hello->server, observed.source);
}

void HerdPicture::restarted()
{
    m_sources.clear();
}

} // namespace herd
