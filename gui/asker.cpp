#include "gui/asker.h"

#include <QTcpSocket>
#include <QTimer>

namespace herd {

Asker::Asker(const QString &host, std::uint16_t port, const QByteArray &line, QObject *parent)
    : QObject(parent)
{
    auto *socket = new QTcpSocket(this);
    const auto give = [this, socket](const QString &problem) {
        socket->disconnect(this);
        if (problem.isEmpty())
            Q_EMIT answered(socket->readAll());
        else
            Q_EMIT failed(problem);
        deleteLater();
    };
    connect(socket, &QTcpSocket::connected, this, [socket, line] { socket->write(line + '\n'); });
    connect(socket, &QTcpSocket::readyRead, this, [socket, give] {
        if (socket->bytesAvailable() > mostAnswer) {
            give(tr("the answer is too long"));
            return;
        }
        // An AT line ends with one newline, a document with two; all else is one line.
        const QByteArray said = socket->peek(mostAnswer);
        if (said.endsWith("\n\n") || (said.endsWith('\n') && said.count('\n') == 1))
            give({});
    });
    connect(socket, &QTcpSocket::errorOccurred, this,
            [socket, give] { give(socket->errorString()); });
    QTimer::singleShot(patience, this, [give] { give(tr("no answer")); });
    socket->connectToHost(host, port);
}

} // namespace herd
