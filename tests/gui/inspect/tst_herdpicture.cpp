#include "gui/inspect/herdpicture.h"
#include "gui/models/herdmodels.h"
#include "tests/gui/models/lines.h"

#include <QTest>

using namespace herd;
using namespace herd::test;
using namespace std::chrono_literals;
using event::LinkState;

namespace {

constexpr auto nats = "nats://host:4222";

struct Watched
{
    Watched() { attachTrio(lines).passTo(models.feed); }

    void bridge(std::uint32_t source, LinkState state)
    {
        lines.tell(source, 1s, event::Link {nats, state, {}}).passTo(models.feed);
    }
    BridgePicture bridges() const { return picture.bridges().at(0); }

    HerdModels models;
    HerdPicture picture {models.herd};
    Lines lines;
};

} // namespace

class TestHerdPicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatServersAreBridgedToOnce();
    void tellsHowManyBridgesAreUp();
    void showsWhatABridgeIsOwed();
};

void TestHerdPicture::showsWhatServersAreBridgedToOnce()
{
    Watched watched;
    QVERIFY(watched.picture.bridges().empty());
    watched.bridge(1, LinkState::Up);
    watched.bridge(3, LinkState::Down);
    QCOMPARE(watched.picture.bridges().size(), 1U);
    QCOMPARE(watched.picture.servers().size(), 3U);
    const auto links = watched.picture.links();
    QCOMPARE(links.size(), 4U);
    QVERIFY(links[2] == (LinkPicture {0, 3, LinkPicture::State::Up, 0, 0, {}}));
    QVERIFY(links[3] == (LinkPicture {2, 3, LinkPicture::State::Down, 0, 0, {}}));
}

void TestHerdPicture::tellsHowManyBridgesAreUp()
{
    using State = BridgePicture::State;
    Watched watched;
    watched.bridge(1, LinkState::Down);
    QVERIFY(watched.bridges() == (BridgePicture {QString::fromLatin1(nats), State::Lost, 0, 1, 0}));
    watched.bridge(3, LinkState::Up);
    QVERIFY(watched.bridges() == (BridgePicture {QString::fromLatin1(nats), State::Up, 1, 2, 0}));
    watched.bridge(3, LinkState::Down);
    QVERIFY(watched.bridges().state == State::Lost);
    for (const std::uint32_t source : {1U, 3U})
        watched.lines.say(source, 2s, SourceLine {SourceState::Lost, "host", {}, {}, {}, {}});
    watched.lines.passTo(watched.models.feed);
    QVERIFY(watched.bridges().state == State::Unknown);
}

void TestHerdPicture::showsWhatABridgeIsOwed()
{
    Watched watched;
    watched.bridge(1, LinkState::Up);
    event::Stats stats;
    stats.span = 1s;
    stats.owed = {{nats, 12, 3ms}};
    watched.lines.tell(1, 2s, stats).passTo(watched.models.feed);
    QCOMPARE(watched.bridges().owed, 12U);
    QCOMPARE(watched.picture.links().back().owed, 12U);
    QVERIFY(watched.picture.links().back().roundTrip == 3ms);
    watched.bridge(1, LinkState::Down);
    QVERIFY(!watched.picture.links().back().roundTrip);
}

QTEST_GUILESS_MAIN(TestHerdPicture)
#include "tst_herdpicture.moc"
