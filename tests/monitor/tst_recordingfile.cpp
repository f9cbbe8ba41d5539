// Recordings are written: where, and how large.
#include "core/monitor/recordingfile.h"
#include "tests/monitor/recordingfolder.h"

#include <sys/stat.h>

using namespace herd;
using namespace herd::test;
using namespace Qt::StringLiterals;

class tst_RecordingFile : public QObject, private RecordingFolder
{
    Q_OBJECT

private Q_SLOTS:
    void init() { renew(); }

    void keepsWhatWasThere();
    void refusesToReplaceAnythingElse_data();
    void refusesToReplaceAnythingElse();
    void refusesAFileThatIsBeingRecordedTo();
    void staysWithinItsLimit();
    void createsItsFolderAndLetsTheGroupRead();
};

void tst_RecordingFile::keepsWhatWasThere()
{
    writeSmall();
    const QByteArray before = bytes();
    writeSmall();
    QCOMPARE(bytes("r.1"), before);
    put(before.first(7)); // a server that was killed at once
    writeSmall();
    QCOMPARE(bytes("r.1"), before.first(7));
}

void tst_RecordingFile::refusesToReplaceAnythingElse_data()
{
    QTest::addColumn<bool>("asOld");
    QTest::newRow("in its own place") << false;
    QTest::newRow("where the old one goes") << true;
}

void tst_RecordingFile::refusesToReplaceAnythingElse()
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

void tst_RecordingFile::refusesAFileThatIsBeingRecordedTo()
{
    const auto created = create();
    const auto second = create();
    QVERIFY(std::get<std::string>(second).find("is being recorded to") != std::string::npos);
    QVERIFY(!QFile::exists(path("r.1")));
}

void tst_RecordingFile::staysWithinItsLimit()
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

void tst_RecordingFile::createsItsFolderAndLetsTheGroupRead()
{
    const QString deep = m_folder->filePath(u"a/b/r"_s);
    const auto created = RecordingFile::open(deep.toStdString(), recordingLimit, {});
    QVERIFY(std::holds_alternative<std::unique_ptr<RecordingFile>>(created));
    struct stat status
    {
    };
    QCOMPARE(::stat(deep.toLocal8Bit().constData(), &status), 0);
    QCOMPARE(int(status.st_mode & 0777 & ~0750), 0);
}

QTEST_GUILESS_MAIN(tst_RecordingFile)
#include "tst_recordingfile.moc"
