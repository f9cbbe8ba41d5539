#include "core/state/sqliteconnection.h"
#include "core/state/statefile.h"
#include "core/state/stateheader.h"
#include "tests/support/bytes.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace herd;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kiwi =
    "AT Welsh +0.263873386 kiwi +34.068930-118.445127 1520023934.918963997\n"_ba;

using Access = SqliteConnection::Access;

/// What a person does who opens the file with a program.
class Database
{
public:
    explicit Database(const QString &path, Access access = Access::ReadWrite)
        : m_connection(
            std::get<std::unique_ptr<SqliteConnection>>(SqliteConnection::open(path, access)))
    {
    }

    bool execute(const QString &statement) { return !m_connection->execute(statement); }

    /// The first row.
    QVariantList ask(const QString &question)
    {
        QSqlQuery query(m_connection->database());
        QVariantList row;
        if (query.exec(question) && query.next()) {
            for (int i = 0; i < 32 && query.value(i).isValid(); ++i)
                row << query.value(i);
        }
        return row;
    }

private:
    std::unique_ptr<SqliteConnection> m_connection;
};

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

void overwrite(const QString &path, const QByteArray &bytes, qint64 at = 0)
{
    QFile file(path);
    if (!file.open(QFile::ReadWrite) || !file.seek(at) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace

class tst_StateFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void givesBackEveryByte_data();
    void givesBackEveryByte();
    void keepsTheNewestOfEachClient();
    void canBeReadByPeople();
    void keepsClientsThatAreNoTextAsBytes();
    void isWrittenWholeOrNotAtAll();
    void isMadeWholeOrNotAtAll();
    void isForItsOwnerAndGroup();
    void leavesAsItIs_data();
    void leavesAsItIs();
    void saysWhyItCannotBeMade();

private:
    QString path() const { return m_folder->filePath(u"herd.A.sqlite"_s); }

    /// A file with these lines.
    void make(const QByteArray &lines)
    {
        QCOMPARE(StateFile::prepare(path()).value_or(QString()), QString());
        auto opened = StateFile::open(path());
        auto *file = std::get_if<std::unique_ptr<StateFile>>(&opened);
        QVERIFY2(file, "cannot open it");
        QCOMPARE((*file)->write(view(lines)).value_or(QString()), QString());
    }

    QString load(QByteArray &lines) const
    {
        return StateFile::load(path(),
                               [&](const LocationReport &report, std::string_view line) {
                                   const std::size_t end = line.size() - 1;
                                   QVERIFY(parseAt(line.substr(0, end)) == report);
                                   lines += bytes(line);
                               })
            .value_or(QString());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_StateFile::givesBackEveryByte_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("an ordinary one") << kiwi;
    QTest::newRow("texts with zeros that numbers don't have")
        << "AT A -0.000000001 c +00.50-000.00/ 00000000001.500000000000\n"_ba;
    QTest::newRow("more decimals than doubles have")
        << "AT A +12.000000001 c +12.345678901234567890-1.0 1520023934.9189639971234567\n"_ba;
    QTest::newRow("18 digits of seconds")
        << "AT A -999999999999999998.500000000 c +1-1 999999999999999999.5\n"_ba;
    QTest::newRow("a client of UTF-8") << "AT A +0.000000000 Zo\xc3\xab +1-1 1\n"_ba;
    QTest::newRow("a client that begins with a byte order mark")
        << "AT A +0.000000000 \xef\xbb\xbfx +1-1 1\n"_ba;
    QTest::newRow("a client of U+FFFF") << "AT A +0.000000000 \xef\xbf\xbf +1-1 1\n"_ba;
    QTest::newRow("a client that is not UTF-8") << "AT A +0.000000000 \xff\xfe\x80 +1-1 1\n"_ba;
    QTest::newRow("a client with a NUL") << QByteArray("AT A +0.000000000 a\0b +1-1 1\n", 29);
    QTest::newRow("a client that is a number") << "AT A +0.000000000 007 +1-1 1\n"_ba;
    QTest::newRow("a client with quotes")
        << "AT A +0.000000000 ');DROP\xc2\xa0TABLE\"report\";-- +1-1 1\n"_ba;
    QTest::newRow("a client of 64 KiB")
        << "AT A +0.000000000 " + QByteArray(65'500, 'x') + " +1-1 1\n";
}

void tst_StateFile::givesBackEveryByte()
{
    QFETCH(QByteArray, line);
    make(line);
    QByteArray lines;
    QCOMPARE(load(lines), QString());
    QCOMPARE(lines, line);
}

void tst_StateFile::keepsTheNewestOfEachClient()
{
    const QByteArray later = "AT Hands +0.500000000 kiwi +1-1 1520023999\n"_ba;
    const QByteArray other = "AT Welsh +0.000000000 KIWI +2-2 1\n"_ba;
    make(kiwi + other + later);
    make({}); // opening it again changes nothing
    QByteArray lines;
    QCOMPARE(load(lines), QString());
    QCOMPARE(lines, other + later);
}

void tst_StateFile::canBeReadByPeople()
{
    make(kiwi + "AT B -1.500000000 c -0.5+010.25/ 1520023934\n");
    Database database(path(), Access::ReadOnly);
    QCOMPARE(database.ask(u"SELECT * FROM report WHERE client = 'kiwi'"_s),
             (QVariantList {u"kiwi"_s, u"+34.068930-118.445127"_s, u"1520023934.918963997"_s,
                            u"Welsh"_s, u"+0.263873386"_s, 34.06893, -118.445127,
                            u"2018-03-02T20:52:14.919Z"_s, u"2018-03-02T20:52:15.183Z"_s}));
    QCOMPARE(database.ask(u"SELECT latitude, longitude, received_at FROM report "
                          "WHERE client = 'c'"_s),
             (QVariantList {-0.5, 10.25, u"2018-03-02T20:52:12.500Z"_s}));
    QCOMPARE(database.ask(u"SELECT typeof(client), typeof(time), typeof(latitude) FROM report"_s),
             (QVariantList {u"text"_s, u"text"_s, u"real"_s}));
    QCOMPARE(database.ask(u"PRAGMA journal_mode"_s), QVariantList {u"wal"_s});
}

void tst_StateFile::keepsClientsThatAreNoTextAsBytes()
{
    make("AT A +0.000000000 Zo\xc3\xab +1-1 1\nAT A +0.000000000 \xff +1-1 1\n"
         + QByteArray("AT A +0.000000000 a\0b +1-1 1\n", 29));
    Database database(path(), Access::ReadOnly);
    QCOMPARE(database.ask(u"SELECT count(*) FROM report WHERE client = 'Zo\u00eb'"_s),
             QVariantList {1});
    QCOMPARE(database.ask(u"SELECT group_concat(hex(client)) FROM report "
                          "WHERE typeof(client) = 'blob'"_s),
             QVariantList {u"610062,FF"_s});
}

void tst_StateFile::isWrittenWholeOrNotAtAll()
{
    make(kiwi);
    auto opened = StateFile::open(path());
    auto &file = std::get<std::unique_ptr<StateFile>>(opened);
    const QByteArray more = "AT A +0.000000000 a +1-1 1\nAT A +0.000000000 b +1-1 1\n"_ba;
    {
        Database other(path());
        QVERIFY(other.execute(u"BEGIN IMMEDIATE"_s));
        QCOMPARE(file->write(view(more)).value_or(QString()),
                 u"cannot write %1: database is locked"_s.arg(path()));
    }
    Database(path()).execute(
        u"CREATE TRIGGER no AFTER INSERT ON report WHEN new.client = 'b' BEGIN "
        "SELECT RAISE(ABORT, 'not b'); END"_s);
    QCOMPARE(file->write(view(more)).value_or(QString()), u"cannot write %1: not b"_s.arg(path()));
    QByteArray lines;
    QCOMPARE(load(lines), QString());
    QCOMPARE(lines, kiwi);
    Database(path()).execute(u"DROP TRIGGER no"_s);
    QCOMPARE(file->write(view(more)).value_or(QString()), QString());
    lines.clear();
    QCOMPARE(load(lines), QString());
    QCOMPARE(lines, more + kiwi);
}

void tst_StateFile::isMadeWholeOrNotAtAll()
{
    const QString draft = path() + ".new"_L1;
    overwrite(draft, "left by one that was killed while it made it"_ba);
    make(kiwi);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList {u"herd.A.sqlite"_s});
    const QByteArray file = contents(path());
    QVERIFY(StateHeader::read(path()).kind == StateHeader::Kind::Ours);
    QCOMPARE(StateFile::prepare(path()).value_or(QString()), QString());
    QCOMPARE(contents(path()), file);
}

void tst_StateFile::isForItsOwnerAndGroup()
{
    const mode_t before = ::umask(0);
    make(kiwi);
    ::umask(before);
    struct stat status
    {
    };
    QCOMPARE(::stat(QFile::encodeName(path()).constData(), &status), 0);
    QCOMPARE(status.st_mode & 0777U, 0640U);
}

void tst_StateFile::leavesAsItIs_data()
{
    QTest::addColumn<QByteArray>("statement"); // done to a file with a report
    QTest::addColumn<QByteArray>("bytes"); // then written over it
    QTest::addColumn<int>("at"); // -1: in its stead
    QTest::addColumn<QString>("complaint");
    const QString other = u"is a database of another program; it is left as it is. Move it"_s;
    const QString none = u"is not a database of SQLite's; it is left"_s;
    const auto damaged = [](const QString &why) {
        return u"is damaged (%1); it is left"_s.arg(why);
    };
    QTest::newRow("no byte") << QByteArray() << ""_ba << -1 << none;
    QTest::newRow("a text") << QByteArray() << "dear diary\n"_ba << -1 << none;
    QTest::newRow("the magic alone")
        << QByteArray() << QByteArray("SQLite format 3\0", 16) << -1 << other;
    QTest::newRow("another program's")
        << "PRAGMA application_id = 0"_ba << QByteArray() << 0 << other;
    QTest::newRow("a newer format")
        << "PRAGMA user_version = 2"_ba << QByteArray() << 0
        << u"has format 2, which this version of Herd does not know (it knows 1); it is left"_s;
    QTest::newRow("no format") << "PRAGMA user_version = 0"_ba << QByteArray() << 0
                               << u"has format 0, which this"_s;
    QTest::newRow("no table") << "DROP TABLE report"_ba << QByteArray() << 0
                              << damaged(u"no such table: report"_s);
    QTest::newRow("a table without a column")
        << "ALTER TABLE report RENAME server TO origin"_ba << QByteArray() << 0
        << damaged(u"no such column: server"_s);
    QTest::newRow("a page of zeros") << QByteArray() << QByteArray(4096, '\0') << 4096
                                     << damaged(u"database disk image is malformed"_s);
    QTest::newRow("half of it") << QByteArray() << QByteArray() << 0
                                << damaged(u"database disk image is malformed"_s);
    QTest::newRow("a location that is none")
        << "UPDATE report SET location = 'here'"_ba << QByteArray() << 0
        << damaged(u"row 1 is no report"_s);
    QTest::newRow("a time that is none") << "UPDATE report SET time = '-1'"_ba << QByteArray() << 0
                                         << damaged(u"row 1 is no report"_s);
    QTest::newRow("a difference of another form")
        << "UPDATE report SET difference = '0.5'"_ba << QByteArray() << 0
        << damaged(u"row 1 is no report"_s);
    QTest::newRow("a client with a blank") << "UPDATE report SET client = 'ki wi'"_ba
                                           << QByteArray() << 0 << damaged(u"row 1 is no report"_s);
    QTest::newRow("a client without a byte") << "UPDATE report SET client = ''"_ba << QByteArray()
                                             << 0 << damaged(u"row 1 is no report"_s);
    QTest::newRow("a client with a newline")
        << "UPDATE report SET client = 'a' || char(10) || 'b'"_ba << QByteArray() << 0
        << damaged(u"row 1 is no report"_s);
    QTest::newRow("a client that no neighbour would take")
        << "UPDATE report SET client = hex(zeroblob(40000))"_ba << QByteArray() << 0
        << damaged(u"row 1 is no report"_s);
    QTest::newRow("a server of a name that none has")
        << "UPDATE report SET server = '../x'"_ba << QByteArray() << 0
        << damaged(u"row 1 is no report"_s);
}

void tst_StateFile::leavesAsItIs()
{
    QFETCH(QByteArray, statement);
    QFETCH(QByteArray, bytes);
    QFETCH(int, at);
    QFETCH(QString, complaint);
    make(kiwi);
    if (!statement.isEmpty())
        QVERIFY(Database(path()).execute(QString::fromUtf8(statement)));
    if (at < 0)
        QFile::remove(path());
    if (!bytes.isNull())
        overwrite(path(), bytes, std::max(at, 0));
    if (QTest::currentDataTag() == QByteArray("half of it"))
        QVERIFY(QFile::resize(path(), QFileInfo(path()).size() / 2));
    const QByteArray before = contents(path());
    QByteArray lines;
    QString problem = StateFile::prepare(path()).value_or(QString());
    if (problem.isEmpty())
        problem = load(lines);
    QVERIFY2(problem.startsWith(path() + ' '_L1 + complaint), qPrintable(problem));
    QCOMPARE(contents(path()), before);
}

void tst_StateFile::saysWhyItCannotBeMade()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"herd.A.sqlite"_s));
    QCOMPARE(StateFile::prepare(path()).value_or(QString()),
             u"%1 is not a file; it is left as it is. Move it away, or choose another folder with "
             "--state"_s.arg(path()));
    const QString nowhere = m_folder->filePath(u"nowhere/x"_s);
    QCOMPARE(StateFile::prepare(nowhere).value_or(QString()),
             u"cannot write %1.new: No such file or directory"_s.arg(nowhere));
}

QTEST_GUILESS_MAIN(tst_StateFile)
#include "tst_statefile.moc"
