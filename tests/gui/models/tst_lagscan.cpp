#include "gui/models/lagscan.h"

#include "tests/gui/models/lines.h"

#include <QTest>

#include <string>

using namespace herd;
using namespace herd::test;
using namespace std::chrono_literals;

namespace {

constexpr std::uint64_t both = 3;

ClientReport reportAt(std::chrono::nanoseconds time)
{
    return {{1, 2}, after(time), {0, 5}, 0};
}

/// Server 0 told of so many clients, server 1 of none.
void fill(ClientBook &book, std::size_t clients)
{
    for (std::size_t i = 0; i < clients; ++i)
        book.tell(0, std::to_string(i), reportAt(1s), after(std::chrono::seconds(10 + i)));
}

} // namespace

class tst_LagScan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheOldestOfFewAtOnce();
    void looksAtManyInParts();
    void forgetsWhatIsOver();
    void looksAtServersThatItIsToldOf();
};

void tst_LagScan::findsTheOldestOfFewAtOnce()
{
    ClientBook book;
    LagScan scan(book);
    scan.look(both);
    QVERIFY(scan.behind(1) == Behind {});
    book.tell(0, "kiwi", reportAt(1s), after(5s));
    book.tell(0, "moa", reportAt(1s), after(3s));
    scan.look(both);
    QVERIFY(scan.behind(0) == Behind {});
    QVERIFY(scan.behind(1) == (Behind {2, after(3s)}));
    book.tell(1, "moa", reportAt(1s), after(6s));
    scan.look(both);
    QVERIFY(scan.behind(1) == (Behind {1, after(5s)}));
}

/// The oldest one is the last to be looked at, and then no longer there.
void tst_LagScan::looksAtManyInParts()
{
    ClientBook book;
    LagScan scan(book);
    constexpr std::size_t parts = 5;
    fill(book, parts * LagScan::clientsAtOnce - 1);
    book.tell(0, "old", reportAt(1s), after(2s));
    for (std::size_t i = 1; i < parts; ++i) {
        scan.look(both);
        QVERIFY(scan.behind(1) == (Behind {book.size(), after(10s)}));
    }
    scan.look(both);
    QVERIFY(scan.behind(1) == (Behind {book.size(), after(2s)}));
    book.tell(1, "old", reportAt(1s), after(90s));
    QVERIFY(scan.behind(1) == (Behind {book.size() - 1, after(2s)})); // not yet looked at again
    for (std::size_t i = 0; i < parts; ++i)
        scan.look(both);
    QVERIFY(scan.behind(1) == (Behind {book.size() - 1, after(10s)}));
}

void tst_LagScan::forgetsWhatIsOver()
{
    ClientBook book;
    LagScan scan(book);
    fill(book, 1);
    scan.look(both);
    QVERIFY(scan.behind(1) == (Behind {1, after(10s)}));
    book.tell(1, "0", reportAt(1s), after(11s));
    QVERIFY(scan.behind(1) == Behind {});
    scan.look(both);
    book.tell(0, "0", reportAt(2s), after(50s));
    QVERIFY(scan.behind(1) == Behind {}); // until it is found
    scan.look(both);
    QVERIFY(scan.behind(1) == (Behind {1, after(50s)}));
    book.clear();
    scan.restart();
    QVERIFY(scan.behind(1) == Behind {});
}

void tst_LagScan::looksAtServersThatItIsToldOf()
{
    ClientBook book;
    LagScan scan(book);
    fill(book, 3);
    scan.look(1);
    QVERIFY(scan.behind(1) == Behind {});
    scan.look(both);
    QVERIFY(scan.behind(1) == (Behind {3, after(10s)}));
}

QTEST_GUILESS_MAIN(tst_LagScan)
#include "tst_lagscan.moc"
