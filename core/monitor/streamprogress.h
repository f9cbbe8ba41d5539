#pragma once

#include "core/protocol/monitorline.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace herd {

/// Reads the stream of one server for its order: greeting, a whole snapshot or the answer that the
/// stream goes on, events without a gap. What is out of order makes the stream wrong, and nothing
/// that it said can be built upon. Knows across connections where a stream can be resumed. Does no
/// I/O.
class StreamProgress
{
public:
    enum class Verdict : std::uint8_t { Passed, Skipped, Wrong };

    // What wrong() begins with where a server is one, but none that can be observed.
    static constexpr std::string_view speaksVersion = "speaks version ";
    static constexpr std::string_view refuses = "says: ";

    /// A connection begins.
    void begin();
    /// Wrong: for good, until begin(); wrong() says in words what is.
    Verdict take(const MonitorLine &line);
    const std::string &wrong() const { return m_wrong; }

    bool isGreeted() const { return m_part != Part::Hello; }
    /// The snapshot is whole, or the stream was resumed.
    bool isLive() const { return m_part == Part::Live; }

    /// What an observer says to get what follows, empty and 0 where it needs everything.
    const std::string &resumableRun() const { return m_resumableRun; }
    std::uint64_t since() const { return m_resumableRun.empty() ? 0 : m_sequence; }

private:
    enum class Part : std::uint8_t { Hello, Beginning, Snapshot, Live };

    Verdict takeHello(const MonitorLine &line);
    Verdict takeBeginning(const MonitorLine &line);
    Verdict takeClient();
    Verdict takeEnd(const SnapshotEnd &end);
    Verdict takeEvent(const Stamp &stamp);
    Verdict fail(std::string wrong);

    Part m_part = Part::Hello;
    std::string m_run;
    std::string m_resumableRun;
    std::uint64_t m_sequence = 0; // of the last event
    std::uint64_t m_begun = 0; // of the snapshot
    std::uint64_t m_clientsLeft = 0;
    std::uint64_t m_clients = 0;
    std::string m_wrong;
};

} // namespace herd
