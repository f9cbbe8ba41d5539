#include "core/herd/chaoscommands.h"

#include "core/herd/herdserver.h"

#include <algorithm>
#include <optional>
#include <string>

namespace herd {

using event::Chaos;

namespace {

std::string_view nameOf(Chaos what)
{
    return namesOf(what)[static_cast<std::size_t>(what)];
}

std::optional<Chaos> chaosCalled(std::string_view name)
{
    constexpr auto names = namesOf(Chaos {});
    const auto found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? std::nullopt
                                : std::optional(static_cast<Chaos>(found - names.begin()));
}

std::string unknownCommand(std::string_view name)
{
    if (name.empty())
        return "a command has text in \"chaos\" and \"neighbour\" and whole numbers in all else";
    std::string text = "there is no command of that name; known are ";
    for (const std::string_view known : namesOf(Chaos {}))
        text.append(known).append(known == nameOf(Chaos::Stop) ? "" : ", ");
    return text;
}

/// A fault of a path that has an amount.
struct Measure
{
    std::string_view member; ///< of a command
    std::uint64_t amount = 0;
    std::uint64_t least = 1;
    std::uint64_t most = 0;

    std::string refusal(Chaos what) const
    {
        return std::string(nameOf(what)) + " needs \"" + std::string(member) + "\" from "
            + std::to_string(least) + " to " + std::to_string(most) + "; heal ends it";
    }
};

Measure measureOf(Chaos what, const ObserverCommand &command)
{
    switch (what) {
    case Chaos::Delay:
        return {"milliseconds", command.milliseconds, 1, ChaosCommands::mostDelay.count()};
    case Chaos::Throttle:
        return {"bytesPerSecond", command.bytesPerSecond, ChaosCommands::leastBytesPerSecond,
                ChaosCommands::mostBytesPerSecond};
    case Chaos::Drop:
    case Chaos::Duplicate:
        return {"percent", command.percent, 1, 100};
    case Chaos::Cut:
    case Chaos::Heal:
    case Chaos::Pause:
    case Chaos::Resume:
    case Chaos::Stop:
        break;
    }
    return {{}, 0, 0, 0};
}

void bringAbout(PeerLink &link, Chaos what, std::uint64_t amount)
{
    PathFaults faults = link.faults();
    switch (what) {
    case Chaos::Delay:
        faults.delay = std::chrono::milliseconds(amount);
        break;
    case Chaos::Throttle:
        faults.bytesPerSecond = amount;
        break;
    case Chaos::Drop:
        faults.drop = static_cast<unsigned>(amount);
        break;
    case Chaos::Duplicate:
        faults.duplicate = static_cast<unsigned>(amount);
        break;
    case Chaos::Cut:
        link.setCut(true);
        return;
    case Chaos::Heal:
        link.setCut(false);
        faults = {};
        break;
    case Chaos::Pause:
    case Chaos::Resume:
    case Chaos::Stop:
        return; // of the server
    }
    link.setFaults(faults);
}

} // namespace

std::vector<event::Fault> faultsOf(const HerdServer &server)
{
    std::vector<event::Fault> all;
    for (const auto &link : server.links()) {
        const auto add = [&](Chaos what, bool inForce, std::uint64_t amount) {
            if (inForce)
                all.push_back({what, link->neighbour(), amount});
        };
        using std::chrono::milliseconds;
        const PathFaults &faults = link->faults();
        const auto delay = std::chrono::duration_cast<milliseconds>(faults.delay).count();
        add(Chaos::Cut, link->isCut(), 0);
        add(Chaos::Delay, delay > 0, static_cast<std::uint64_t>(delay));
        add(Chaos::Throttle, faults.bytesPerSecond > 0, faults.bytesPerSecond);
        add(Chaos::Drop, faults.drop > 0, faults.drop);
        add(Chaos::Duplicate, faults.duplicate > 0, faults.duplicate);
    }
    if (server.isPaused())
        all.push_back({Chaos::Pause, {}, 0});
    return all;
}

ChaosCommands::ChaosCommands(HerdServer &server, QObject *parent)
    : QObject(parent)
    , m_server(server)
{
}

CommandTarget::Outcome ChaosCommands::carryOut(const ObserverCommand &command)
{
    const auto what = chaosCalled(command.chaos);
    if (!what)
        return unknownCommand(command.chaos);
    const Outcome outcome = perform(*what, command);
    if (const auto *fault = std::get_if<event::Fault>(&outcome))
        m_server.noteFault(*fault);
    return outcome;
}

CommandTarget::Outcome ChaosCommands::perform(Chaos what, const ObserverCommand &command)
{
    switch (what) {
    case Chaos::Pause:
    case Chaos::Resume:
    case Chaos::Stop:
        return performOnServer(what, command);
    case Chaos::Heal:
        return command.neighbour.empty() ? performOnServer(what, command)
                                         : performOnLink(what, command);
    case Chaos::Cut:
    case Chaos::Delay:
    case Chaos::Throttle:
    case Chaos::Drop:
    case Chaos::Duplicate:
        break;
    }
    return performOnLink(what, command);
}

CommandTarget::Outcome ChaosCommands::performOnServer(Chaos what, const ObserverCommand &command)
{
    if (!command.neighbour.empty())
        return std::string(nameOf(what)) + " is of the whole server; leave \"neighbour\" out";
    if (what == Chaos::Stop)
        QMetaObject::invokeMethod(this, &ChaosCommands::askedToStop, Qt::QueuedConnection);
    else
        m_server.setPaused(what == Chaos::Pause);
    if (what == Chaos::Heal) {
        for (const auto &link : m_server.links())
            bringAbout(*link, what, 0);
    }
    return event::Fault {what, {}, 0};
}

CommandTarget::Outcome ChaosCommands::performOnLink(Chaos what, const ObserverCommand &command)
{
    const auto link = std::ranges::find_if(m_server.links(), [&](const auto &candidate) {
        return candidate->neighbour() == command.neighbour;
    });
    if (link == m_server.links().end())
        return unknownNeighbour(command.neighbour);
    const Measure measure = measureOf(what, command);
    if (measure.amount < measure.least || measure.amount > measure.most)
        return measure.refusal(what);
    bringAbout(**link, what, measure.amount);
    return event::Fault {what, (*link)->neighbour(), measure.amount};
}

std::string ChaosCommands::unknownNeighbour(std::string_view name) const
{
    std::string text = name.empty() ? "which link? Name a \"neighbour\"; this server's are"
                                    : "no neighbour has that name; this server's are";
    for (const auto &link : m_server.links())
        text += ' ' + link->neighbour();
    return text;
}

} // namespace herd
