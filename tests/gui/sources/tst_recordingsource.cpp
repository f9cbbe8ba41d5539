// Recordings that are not as they should be, and recording where there is no room.

#include "core/monitor/recordingfile.h"
#include "gui/sources/recordingsource.h"
#include "gui/sources/watchrecorder.h"
#include "tests/gui/sources/recordings.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <sys/resource.h>

using namespace herd;
using namespace herd::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000; // milliseconds; longer than anything healthy takes

/// What a source gives, up to its end.
struct Given
{
    explicit Given(const QStringList &files)
        : source(files)
    {
        QObject::connect(&source, &HerdSource::observed, &source, [this](const auto &batch) {
            for (const ObservedLine &line : batch.lines)
                lines.push_back({line, std::string(batch.text(line))});
        });
        QObject::connect(&source, &RecordingSource::gaveAll, &source, [this] { ended = true; });
        QObject::connect(&source, &HerdSource::failed, &source,
                         [this](const QString &text) { failure = text; });
        QObject::connect(&source, &RecordingSource::complained, &source,
                         [this](const QString &text) { complaints << text; });
        source.start();
    }
    /// Whether it came to an end.
    bool wait()
    {
        return QTest::qWaitFor([this] { return ended || !failure.isEmpty(); }, patience);
    }

    RecordingSource source;
    std::vector<std::pair<ObservedLine, std::string>> lines;
    bool ended = false;
    QString failure;
    QStringList complaints;
};

} // namespace

class tst_RecordingSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void givesWhatIsThere_data();
    void givesWhatIsThere();
    void bearsOneWrongByteAnywhere();
    void refuses_data();
    void refuses();
    void holdsFewOfManyProblems();
    void canBeClosedWhileItOpens();
    void canBeWatchedOnceItIsOpen();
    void ordersSeveralFilesByTime();
    void givesNothingWhileHeld();
    void isClosedWhileItReads();
    void endsARecordingThatNoDiskTakes();
    void refusesToRecordWhereItCannot();

private:
    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    void put(const char *name, const QByteArray &bytes) const;

    QTemporaryDir m_folder;
    QByteArray m_whole; // bytes of a recording
    std::size_t m_lines = 0; // in it, as they are given
};

void tst_RecordingSource::initTestCase()
{
    ScriptedSource source;
    {
        WatchRecorder recorder;
        QVERIFY(!recorder.record(source, path("whole")));
        for (int second = 0; second < 5; ++second)
            source.pass();
    }
    QFile file(path("whole"));
    QVERIFY(file.open(QFile::ReadOnly));
    m_whole = file.readAll();
    Given given({path("whole")});
    QVERIFY(given.wait());
    QCOMPARE(given.complaints, QStringList());
    m_lines = given.lines.size();
    QVERIFY(m_lines > 500);
}

void tst_RecordingSource::put(const char *name, const QByteArray &bytes) const
{
    QFile file(path(name));
    QVERIFY(file.open(QFile::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void tst_RecordingSource::givesWhatIsThere_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("complaint");
    QTest::newRow("cut off near its end") << m_whole.chopped(100) << u"cut off"_s;
    QByteArray damaged = m_whole;
    damaged[damaged.size() / 4] = static_cast<char>(~damaged[damaged.size() / 4]); // no note
    QTest::newRow("damaged in a frame") << damaged << u"damaged"_s;
}

void tst_RecordingSource::givesWhatIsThere()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, complaint);
    put("some", bytes);
    Given given({path("some")});
    QVERIFY(given.wait());
    QCOMPARE(given.failure, QString());
    QVERIFY(given.lines.size() > 0 && given.lines.size() <= m_lines);
    QCOMPARE(given.complaints.size(), 1);
    QVERIFY2(given.complaints[0].contains(complaint) && given.complaints[0].contains(path("some")),
             qPrintable(given.complaints[0]));
}

