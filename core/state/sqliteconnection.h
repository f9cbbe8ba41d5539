#pragma once

#include <QSqlDatabase>
#include <QString>

#include <memory>
#include <optional>
#include <variant>

namespace herd {

/// One connection to a SQLite database, closed with its owner. Belongs to the thread that opened
/// it; its queries must be gone before it is.
class SqliteConnection
{
public:
    enum class Access : std::uint8_t { ReadOnly, ReadWrite };

    /// Gives what to tell the user where it can't be opened. SQLite reads a file only when it is
    /// asked something, so that a damaged one opens, too.
    static std::variant<std::unique_ptr<SqliteConnection>, QString> open(const QString &path,
                                                                         Access access);

    SqliteConnection(const SqliteConnection &) = delete;
    SqliteConnection &operator=(const SqliteConnection &) = delete;
    ~SqliteConnection();

    /// Does one statement; gives what went wrong.
    std::optional<QString> execute(const QString &statement);

    QSqlDatabase &database() { return m_database; }

private:
    explicit SqliteConnection(const QSqlDatabase &database);

    QSqlDatabase m_database;
};

} // namespace herd
