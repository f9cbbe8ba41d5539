// What TrafficLog's tests can't force: writes that fail one after another. The rest of this class
// is shown by tst_trafficlog.

#include "core/herd/logfile.h"
#include "tests/support/captureddescriptor.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace herd;
using namespace Qt::StringLiterals;

namespace {

constexpr Timestamp earlier {1'700'000'000, 0};
constexpr Timestamp later {1'700'000'001, 0};

/// No file of this process can grow beyond so many bytes; stands for a disk that is full.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limited {bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limited);
    }
    FileSizeLimit(const FileSizeLimit &) = delete;
    FileSizeLimit &operator=(const FileSizeLimit &) = delete;
    ~FileSizeLimit() { ::setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before {};
};

} // namespace

class tst_LogFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void goesOnWhenThereIsRoomAgain_data();
    void goesOnWhenThereIsRoomAgain();
    void addsUpWhatIsLost();
    void leavesATornLineBehindWhenRotated();
    void tellsAtOnceWhatWasLostBefore();
    void doesNotWaitForTheReaderOfANamedPipe();

private:
    QByteArray contents(const char *name = "log") const
    {
        QFile file(m_folder->filePath(QLatin1StringView(name)));
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CapturedDescriptor> m_errors;
    std::unique_ptr<LogFile> m_log;
};

void tst_LogFile::init()
{
    std::signal(SIGXFSZ, SIG_IGN); // as the program does
    m_errors = std::make_unique<CapturedDescriptor>(STDERR_FILENO);
    m_folder = std::make_unique<QTemporaryDir>();
    auto opened = LogFile::open(m_folder->filePath(u"log"_s).toStdString());
    QVERIFY(std::holds_alternative<std::unique_ptr<LogFile>>(opened));
    m_log = std::get<std::unique_ptr<LogFile>>(std::move(opened));
}

void tst_LogFile::cleanup()
{
    m_log.reset();
    m_folder.reset();
    m_errors.reset();
}

void tst_LogFile::goesOnWhenThereIsRoomAgain_data()
{
    QTest::addColumn<int>("room");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray five = "2023-11-14T22:13:20.000000Z WARN - dropped 5\nf\n"_ba;
    QTest::newRow("full from the beginning") << 0 << five;
    QTest::newRow("full after a line")
        << 4 << "aaa\n2023-11-14T22:13:20.000000Z WARN - dropped 4\nf\n"_ba;
    QTest::newRow("full before a newline")
        << 3 << "aaa\n2023-11-14T22:13:20.000000Z WARN - dropped 5\nf\n"_ba;
    QTest::newRow("full within the second line")
        << 5 << "aaa\nb\n2023-11-14T22:13:20.000000Z WARN - dropped 4\nf\n"_ba;
}

void tst_LogFile::goesOnWhenThereIsRoomAgain()
{
    QFETCH(int, room);
    QFETCH(QByteArray, expected);
    {
        const FileSizeLimit limit {static_cast<rlim_t>(room)};
        m_log->write("aaa\nbbb\nccc\n", earlier);
        m_log->write("ddd\n", earlier);
        m_log->write("eee\n", earlier); // however often: a torn line stays known as such
    }
    m_log->write("f\n", later);
    QCOMPARE(contents(), expected);
}

void tst_LogFile::addsUpWhatIsLost()
{
    {
        const FileSizeLimit limit(0);
        m_log->write("aaa\nbbb\n", earlier);
        m_log->noteLoss({10, earlier});
        m_log->write("ccc\n", later);
    }
    m_log->noteLoss({});
    m_log->write("d\n", later);
    QCOMPARE(contents(), "2023-11-14T22:13:21.000000Z WARN - dropped 13\nd\n"_ba);
}

void tst_LogFile::leavesATornLineBehindWhenRotated()
{
    {
        const FileSizeLimit limit(2);
        m_log->write("aaa\n", earlier);
    }
    QVERIFY(QFile::rename(m_folder->filePath(u"log"_s), m_folder->filePath(u"log.1"_s)));
    m_log->reopen(m_folder->filePath(u"log"_s).toStdString());
    m_log->write("b\n", later);
    QCOMPARE(contents("log.1"), "aa"_ba);
    QCOMPARE(contents(), "2023-11-14T22:13:20.000000Z WARN - dropped 1\nb\n"_ba);
}

void tst_LogFile::tellsAtOnceWhatWasLostBefore()
{
    m_log->write("a\n", earlier);
    m_log->noteLoss({7, later});
    QCOMPARE(contents(), "a\n2023-11-14T22:13:21.000000Z WARN - dropped 7\n"_ba);
}

void tst_LogFile::doesNotWaitForTheReaderOfANamedPipe()
{
    const std::string path = m_folder->filePath(u"pipe"_s).toStdString();
    QCOMPARE(::mkfifo(path.c_str(), 0640), 0);
    QVERIFY(std::holds_alternative<std::string>(LogFile::open(path)));
    const int reader = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    const auto log = std::get<std::unique_ptr<LogFile>>(LogFile::open(path));
    ::close(reader);
    const CapturedDescriptor standardError(STDERR_FILENO);
    log->reopen(path);
}

QTEST_GUILESS_MAIN(tst_LogFile)
#include "tst_logfile.moc"
