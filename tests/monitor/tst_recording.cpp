// Recordings are read: whole ones, and what is left of damaged ones.
#include "core/monitor/recording.h"
#include "tests/monitor/recordingfolder.h"

#include <QTest>

#include <algorithm>
#include <sys/stat.h>
#include <variant>
#include <vector>
#include <xxhash.h>
#include <zstd.h>

using namespace herd;
using namespace herd::test;
using namespace Qt::StringLiterals;
using Kind = Recording::Problem::Kind;

class tst_Recording : public QObject, private RecordingFolder
{
    Q_OBJECT

private Q_SLOTS:
    void init() { renew(); }

    void readsWhatWasWritten();
    void findsTheKeyframeOfATime_data();
    void findsTheKeyframeOfATime();
    void isReadUpToAnyByteWhereItIsCutOff();
    void looksNoFurtherThanItIsWanted();
    void losesOneFrameToOneFlippedByte();
    void losesOneFrameToOneFlippedByteWithoutIndex();
    void losesOneFrameWhereBytesAreMissing();
    void refusesWhatIsNoRecording_data();
    void refusesWhatIsNoRecording();
    void refusesANewerVersion();
    void doesNotUnpackMoreThanTheNoteTells();
    void refusesAFrameThatIsTooLarge();
    void distrustsAnIndexThatLeavesBytesOut();
};

void tst_Recording::readsWhatWasWritten()
{
    writeSmall();
    const auto opened = open();
    const auto &recording = std::get<std::unique_ptr<Recording>>(opened);
    QVERIFY(recording->problems().empty());
    const auto &frames = recording->frames();
    QCOMPARE(frames.size(), 4U);
    std::string text;
    QVERIFY(!recording->read(0, text));
    QCOMPARE(text, m_head);
    for (std::size_t i = 1; i < frames.size(); ++i) {
        QVERIFY(!recording->read(i, text));
        QCOMPARE(text, m_texts[i - 1]);
        QCOMPARE(frames[i].note.first, (Timestamp {1000 + std::int64_t(i), 5}));
        QCOMPARE(frames[i].note.last, (Timestamp {1000 + std::int64_t(i), 7}));
        QCOMPARE(frames[i].note.isKeyframe, i != 2);
        QCOMPARE(frames[i].note.textSize, text.size());
    }
    QVERIFY(!recording->read(1, text)); // in any order
    QCOMPARE(text, m_texts[0]);
}

void tst_Recording::findsTheKeyframeOfATime_data()
{
    QTest::addColumn<int>("second");
    QTest::addColumn<int>("frame");
    QTest::newRow("before the recording") << 1 << 0;
    QTest::newRow("before the first keyframe") << 1001 << 0;
    QTest::newRow("in a keyframe") << 1002 << 1;
    QTest::newRow("between keyframes") << 1003 << 1;
    QTest::newRow("after all") << 2000 << 3;
}

void tst_Recording::findsTheKeyframeOfATime()
{
    QFETCH(int, second);
    QFETCH(int, frame);
    writeSmall();
    const auto opened = open();
    const auto &recording = std::get<std::unique_ptr<Recording>>(opened);
    QCOMPARE(recording->frameAt({second, 0}), std::size_t(frame));
}

void tst_Recording::isReadUpToAnyByteWhereItIsCutOff()
{
    writeSmall();
    const QByteArray whole = bytes();
    std::vector<std::string> texts {m_head};
    texts.insert(texts.end(), m_texts.begin(), m_texts.end());
    const auto opened = open();
    const auto frames = std::get<std::unique_ptr<Recording>>(opened)->frames();
    for (qsizetype size = 1; size < whole.size(); ++size) {
        put(whole.first(size));
        const Found found = findAll();
        std::size_t expected = 0;
        for (const auto &[offset, note] : frames)
            expected += offset + FrameNote::size + note.packedSize <= std::uint64_t(size) ? 1 : 0;
        QCOMPARE(found.texts.size(), expected);
        QVERIFY(std::equal(found.texts.begin(), found.texts.end(), texts.begin()));
        QCOMPARE(found.problems.size(), 1U);
        QCOMPARE(found.problems.front().kind, Kind::CutOff);
        QCOMPARE(found.problems.front().offset, std::uint64_t(size));
        QVERIFY(found.problems.front().text.find("byte " + std::to_string(size))
                != std::string::npos);
    }
}

