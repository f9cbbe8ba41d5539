#pragma once

#include "core/protocol/monitorline.h"

#include <cstdint>
#include <string>

namespace herd {

/// Recordings say all anew now and then, for readers who begin there. Whoever reads on knows it:
/// this tells a snapshot that says nothing new from one that closes a gap. Of one source. A value.
class SnapshotFilter
{
public:
    /// Whether the next line says something to whoever was told all lines before.
    bool passes(const MonitorLine &line);

private:
    bool passes(const ServerHello &hello);
    bool passes(const SnapshotBegin &begin);
    void count(std::uint64_t sequence);

    std::string m_run;
    std::uint64_t m_sequence = 0; // of the last event
    bool m_isWhole = false; // all up to that event is known
    bool m_isKnown = false; // in the midst of a snapshot that says nothing new
};

} // namespace herd
