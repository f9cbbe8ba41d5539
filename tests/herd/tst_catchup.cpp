#include "core/herd/catchup.h"

#include "core/herd/owedlist.h"
#include "tests/support/bytes.h"
#include "tests/support/random.h"

#include <QTest>

#include <set>
#include <string>

using namespace herd;

namespace {

std::string atLine(int client, int time)
{
    return "AT A +0.500000000 client" + std::to_string(client) + " +34.0-118.0 "
        + std::to_string(time) + '\n';
}

/// One end of a link without a link.
struct End
{
    explicit End(std::uint64_t seed)
        : store(seed)
    {
        store.keepDigest("test");
    }

    LocationStore::Merged know(std::string_view line)
    {
        const auto report = parseAt(line.substr(0, line.size() - 1));
        return store.merge(*report, line, LocationStore::unlimited);
    }

    /// Takes a line as a PeerLink does; false where it was out of turn.
    bool hear(std::string_view line)
    {
        const PeerMessage message = parsePeerMessage(line.substr(0, line.size() - 1));
        if (std::holds_alternative<LocationReport>(message)) {
            const auto [verdict, index] = know(line);
            if (verdict == LocationStore::Verdict::Newer
                || verdict == LocationStore::Verdict::Equal) {
                owed.remove(index);
                catchUp.settle(index);
            }
            return true;
        }
        return std::visit(
            [&](const auto &heard) {
                if constexpr (requires { catchUp.take(heard, lines); })
                    return catchUp.take(heard, lines);
                else
                    return false;
            },
            message);
    }

    /// What leaves in one turn, as from a PeerLink.
    std::string turn()
    {
        std::string sent = std::exchange(lines, {});
        sendOwed(sent);
        if (catchUp.isWalking())
            catchUp.walk(owed, sent);
        sendOwed(sent);
        return sent;
    }

    void sendOwed(std::string &sent)
    {
        for (; !owed.isEmpty(); ++reports) {
            const LocationStore::Index index = owed.takeFirst();
            sent += store.line(index);
            catchUp.noteSent(index);
        }
    }

    LocationStore store;
    CatchUp catchUp {store};
    OwedList owed;
    std::string lines;
    int reports = 0; // sent
};

struct Pair
{
    End dialler {1};
    End acceptor {2};
    std::size_t bytes = 0;

    bool pass(End &from, End &to)
    {
        const std::string sent = from.turn();
        bytes += sent.size();
        for (std::size_t begin = 0; begin < sent.size();) {
            const std::size_t end = sent.find('\n', begin) + 1;
            if (!to.hear(std::string_view(sent).substr(begin, end - begin)))
                return false;
            begin = end;
        }
        return true;
    }

    /// A whole round; whether it came to its end.
    bool compare()
    {
        dialler.catchUp.begin(dialler.lines);
        for (int turns = 0; turns < 10'000; ++turns) {
            if (!pass(dialler, acceptor) || !pass(acceptor, dialler))
                return false;
            if (dialler.catchUp.isIdle() && acceptor.catchUp.isIdle())
                return true;
        }
        return false;
    }

    bool areEqual() const
    {
        std::set<std::string_view> one;
        std::set<std::string_view> two;
        for (LocationStore::Index i = 0; i < dialler.store.size(); ++i)
            one.insert(dialler.store.line(i));
        for (LocationStore::Index i = 0; i < acceptor.store.size(); ++i)
            two.insert(acceptor.store.line(i));
        return one == two;
    }
};

} // namespace

class tst_CatchUp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysSameWhenNothingDiffers();
    void teachesOneThatKnowsNothing_data();
    void teachesOneThatKnowsNothing();
    void sendsOnlyTheLeavesThatDiffer();
    void sendsNothingBack();
    void bringsAnyTwoTogether();
    void walksInPieces();
    void sendsWhatChangesOnTheWay();
    void canBeRepeated();
    void refusesWhatIsOutOfTurn_data();
    void refusesWhatIsOutOfTurn();
    void refusesToNameAParentTwice();
};