/// Many mebibytes of holes behind three frames and their head.
void tst_Recording::looksNoFurtherThanItIsWanted()
{
    constexpr std::uint64_t size = std::uint64_t {200} << 20;
    writeSmall();
    put(bytes().chopped(qsizetype(indexSize(4))));
    QVERIFY(QFile::resize(path(), qint64(size)));
    std::vector<std::uint64_t> looked;
    const auto wholly =
        Recording::open(path().toStdString(), [&](std::uint64_t at, std::uint64_t of) {
            looked.push_back(of == size ? at : 0);
            return true;
        });
    QCOMPARE(std::get<std::unique_ptr<Recording>>(wholly)->frames().size(), 4U);
    QVERIFY(std::ranges::is_sorted(looked.begin(), looked.begin() + 5));
    QVERIFY(looked.size() > 200 && looked.size() < 220); // a piece of a mebibyte each
    QVERIFY(looked.back() > size - (std::uint64_t {1} << 21));
    int left = 3;
    const auto partly = Recording::open(path().toStdString(),
                                        [&](std::uint64_t, std::uint64_t) { return --left >= 0; });
    QCOMPARE(std::get<std::unique_ptr<Recording>>(partly)->frames().size(), 3U);
    QCOMPARE(left, -1);
}

void tst_Recording::losesOneFrameToOneFlippedByte()
{
    writeSmall();
    const QByteArray whole = bytes();
    const auto opened = open();
    const auto frames = std::get<std::unique_ptr<Recording>>(opened)->frames();
    for (qsizetype at = 0; at < whole.size(); ++at) {
        QByteArray damaged = whole;
        damaged[at] = char(damaged[at] ^ 0x41);
        put(damaged);
        const Found found = findAll();
        std::vector<std::string> expected {m_head};
        expected.insert(expected.end(), m_texts.begin(), m_texts.end());
        std::uint64_t begin = 0; // of what is damaged
        for (std::size_t i = 0; i < frames.size(); ++i) {
            const std::uint64_t text = frames[i].offset + FrameNote::size;
            if (std::uint64_t(at) >= text
                && std::uint64_t(at) < text + frames[i].note.packedSize) { // a note has its copy
                expected.erase(expected.begin() + std::ptrdiff_t(i));
                begin = text;
            }
        }
        QVERIFY2(found.texts == expected, std::to_string(at).c_str());
        QCOMPARE(found.problems.size() > 0,
                 begin > 0
                     || std::uint64_t(at)
                         >= frames.back().offset + FrameNote::size + frames.back().note.packedSize);
        if (begin > 0) {
            QCOMPARE(found.problems.size(), 1U);
            QCOMPARE(found.problems.front().kind, Kind::Damaged);
            QCOMPARE(found.problems.front().offset, begin);
        }
    }
}

void tst_Recording::losesOneFrameToOneFlippedByteWithoutIndex()
{
    writeSmall();
    const auto opened = open();
    const auto frames = std::get<std::unique_ptr<Recording>>(opened)->frames();
    const auto end =
        qsizetype(frames.back().offset + FrameNote::size + frames.back().note.packedSize);
    const QByteArray whole = bytes().first(end);
    for (qsizetype at = 0; at < whole.size(); ++at) {
        QByteArray damaged = whole;
        damaged[at] = char(damaged[at] ^ 0x41);
        put(damaged);
        const Found found = findAll();
        std::vector<std::string> expected {m_head};
        expected.insert(expected.end(), m_texts.begin(), m_texts.end());
        std::size_t frame = frames.size() - 1;
        while (std::uint64_t(at) < frames[frame].offset)
            --frame;
        expected.erase(expected.begin() + std::ptrdiff_t(frame));
        QVERIFY2(found.texts == expected, std::to_string(at).c_str());
        QVERIFY(found.problems.size() >= 1);
        QVERIFY(std::any_of(found.problems.begin(), found.problems.end(), [&](const auto &problem) {
            return problem.offset == frames[frame].offset
                || problem.offset == frames[frame].offset + FrameNote::size
                || (problem.kind == Kind::CutOff && frame == frames.size() - 1);
        }));
    }
}

void tst_Recording::losesOneFrameWhereBytesAreMissing()
{
    writeSmall();
    const auto opened = open();
    const auto frames = std::get<std::unique_ptr<Recording>>(opened)->frames();
    put(bytes().remove(qsizetype(frames[1].offset + FrameNote::size + 10), 5));
    const Found found = findAll();
    QCOMPARE(found.texts, (std::vector<std::string> {m_head, m_texts[1], m_texts[2]}));
    QVERIFY(!found.problems.empty());
}

