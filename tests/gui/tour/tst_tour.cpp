#include "gui/tour/captioncard.h"
#include "gui/tour/tour.h"
#include "gui/window/scenes.h"
#include "tests/gui/notedsource.h"

#include <QLabel>
#include <QMainWindow>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace herd;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A herd that is well, in a moment that lasts.
struct Herd
{
    Herd()
    {
        models.feed.join(picture);
        models.feed.take(sceneNamed(u"overview"_s, 1).batch);
        while (models.feed.advance(1000)) { }
        source.can = {HerdSource::Deed::Kill, HerdSource::Deed::Revive};
        faults.setSource(&source);
        tour.start();
    }

    QString title() const { return tour.caption().title; }
    void skipTo(const QString &wanted)
    {
        while (tour.isRunning() && title() != wanted)
            tour.next();
    }

    HerdModels models;
    HerdPicture picture {models.herd};
    NotedSource source;
    FaultMenus faults {models.herd, picture};
    QString followed;
    Tour tour {{models, faults, [this](const QString &client) { followed = client; }}};
};

} // namespace

class TestTour : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesTimeToRead();
    void waitsForWhatItShows();
    void doesWhatItSays();
    void undoesWhatItDid_data();
    void undoesWhatItDid();
    void staysWhereItIsHeld();
    void isLedByItsButtons();
    void isLedByKeys();
};

void TestTour::leavesTimeToRead()
{
    Herd herd;
    const Tour::Caption first = herd.tour.caption();
    QCOMPARE(first.step, 1);
    const auto reading = Tour::toLookAt + Tour::perLetter * first.text.size();
    herd.tour.pass(reading - 1ms);
    QCOMPARE(herd.tour.caption(), first);
    herd.tour.pass(1ms);
    QCOMPARE(herd.tour.caption().step, 2);
}

/// Nobody in this scene dies, so the step about a death takes as long as one may.
void TestTour::waitsForWhatItShows()
{
    Herd herd;
    herd.skipTo(u"A server is killed"_s);
    herd.tour.pass(Tour::patience - 1ms);
    QCOMPARE(herd.title(), u"A server is killed"_s);
    herd.tour.pass(1ms);
    QCOMPARE(herd.title(), u"It comes back"_s);
}

void TestTour::doesWhatItSays()
{
    Herd herd;
    herd.skipTo(u"Whichever you ask"_s);
    QVERIFY(!herd.followed.isEmpty());
    herd.skipTo(u"It comes back"_s);
    QCOMPARE(herd.source.deeds, (QStringList {u"kill Wilkes"_s, u"revive Wilkes"_s}));
    herd.source.deeds.clear();
    herd.skipTo(u"It heals"_s);
    QCOMPARE(herd.source.deeds,
             (QStringList {uR"({"chaos":"cut","neighbour":"Welsh"})"_s,
                           uR"({"chaos":"cut","neighbour":"Holiday"})"_s,
                           uR"({"chaos":"heal","neighbour":"Welsh"})"_s,
                           uR"({"chaos":"heal","neighbour":"Holiday"})"_s}));
    herd.skipTo(u"Time stands still"_s);
    QCOMPARE(herd.models.feed.pace(), TimeCursor::Pace::Paused);
    const QSignalSpy replayed(&herd.tour, &Tour::replayWanted);
    const QSignalSpy over(&herd.tour, &Tour::replayOver);
    herd.tour.next();
    QCOMPARE(replayed.count(), 1);
    QCOMPARE(replayed[0][0].value<Timestamp>(), herd.models.feed.position()); // when it was killed
    QCOMPARE(over.count(), 0);
    herd.tour.next();
    QCOMPARE(over.count(), 1);
    QCOMPARE(herd.models.feed.pace(), TimeCursor::Pace::Live);
    const QSignalSpy ended(&herd.tour, &Tour::ended);
    herd.tour.next();
    QCOMPARE(ended.count(), 1);
    QVERIFY(!herd.tour.isRunning());
}

void TestTour::undoesWhatItDid_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("undone");
    QTest::newRow("a server that was killed") << u"A server is killed"_s << u"revive Wilkes"_s;
    QTest::newRow("a server that was cut off")
        << u"A partition"_s << uR"({"chaos":"heal","neighbour":"Holiday"})"_s;
}

void TestTour::undoesWhatItDid()
{
    QFETCH(QString, step);
    QFETCH(QString, undone);
    Herd herd;
    herd.skipTo(step);
    QVERIFY(!herd.source.deeds.contains(undone));
    herd.tour.end();
    QVERIFY2(herd.source.deeds.contains(undone), qPrintable(herd.source.deeds.join('\n'_L1)));
}

void TestTour::staysWhereItIsHeld()
{
    Herd herd;
    herd.tour.hold(true);
    herd.tour.pass(10 * Tour::patience);
    QCOMPARE(herd.tour.caption().step, 1);
    herd.tour.hold(false);
    herd.tour.pass(0ms);
    QCOMPARE(herd.tour.caption().step, 2);
}

void TestTour::isLedByItsButtons()
{
    Herd herd;
    herd.tour.end();
    CaptionCard card(Theme::light(), herd.tour);
    QVERIFY(card.isHidden());
    herd.tour.start();
    QVERIFY(!card.isHidden());
    const auto buttons = card.findChildren<QToolButton *>();
    QCOMPARE(buttons.size(), 3);
    buttons[1]->click(); // next
    QCOMPARE(herd.tour.caption().step, 2);
    QCOMPARE(card.accessibleDescription(),
             herd.tour.caption().title + u". "_s + herd.tour.caption().text);
    buttons[2]->click(); // the end
    QVERIFY(!herd.tour.isRunning());
    QVERIFY(card.isHidden());
}

void TestTour::isLedByKeys()
{
    Herd herd;
    herd.tour.end();
    QMainWindow window;
    window.setCentralWidget(new CaptionCard(Theme::light(), herd.tour));
    window.show();
    herd.tour.start();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_F3);
    QTRY_COMPARE(herd.tour.caption().step, 2);
    QTest::keyClick(&window, Qt::Key_F2);
    QTRY_VERIFY(window.findChildren<QToolButton *>().first()->isChecked());
    herd.tour.pass(Tour::patience * 2);
    QCOMPARE(herd.tour.caption().step, 2); // held
    QTest::keyClick(&window, Qt::Key_F4);
    QTRY_VERIFY(!herd.tour.isRunning());
    QTest::keyClick(&window, Qt::Key_F3); // of nothing
    QVERIFY(!herd.tour.isRunning());
}

QTEST_MAIN(TestTour)
#include "tst_tour.moc"
