#pragma once

#include "core/protocol/report.h"
#include "core/state/sqliteconnection.h"

#include <QSqlQuery>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <variant>

namespace herd {

/// The newest report of each client in a SQLite database, in one table that people can read
/// (docs/protocol.md, section 8). An open one is for the thread that opened it. Who uses a path
/// has its StateLock.
class StateFile
{
public:
    using Take = std::function<void(const LocationReport &report, std::string_view line)>;

    /// Makes the file where there is none, whole or not at all. Gives what to tell the user where
    /// that fails, or where something else is there, which stays byte for byte as it is.
    static std::optional<QString> prepare(const QString &path);

    /// Hands over every report with its AT line, which ends with a newline. Writes nothing: where
    /// the file is damaged it gives what to tell the user, after some reports perhaps.
    static std::optional<QString> load(const QString &path, const Take &take);

    /// For writing, after prepare() and load().
    static std::variant<std::unique_ptr<StateFile>, QString> open(const QString &path);

    /// Stores AT lines, each with its newline, one after the other: all or, where it gives what
    /// went wrong, none of them. When it returns they are on the disk.
    std::optional<QString> write(std::string_view lines);

private:
    StateFile(QString path, std::unique_ptr<SqliteConnection> connection);

    std::optional<QString> configure();
    std::optional<QString> replaceAll(std::string_view lines);

    QString m_path;
    std::unique_ptr<SqliteConnection> m_connection;
    std::optional<QSqlQuery> m_replace; // prepared; after its connection
};

} // namespace herd
