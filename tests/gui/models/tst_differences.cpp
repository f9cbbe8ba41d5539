#include "gui/models/differences.h"
#include "gui/models/differencewatch.h"
#include "tests/gui/models/lines.h"

#include <QTest>

#include <string>

using namespace herd;
using namespace herd::test;
using namespace std::chrono_literals;
using Kind = Difference::Kind;

namespace {

constexpr ClientReport report {{1, 2}, {5, 0}, {0, 5}, 0};

/// A herd of three, attached, of which something more is told.
struct Trio
{
    Trio()
    {
        feed.join(state);
        attachTrio(lines).passTo(feed);
    }
    template <typename Happened> void tell(std::uint32_t source, const Happened &happened)
    {
        lines.tell(source, 1s, happened).passTo(feed);
    }
    ComparedHerd compared() const { return {state, book}; }
    void know(std::string_view client, const ClientReport &its = report)
    {
        book.tell(0, client, its, after(1s));
    }

    EventFeed feed;
    HerdState state;
    Lines lines;
    ClientBook book;
};

std::vector<Difference> onlyDifference(const std::string &name)
{
    return {{Kind::Server, name, {}, ServerState::Attached, ServerState::Lost}};
}

} // namespace

class tst_Differences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNoneInTheSame();
    void findsStatesLinksAndDigests();
    void tellsWhatOnlyOneKnows();
    void comparesNewestReports();
    void comparesTimesOfOneClockOnly();
    void keepsAFewAndCountsAll();
    void looksAtManyInParts();
    void waitsForWhatLasts();
    void passesOverWhatWasThereAtFirst();
};

void tst_Differences::findsNoneInTheSame()
{
    const Trio left;
    const Trio right;
    QVERIFY(differencesBetween(left.state, right.state).empty());
}

void tst_Differences::findsStatesLinksAndDigests()
{
    Trio left;
    Trio right;
    left.tell(2, event::Digest {"aa", 1});
    right.tell(2, event::Digest {"bb", 1});
    left.tell(3, event::Digest {"cc", 1}); // nobody told another one
    right.tell(1, event::Link {"Bob", event::LinkState::Down, "reset"});
    right.tell(2, event::Link {"Ada", event::LinkState::Down, "reset"});
    left.tell(1, event::Link {"nats://host:1", event::LinkState::Up, "bucket"});
    right.tell(1, event::Link {"nats://host:1", event::LinkState::Down, "gone"});
    right.lines.say(3, 1s, SourceLine {SourceState::Lost, "host:3", "Cyd", {}, {}, "gone"})
        .passTo(right.feed);
    const auto differences = differencesBetween(left.state, right.state);
    QCOMPARE(differences.size(), std::size_t(4));
    QVERIFY(differences[0]
            == (Difference {Kind::Server, "Cyd", {}, ServerState::Attached, ServerState::Lost}));
    QVERIFY(differences[1]
            == (Difference {Kind::Link, "Ada", "Bob", LinkHealth::Up, LinkHealth::Down}));
    QVERIFY(differences[2]
            == (Difference {Kind::Link, "Ada", "nats://host:1", LinkHealth::Up, LinkHealth::Down}));
    QVERIFY(differences[3]
            == (Difference {Kind::Digest, "Bob", {}, std::string("aa"), std::string("bb")}));
}

void tst_Differences::tellsWhatOnlyOneKnows()
{
    const Trio left;
    const HerdState nothing;
    const auto differences = differencesBetween(left.state, nothing);
    QCOMPARE(differences.size(), std::size_t(5)); // three servers, two links
    for (const Difference &difference : differences)
        QVERIFY(difference.right == Difference::Side());
}

void tst_Differences::comparesNewestReports()
{
    Trio left;
    Trio right;
    for (const char *same : {"kiwi", "moa"}) {
        left.know(same);
        right.know(same);
    }
    auto moved = report;
    moved.where.latitude += 1;
    moved.sentAt = {6, 0};
    right.know("moa", moved);
    left.know("weka");
    right.know("takahe");
    ClientDifferences clients;
    QVERIFY(clients.look(left.compared(), right.compared(), true));
    QCOMPARE(clients.count(), std::size_t(3));
    const ComparedReport told {{1, 2}, {5, 0}, "Ada"};
    const ComparedReport later {{2, 2}, {6, 0}, "Ada"};
    const std::vector<Difference> expected {
        {Kind::Client, "moa", {}, told, later},
        {Kind::Client, "weka", {}, told, {}},
        {Kind::Client, "takahe", {}, {}, told},
    };
    QVERIFY(clients.first() == expected);
    clients.restart();
    QVERIFY(clients.first().empty());
    QCOMPARE(clients.count(), std::size_t(0));
}

/// Another day's herd may do just the same.
void tst_Differences::comparesTimesOfOneClockOnly()
{
    Trio left;
    Trio right;
    left.know("kiwi");
    auto later = report;
    later.sentAt = {86'405, 0};
    right.know("kiwi", later);
    ClientDifferences clients;
    clients.look(left.compared(), right.compared(), true);
    QCOMPARE(clients.count(), std::size_t(1));
    clients.look(left.compared(), right.compared(), false);
    QCOMPARE(clients.count(), std::size_t(0));
}

void tst_Differences::keepsAFewAndCountsAll()
{
    Trio left;
    const Trio right;
    for (std::size_t i = 0; i < ClientDifferences::mostKept + 7; ++i)
        left.know(std::to_string(i));
    ClientDifferences clients;
    clients.look(left.compared(), right.compared(), true);
    QCOMPARE(clients.first().size(), ClientDifferences::mostKept);
    QCOMPARE(clients.count(), ClientDifferences::mostKept + 7);
}

void tst_Differences::looksAtManyInParts()
{
    Trio left;
    const Trio right;
    for (std::size_t i = 0; i < 2 * ClientDifferences::clientsAtOnce; ++i)
        left.know(std::to_string(i));
    ClientDifferences clients;
    int looks = 1;
    while (!clients.look(left.compared(), right.compared(), true)) {
        QCOMPARE(clients.count(), std::size_t(0)); // not yet
        ++looks;
    }
    QCOMPARE(looks, 3);
    QCOMPARE(clients.count(), 2 * ClientDifferences::clientsAtOnce);
}

void tst_Differences::waitsForWhatLasts()
{
    DifferenceWatch watch({});
    QVERIFY(!watch.look(onlyDifference("Ada"), after(1s)));
    QVERIFY(!watch.look(onlyDifference("Ada"), after(1900ms)));
    QVERIFY(!watch.look({}, after(1950ms))); // it was nothing
    QVERIFY(!watch.look(onlyDifference("Ada"), after(2s)));
    QVERIFY(!watch.look(onlyDifference("Bob"), after(2900ms))); // that is another one
    QVERIFY(!watch.look(onlyDifference("Bob"), after(3800ms)));
    QCOMPARE(watch.look(onlyDifference("Bob"), after(3900ms)), std::optional(after(2900ms)));
}

void tst_Differences::passesOverWhatWasThereAtFirst()
{
    DifferenceWatch watch(onlyDifference("Ada"));
    QVERIFY(!watch.look(onlyDifference("Ada"), after(9s)));
    QVERIFY(!watch.look({}, after(10s)));
    QVERIFY(!watch.look(onlyDifference("Ada"), after(11s))); // anew
    QCOMPARE(watch.look(onlyDifference("Ada"), after(12s)), std::optional(after(11s)));
}

QTEST_GUILESS_MAIN(tst_Differences)
#include "tst_differences.moc"
