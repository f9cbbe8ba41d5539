#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QTcpServer>

#include <cstdint>
#include <functional>

class QTcpSocket;

namespace herd::test {

/// Says what a nats-server says to a bridge whose bucket is there and empty, unless it is told to
/// say something else. One client at a time.
class PlayedNats
{
public:
    PlayedNats();

    std::uint16_t port() const { return m_server.serverPort(); }
    /// How it greets.
    QByteArray greeting = "INFO {\"headers\":true,\"jetstream\":true,\"max_payload\":1048576}\r\n";
    /// Answers to what is asked about the bucket and its consumer.
    QByteArray bucket = "{\"type\":\"io.nats.jetstream.api.v1.stream_info_response\"}";
    QByteArray consumer = "{\"num_pending\":0}";
    /// What it says to a report that was published.
    QByteArray stored = "{\"stream\":\"KV_herd_test\", \"seq\":1}";
    /// Instead of PONG, to the PING that follows the credentials.
    QByteArray welcome = "PONG\r\n";

    int dialled = 0;
    QByteArrayList published; ///< subjects of reports
    QByteArrayList heard; ///< all lines

    /// Of the client that dialled last.
    void say(const QByteArray &bytes);
    /// A message to its inbox, such as ".values".
    void tell(const QByteArray &part, const QByteArray &payload);
    /// A message without payload but with headers, such as "NATS/1.0 100 Idle Heartbeat".
    void tellStatus(const QByteArray &headers);
    /// The value of a key, `left` of them to follow.
    void tellValue(int number, const QByteArray &key, const QByteArray &value, int left = 0);
    void stopReading();
    void hangUp();

private:
    void take(QTcpSocket &socket);
    void takePublished(const QByteArray &subject, const QByteArray &reply);

    QTcpServer m_server;
    QTcpSocket *m_client = nullptr; // the server's
    QByteArray m_unread;
    QByteArray m_inbox;
};

} // namespace herd::test
