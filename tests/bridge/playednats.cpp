#include "tests/bridge/playednats.h"

#include <QHostAddress>
#include <QTcpSocket>

#include <utility>

namespace herd::test {

PlayedNats::PlayedNats()
{
    m_server.listen(QHostAddress::LocalHost);
    QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
        QTcpSocket *const socket = m_server.nextPendingConnection();
        m_client = socket;
        m_unread.clear();
        ++dialled;
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { take(*socket); });
        QObject::connect(socket, &QTcpSocket::disconnected, socket, [this, socket] {
            if (m_client == socket)
                m_client = nullptr;
            socket->deleteLater();
        });
        say(greeting);
    });
}

void PlayedNats::take(QTcpSocket &socket)
{
    m_unread += socket.readAll();
    for (qsizetype end = m_unread.indexOf("\r\n"); end >= 0; end = m_unread.indexOf("\r\n")) {
        const QByteArray line = m_unread.left(end);
        const QByteArrayList words = line.split(' ');
        const bool isMessage = words.first() == "PUB";
        const qsizetype whole = end + 2 + (isMessage ? words.last().toLongLong() + 2 : 0);
        if (m_unread.size() < whole)
            return;
        m_unread.remove(0, whole);
        heard << line;
        if (line == "PING")
            say(welcome);
        else if (words.first() == "SUB" && words[1].endsWith(".values"))
            m_inbox = words[1].chopped(static_cast<qsizetype>(sizeof(".values")) - 1);
        else if (isMessage && words.size() == 4)
            takePublished(words[1], words[2]);
    }
}

void PlayedNats::takePublished(const QByteArray &subject, const QByteArray &reply)
{
    const auto answer = [&](const QByteArray &payload) {
        say("MSG " + reply + " 1 " + QByteArray::number(payload.size()) + "\r\n" + payload
            + "\r\n");
    };
    if (subject.startsWith("$JS.API.CONSUMER")) {
        answer(consumer);
    } else if (subject.startsWith("$JS.API.")) {
        answer(bucket);
    } else {
        published << subject;
        if (!stored.isEmpty())
            answer(stored);
    }
}

void PlayedNats::say(const QByteArray &bytes)
{
    if (m_client)
        m_client->write(bytes);
}

void PlayedNats::tell(const QByteArray &part, const QByteArray &payload)
{
    say("MSG " + m_inbox + part + " 1 " + QByteArray::number(payload.size()) + "\r\n" + payload
        + "\r\n");
}

void PlayedNats::tellStatus(const QByteArray &headers)
{
    const QByteArray all = headers + "\r\n\r\n";
    const QByteArray size = QByteArray::number(all.size());
    say("HMSG " + m_inbox + ".values 2 " + size + ' ' + size + "\r\n" + all + "\r\n");
}

void PlayedNats::tellValue(int number, const QByteArray &key, const QByteArray &value, int left)
{
    const QByteArray count = QByteArray::number(number);
    say("MSG $KV.herd_test." + key + " 2 $JS.ACK.KV_herd_test.c.1." + count + '.' + count + ".1."
        + QByteArray::number(left) + ' ' + QByteArray::number(value.size()) + "\r\n" + value
        + "\r\n");
}

void PlayedNats::stopReading()
{
    m_client->setReadBufferSize(1);
}

void PlayedNats::hangUp()
{
    m_client->abort();
}

} // namespace herd::test
