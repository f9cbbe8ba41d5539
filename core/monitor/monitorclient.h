#pragma once

#include "core/monitor/observed.h"
#include "core/monitor/sourcestream.h"
#include "core/monitor/timeline.h"

#include <QObject>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace herd {

/// Observes any number of servers at their monitor ports, for as long as it exists or they are not
/// removed, and gives what they all say on one time line. Its own words about each source, see
/// SourceLine, are among the lines, so that whoever records or shows them needs nothing else:
///
///     waiting ... attached, hello, snapshot begin, clients, end, events ...
///     lost, attached, hello, resumed, events ...                   where nothing is missing
///     lost, attached, hello, snapshot begin, ...                   where all is to be taken anew
///     removed                                                      the last of this number
///
/// Use: construct, add(), then take() whenever observed() says so. A receiver that is slow gets
/// larger batches; above a bound the servers have to wait, or drop the observer, which then comes
/// back. `hub` must outlive it. Loop thread only; to hand batches to another thread, take the next
/// one when the last has arrived there.
class MonitorClient final : public QObject, public SourceStream::Owner
{
    Q_OBJECT

public:
    /// How often there is something to take.
    static constexpr std::chrono::milliseconds batchInterval {20};
    /// Memory for lines that wait to be put in order or to be taken; above, nothing is read until
    /// half of it is free.
    static constexpr std::size_t mostWaiting = std::size_t {64} * 1024 * 1024;

    explicit MonitorClient(SocketHub &hub, QObject *parent = nullptr);
    ~MonitorClient() override;

    /// Gives the number that the source's lines have; no other ever gets it. `host` is a name or an
    /// address, `token` may be empty.
    std::uint32_t add(std::string host, std::uint16_t port, std::string token = {});
    /// Lets go of a source; what it said before can still be taken.
    void remove(std::uint32_t source);
    /// Says a line, without its newline, to a server. False where it is not attached, or takes too
    /// little of what it is told. Pongs are kept for the estimate of the clocks and not passed on.
    bool send(std::uint32_t source, std::string_view line);

    /// All that is there by now; empty where nothing is.
    ObservedBatch take();

Q_SIGNALS:
    /// There is something to take, after there was not. The receiver may add, remove and send, but
    /// not destroy this.
    void observed();

private:
    void heard(const SourceStream &stream, std::string_view line,
               const std::optional<Timestamp> &at) override;
    void changed(const SourceStream &stream, const SourceLine &line) override;
    std::string objectionTo(const SourceStream &stream, const ServerHello &hello) override;

    SourceStream *find(std::uint32_t source) const;
    void say(std::uint32_t source, const SourceLine &line);
    void moveDue();
    void noteWaiting();
    std::size_t waiting() const;

    SocketHub &m_hub;
    TimeLine m_timeLine;
    ObservedBatch m_ready;
    Timer m_batches; // while lines are held back
    std::vector<std::unique_ptr<SourceStream>> m_sources;
    std::uint32_t m_numbers = 0; // ever given
    std::string m_line;
    bool m_reading = true;
};

} // namespace herd