void tst_Recording::refusesWhatIsNoRecording_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("an empty file") << QByteArray();
    QTest::newRow("a text") << "{\"recording\":1}\n"_ba;
    QTest::newRow("a Zstandard file")
        << "\x28\xb5\x2f\xfd\x24\x02\x11\x00\x00hi\x6e\x30\x6d\x80"_ba;
    QTest::newRow("a skippable frame of another program")
        << QByteArray("\x5e\x2a\x4d\x18\x04\x00\x00\x00OTHERONE", 16);
    QTest::newRow("zeros") << QByteArray(100'000, '\0');
}

void tst_Recording::refusesWhatIsNoRecording()
{
    QFETCH(QByteArray, bytes);
    put(bytes);
    const Found found = findAll();
    QCOMPARE(found.problems.size(), 1U);
    QCOMPARE(found.problems.front().kind, Kind::NotARecording);
    for (const QString &odd : {path("nothing"), m_folder->path()}) {
        const auto opened = Recording::open(odd.toStdString());
        QCOMPARE(std::get<Recording::Problem>(opened).kind, Kind::Unreadable);
    }
    QVERIFY(::mkfifo(path("pipe").toLocal8Bit().constData(), 0600) == 0);
    const auto opened = Recording::open(path("pipe").toStdString()); // does not wait for a writer
    QCOMPARE(std::get<Recording::Problem>(opened).kind, Kind::Unreadable);
}

void tst_Recording::refusesANewerVersion()
{
    // As a version 2 may write it: what all have in common are tag, size and checksum.
    std::string note("\x5e\x2a\x4d\x18\x14\0\0\0HERDREC\x02more", 20);
    const XXH64_hash_t checksum = XXH64(note.data(), note.size(), 0);
    for (int byte = 0; byte < 8; ++byte)
        note += char(checksum >> (8 * byte) & 0xff);
    put(QByteArray::fromStdString(note));
    const Found found = findAll();
    QCOMPARE(found.problems.size(), 1U);
    QCOMPARE(found.problems.front().kind, Kind::NewerVersion);
    QVERIFY(found.problems.front().text.find("version 2") != std::string::npos);
    note.back() = char(note.back() ^ 1); // a damaged one is no version to speak of
    QVERIFY(!otherVersion(note));
}

void tst_Recording::doesNotUnpackMoreThanTheNoteTells()
{
    const std::string text(3'000'000, '\n');
    std::string packed(ZSTD_compressBound(text.size()), '\0');
    packed.resize(ZSTD_compress(packed.data(), packed.size(), text.data(), text.size(), 1));
    FrameNote note;
    note.lines = 10;
    note.textSize = 10;
    note.packedSize = std::uint32_t(packed.size());
    FrameUnpacker unpacker;
    std::string out;
    QCOMPARE(unpacker.unpack(out, note, packed), "another size than its note tells");
    QVERIFY(out.capacity() < 100);
    note.textSize = std::uint32_t(text.size());
    QCOMPARE(unpacker.unpack(out, note, packed), "other lines than its note tells of");
    note.lines = note.textSize;
    QVERIFY(!unpacker.unpack(out, note, packed));
    QCOMPARE(out, text);
}

void tst_Recording::refusesAFrameThatIsTooLarge()
{
    FrameNote note = noteOf("", 1);
    note.packedSize = 10;
    note.textSize = mostFrameText;
    std::string bytes;
    appendNote(bytes, note);
    QCOMPARE(readNote(bytes), std::optional(note));
    note.textSize = mostFrameText + 1;
    bytes.clear();
    appendNote(bytes, note);
    QVERIFY(!readNote(bytes));
}

void tst_Recording::distrustsAnIndexThatLeavesBytesOut()
{
    writeSmall();
    const QByteArray whole = bytes();
    const auto opened = open();
    const auto frames = std::get<std::unique_ptr<Recording>>(opened)->frames();
    std::string notes;
    for (std::size_t i = 0; i + 1 < frames.size(); ++i)
        appendNote(notes, frames[i].note);
    std::string index;
    appendIndex(index, notes);
    put(whole.chopped(qsizetype(indexSize(frames.size()))) + QByteArray::fromStdString(index));
    const Found found = findAll();
    QCOMPARE(found.texts.size(), 4U);
    QCOMPARE(found.problems.size(), 1U);
    QCOMPARE(found.problems.front().kind, Kind::Damaged);
}

QTEST_GUILESS_MAIN(tst_Recording)
#include "tst_recording.moc"
