// Recordings as files: what is written is read, and what becomes of damaged ones.

#include "core/monitor/recording.h"
#include "core/monitor/recordingfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>
#include <sys/stat.h>
#include <variant>
#include <vector>
#include <xxhash.h>
#include <zstd.h>

using namespace herd;
using namespace Qt::StringLiterals;
using Kind = Recording::Problem::Kind;

namespace {

constexpr std::uint64_t limit = std::uint64_t {64} * 1024 * 1024;

FrameNote noteOf(std::string_view text, std::int64_t second, bool isKeyframe = false)
{
    FrameNote note;
    note.first = {second, 5};
    note.last = {second, 7};
    note.lines = static_cast<std::uint32_t>(std::count(text.begin(), text.end(), '\n'));
    note.isKeyframe = isKeyframe;
    return note;
}

/// Everything that can be read from a file.
struct Found
{
    std::vector<std::string> texts; // of the frames that are whole
    std::vector<Recording::Problem> problems;
};

} // namespace

class tst_Recording : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

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
    void keepsWhatWasThere();
    void refusesToReplaceAnythingElse_data();
    void refusesToReplaceAnythingElse();
    void refusesAFileThatIsBeingRecordedTo();
    void staysWithinItsLimit();
    void createsItsFolderAndLetsTheGroupRead();

private:
    QString path(const char *name = "r") const { return m_folder->filePath(QLatin1String(name)); }
    QByteArray bytes(const char *name = "r") const;
    void put(const QByteArray &bytes) const;
    void writeSmall() const;
    Found findAll() const;
    std::variant<std::unique_ptr<Recording>, Recording::Problem> open() const
    {
        return Recording::open(path().toStdString());
    }
    std::variant<std::unique_ptr<RecordingFile>, std::string>
    create(std::uint64_t most = limit) const
    {
        return RecordingFile::open(path().toStdString(), most, {1000, 0});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    const std::vector<std::string> m_texts {"{\"from\":\"A\"}\n{\"one\":1}\n",
                                            "{\"from\":\"A\"}\n{\"two\":2}\n{\"three\":3}\n",
                                            "{\"from\":\"B\"}\n{\"four\":4}\n"};
    const std::string m_head = "{\"recording\":1,\"utc\":\"1000.000000000\"}\n";
};

void tst_Recording::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QByteArray tst_Recording::bytes(const char *name) const
{
    QFile file(path(name));
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

void tst_Recording::put(const QByteArray &bytes) const
{
    QFile file(path());
    QVERIFY(file.open(QFile::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// Head, and three frames, of which the first and the last are keyframes.
void tst_Recording::writeSmall() const
{
    const auto created = create();
    const auto &file = std::get<std::unique_ptr<RecordingFile>>(created);
    QVERIFY(!file->write(noteOf(m_texts[0], 1001, true), m_texts[0]));
    QVERIFY(!file->write(noteOf(m_texts[1], 1002), m_texts[1]));
    QVERIFY(!file->write(noteOf(m_texts[2], 1003, true), m_texts[2]));
    QVERIFY(!file->finish());
}

Found tst_Recording::findAll() const
{
    Found found;
    const auto opened = open();
    if (const auto *problem = std::get_if<Recording::Problem>(&opened)) {
        found.problems.push_back(*problem);
        return found;
    }
    const auto &recording = std::get<std::unique_ptr<Recording>>(opened);
    found.problems = recording->problems();
    for (std::size_t frame = 0; frame < recording->frames().size(); ++frame) {
        std::string text;
        if (const auto problem = recording->read(frame, text))
            found.problems.push_back(*problem);
        else
            found.texts.push_back(text);
    }
    return found;
}

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

void tst_Recording::keepsWhatWasThere()
{
    writeSmall();
    const QByteArray before = bytes();
    writeSmall();
    QCOMPARE(bytes("r.1"), before);
    put(before.first(7)); // a server that was killed at once
    writeSmall();
    QCOMPARE(bytes("r.1"), before.first(7));
}

void tst_Recording::refusesToReplaceAnythingElse_data()
{
    QTest::addColumn<bool>("asOld");
    QTest::newRow("in its own place") << false;
    QTest::newRow("where the old one goes") << true;
}

void tst_Recording::refusesToReplaceAnythingElse()
{
    QFETCH(bool, asOld);
    writeSmall();
    QVERIFY(!asOld || QFile::rename(path(), path("r.1")));
    QFile file(path(asOld ? "r.1" : "r"));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("a letter to a friend");
    file.close();
    const auto created = create();
    const auto *problem = std::get_if<std::string>(&created);
    QVERIFY(problem);
    QVERIFY2(problem->find("is no recording; it stays as it is") != std::string::npos,
             problem->c_str());
    QCOMPARE(bytes(asOld ? "r.1" : "r"), "a letter to a friend"_ba);
}

void tst_Recording::refusesAFileThatIsBeingRecordedTo()
{
    const auto created = create();
    const auto second = create();
    QVERIFY(std::get<std::string>(second).find("is being recorded to") != std::string::npos);
    QVERIFY(!QFile::exists(path("r.1")));
}

void tst_Recording::staysWithinItsLimit()
{
    constexpr std::uint64_t small = 64 * 1024;
    const auto created = create(small);
    const auto &file = std::get<std::unique_ptr<RecordingFile>>(created);
    quint32 seed = 1;
    const auto noise = [&](std::size_t size) { // can't be compressed by more than a quarter
        std::string text;
        while (text.size() < size)
            text += char('0' + (seed = seed * 1'664'525 + 1'013'904'223) / 67'108'864);
        return text + '\n';
    };
    for (int i = 0; i < 200; ++i) {
        const std::string text = noise(3000);
        QVERIFY(!file->write(noteOf(text, i, file->wantsKeyframe()), text));
        QVERIFY(bytes().size() + bytes("r.1").size() <= qsizetype(small));
    }
    const std::string tooLarge = noise(60'000);
    QVERIFY(file->write(noteOf(tooLarge, 200), tooLarge).has_value());
    QVERIFY(!file->write(noteOf(m_texts[0], 201), m_texts[0]));
    QVERIFY(!file->finish());
    QCOMPARE(
        findAll().texts,
        (std::vector<std::string> {"{\"recording\":1,\"utc\":\"200.000000005\"}\n", m_texts[0]}));
    QVERIFY(QFile::remove(path()) && QFile::rename(path("r.1"), path()));
    QVERIFY(bytes().size() <= qsizetype(small) / 2);
    const Found old = findAll();
    QVERIFY(old.problems.empty());
    QVERIFY(old.texts.size() > 5);
}

void tst_Recording::createsItsFolderAndLetsTheGroupRead()
{
    const QString deep = m_folder->filePath(u"a/b/r"_s);
    const auto created = RecordingFile::open(deep.toStdString(), limit, {});
    QVERIFY(std::holds_alternative<std::unique_ptr<RecordingFile>>(created));
    struct stat status
    {
    };
    QCOMPARE(::stat(deep.toLocal8Bit().constData(), &status), 0);
    QCOMPARE(int(status.st_mode & 0777 & ~0750), 0);
}

QTEST_GUILESS_MAIN(tst_Recording)
#include "tst_recording.moc"
