#include "tests/support/fakegoogle.h"

#include "tests/support/testcertificate.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

#include <sys/socket.h>

namespace herd::test {

using namespace Qt::StringLiterals;

FakeGoogle::FakeGoogle(QList<Answer> script, Transport transport)
    : m_script(std::move(script))
    , m_transport(transport)
{
    listen(QHostAddress::LocalHost);
}

FakeGoogle::~FakeGoogle()
{
    // Before the members that the sockets' signals would reach.
    qDeleteAll(findChildren<QTcpSocket *>(Qt::FindDirectChildrenOnly));
}

std::string FakeGoogle::url() const
{
    return (m_transport == Transport::Tls ? "https://127.0.0.1:" : "http://127.0.0.1:")
        + std::to_string(serverPort());
}

FakeGoogle::Answer FakeGoogle::answer(int status, const QByteArray &body,
                                      const QByteArray &moreHead)
{
    return {"HTTP/1.1 "_ba + QByteArray::number(status) + " Said\r\nContent-Length: "_ba
                + QByteArray::number(body.size()) + "\r\nConnection: close\r\n"_ba + moreHead
                + "\r\n"_ba + body,
            After::Close};
}

std::string FakeGoogle::certificate()
{
    return testCertificate;
}

void FakeGoogle::incomingConnection(qintptr descriptor)
{
    auto *socket = new QSslSocket(this);
    socket->setSocketDescriptor(descriptor);
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    if (m_transport == Transport::Plain)
        return;
    socket->setLocalCertificate(QSslCertificate(QByteArray(testCertificate)));
    socket->setPrivateKey(QSslKey(QByteArray(testKey), QSsl::Ec));
    socket->startServerEncryption();
}

void FakeGoogle::read(QTcpSocket *socket)
{
    const QByteArray text = socket->peek(socket->bytesAvailable());
    const qsizetype head = text.indexOf("\r\n\r\n");
    if (head < 0)
        return;
    qsizetype length = 0;
    for (const QByteArray &line : text.first(head).split('\n')) {
        if (line.toLower().startsWith("content-length:"))
            length = line.sliced(line.indexOf(':') + 1).trimmed().toInt();
    }
    if (text.size() < head + 4 + length)
        return;
    socket->skip(head + 4 + length);
    m_requests.append({text.first(head), text.sliced(head + 4, length)});
    reply(socket);
}

void FakeGoogle::reply(QTcpSocket *socket)
{
    const Answer answer = m_script.size() > 1 ? m_script.takeFirst() : m_script.first();
    socket->write(answer.bytes);
    switch (answer.after) {
    case After::StayOpen:
        break;
    case After::Close:
        socket->disconnectFromHost();
        break;
    case After::Reset: {
        socket->flush();
        const linger none {1, 0}; // closing then resets
        ::setsockopt(static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &none,
                     sizeof none);
        socket->abort();
        break;
    }
    }
}

} // namespace herd::test
