#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>

#include <chrono>
#include <cstdint>

namespace herd {

/// Says one line to a server, as a client, and tells what it answers. Deletes itself then. GUI
/// thread only.
class Asker final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds patience {10};
    static constexpr qint64 mostAnswer = qint64 {4} * 1024 * 1024;

    /// `line` without its newline.
    Asker(const QString &host, std::uint16_t port, const QByteArray &line, QObject *parent);

Q_SIGNALS:
    /// All that the server said until it closed.
    void answered(const QByteArray &answer);
    void failed(const QString &reason);
};

} // namespace herd
