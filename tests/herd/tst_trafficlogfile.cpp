// TrafficLog: where it is written, and what becomes of it where it cannot be.
#include "core/herd/trafficlog.h"
#include "tests/herd/openedlog.h"
#include "tests/support/captureddescriptor.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace herd;
using namespace herd::test;
using namespace Qt::StringLiterals;

using Kind = TrafficLog::Kind;

class tst_TrafficLogFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void createsTheFileForItsOwnerAndGroup_data();
    void createsTheFileForItsOwnerAndGroup();
    void createsMissingFolders();
    void saysWhyItCannotBeOpened_data();
    void saysWhyItCannotBeOpened();
    void writesToStandardOutput();

private:
    QString path(const char *name) const { return m_folder->filePath(QLatin1StringView(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_TrafficLogFile::createsTheFileForItsOwnerAndGroup_data()
{
    QTest::addColumn<int>("mask");
    QTest::addColumn<int>("mode");
    QTest::newRow("where everything is allowed") << 0 << 0640;
    QTest::newRow("as usual") << 022 << 0640;
    QTest::newRow("where the owner alone is allowed") << 077 << 0600;
}

void tst_TrafficLogFile::createsTheFileForItsOwnerAndGroup()
{
    QFETCH(int, mask);
    QFETCH(int, mode);
    const auto before = ::umask(static_cast<mode_t>(mask));
    const auto log = openLog(path("log"));
    ::umask(before);
    struct stat status
    {
    };
    QCOMPARE(::stat(path("log").toLocal8Bit().constData(), &status), 0);
    QCOMPARE(int(status.st_mode & 07777), mode);
}

void tst_TrafficLogFile::createsMissingFolders()
{
    openLog(path("var/log/herd/Goloman.log"))->record(Kind::In, peer, "a", at);
    QCOMPARE(contents(path("var/log/herd/Goloman.log")), stamp + " IN 127.0.0.1:8000 a\n");
}

void tst_TrafficLogFile::saysWhyItCannotBeOpened_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("problem");
    QTest::newRow("a folder below a file")
        << u"file/folder/log"_s << u"cannot create the log's folder %1/file/folder: "_s;
    QTest::newRow("below a file") << u"file/log"_s << u"cannot create the log's folder %1/file: "_s;
    QTest::newRow("a folder") << u"."_s << u"cannot write the log %1/.: "_s;
    QTest::newRow("where nothing can be created")
        << u"../../../../../../../../proc/nothing.log"_s
        << u"cannot write the log %1/../../../../../../../../proc/nothing.log: "_s;
    QTest::newRow("an empty name") << QString() << u"cannot write the log : "_s;
}

void tst_TrafficLogFile::saysWhyItCannotBeOpened()
{
    QFETCH(QString, name);
    QFETCH(QString, problem);
    writeFile(path("file"), "x"_ba);
    const QString file = name.isEmpty() ? QString() : m_folder->path() + '/'_L1 + name;
    const auto opened = TrafficLog::open(file.toStdString());
    const auto *said = std::get_if<std::string>(&opened);
    QVERIFY(said);
    const QString beginning = name.isEmpty() ? problem : problem.arg(m_folder->path());
    QVERIFY2(QString::fromStdString(*said).startsWith(beginning), said->c_str());
    QVERIFY2(qsizetype(said->size()) > beginning.toUtf8().size(), said->c_str()); // the reason
}

void tst_TrafficLogFile::writesToStandardOutput()
{
    CapturedDescriptor output(STDOUT_FILENO);
    openLog(u"-"_s)->record(Kind::In, peer, "a", at);
    output.restore();
    QCOMPARE(output.text(), stamp + " IN 127.0.0.1:8000 a\n");
    QVERIFY(!QFileInfo::exists(u"-"_s));
}

QTEST_GUILESS_MAIN(tst_TrafficLogFile)
#include "tst_trafficlogfile.moc"
