#include "core/state/statefile.h"

#include "core/state/stateheader.h"

#include <QFile>
#include <QSqlError>
#include <QSqlQuery>
#include <QUtf8StringView>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

using Access = SqliteConnection::Access;

/// What the fields of an AT line say is stored as they came; what reads better as numbers is
/// computed from them by SQLite when somebody looks, so it takes no room and can't differ.
constexpr auto schema = R"(CREATE TABLE report (
  client TEXT PRIMARY KEY NOT NULL,
  location TEXT NOT NULL,
  time TEXT NOT NULL,
  server TEXT NOT NULL,
  difference TEXT NOT NULL,
  latitude REAL AS (CAST(location AS REAL)),
  longitude REAL AS (CAST(substr(location,
    1 + instr(replace(substr(location, 2), '-', '+'), '+')) AS REAL)),
  sent_at TEXT AS (strftime('%Y-%m-%dT%H:%M:%fZ', CAST(time AS REAL), 'unixepoch')),
  received_at TEXT AS (strftime('%Y-%m-%dT%H:%M:%fZ',
    CAST(time AS REAL) + CAST(difference AS REAL), 'unixepoch'))
) WITHOUT ROWID)"_L1;

// Bytes come and go as blobs: as texts they would be converted on the way, and not all come back.
constexpr auto selectAll = "SELECT CAST(server AS BLOB), CAST(difference AS BLOB), "
                           "CAST(client AS BLOB), CAST(location AS BLOB), CAST(time AS BLOB) "
                           "FROM report"_L1;
constexpr auto replaceOne =
    "INSERT OR REPLACE INTO report (client, location, time, server, difference) VALUES "
    "(iif(?, CAST(? AS TEXT), ?), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), "
    "CAST(? AS TEXT))"_L1;

constexpr std::size_t longestLine = 64 * 1024 + 512; // that a neighbour takes

/// Pages of 4 KiB in the write-ahead log before they are copied to their places: 16 MiB, so that a
/// page that changes with every batch is copied once in a while.
constexpr int checkpointPages = 4096;

QString lastError()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

QString cannotWrite(const QString &path, const QString &problem)
{
    return u"cannot write %1: %2"_s.arg(path, problem);
}

QString refused(const QString &path, const QString &problem)
{
    return u"%1 %2; it is left as it is. Move it away, or choose another folder with --state"_s.arg(
        path, problem);
}

QString damaged(const QString &path, const QString &problem)
{
    return u"%1 is damaged (%2); it is left as it is. Save what can be saved with: sqlite3 %1 "
           ".recover. Then move it away; neighbours teach the server what they know"_s.arg(path,
                                                                                           problem);
}

QByteArray unowned(std::string_view text)
{
    return QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size()));
}

bool isText(std::string_view bytes)
{
    return bytes.find('\0') == std::string_view::npos
        && QUtf8StringView(bytes.data(), static_cast<qsizetype>(bytes.size())).isValidUtf8();
}

std::optional<QString> describe(const QSqlError &error)
{
    return error.isValid() ? std::optional(error.databaseText()) : std::nullopt;
}

std::optional<QString> fill(const QString &path)
{
    auto opened = SqliteConnection::open(path, Access::ReadWrite);
    if (const auto *problem = std::get_if<QString>(&opened))
        return *problem;
    auto &connection = *std::get<std::unique_ptr<SqliteConnection>>(opened);
    for (const QString &statement :
         {QString(schema), u"PRAGMA application_id = %1"_s.arg(stateApplicationId),
          u"PRAGMA user_version = %1"_s.arg(stateVersion), u"PRAGMA journal_mode = WAL"_s}) {
        if (auto problem = connection.execute(statement))
            return problem;
    }
    return std::nullopt;
}

} // namespace

