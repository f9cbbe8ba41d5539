#pragma once

#include <QByteArray>
#include <QList>
#include <QTcpServer>

#include <string>

class QTcpSocket;

namespace herd::test {

/// A web server on a loopback port that answers each request with the next answer of a script, the
/// last one again when the script is over. Over TLS it shows a certificate for 127.0.0.1 that only
/// those trust who were given certificate().
class FakeGoogle final : public QTcpServer
{
    Q_OBJECT

public:
    enum class Transport { Plain, Tls };
    enum class After { Close, StayOpen, Reset };

    struct Answer
    {
        QByteArray bytes; ///< with the HTTP head; may be cut off anywhere, or nothing
        After after = After::Close;
    };
    struct Request
    {
        QByteArray head;
        QByteArray body;
    };

    explicit FakeGoogle(QList<Answer> script, Transport transport = Transport::Plain);
    ~FakeGoogle() override;

    std::string url() const;
    const QList<Request> &requests() const { return m_requests; }

    /// An answer that is whole.
    static Answer answer(int status, const QByteArray &body, const QByteArray &moreHead = {});
    /// PEM.
    static std::string certificate();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void read(QTcpSocket *socket);
    void reply(QTcpSocket *socket);

    QList<Answer> m_script;
    Transport m_transport;
    QList<Request> m_requests;
};

} // namespace herd::test
