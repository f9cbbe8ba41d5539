#pragma once

#include "core/protocol/monitorline.h"

#include <cstddef>
#include <cstdint>
#include <string>

namespace herd {

class MonitorSource;

/// What a server says of itself, without capabilities, which are whoever's says it.
ServerHello helloOf(const MonitorSource &source, const Timestamp &utc);

/// Writes the snapshot of one server in pieces, so that a million clients don't hold the loop up.
/// It names the clients that were known when it began, each with its newest report at the moment
/// its line is written: whoever takes lines for news where they are newer, as with events between
/// the pieces, knows what the server knows. `source` must outlive it. Loop thread only.
class SnapshotWriter
{
public:
    /// Of one piece, plus one line: some 100 clients, a fraction of a millisecond that the clients
    /// of the server wait.
    static constexpr std::size_t pieceSize = std::size_t {16} * 1024;

    explicit SnapshotWriter(const MonitorSource &source)
        : m_source(source)
    {
    }

    /// Appends the beginning. `sequence` is that of the last event before it.
    void begin(std::string &out, std::uint64_t sequence);
    /// Appends the next piece; true where that ended the snapshot. After begin() only.
    bool writePiece(std::string &out);

private:
    const MonitorSource &m_source;
    std::uint64_t m_sequence = 0; // when it began
    std::uint32_t m_clients = 0;
    std::uint32_t m_written = 0; // of them
};

} // namespace herd
