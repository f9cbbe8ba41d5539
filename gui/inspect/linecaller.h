#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>

#include <chrono>
#include <cstdint>

class QTcpSocket;

namespace herd {

/// Says one line to a server, as a client, on a connection of its own, and tells what comes back,
/// byte for byte, until the answer is whole. Deletes itself then. GUI thread only.
class LineCaller final : public QObject
{
    Q_OBJECT

public:
    enum class Ending : std::uint8_t {
        Answered, ///< as docs/protocol.md has it: a line, or a document with an empty line behind
        Refused, ///< nobody took the connection
        Closed, ///< by the server, before its answer was whole
        Silent, ///< no whole answer in time
        TooLong,
    };
    static constexpr qsizetype mostAnswer = qsizetype {4} * 1024 * 1024;

    /// `line` without its newline; `patience` is for all of it, from the first packet on.
    LineCaller(const QString &host, std::uint16_t port, const QByteArray &line,
               std::chrono::milliseconds patience, QObject *parent);

    /// What came so far.
    const QByteArray &answer() const { return m_answer; }

Q_SIGNALS:
    void heard(const QByteArray &bytes);
    /// The last one. `reason` is in words, empty where it answered.
    void finished(herd::LineCaller::Ending ending, const QString &reason);

private:
    void read();
    bool isWhole(const QByteArray &piece) const;
    void finish(Ending ending, const QString &reason = {});

    QTcpSocket *m_socket;
    QByteArray m_answer;
    bool m_wantsDocument;
    bool m_finished = false;
};

} // namespace herd
