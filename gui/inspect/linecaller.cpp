#include "gui/inspect/linecaller.h"

#include "core/protocol/request.h"

#include <QLocale>
#include <QTcpSocket>
#include <QTimer>

#include <utility>

namespace herd {

LineCaller::LineCaller(const QString &host, std::uint16_t port, const QByteArray &line,
                       std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent)
    , m_socket(new QTcpSocket(this))
    , m_wantsDocument(std::holds_alternative<Whatsat>(
          parseRequest({line.data(), static_cast<std::size_t>(line.size())})))
{
    m_socket->setReadBufferSize(mostAnswer);
    connect(m_socket, &QTcpSocket::connected, this, [this, line] { m_socket->write(line + '\n'); });
    connect(m_socket, &QTcpSocket::readyRead, this, &LineCaller::read);
    connect(m_socket, &QTcpSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        read(); // what came before it
        if (error == QAbstractSocket::RemoteHostClosedError)
            finish(Ending::Closed,
                   m_answer.isEmpty() ? tr("the server closed the connection without a word")
                                      : tr("the server closed the connection in mid-answer"));
        else if (m_answer.isEmpty())
            finish(Ending::Refused, tr("no connection: %1").arg(m_socket->errorString()));
        else
            finish(Ending::Closed, m_socket->errorString());
    });
    QTimer::singleShot(patience, this, [this, patience] {
        const QString seconds =
            QLocale().toString(std::chrono::duration<double>(patience).count(), 'g', 3);
        finish(Ending::Silent,
               m_answer.isEmpty() ? tr("no answer in %1 s").arg(seconds)
                                  : tr("the answer was not whole in %1 s").arg(seconds));
    });
    m_socket->connectToHost(host, port);
}

void LineCaller::read()
{
    const QByteArray piece = m_socket->read(mostAnswer - m_answer.size());
    if (m_finished || piece.isEmpty())
        return;
    m_answer += piece;
    Q_EMIT heard(piece);
    if (isWhole(piece))
        finish(Ending::Answered);
    else if (m_answer.size() >= mostAnswer)
        finish(Ending::TooLong, tr("the answer is too long; it was cut off"));
}

bool LineCaller::isWhole(const QByteArray &piece) const
{
    if (m_wantsDocument && !m_answer.startsWith('?'))
        return m_answer.endsWith("\n\n");
    return piece.contains('\n');
}

void LineCaller::finish(Ending ending, const QString &reason)
{
    if (std::exchange(m_finished, true))
        return;
    Q_EMIT finished(ending, reason);
    m_socket->disconnect(this);
    m_socket->abort();
    deleteLater();
}

} // namespace herd
