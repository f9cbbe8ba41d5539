#include "tests/support/serverprocess.h"

#include "tests/support/testclient.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QTest>
#include <QTextStream>

#include <algorithm>
#include <csignal>

namespace herd::test {

namespace {

constexpr int patienceMs = 30'000; // longer than anything healthy takes

} // namespace

std::vector<std::uint16_t> freePorts(std::size_t count)
{
    std::vector<std::uint16_t> ports;
    while (ports.size() < count) {
        const auto port =
            static_cast<std::uint16_t>(QRandomGenerator::global()->bounded(10'000, 32'000));
        QTcpServer probe;
        if (std::find(ports.begin(), ports.end(), port) == ports.end()
            && probe.listen(QHostAddress::Any, port))
            ports.push_back(port);
    }
    return ports;
}

ServerProcess::ServerProcess(const QString &folder, const QStringList &arguments,
                             const std::function<void()> &prepare)
{
    m_process.setWorkingDirectory(folder);
    m_process.setProgram(QStringLiteral(HERD_HEADLESS));
    m_process.setArguments(arguments);
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    if (prepare)
        m_process.setChildProcessModifier(prepare);
    m_process.start();
    m_process.waitForStarted(patienceMs);
}

ServerProcess::~ServerProcess()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    signal(SIGCONT);
    m_process.kill();
    m_process.waitForFinished(patienceMs);
}

QString ServerProcess::said()
{
    m_said += QString::fromUtf8(m_process.readAllStandardError());
    return m_said;
}

bool ServerProcess::waitUntilListening()
{
    return QTest::qWaitFor(
               [this] { return said().contains(QStringLiteral(" listens ")) || !isRunning(); },
               patienceMs)
        && isRunning();
}

void ServerProcess::signal(int number) const
{
    ::kill(static_cast<pid_t>(m_process.processId()), number);
}

int ServerProcess::waitForExit()
{
    if (isRunning() && !m_process.waitForFinished(patienceMs))
        return -1;
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

qint64 ServerProcess::memory(const char *field) const
{
    QFile status(QStringLiteral("/proc/%1/status").arg(pid()));
    if (!status.open(QFile::ReadOnly))
        return -1;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(QByteArray(field) + ':'))
            return line.simplified().split(' ').value(1).toLongLong();
    }
    return -1;
}

ProcessHerd::ProcessHerd(QStringList arguments)
    : m_arguments(std::move(arguments))
    , m_topology(*builtInHerd("goloman"))
{
    m_servers.resize(m_topology.servers.size());
}

bool ProcessHerd::start()
{
    for (int attempt = 0; attempt < 5; ++attempt) { // a port may be taken after it was found free
        if (startOnce())
            return true;
    }
    return false;
}

bool ProcessHerd::startOnce()
{
    const auto ports = freePorts(m_servers.size() * 3);
    QFile file(herdFile());
    if (!file.open(QFile::WriteOnly))
        return false;
    QTextStream out(&file);
    out << "[herd]\nname = \"test\"\n";
    for (std::size_t i = 0; i < m_servers.size(); ++i) {
        ServerAddress &server = m_topology.servers[i];
        server.port = ports[i * 3];
        server.linkPort = ports[i * 3 + 1];
        server.monitorPort = ports[i * 3 + 2];
        out << "[[server]]\nid = \"" << server.id.c_str() << "\"\nport = " << server.port
            << "\nlink-port = " << server.linkPort << "\nmonitor-port = " << server.monitorPort
            << '\n';
    }
    out << "[talks]\nGoloman = [\"Hands\", \"Holiday\", \"Wilkes\"]\nHands = [\"Wilkes\"]\n"
           "Holiday = [\"Welsh\", \"Wilkes\"]\n";
    out.flush();
    file.close();
    for (std::size_t i = 0; i < m_servers.size(); ++i) {
        if (!start(i))
            return false;
    }
    return true;
}

bool ProcessHerd::start(std::size_t index)
{
    const QStringList arguments {QString::fromLatin1(name(index)), QStringLiteral("--herd"),
                                 herdFile()};
    m_servers[index].reset(); // the old one first, so that its ports are free
    m_servers[index] = std::make_unique<ServerProcess>(folder(), arguments + m_arguments);
    return m_servers[index]->waitUntilListening();
}

QByteArray ProcessHerd::log(std::size_t index) const
{
    QFile file(m_folder.filePath(QString::fromLatin1(name(index)) + QStringLiteral(".log")));
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

bool ProcessHerd::waitUntilLinked(std::size_t from)
{
    return QTest::qWaitFor(
        [&] {
            const QByteArray id = "probe" + QByteArray::number(++m_probes);
            TestClient teller(port(from));
            teller.send("IAMAT " + id + " +1-1 1\n");
            const QByteArray at = teller.readLine();
            QTest::qWait(50);
            for (std::size_t i = 0; i < m_servers.size(); ++i) {
                if (!m_servers[i])
                    continue;
                TestClient asker(port(i));
                asker.send("WHATSAT " + id + " 1 0\n");
                if (asker.readLine() != at)
                    return false;
            }
            return true;
        },
        patienceMs);
}

} // namespace herd::test
