// What a server's recording holds: hello, snapshots, events, and when it begins anew.

#include "core/monitor/recorder.h"
#include "core/monitor/recording.h"
#include "tests/monitor/testport.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <mutex>
#include <optional>
#include <sys/resource.h>
#include <thread>

using namespace herd;
using namespace herd::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::uint64_t limit = std::uint64_t {64} * 1024 * 1024;

RecordingWriter::TimePoint soon()
{
    return std::chrono::steady_clock::now() + 30s;
}

} // namespace

class tst_Recorder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void recordsHelloSnapshotAndEvents();
    void isUnderstoodFrameByFrame();
    void takesASnapshotInPiecesWithEventsBetween();
    void beginsAnewOnceSoMuchWasTold();
    void waitsLongerAfterALargeSnapshot();
    void beginsANewFileWithASnapshot();
    void beginsAnewAfterLinesWereLost();
    void goesOnWhenTheDiskHasRoomAgain();
    void tellsServersApart();
    void writesWithinASecond();

private:
    void open(std::uint64_t most = limit);
    void startRecorder() { m_recorder.emplace(m_hub, m_source, m_events, *m_writer); }
    void pass(std::chrono::nanoseconds time);
    void tellText(std::size_t size);
    QByteArray end(const char *file = "r");
    QString path(const char *file) const { return m_folder->filePath(QLatin1String(file)); }
    static int count(const QByteArray &stream, const char *what) { return int(stream.count(what)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    ManualClock m_clock;
    SocketHub m_hub {m_clock};
    FakeSource m_source;
    EventBus m_events {m_clock};
    std::unique_ptr<RecordingWriter> m_writer;
    std::optional<Recorder> m_recorder;
    std::vector<Recording::Frame> m_frames; // after end()
    std::vector<std::string> m_texts;
    std::mutex m_mutex;
    std::vector<std::string> m_said;
};

void tst_Recorder::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_source.lines.clear();
    m_said.clear();
}

void tst_Recorder::cleanup()
{
    m_recorder.reset();
    m_writer.reset();
}

void tst_Recorder::open(std::uint64_t most)
{
    auto opened = RecordingWriter::open(path("r").toStdString(), most, m_clock.utc(),
                                        [this](const std::string &what) {
                                            const std::lock_guard lock(m_mutex);
                                            m_said.push_back(what);
                                        });
    m_writer = std::get<std::unique_ptr<RecordingWriter>>(std::move(opened));
}

void tst_Recorder::pass(std::chrono::nanoseconds time)
{
    m_clock.elapsed += time;
    m_hub.passDeadlines();
}

