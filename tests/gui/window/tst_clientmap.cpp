#include "gui/window/clientmap.h"

#include "tests/gui/models/lines.h"

#include <QTest>

#include <string>

using namespace herd;
using namespace herd::test;
using namespace std::chrono_literals;

namespace {

struct Shown
{
    Shown()
    {
        feed.join(herd);
        feed.join(model);
        feed.join(events);
        attachTrio(lines).passTo(feed);
    }
    /// Ada tells of client number `first`, and of each `every` from there on.
    void tell(int first, int last, int every, const std::string &time)
    {
        for (int i = first; i < last; i += every)
            lines.say(1, 1s,
                      event::Client {"c" + std::to_string(i), "Ada", "+0.000000005", "+34.0-118.0",
                                     time});
    }
    void pass() { lines.passTo(feed); }
    std::size_t onMap() const { return map.clients().size(); }

    EventFeed feed;
    HerdState herd;
    ClientsModel model {herd};
    LinesModel events {herd, LinesModel::Content::Events};
    Lines lines;
    MapWidget map {Theme::light(), Basemap::embedded()};
    ClientMap clients {model, events, map};
};

} // namespace

class tst_ClientMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatIsTold();
    void showsManyInParts();
    void movesOnlyWhatMoved();
    void startsAnew();
    void showsTheWayOfWhomIsFollowed();
};

void tst_ClientMap::showsWhatIsTold()
{
    Shown shown;
    shown.tell(0, 3, 1, "1.0");
    shown.pass();
    QCOMPARE(shown.onMap(), 0U);
    shown.clients.showChanges(after(1s));
    QCOMPARE(shown.onMap(), 3U);
    QCOMPARE(shown.map.clients().server(0), 0U);
    QCOMPARE(shown.clients.clientsWaiting(), 0U);
}

void tst_ClientMap::showsManyInParts()
{
    Shown shown;
    constexpr std::size_t all = 2 * ClientMap::clientsAtOnce + 1;
    shown.tell(0, int(all), 1, "1.0");
    shown.pass();
    for (const std::size_t known : {ClientMap::clientsAtOnce, 2 * ClientMap::clientsAtOnce, all}) {
        QCOMPARE(shown.clients.clientsWaiting(), all - shown.onMap());
        shown.clients.showChanges(after(1s));
        QCOMPARE(shown.onMap(), known);
    }
    QCOMPARE(shown.clients.clientsWaiting(), 0U);
}

/// So many far apart that the model tells views of all rows.
void tst_ClientMap::movesOnlyWhatMoved()
{
    Shown shown;
    shown.tell(0, 4000, 1, "1.0");
    shown.pass();
    shown.clients.showChanges(after(1s));
    shown.tell(0, 4000, 50, "2.0");
    shown.tell(0, 4000, 50, "3.0");
    shown.pass();
    static_assert(4000 < ClientMap::clientsAtOnce && 4000 / 50 > ClientsModel::mostRuns);
    QCOMPARE(shown.clients.clientsWaiting(), 80U);
    shown.clients.showChanges(after(2s));
    QVERIFY(shown.map.clients().lastMoved(50) > shown.map.clients().lastMoved(51));
}

void tst_ClientMap::startsAnew()
{
    Shown shown;
    shown.tell(0, 3, 1, "1.0");
    shown.pass();
    shown.clients.showChanges(after(1s));
    shown.tell(3, 5, 1, "1.0");
    shown.pass();
    shown.feed.restart();
    QCOMPARE(shown.onMap(), 0U);
    QCOMPARE(shown.clients.clientsWaiting(), 0U);
}

/// Also what was told before; nothing that the map does not show yet.
void tst_ClientMap::showsTheWayOfWhomIsFollowed()
{
    Shown shown;
    shown.map.resize(800, 500);
    const auto walk = [&](const std::string &client, int from, int to) {
        for (int i = from; i < to; ++i) {
            const std::string where = "+34.0" + std::to_string(i) + "-118.0";
            const std::string time = std::to_string(i) + ".0";
            shown.lines.tell(
                1, std::chrono::seconds(i),
                event::Merge {
                    client, "Ada", {i, 0}, {}, event::Verdict::Newer, "+0.000000005", where, time});
        }
        shown.pass();
    };
    walk("ann", 10, 20);
    walk("bob", 10, 13);
    shown.clients.showChanges(after(1s));
    walk("ann", 20, 25);
    shown.map.select(QStringLiteral("ann"));
    QTest::keyClick(&shown.map, Qt::Key_F);
    QCOMPARE(shown.map.followed(), QStringLiteral("ann"));
    QCOMPARE(shown.map.trail().size(), std::size_t {10});
    QVERIFY(shown.map.trail().front().y() > shown.map.trail().back().y()); // to the north
    shown.clients.showChanges(after(2s));
    QCOMPARE(shown.map.trail().size(), std::size_t {11});
}

QTEST_MAIN(tst_ClientMap)
#include "tst_clientmap.moc"
