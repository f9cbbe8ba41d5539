#include "core/state/sqliteconnection.h"

#include <QSqlError>
#include <QSqlQuery>

#include <atomic>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

/// Whoever looks into the file with a program of his own may lock it for a moment.
constexpr int patienceMs = 500;

/// Qt knows connections by name, in all threads.
QString nextName()
{
    static std::atomic<unsigned> last {0};
    return u"herd %1"_s.arg(++last);
}

} // namespace

std::variant<std::unique_ptr<SqliteConnection>, QString> SqliteConnection::open(const QString &path,
                                                                                Access access)
{
    if (!QSqlDatabase::isDriverAvailable(u"QSQLITE"_s))
        return u"Qt's driver for SQLite is missing; on Debian and Ubuntu it is in the package "
               "libqt6sql6-sqlite"_s;
    std::unique_ptr<SqliteConnection> connection(
        new SqliteConnection(QSqlDatabase::addDatabase(u"QSQLITE"_s, nextName())));
    QString options = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(patienceMs);
    if (access == Access::ReadOnly)
        options += ";QSQLITE_OPEN_READONLY"_L1;
    connection->m_database.setDatabaseName(path);
    connection->m_database.setConnectOptions(options);
    if (!connection->m_database.open())
        return connection->m_database.lastError().databaseText();
    return connection;
}

SqliteConnection::SqliteConnection(const QSqlDatabase &database)
    : m_database(database)
{
}

SqliteConnection::~SqliteConnection()
{
    const QString name = m_database.connectionName();
    m_database.close();
    m_database = {}; // Qt complains about a connection that somebody still holds
    QSqlDatabase::removeDatabase(name);
}

std::optional<QString> SqliteConnection::execute(const QString &statement)
{
    QSqlQuery query(m_database);
    if (query.exec(statement))
        return std::nullopt;
    return query.lastError().databaseText();
}

} // namespace herd
