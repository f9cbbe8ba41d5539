// What a tour shows once more, and disks that do not take it.

#include "gui/tour/tourreplay.h"

#include "tests/gui/sources/scriptedherd.h"

#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace herd;
using namespace herd::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000; // milliseconds; longer than anything healthy takes

} // namespace

class tst_TourReplay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void playsWhatWasRecorded();
    void hasNothingWhereNothingWasRecorded();
    void hasNothingWhereItCannotRecord();
    void hasNothingOnAFullDisk();
};

void tst_TourReplay::playsWhatWasRecorded()
{
    ScriptedSource source;
    TourReplay replay;
    replay.record(source);
    QVERIFY(replay.isRecording());
    Timestamp middle;
    for (int second = 0; second < 6; ++second) {
        source.pass();
        if (second == 3)
            middle = source.herd.now();
    }
    auto recorded = replay.take();
    QVERIFY(recorded);
    QVERIFY(!replay.isRecording());
    QVERIFY(!replay.take()); // once
    HerdModels models;
    Player player(models);
    player.watch(recorded.get());
    TourReplay::play(*recorded, player, middle);
    recorded->start();
    QTRY_VERIFY_WITH_TIMEOUT(recorded->isOpen(), patience);
    QCOMPARE(player.speed(), TourReplay::speed);
    QVERIFY(models.feed.position() < middle && models.feed.position() > recorded->begin());
    QTRY_VERIFY_WITH_TIMEOUT(
        (player.turn(), models.feed.advance(SIZE_MAX), models.herd.servers().size() == 3),
        patience);
}

void tst_TourReplay::hasNothingWhereNothingWasRecorded()
{
    TourReplay replay;
    QVERIFY(!replay.take());
    replay.stop();
}

void tst_TourReplay::hasNothingWhereItCannotRecord()
{
    const QByteArray before = qgetenv("TMPDIR");
    qputenv("TMPDIR", "/proc"); // where nobody creates anything
    ScriptedSource source;
    TourReplay replay;
    replay.record(source);
    qputenv("TMPDIR", before);
    QVERIFY(!replay.isRecording());
    source.pass(); // nobody takes it
    QVERIFY(!replay.take());
}

/// A limit of this process stands for one: write() fails with another number. What would be shown
/// may be behind the end of what was written.
void tst_TourReplay::hasNothingOnAFullDisk()
{
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before {};
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit small {16 * 1024, before.rlim_max};
    ScriptedSource source;
    TourReplay replay;
    replay.record(source);
    QVERIFY(replay.isRecording());
    setrlimit(RLIMIT_FSIZE, &small);
    const bool hasEnded = QTest::qWaitFor(
        [&] {
            source.pass();
            return !replay.isRecording();
        },
        patience);
    setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY(hasEnded);
    QVERIFY(!replay.take());
    replay.record(source); // there is room again
    source.pass();
    QVERIFY(replay.take());
}

QTEST_MAIN(tst_TourReplay)
#include "tst_tourreplay.moc"