/// An event of about that size, which can't be packed well.
void tst_Recorder::tellText(std::size_t size)
{
    static quint32 seed = 1;
    std::string text;
    while (text.size() < size)
        text += char('A' + (seed = seed * 1'664'525 + 1'013'904'223) / 33'554'432 % 58);
    m_events.tell(event::Close {"127.0.0.1:5", text});
}

/// All that is in the recording.
QByteArray tst_Recorder::end(const char *file)
{
    m_recorder.reset();
    if (m_writer && !m_writer->end(soon()))
        return {};
    const auto opened = Recording::open(path(file).toStdString());
    if (std::holds_alternative<Recording::Problem>(opened))
        return {};
    const auto &recording = std::get<std::unique_ptr<Recording>>(opened);
    m_frames = recording->frames();
    m_texts.clear();
    std::string all;
    for (std::size_t frame = 0; frame < m_frames.size(); ++frame) {
        std::string text;
        if (recording->read(frame, text))
            return {};
        all += text;
        m_texts.push_back(text);
    }
    return recording->problems().empty() ? QByteArray::fromStdString(all) : QByteArray();
}

void tst_Recorder::recordsHelloSnapshotAndEvents()
{
    open();
    m_source.add("kiwi");
    m_events.tell(event::Open {"before"});
    startRecorder();
    QVERIFY(m_events.isWatched());
    pass(1ms);
    m_events.tell(event::Open {"after"});
    const auto lines = objects(end());
    QVERIFY(!m_events.isWatched());
    QCOMPARE(lines.size(), 7);
    QCOMPARE(lines[0].value("recording"_L1), 1);
    QCOMPARE(lines[1].value("from"_L1), u"A"_s);
    QCOMPARE(lines[2].value("hello"_L1), 1);
    QCOMPARE(lines[2].value("run"_L1), u"77"_s);
    QCOMPARE(lines[3].value("snapshot"_L1), u"begin"_s);
    QCOMPARE(lines[3].value("seq"_L1), lines[6].value("seq"_L1).toInt() - 1);
    QCOMPARE(lines[4].value("client"_L1), u"kiwi"_s);
    QCOMPARE(lines[5].value("snapshot"_L1), u"end"_s);
    QCOMPARE(lines[6].value("peer"_L1), u"after"_s);
    QCOMPARE(m_frames.size(), 2U);
    QVERIFY(m_frames[1].note.isKeyframe);
    QCOMPARE(m_frames[1].note.lines, 6U);
}

void tst_Recorder::isUnderstoodFrameByFrame()
{
    open();
    startRecorder();
    pass(1ms);
    for (int i = 0; i < 200; ++i)
        tellText(3000);
    QVERIFY(!end().isEmpty());
    QVERIFY(m_texts.size() > 8);
    for (std::size_t i = 1; i < m_texts.size(); ++i) {
        QVERIFY(m_texts[i].starts_with("{\"from\":\"A\"}\n"));
        QVERIFY(m_texts[i].size() <= 2 * RecordingWriter::frameText);
    }
}

void tst_Recorder::takesASnapshotInPiecesWithEventsBetween()
{
    open();
    m_source.addMany(1000); // 400 KiB
    startRecorder();
    int pieces = 0;
    for (; m_hub.nextDeadline(); ++pieces) {
        m_events.tell(event::Open {"meanwhile"});
        pass(1ms);
    }
    QVERIFY(pieces >= int(400'000 / (SnapshotWriter::pieceSize + 500)));
    const QByteArray stream = end();
    QCOMPARE(count(stream, "\"client\""), 1000);
    QCOMPARE(count(stream, "meanwhile"), pieces);
    QCOMPARE(count(stream, "\"snapshot\":\"begin\""), 1);
    QCOMPARE(count(stream, "\"snapshot\":\"end\""), 1);
    QVERIFY(stream.indexOf("meanwhile") < stream.indexOf("\"snapshot\":\"end\""));
}

void tst_Recorder::beginsAnewOnceSoMuchWasTold()
{
    open();
    startRecorder();
    pass(1ms);
    std::size_t told = 0;
    while (told < 3 * Recorder::fewest + Recorder::fewest / 2) {
        tellText(30'000);
        told += 30'100;
        pass(1ms);
        while (!m_writer->hasRoom())
            std::this_thread::yield();
    }
    const QByteArray stream = end();
    QCOMPARE(count(stream, "\"hello\""), 4);
    QCOMPARE(count(stream, "\"snapshot\":\"end\""), 4);
    std::size_t keyframes = 0;
    for (std::size_t i = 0; i < m_frames.size(); ++i) {
        if (!m_frames[i].note.isKeyframe)
            continue;
        ++keyframes;
        QVERIFY(m_texts[i].starts_with("{\"from\":\"A\"}\n{\"hello\":1,"));
    }
    QCOMPARE(keyframes, 4U);
}

void tst_Recorder::waitsLongerAfterALargeSnapshot()
{
    open();
    m_source.addMany(10'000); // 4 MiB
    startRecorder();
    const auto finishSnapshot = [this] {
        while (m_hub.nextDeadline())
            pass(1ms);
    };
    finishSnapshot();
    std::size_t told = 0;
    while (told < 7'000'000) {
        tellText(30'000);
        told += 30'000;
        while (!m_writer->hasRoom())
            std::this_thread::yield();
    }
    QVERIFY(!m_hub.nextDeadline());
    while (told < 9'500'000) {
        tellText(30'000);
        told += 30'000;
    }
    QVERIFY(m_hub.nextDeadline());
    finishSnapshot();
    QCOMPARE(count(end(), "\"snapshot\":\"end\""), 2);
}

void tst_Recorder::beginsANewFileWithASnapshot()
{
    constexpr std::uint64_t small = 4 * 1024 * 1024;
    open(small);
    startRecorder();
    pass(1ms);
    const auto hasKeyframe = [this] {
        const auto opened = Recording::open(path("r").toStdString());
        const auto *recording = std::get_if<std::unique_ptr<Recording>>(&opened);
        return recording
            && std::any_of((*recording)->frames().begin(), (*recording)->frames().end(),
                           [](const Recording::Frame &frame) { return frame.note.isKeyframe; });
    };
    // A writer that is slow may have to begin the file before the snapshot comes.
    for (int i = 0; i % 100 != 0 || !QFile::exists(path("r.1")) || !hasKeyframe(); ++i) {
        QVERIFY(i < 100'000);
        tellText(1000);
        pass(1ms);
        while (!m_writer->hasRoom())
            std::this_thread::yield();
        QVERIFY(QFile(path("r")).size() + QFile(path("r.1")).size() <= qint64(small));
    }
    QVERIFY(!end().isEmpty());
    QVERIFY(QFile(path("r")).size() + QFile(path("r.1")).size() <= qint64(small));
    m_writer.reset();
    QVERIFY(!end("r.1").isEmpty()); // whole, with an index
    QVERIFY(m_frames.at(1).note.isKeyframe);
}

void tst_Recorder::beginsAnewAfterLinesWereLost()
{
    open();
    startRecorder();
    pass(1ms);
    tellText(100);
    const std::string more(RecordingWriter::inboxLimit / 8, 'x');
    for (int i = 0; i < 20; ++i) // lines that are too long for any frame
        m_writer->append("A", more + '\n', m_clock.utc());
    while (!m_writer->hasRoom())
        std::this_thread::yield();
    m_events.tell(event::Open {"now"});
    pass(1ms);
    const QByteArray stream = end();
    QCOMPARE(count(stream, "\"snapshot\":\"end\""), 2);
    QVERIFY(stream.lastIndexOf("\"hello\"") > stream.indexOf("now"));
}

void tst_Recorder::goesOnWhenTheDiskHasRoomAgain()
{
    open();
    startRecorder();
    pass(1ms);
    ::signal(SIGXFSZ, SIG_IGN);
    rlimit before {};
    ::getrlimit(RLIMIT_FSIZE, &before);
    rlimit full = before;
    full.rlim_cur = 1000;
    ::setrlimit(RLIMIT_FSIZE, &full);
    tellText(5000);
    QTRY_VERIFY_WITH_TIMEOUT(
        [this] {
            const std::lock_guard lock(m_mutex);
            return m_said.size() == 1;
        }(),
        20'000);
    ::setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY2(m_said.front().find("; lines are being dropped") != std::string::npos,
             m_said.front().c_str());
    QTRY_VERIFY_WITH_TIMEOUT(
        [this] {
            m_events.tell(event::Open {"again"});
            return m_hub.nextDeadline().has_value(); // a snapshot
        }(),
        20'000);
    pass(1ms);
    const QByteArray stream = end();
    QVERIFY(stream.endsWith("\"clients\":0}\n"));
    QVERIFY(stream.contains("again"));
    QVERIFY2(m_said.back().ends_with(" lines are missing in the recording"), m_said.back().c_str());
}

void tst_Recorder::tellsServersApart()
{
    open();
    m_writer->append("A", "{\"a\":1}\n", {1, 0});
    m_writer->append("A", "{\"a\":2}\n", {2, 0});
    m_writer->append("B", "{\"b\":1}\n{\"b\":2}\n", {3, 0});
    m_writer->beginKeyframe();
    m_writer->append("B", "{\"b\":3}\n", {4, 0});
    QVERIFY(!end().isEmpty());
    QCOMPARE(m_texts.size(), 3U);
    QCOMPARE(m_texts[1],
             "{\"from\":\"A\"}\n{\"a\":1}\n{\"a\":2}\n{\"from\":\"B\"}\n{\"b\":1}\n{\"b\":2}\n");
    QCOMPARE(m_texts[2], "{\"from\":\"B\"}\n{\"b\":3}\n");
    QCOMPARE(m_frames[1].note.first, (Timestamp {1, 0}));
    QCOMPARE(m_frames[1].note.last, (Timestamp {3, 0}));
}

void tst_Recorder::writesWithinASecond()
{
    open();
    m_writer->append("A", "{\"a\":1}\n", {1, 0});
    QTRY_VERIFY(QFile(path("r")).size() > 200); // without more being said
    const auto opened = Recording::open(path("r").toStdString());
    const auto &recording = std::get<std::unique_ptr<Recording>>(opened);
    QCOMPARE(recording->frames().size(), 2U);
    QCOMPARE(recording->problems().size(), 1U);
    QCOMPARE(recording->problems().front().kind, Recording::Problem::Kind::CutOff);
}

QTEST_GUILESS_MAIN(tst_Recorder)
#include "tst_recorder.moc"
