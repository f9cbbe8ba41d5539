#pragma once

#include "core/state/statekeeper.h"

#include <QString>

#include <chrono>
#include <memory>
#include <optional>

namespace herd {

class TrafficLog;

/// The newest reports that a server keeps in a file, or nothing where it keeps none. Says what
/// there is to say. Loop thread; its server and log must outlive it.
class State
{
public:
    /// From endSoon() until the file must be written: what the log's end leaves of 2 s.
    static constexpr std::chrono::milliseconds endLimit {1350};

    /// Begins with what was kept in `folder`; empty: nothing is kept. `log` may be null. Gives what
    /// is wrong. Before the server listens.
    std::optional<QString> open(const QString &folder, HerdServer &server, TrafficLog *log);

    /// The server has been asked to end: the time for that runs.
    void endSoon();
    /// The server has stopped: what was not written yet is written now. False where not all of it
    /// could be. Ends the program where the disk hangs.
    bool end();

private:
    std::unique_ptr<StateKeeper> m_keeper;
    StateWriter::TimePoint m_endBy;
};

} // namespace herd
