#include "tests/support/natsserver.h"

#include "tests/support/testclient.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTest>
#include <QUrl>

#include <csignal>
#include <utility>

namespace herd::test {

using namespace Qt::StringLiterals;

namespace {

QString program()
{
    const QString found = QStandardPaths::findExecutable(u"nats-server"_s);
    return found.isEmpty() ? u"/usr/sbin/nats-server"_s : found; // not in everybody's PATH
}

std::uint16_t portOf(const QByteArray &portsFile)
{
    const QJsonArray urls = QJsonDocument::fromJson(portsFile).object().value("nats"_L1).toArray();
    return static_cast<std::uint16_t>(QUrl(urls.first().toString()).port(0));
}

} // namespace

NatsServer::NatsServer(QStringList arguments)
    : m_arguments(std::move(arguments))
{
    m_process.setStandardErrorFile(m_folder.filePath(u"log"_s));
}

NatsServer::~NatsServer()
{
    kill();
}

bool NatsServer::start()
{
    QDir().mkpath(m_folder.filePath(u"ports"_s));
    m_process.start(program(),
                    QStringList {u"-a"_s, u"127.0.0.1"_s, u"-p"_s,
                                 m_port == 0 ? u"-1"_s : QString::number(m_port), u"-sd"_s,
                                 m_folder.filePath(u"store"_s), u"--ports_file_dir"_s,
                                 m_folder.filePath(u"ports"_s)}
                        + m_arguments);
    if (!m_process.waitForStarted())
        return false;
    const QString ports =
        m_folder.filePath(u"ports/nats-server_%1.ports"_s.arg(m_process.processId()));
    const auto isUp = [&] {
        QFile file(ports);
        if (!file.open(QFile::ReadOnly))
            return m_process.state() != QProcess::Running;
        m_port = portOf(file.readAll());
        return m_port != 0;
    };
    return QTest::qWaitFor(isUp, 20'000) && m_process.state() == QProcess::Running;
}

void NatsServer::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

void NatsServer::wipe()
{
    QDir(m_folder.filePath(u"store"_s)).removeRecursively();
}

void NatsServer::signal(int number) const
{
    ::kill(static_cast<pid_t>(m_process.processId()), number);
}

std::optional<QByteArray> NatsServer::ask(const QByteArray &subject,
                                          const QByteArray &payload) const
{
    TestClient client(m_port);
    client.send("CONNECT {\"verbose\":false,\"headers\":true,\"no_responders\":true}\r\n"
                "SUB inbox 1\r\nPUB "
                + subject + " inbox " + QByteArray::number(payload.size()) + "\r\n" + payload
                + "\r\n");
    for (;;) {
        const QByteArray line = client.readLine();
        if (line.isEmpty())
            return std::nullopt;
        if (line.startsWith("MSG "))
            return client.read(line.trimmed().split(' ').last().toLongLong());
        if (line.startsWith("HMSG "))
            return std::nullopt;
    }
}

} // namespace herd::test