/// It gives no line that was not there, and comes to an end.
void tst_RecordingSource::bearsOneWrongByteAnywhere()
{
    Given whole({path("whole")});
    QVERIFY(whole.wait());
    std::vector<std::string> known;
    for (const auto &[line, text] : whole.lines)
        known.push_back(text);
    std::ranges::sort(known);
    for (qsizetype at = 0; at < m_whole.size(); at += m_whole.size() / 150) {
        QByteArray damaged = m_whole;
        damaged[at] = static_cast<char>(~damaged[at]);
        put("byte", damaged);
        auto opened = RecordingReader::open({path("byte").toStdString()});
        auto *reader = std::get_if<RecordingReader>(&opened);
        QVERIFY2(reader, qPrintable(QString::number(at)));
        std::size_t given = 0;
        for (ObservedBatch batch = reader->read(); !batch.isEmpty(); batch = reader->read()) {
            given += batch.lines.size();
            for (const ObservedLine &line : batch.lines)
                QVERIFY(std::ranges::binary_search(known, std::string(batch.text(line))));
        }
        QVERIFY2(given == m_lines || !reader->takeProblems().empty(),
                 qPrintable(QString::number(at)));
    }
}

void tst_RecordingSource::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("why");
    QTest::newRow("nothing") << QByteArray() << u"no recording"_s;
    QTest::newRow("something else") << QByteArray("GIF89a, and some more") << u"no recording"_s;
    QTest::newRow("a file that was cut off at once") << m_whole.first(20) << u"cut off"_s;
}

void tst_RecordingSource::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, why);
    put("wrong", bytes);
    Given given({path("wrong")});
    QVERIFY(given.wait());
    QVERIFY2(given.failure.contains(path("wrong")) && given.failure.contains(why),
             qPrintable(given.failure));
    QVERIFY(given.lines.empty());
    Given both({path("wrong"), path("whole")}); // what can be read is shown
    QVERIFY(both.wait());
    QCOMPARE(both.lines.size(), m_lines);
    QVERIFY2(both.failure.isEmpty() && both.complaints.size() == 1
                 && both.complaints[0].contains(path("wrong")),
             qPrintable(both.complaints.join('|'_L1)));
    Given missing({path("missing")});
    QVERIFY(missing.wait());
    QVERIFY(missing.failure.contains(path("missing")));
}

/// All of its frames are damaged.
void tst_RecordingSource::holdsFewOfManyProblems()
{
    constexpr std::size_t frames = 5000;
    std::string bytes;
    FramePacker packer;
    for (std::size_t i = 0; i < frames; ++i) {
        FrameNote note;
        note.first = note.last = {someDay + static_cast<std::int64_t>(i), 0};
        note.lines = 1;
        packer.append(bytes, note, "a line\n");
        bytes.back() = static_cast<char>(~bytes.back());
    }
    put("damage", QByteArray::fromStdString(bytes));
    auto opened = RecordingReader::open({path("damage").toStdString()});
    auto &reader = std::get<RecordingReader>(opened);
    QVERIFY(reader.read().isEmpty());
    QCOMPARE(reader.progress(), 1.0);
    const std::size_t problems = reader.takeProblems().size();
    QVERIFY(problems > 1
            && problems <= RecordedLines::mostProblems + 1); // and that it has no index
    std::size_t asked = 0;
    reader.seek({}, [&](double) { return ++asked < 10; });
    QCOMPARE(asked, 10U); // and not once for each frame
    QVERIFY(reader.progress() < 1);
}

void tst_RecordingSource::canBeClosedWhileItOpens()
{
    constexpr qint64 endless = qint64 {1} << 40; // bytes
    putSparse(path("sparse"), m_whole.chopped(100), endless);
    auto source = std::make_unique<RecordingSource>(QStringList {path("sparse")});
    QSignalSpy closed(source.get(), &HerdSource::closed);
    const QSignalSpy opened(source.get(), &RecordingSource::opened);
    source->open();
    source->close();
    QTRY_COMPARE(closed.size(), 1);
    QVERIFY(opened.isEmpty() && !source->isOpen());
    source = std::make_unique<RecordingSource>(QStringList {path("sparse")});
    source->open();
    source.reset(); // waits, but not for long
}

/// It gives nothing before, and all of it then.
void tst_RecordingSource::canBeWatchedOnceItIsOpen()
{
    RecordingSource source({path("whole")});
    QSignalSpy opened(&source, &RecordingSource::opened);
    QSignalSpy ended(&source, &RecordingSource::gaveAll);
    std::size_t lines = 0;
    connect(&source, &HerdSource::observed, this,
            [&](const ObservedBatch &batch) { lines += batch.lines.size(); });
    source.open();
    QTRY_COMPARE(opened.size(), 1);
    source.hold(false);
    QTest::qWait(0);
    QCOMPARE(lines, 0U);
    source.start();
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(lines, m_lines);
    QCOMPARE(opened.size(), 1);
}

