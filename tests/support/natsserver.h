#pragma once

#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <cstdint>
#include <optional>

namespace herd::test {

/// A nats-server that really runs, on loopback, with a folder of its own.
class NatsServer
{
public:
    /// What it is given beside its address and folders; `-js` for JetStream.
    explicit NatsServer(QStringList arguments = {QStringLiteral("-js")});
    ~NatsServer();

    /// On the port that it had before, if any, with all that it knew; false where it did not come
    /// up.
    bool start();
    /// As kill -9.
    void kill();
    /// Forgets what it knew. While it is down.
    void wipe();
    void signal(int number) const;
    std::uint16_t port() const { return m_port; }

    /// What a client has said to it, and waits for an answer: the payload that comes to `subject`'s
    /// reply. Nothing where none came.
    std::optional<QByteArray> ask(const QByteArray &subject, const QByteArray &payload) const;

private:
    const QStringList m_arguments;
    QTemporaryDir m_folder;
    QProcess m_process;
    std::uint16_t m_port = 0;
};

} // namespace herd::test
