#include "core/herd/trafficlog.h"
#include "tests/herd/openedlog.h"
#include "tests/support/bytes.h"
#include "tests/support/captureddescriptor.h"
#include "tests/support/random.h"
#include "tests/support/unescape.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <sys/stat.h>

using namespace herd;
using namespace herd::test;
using namespace Qt::StringLiterals;

using Kind = TrafficLog::Kind;

namespace {

constexpr Endpoint peer6 {{0x20, 1, 0xd, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}, 8000};

/// One of a sequence of lines, so that each gap can be seen: long ones, and short ones that still
/// fit where long ones don't.
QByteArray numbered(int number)
{
    return QByteArray::number(number) + ' ' + QByteArray(number % 3 ? 60'000 : 10, 'x');
}

void recordNumber(TrafficLog &log, int number)
{
    log.record(Kind::In, peer, view(numbered(number)), at);
}

/// How many lines of recordNumber() the log accounts for, written or dropped, each in its place; -1
/// where they don't add up. The last one may not have come yet.
int accountedFor(const QByteArray &text)
{
    const QByteArray line = stamp + " IN 127.0.0.1:8000 ";
    const QByteArray notice = stamp + " WARN - dropped ";
    int next = 0;
    QByteArrayList lines = text.split('\n');
    lines.removeLast();
    for (const QByteArray &found : lines) {
        if (found.startsWith(notice))
            next += found.mid(notice.size()).toInt();
        else if (found == line + numbered(next))
            ++next;
        else
            return -1;
    }
    return next;
}

} // namespace

Q_DECLARE_METATYPE(Kind)

class tst_TrafficLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void writesOneLineAnEvent_data();
    void writesOneLineAnEvent();
    void oneEventIsOneLineWhateverTheBytes();
    void appends();
    void endsALineThatWasTorn();
    void isOnDiskWithoutClosing();
    void doesNotKeepEventsForTheEndOfTheTurn();
    void rotates();
    void staysWithTheOldFileWhereRotationFails();
    void dropsAndSaysHowManyWhenTheSinkIsSlow();
    void endsWhereNobodyReads();
    void complainsOnceAboutAFullDisk();

private:
    QString path(const char *name) const { return m_folder->filePath(QLatin1StringView(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_TrafficLog::initTestCase()
{
    std::signal(SIGPIPE, SIG_IGN); // as the program does
}

void tst_TrafficLog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void tst_TrafficLog::cleanup()
{
    m_folder.reset();
}

void tst_TrafficLog::writesOneLineAnEvent_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("line");
    const QByteArray command = "IAMAT kiwi +34.068930-118.445127 1700000000"_ba;
    QTest::newRow("input") << Kind::In << command << "IN 127.0.0.1:8000 " + command;
    QTest::newRow("output") << Kind::Out << "? x"_ba
                            << "OUT 127.0.0.1:8000 ? x"_ba;
    QTest::newRow("a client comes") << Kind::Open << ""_ba
                                    << "OPEN 127.0.0.1:8000"_ba;
    QTest::newRow("a client goes") << Kind::Close << "reset"_ba
                                   << "CLOSE 127.0.0.1:8000 reset"_ba;
    QTest::newRow("a link comes") << Kind::LinkUp << "x"_ba
                                  << "LINK-UP 127.0.0.1:8000 x"_ba;
    QTest::newRow("a link goes") << Kind::LinkDown << "x"_ba
                                 << "LINK-DOWN 127.0.0.1:8000 x"_ba;
    QTest::newRow("a lookup") << Kind::Places << "OK"_ba
                              << "PLACES 127.0.0.1:8000 OK"_ba;
    QTest::newRow("a warning") << Kind::Warn << "x"_ba
                               << "WARN 127.0.0.1:8000 x"_ba;
    QTest::newRow("a command with a line of its own") << Kind::In << "x\r\n2023 OUT y"_ba
                                                      << "IN 127.0.0.1:8000 x\\r\\n2023 OUT y"_ba;
    QTest::newRow("bytes that are not UTF-8") << Kind::In << "\0\xff\x1b"_ba
                                              << "IN 127.0.0.1:8000 \\x00\\xff\\x1b"_ba;
}

void tst_TrafficLog::writesOneLineAnEvent()
{
    QFETCH(Kind, kind);
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, line);
    auto log = openLog(path("log"));
    log->record(kind, peer, view(bytes), at);
    log->record(kind, peer6, view(bytes), {-1, 999'999'999});
    log->record(kind, "Goloman", view(bytes), {0, 999});
    log->record(kind, "two\nlines", view(bytes), at);
    log->record(kind, "", view(bytes), at);
    log->record(kind, Endpoint(), view(bytes), at);
    log.reset();
    const auto from = [&](const char *who) {
        return ' ' + QByteArray(line).replace("127.0.0.1:8000", who) + '\n';
    };
    QCOMPARE(contents(path("log")),
             stamp + ' ' + line + '\n' + "1969-12-31T23:59:59.999999Z" + from("[2001:db8::1]:8000")
                 + "1970-01-01T00:00:00.000000Z" + from("Goloman") + stamp + from("two\\nlines")
                 + stamp + from("-") + stamp + from("-"));
}

void tst_TrafficLog::oneEventIsOneLineWhateverTheBytes()
{
    Random random;
    QByteArrayList recorded;
    auto log = openLog(path("log"));
    for (int i = 0; i < 2'000; ++i) {
        QByteArray bytes(random.between(1, 200), Qt::Uninitialized);
        for (char &c : bytes)
            c = static_cast<char>(random.between(0, 255));
        log->record(Kind::In, peer, view(bytes), at);
        recorded << bytes;
    }
    log.reset();
    const QByteArrayList lines = contents(path("log")).split('\n');
    QCOMPARE(lines.size(), recorded.size() + 1);
    QCOMPARE(lines.last(), QByteArray());
    const QByteArray beginning = stamp + " IN 127.0.0.1:8000 ";
    for (qsizetype i = 0; i < recorded.size(); ++i) {
        QVERIFY(lines[i].startsWith(beginning));
        const auto read = unescape(view(lines[i]).substr(std::size_t(beginning.size())));
        QVERIFY(read);
        QCOMPARE(bytes(*read), recorded[i]);
    }
}

void tst_TrafficLog::appends()
{
    writeFile(path("log"), "old\n"_ba);
    openLog(path("log"))->record(Kind::In, peer, "a", at);
    openLog(path("log"))->record(Kind::In, peer, "b", at);
    QCOMPARE(contents(path("log")),
             "old\n" + stamp + " IN 127.0.0.1:8000 a\n" + stamp + " IN 127.0.0.1:8000 b\n");
}

void tst_TrafficLog::endsALineThatWasTorn()
{
    writeFile(path("log"), "2023-11-14T22:13"_ba); // its writer was killed
    openLog(path("log"))->record(Kind::In, peer, "a", at);
    QCOMPARE(contents(path("log")), "2023-11-14T22:13\n" + stamp + " IN 127.0.0.1:8000 a\n");
}

void tst_TrafficLog::isOnDiskWithoutClosing()
{
    const auto log = openLog(path("log"));
    QByteArray expected;
    for (const char *bytes : {"a", "b", "c"}) {
        log->record(Kind::In, peer, bytes, at);
        log->handOver();
        expected += stamp + " IN 127.0.0.1:8000 " + bytes + '\n';
        QTRY_COMPARE(contents(path("log")), expected);
    }
}

void tst_TrafficLog::doesNotKeepEventsForTheEndOfTheTurn()
{
    const auto log = openLog(path("log"));
    log->record(Kind::In, peer, "a", at);
    log->record(Kind::LinkDown, "Goloman", "gone", at); // by a timer, say
    QTRY_COMPARE(contents(path("log")),
                 stamp + " IN 127.0.0.1:8000 a\n" + stamp + " LINK-DOWN Goloman gone\n");
    const QByteArray longest(64 * 1024, 'x');
    log->record(Kind::In, peer, view(longest), at); // more than a block
    QTRY_VERIFY(contents(path("log")).endsWith(longest + '\n'));
}

void tst_TrafficLog::rotates()
{
    const auto log = openLog(path("log"));
    log->record(Kind::In, peer, "a", at);
    log->handOver();
    QTRY_VERIFY(contents(path("log")).endsWith("a\n"));
    QVERIFY(QFile::rename(path("log"), path("log.1")));
    log->reopen(path("log").toStdString());
    QTRY_VERIFY(QFileInfo::exists(path("log"))); // though nothing happens
    log->record(Kind::In, peer, "b", at);
    log->handOver();
    QTRY_COMPARE(contents(path("log")), stamp + " IN 127.0.0.1:8000 b\n");
    QCOMPARE(contents(path("log.1")), stamp + " IN 127.0.0.1:8000 a\n");
}

void tst_TrafficLog::staysWithTheOldFileWhereRotationFails()
{
    CapturedDescriptor errors(STDERR_FILENO);
    const auto log = openLog(path("folder/log"));
    log->record(Kind::In, peer, "a", at);
    log->handOver();
    QTRY_VERIFY(contents(path("folder/log")).endsWith("a\n"));
    QVERIFY(QFile::rename(path("folder"), path("moved")));
    log->reopen(path("folder/log").toStdString());
    log->record(Kind::In, peer, "b", at);
    log->handOver();
    QTRY_COMPARE(contents(path("moved/log")),
                 stamp + " IN 127.0.0.1:8000 a\n" + stamp + " IN 127.0.0.1:8000 b\n");
    QTRY_VERIFY(errors.text().startsWith("herd: cannot reopen the log "));
}

void tst_TrafficLog::dropsAndSaysHowManyWhenTheSinkIsSlow()
{
    const QByteArray fifo = path("fifo").toLocal8Bit();
    QCOMPARE(::mkfifo(fifo.constData(), 0600), 0);
    const int reader = ::open(fifo.constData(), O_RDONLY | O_NONBLOCK);
    constexpr int count = 2'000; // 80 MB
    auto log = openLog(path("fifo"));
    for (int i = 0; i < count; ++i)
        recordNumber(*log, i); // and comes back, though nobody reads
    QByteArray text;
    const auto readAll = [&] {
        QByteArray piece(1'000'000, Qt::Uninitialized);
        ssize_t size = 0;
        while ((size = ::read(reader, piece.data(), std::size_t(piece.size()))) > 0)
            text += piece.first(size);
        return accountedFor(text);
    };
    log->handOver();
    QTRY_COMPARE_WITH_TIMEOUT(readAll(), count, 20'000);
    QVERIFY(text.contains(" WARN - dropped "));
    constexpr qsizetype oneLineAndHeaders = 1024 * 1024;
    QVERIFY(text.size()
            > qsizetype(TrafficLog::bufferLimit) - oneLineAndHeaders); // what fits is there
    QVERIFY(text.size() < 3 * qsizetype(TrafficLog::bufferLimit));
    recordNumber(*log, count);
    log->handOver();
    QTRY_COMPARE(readAll(), count + 1);
    log.reset();
    ::close(reader);
}

void tst_TrafficLog::endsWhereNobodyReads()
{
    CapturedDescriptor errors(STDERR_FILENO);
    const QByteArray fifo = path("fifo").toLocal8Bit();
    QCOMPARE(::mkfifo(fifo.constData(), 0600), 0);
    const int reader = ::open(fifo.constData(), O_RDONLY | O_NONBLOCK);
    auto log = openLog(path("fifo"));
    for (int i = 0; i < 400; ++i)
        recordNumber(*log, i);
    QElapsedTimer timer;
    timer.start();
    log.reset();
    QVERIFY2(timer.elapsed() < 4'000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(errors.text().contains("lines are being dropped"));
    ::close(reader);
}

void tst_TrafficLog::complainsOnceAboutAFullDisk()
{
    CapturedDescriptor errors(STDERR_FILENO);
    auto log = openLog(u"/dev/full"_s);
    log->record(Kind::In, peer, "a", at);
    log->handOver();
    const QByteArray complaint =
        "herd: cannot write the log /dev/full: No space left on device; lines are being dropped\n"_ba;
    QTRY_COMPARE(errors.text(), complaint);
    for (int i = 0; i < 100; ++i)
        recordNumber(*log, i);
    log.reset();
    QCOMPARE(errors.text(), complaint);
}

QTEST_GUILESS_MAIN(tst_TrafficLog)
#include "tst_trafficlog.moc"
