#pragma once

#include "core/monitor/commandtarget.h"
#include "core/net/faultypath.h"

#include <QObject>

#include <chrono>
#include <cstdint>
#include <vector>

namespace herd {

class HerdServer;

/// The faults that are in force. Views live as long as the server does.
std::vector<event::Fault> faultsOf(const HerdServer &server);

/// Brings faults about in one server and ends them, for observers who ask for it. Faults of a link
/// are in what this server hears from that neighbour; whoever wants both directions tells both
/// ends. The server must outlive it. Loop thread only.
class ChaosCommands final : public QObject, public CommandTarget
{
    Q_OBJECT

public:
    /// Below the silence after which a neighbour counts as dead, so a delay alone ends no link.
    static constexpr std::chrono::milliseconds mostDelay {5000};
    static constexpr std::uint64_t leastBytesPerSecond = 100; ///< a report, more or less
    static constexpr std::uint64_t mostBytesPerSecond = 1'000'000'000;

    explicit ChaosCommands(HerdServer &server, QObject *parent = nullptr);

    Outcome carryOut(const ObserverCommand &command) override;

Q_SIGNALS:
    /// Somebody asked for the end of the server, as by SIGTERM; its answer is on its way first.
    void askedToStop();

private:
    Outcome perform(event::Chaos what, const ObserverCommand &command);
    Outcome performOnLink(event::Chaos what, const ObserverCommand &command);
    Outcome performOnServer(event::Chaos what, const ObserverCommand &command);
    std::string unknownNeighbour(std::string_view name) const;

    HerdServer &m_server;
};

} // namespace herd