void tst_CatchUp::saysSameWhenNothingDiffers()
{
    Pair pair;
    for (int i = 0; i < 100; ++i) {
        pair.dialler.know(atLine(i, 1));
        pair.acceptor.know(atLine(99 - i, 1));
    }
    QVERIFY(!pair.dialler.catchUp.isCaughtUp());
    QVERIFY(pair.compare());
    QVERIFY(pair.dialler.catchUp.isCaughtUp());
    QVERIFY(pair.acceptor.catchUp.isCaughtUp());
    QCOMPARE(pair.bytes, std::size_t(21 + 5)); // SUM, SAME
}

void tst_CatchUp::teachesOneThatKnowsNothing_data()
{
    QTest::addColumn<bool>("dialler");
    QTest::newRow("the dialling end") << true;
    QTest::newRow("the accepting end") << false;
}

void tst_CatchUp::teachesOneThatKnowsNothing()
{
    QFETCH(bool, dialler);
    Pair pair;
    End &knows = dialler ? pair.acceptor : pair.dialler;
    for (int i = 0; i < 10'000; ++i)
        knows.know(atLine(i, 1));
    QVERIFY(pair.compare());
    QVERIFY(pair.areEqual());
    QCOMPARE(pair.dialler.reports + pair.acceptor.reports, 10'000);
    QCOMPARE(knows.reports, 10'000);
    QCOMPARE(knows.catchUp.summary().sent, std::size_t(10'000));
    QCOMPARE((dialler ? pair.dialler : pair.acceptor).catchUp.summary().heard, std::size_t(10'000));
}

void tst_CatchUp::sendsOnlyTheLeavesThatDiffer()
{
    Pair pair;
    for (int i = 0; i < 50'000; ++i) {
        pair.dialler.know(atLine(i, 1));
        pair.acceptor.know(atLine(i, i % 1000 == 0 ? 2 : 1));
    }
    QVERIFY(pair.compare());
    QVERIFY(pair.areEqual());
    // 50 leaves with 1.8 clients each on the average, once from either end where equal.
    QVERIFY2(pair.acceptor.reports >= 50 && pair.acceptor.reports < 150,
             qPrintable(QString::number(pair.acceptor.reports)));
    QVERIFY2(pair.dialler.reports < 150, qPrintable(QString::number(pair.dialler.reports)));
}

void tst_CatchUp::sendsNothingBack()
{
    Pair pair;
    for (int i = 0; i < 10'000; ++i)
        pair.dialler.know(atLine(i, 2));
    for (int i = 0; i < 5'000; ++i)
        pair.acceptor.know(atLine(i, 1));
    QVERIFY(pair.compare());
    QVERIFY(pair.areEqual());
    QCOMPARE(pair.dialler.reports, 10'000);
    QCOMPARE(pair.acceptor.reports, 0);
}

void tst_CatchUp::bringsAnyTwoTogether()
{
    Random random;
    for (int round = 0; round < 200; ++round) {
        Pair pair;
        const auto clients = random.pick(std::vector {1, 10, 300});
        for (End *end : {&pair.dialler, &pair.acceptor}) {
            const auto reports = random.between(0, 3 * clients);
            for (int i = 0; i < reports; ++i)
                end->know(atLine(int(random.between(1, clients)), int(random.between(1, 3))));
        }
        QVERIFY(pair.compare());
        QVERIFY(pair.areEqual());
        QCOMPARE(pair.dialler.store.digest()->root(), pair.acceptor.store.digest()->root());
    }
}

void tst_CatchUp::walksInPieces()
{
    Pair pair;
    constexpr int clients = 3 * int(CatchUp::walkedPerTurn) + 1;
    for (int i = 0; i < clients; ++i)
        pair.dialler.know(atLine(i, 1));
    pair.dialler.catchUp.begin(pair.dialler.lines);
    while (!pair.dialler.catchUp.isWalking()) {
        QVERIFY(pair.pass(pair.dialler, pair.acceptor));
        QVERIFY(pair.pass(pair.acceptor, pair.dialler));
    }
    int turns = 0;
    for (; pair.dialler.catchUp.isWalking(); ++turns) {
        const int before = pair.dialler.reports;
        pair.dialler.turn();
        QVERIFY(pair.dialler.reports - before <= int(CatchUp::walkedPerTurn));
    }
    QCOMPARE(turns, 4 + 1); // the last one says END, behind all that was owed
    QCOMPARE(pair.dialler.reports, clients);
}

void tst_CatchUp::sendsWhatChangesOnTheWay()
{
    Pair pair;
    constexpr int clients = 3 * int(CatchUp::walkedPerTurn);
    for (int i = 0; i < clients; ++i)
        pair.dialler.know(atLine(i, 1));
    pair.dialler.catchUp.begin(pair.dialler.lines);
    for (int i = 0; !pair.dialler.catchUp.isIdle(); ++i) {
        QVERIFY(i < 100);
        // A flood that both ends hear from others, and each owes the other.
        for (End *end : {&pair.dialler, &pair.acceptor})
            end->owed.add(end->know(atLine(i % 2 == 0 ? i : clients - i, 2 + i)).index);
        QVERIFY(pair.pass(pair.dialler, pair.acceptor));
        QVERIFY(pair.pass(pair.acceptor, pair.dialler));
    }
    QVERIFY(pair.areEqual());
}

void tst_CatchUp::canBeRepeated()
{
    Pair pair;
    for (int round = 0; round < 5; ++round) {
        pair.dialler.know(atLine(2 * round, 1));
        pair.acceptor.know(atLine(2 * round + 1, 1));
        QVERIFY(pair.compare());
        QVERIFY(pair.areEqual());
        QCOMPARE(pair.dialler.catchUp.rounds(), std::size_t(round + 1));
        QCOMPARE(pair.acceptor.catchUp.rounds(), std::size_t(round + 1));
        QCOMPARE(pair.acceptor.catchUp.summary().leaves, std::size_t(2));
    }
}

void tst_CatchUp::refusesWhatIsOutOfTurn_data()
{
    QTest::addColumn<bool>("asked");
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("inTurn");
    const QByteArray digests(4096, 'f');
    for (const bool asked : {false, true}) {
        const QByteArray when = asked ? " after a SUM" : " in idle hours";
        const auto row = [&](const QByteArray &line, bool inTurn) {
            QTest::newRow(line.left(9) + when) << asked << line + '\n' << inTurn;
        };
        row("SUM 0000000000000001", !asked);
        row("SAME", asked);
        row("SUMS - " + digests, asked);
        row("SUMS 00 " + digests, false);
        row("LEAVES 00 0001", false);
        row("END", false);
    }
}

void tst_CatchUp::refusesWhatIsOutOfTurn()
{
    QFETCH(bool, asked);
    QFETCH(QByteArray, line);
    QFETCH(bool, inTurn);
    End end(1);
    end.know(atLine(1, 1));
    if (asked)
        end.catchUp.begin(end.lines);
    QCOMPARE(end.hear(view(line)), inTurn);
}

void tst_CatchUp::refusesToNameAParentTwice()
{
    const QByteArray digests(4096, 'f');
    End acceptor(1);
    QVERIFY(acceptor.hear("SUM 0000000000000001\n"));
    QVERIFY(acceptor.hear(view("SUMS 07 " + digests + '\n')));
    QVERIFY(!acceptor.hear(view("SUMS 07 " + digests + '\n')));
    QVERIFY(!acceptor.hear("SUM 0000000000000001\n"));
    End dialler(1);
    dialler.catchUp.begin(dialler.lines);
    QVERIFY(dialler.hear(view("SUMS - " + digests + '\n')));
    QVERIFY(dialler.hear("LEAVES 07 \n"));
    QVERIFY(!dialler.hear("LEAVES 07 \n"));
    QVERIFY(!dialler.hear("END\n"));
}

QTEST_APPLESS_MAIN(tst_CatchUp)
#include "tst_catchup.moc"