/// As those that servers make themselves.
void tst_RecordingSource::ordersSeveralFilesByTime()
{
    QStringList files;
    std::size_t all = 0;
    for (const char *server : {"Ada", "Bob", "Cyd"}) {
        files << path(server);
        auto opened = RecordingFile::open(path(server).toStdString(), 1 << 26, {100, 0});
        auto &file = std::get<std::unique_ptr<RecordingFile>>(opened);
        for (int frame = 0; frame < 20; ++frame) {
            FrameNote note;
            std::string text = "{\"from\":\"" + std::string(server) + "\"}\n";
            note.first = {200 + frame, 0};
            for (std::uint64_t i = 0; i < 50; ++i) {
                note.last = {200 + frame, static_cast<std::int32_t>(1'000'000 * i + server[0])};
                appendMonitorLine(text, Stamp {50ULL * frame + i + 1, note.last, {}},
                                  event::Open {server});
            }
            note.lines = 51;
            all += 50;
            QVERIFY(!file->write(note, text));
        }
        QVERIFY(!file->finish());
    }
    Given given(files);
    QVERIFY(given.wait());
    QCOMPARE(given.lines.size(), all);
    QVERIFY(
        std::ranges::is_sorted(given.lines, {}, [](const auto &line) { return line.first.at; }));
    QCOMPARE(given.source.begin(), (Timestamp {200, 0}));
    given.ended = false;
    given.lines.clear();
    given.source.giveFrom({215, 0}); // there is no keyframe, so all that was before is needed
    QVERIFY(given.wait());
    QCOMPARE(given.lines.size(), all);
}

void tst_RecordingSource::givesNothingWhileHeld()
{
    Given given({path("whole")});
    given.source.hold(true);
    QTRY_COMPARE(given.source.searched(), 100); // long after it could have been read
    QVERIFY(given.lines.empty() && !given.ended);
    given.source.hold(false);
    QVERIFY(given.wait());
    QCOMPARE(given.lines.size(), m_lines);
}

void tst_RecordingSource::isClosedWhileItReads()
{
    auto source = std::make_unique<RecordingSource>(QStringList {path("whole")});
    QSignalSpy closed(source.get(), &HerdSource::closed);
    source->start();
    source->close();
    QTRY_COMPARE(closed.size(), 1);
    source.reset();
}

/// A limit of this process stands for a full disk: write() fails with another number.
void tst_RecordingSource::endsARecordingThatNoDiskTakes()
{
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before {};
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit small {16 * 1024, before.rlim_max};
    ScriptedSource source;
    WatchRecorder recorder;
    QSignalSpy ended(&recorder, &WatchRecorder::ended);
    QVERIFY(!recorder.record(source, path("full")));
    setrlimit(RLIMIT_FSIZE, &small);
    const bool hasEnded = QTest::qWaitFor(
        [&] {
            source.pass();
            return !ended.isEmpty();
        },
        patience);
    setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY(hasEnded);
    QVERIFY2(ended[0][0].toString().contains(path("full")), qPrintable(ended[0][0].toString()));
    QVERIFY(!recorder.isRecording());
    source.pass(); // which nobody takes any more
    QCOMPARE(ended.size(), 1);
    Given given({path("full")}); // what came before is there
    QVERIFY(given.wait());
    QCOMPARE(given.failure, QString());
}

void tst_RecordingSource::refusesToRecordWhereItCannot()
{
    put("text", "something else");
    ScriptedSource source;
    WatchRecorder recorder;
    for (const QString &file : {path("text"), u"/proc/recording"_s}) {
        const auto problem = recorder.record(source, file);
        QVERIFY(problem);
        QVERIFY2(problem->contains(file), qPrintable(*problem));
        QVERIFY(!recorder.isRecording());
    }
}

QTEST_GUILESS_MAIN(tst_RecordingSource)
#include "tst_recordingsource.moc"