std::optional<QString> StateFile::prepare(const QString &path)
{
    const StateHeader header = StateHeader::read(path);
    switch (header.kind) {
    case StateHeader::Kind::Ours:
        return std::nullopt;
    case StateHeader::Kind::Refused:
        return refused(path, header.problem);
    case StateHeader::Kind::Nothing:
        break;
    }
    // Under another name, so that a server that dies meanwhile leaves nothing half made.
    const QString draft = path + ".new"_L1;
    const QByteArray name = QFile::encodeName(draft);
    ::unlink(name.constData());
    const int descriptor = ::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0640);
    if (descriptor < 0)
        return cannotWrite(draft, lastError());
    ::close(descriptor); // SQLite takes an empty file for a new database and keeps its mode
    if (const auto problem = fill(draft)) {
        ::unlink(name.constData());
        return cannotWrite(draft, *problem);
    }
    if (std::rename(name.constData(), QFile::encodeName(path).constData()) != 0)
        return cannotWrite(path, lastError());
    return std::nullopt;
}

std::optional<QString> StateFile::load(const QString &path, const Take &take)
{
    auto opened = SqliteConnection::open(path, Access::ReadOnly);
    if (const auto *problem = std::get_if<QString>(&opened))
        return damaged(path, *problem);
    auto &connection = *std::get<std::unique_ptr<SqliteConnection>>(opened);
    QSqlQuery query(connection.database());
    query.setForwardOnly(true);
    if (!query.exec(selectAll))
        return damaged(path, query.lastError().databaseText());
    std::string line;
    for (qint64 row = 1; query.next(); ++row) {
        line = "AT";
        for (int field = 0; field < 5; ++field)
            line += ' ' + query.value(field).toByteArray().toStdString();
        line += '\n';
        const auto report = line.size() <= longestLine
            ? parseAt(std::string_view(line).substr(0, line.size() - 1))
            : std::nullopt;
        if (!report)
            return damaged(path, u"row %1 is no report"_s.arg(row));
        take(*report, line);
    }
    if (const auto problem = describe(query.lastError()))
        return damaged(path, *problem);
    return std::nullopt;
}

std::variant<std::unique_ptr<StateFile>, QString> StateFile::open(const QString &path)
{
    auto opened = SqliteConnection::open(path, Access::ReadWrite);
    if (const auto *problem = std::get_if<QString>(&opened))
        return cannotWrite(path, *problem);
    std::unique_ptr<StateFile> file(
        new StateFile(path, std::get<std::unique_ptr<SqliteConnection>>(std::move(opened))));
    if (const auto problem = file->configure())
        return cannotWrite(path, *problem);
    return file;
}

StateFile::StateFile(QString path, std::unique_ptr<SqliteConnection> connection)
    : m_path(std::move(path))
    , m_connection(std::move(connection))
{
}

std::optional<QString> StateFile::configure()
{
    for (const QString &statement : {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = FULL"_s,
                                     u"PRAGMA wal_autocheckpoint = %1"_s.arg(checkpointPages)}) {
        if (auto problem = m_connection->execute(statement))
            return problem;
    }
    m_replace.emplace(m_connection->database());
    if (!m_replace->prepare(replaceOne))
        return m_replace->lastError().databaseText();
    return std::nullopt;
}

std::optional<QString> StateFile::write(std::string_view lines)
{
    QSqlDatabase &database = m_connection->database();
    if (!database.transaction())
        return cannotWrite(m_path, database.lastError().databaseText());
    auto problem = replaceAll(lines);
    if (!problem && !database.commit())
        problem = database.lastError().databaseText();
    if (!problem)
        return std::nullopt;
    database.rollback(); // SQLite may have done so already
    return cannotWrite(m_path, *problem);
}

std::optional<QString> StateFile::replaceAll(std::string_view lines)
{
    while (!lines.empty()) {
        const std::size_t end = lines.find('\n');
        const auto report = parseAt(lines.substr(0, end));
        lines.remove_prefix(end + 1);
        if (!report)
            return u"what the server keeps is no report"_s;
        const QByteArray client = unowned(report->client);
        std::string difference;
        appendDifference(difference, report->difference);
        int field = 0;
        for (const QVariant &value :
             {QVariant(isText(report->client)), QVariant(client), QVariant(client),
              QVariant(unowned(report->location)), QVariant(unowned(report->time)),
              QVariant(unowned(report->server)), QVariant(unowned(difference))})
            m_replace->bindValue(field++, value);
        if (!m_replace->exec())
            return m_replace->lastError().databaseText();
        m_replace->finish();
    }
    return std::nullopt;
}

} // namespace herd
