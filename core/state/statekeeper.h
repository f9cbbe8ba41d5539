#pragma once

#include "core/herd/herdserver.h"
#include "core/herd/owedlist.h"
#include "core/net/timer.h"
#include "core/state/statelock.h"
#include "core/state/statewriter.h"

#include <QObject>
#include <QString>

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <variant>

namespace herd {

/// Keeps the newest reports of a server in a file, so that they survive when all servers go down
/// together. It owes them to the file as a link owes them to a neighbour: the server tells it which
/// client has news, and what is handed over a moment later is the newest report at that time. Loop
/// thread; the server must outlive it.
class StateKeeper final : public QObject, public ReportKeeper
{
    Q_OBJECT

public:
    /// From a report to its being handed over. What is written is behind by this and one commit.
    static constexpr std::chrono::milliseconds gatherFor {50};
    /// Copied in a turn of the loop, which takes about 0.2 ms, so that a burst does not hold up
    /// clients; what is left comes turnPause later.
    static constexpr std::size_t reportsPerTurn = 2048;
    static constexpr std::size_t bytesPerTurn = StateWriter::inboxLimit / 4;
    static constexpr std::chrono::milliseconds turnPause {1};

    /// What a start found in the file.
    struct Restored
    {
        std::size_t clients = 0;
        std::size_t leftOut = 0; ///< because of the server's limits; they stay in the file
    };

    /// The server's own file in `folder`, which is made where it is not there.
    static QString pathIn(const QString &folder, const ServerConfig &config);

    /// Takes the file, merges what is in it into the server, which neither listens nor has joined
    /// yet, and keeps all that comes from now on. Gives what to tell the user where the file can't
    /// be used; it stays as it is then, and the server may know a part of it.
    static std::variant<std::unique_ptr<StateKeeper>, QString> open(const QString &folder,
                                                                    HerdServer &server);
    ~StateKeeper() override;

    const QString &path() const { return m_path; }
    const Restored &restored() const { return m_restored; }

    void keep(LocationStore::Index index) override;

    /// Reports that were not handed over yet.
    std::size_t owed() const { return m_owed.count(); }

    /// The server is about to stop: from now on nothing is gathered.
    void hasten();
    /// When the server has stopped: writes the rest, and waits for that.
    StateWriter::Ending end(StateWriter::TimePoint until);

Q_SIGNALS:
    /// For whoever runs the server.
    void warned(const QString &text);

private:
    StateKeeper(QString path, HerdServer &server, std::unique_ptr<StateLock> lock);

    std::optional<QString> start();
    void handOver();
    void copySome();

    const QString m_path;
    HerdServer &m_server;
    std::unique_ptr<StateLock> m_lock; // before the writer: given back when the file is closed
    Restored m_restored;
    OwedList m_owed;
    Timer m_timer; // runs while something is owed
    std::chrono::milliseconds m_gatherFor = gatherFor;
    std::string m_lines; // being handed over
    std::unique_ptr<StateWriter> m_writer;
};

} // namespace herd
