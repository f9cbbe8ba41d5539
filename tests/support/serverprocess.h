#pragma once

#include "core/protocol/topology.h"

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <vector>

namespace herd::test {

/// Ports of 127.0.0.1 that nobody listens on now, all different, below the ephemeral range so that
/// no connection of the system is given one of them.
std::vector<std::uint16_t> freePorts(std::size_t count);

/// One herd-headless that really runs.
class ServerProcess
{
public:
    /// Starts it in `folder`; `prepare` runs in the child before the program does (limits).
    ServerProcess(const QString &folder, const QStringList &arguments,
                  const std::function<void()> &prepare = {});
    /// Kills it where it still runs.
    ~ServerProcess();

    /// Whether it said that it listens; false where it ended before.
    bool waitUntilListening();
    void signal(int number) const;
    /// Its exit code, or -1 where it did not end by itself.
    int waitForExit();
    bool isRunning() const { return m_process.state() == QProcess::Running; }
    qint64 pid() const { return m_process.processId(); }
    /// All that it wrote to standard error so far.
    QString said();
    QByteArray output() { return m_process.readAllStandardOutput(); }
    /// Kilobytes, from /proc: VmHWM, VmRSS.
    qint64 memory(const char *field) const;

private:
    QProcess m_process;
    QString m_said;
};

/// The assignment's five servers as processes, on free ports, described by a herd file.
class ProcessHerd
{
public:
    explicit ProcessHerd(QStringList arguments = {});

    /// Starts all; false where one of them did not come up.
    bool start();
    bool start(std::size_t index);
    void stop(std::size_t index) { m_servers[index].reset(); }

    ServerProcess &operator[](std::size_t index) { return *m_servers.at(index); }
    std::uint16_t port(std::size_t index) const { return m_topology.servers[index].port; }
    std::uint16_t linkPort(std::size_t index) const { return m_topology.servers[index].linkPort; }
    std::uint16_t monitorPort(std::size_t index) const
    {
        return m_topology.servers[index].monitorPort;
    }
    const char *name(std::size_t index) const { return m_topology.servers[index].id.c_str(); }
    QString folder() const { return m_folder.path(); }
    QString herdFile() const { return m_folder.filePath(QStringLiteral("herd.toml")); }
    QByteArray log(std::size_t index) const;
    /// Waits until a report told to `from` is known to all others.
    bool waitUntilLinked(std::size_t from = 0);

private:
    bool startOnce();

    const QStringList m_arguments;
    QTemporaryDir m_folder;
    Topology m_topology;
    std::vector<std::unique_ptr<ServerProcess>> m_servers;
    int m_probes = 0;
};

} // namespace herd::test
