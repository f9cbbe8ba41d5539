// Each fault of a path by itself, at times of the test's own.

#include "core/net/faultypath.h"

#include <QTest>

#include <algorithm>

using namespace herd;
using namespace std::chrono_literals;
using std::chrono::nanoseconds;

namespace {

/// All that has arrived by `now`.
std::string taken(FaultyPath &path, nanoseconds now)
{
    std::string out;
    path.take(out, now);
    return out;
}

std::string lines(int count, const std::string &text = "AT line ")
{
    std::string all;
    for (int i = 0; i < count; ++i)
        all += text + std::to_string(i) + '\n';
    return all;
}

FaultyPath pathWith(const PathFaults &faults, FaultyPath::Touches touches = nullptr,
                    std::uint64_t seed = 1)
{
    FaultyPath path(seed, touches);
    path.setFaults(faults, 0ns);
    return path;
}

std::size_t countOf(const std::string &bytes)
{
    return std::size_t(std::count(bytes.begin(), bytes.end(), '\n'));
}

} // namespace

class tst_FaultyPath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesAllAtOnceWithoutFaults();
    void delays();
    void keepsOrderWhenTheDelayShrinks();
    void throttles();
    void dropsAsManyAsTold_data();
    void dropsAsManyAsTold();
    void duplicatesInPlace();
    void touchesTheLinesThatItMay();
    void reordersNeighbours();
    void corruptsOneByte();
    void endsWithinATruncatedLine();
    void linesMayComeInAnyPieces();
    void sameSeedSameOutcome();
    void isFullAbove4MiB();
    void passesLinesWithoutEnd();
    void healing();
};

void tst_FaultyPath::passesAllAtOnceWithoutFaults()
{
    FaultyPath path(1);
    path.put("AT 1\nhal", 5s);
    QCOMPARE(taken(path, 5s), std::string("AT 1\nhal"));
    QVERIFY(!path.nextArrival());
}

void tst_FaultyPath::delays()
{
    FaultyPath path = pathWith({.delay = 200ms});
    path.put("one\n", 1s);
    path.put("two\n", 1100ms);
    QCOMPARE(path.nextArrival(), std::optional<nanoseconds>(1200ms));
    QCOMPARE(taken(path, 1200ms - 1ns), std::string());
    QCOMPARE(taken(path, 1200ms), std::string("one\n"));
    QCOMPARE(path.nextArrival(), std::optional<nanoseconds>(1300ms));
    QCOMPARE(taken(path, 2s), std::string("two\n"));
    QVERIFY(!path.nextArrival());
}

void tst_FaultyPath::keepsOrderWhenTheDelayShrinks()
{
    FaultyPath path = pathWith({.delay = 2s});
    path.put("one\n", 0s);
    path.setFaults({.delay = 1s}, 500ms);
    path.put("two\n", 500ms);
    QCOMPARE(taken(path, 1500ms - 1ns), std::string());
    QCOMPARE(taken(path, 1500ms), std::string("one\ntwo\n"));
}

void tst_FaultyPath::throttles()
{
    FaultyPath path = pathWith({.delay = 10ms, .bytesPerSecond = FaultyPath::packet});
    const std::string all(3 * FaultyPath::packet, 'x');
    path.put(all, 1s);
    for (int second = 1; second <= 3; ++second) {
        const auto arrival = 1s + second * 1s + 10ms;
        QCOMPARE(path.nextArrival(), std::optional<nanoseconds>(arrival));
        QCOMPARE(taken(path, arrival).size(), FaultyPath::packet);
    }
    path.put("y", 100s); // it had nothing to do for a while, which it can't make up for
    QCOMPARE(path.nextArrival(),
             std::optional<nanoseconds>(100s + 1'000'000'000ns / FaultyPath::packet + 10ms));
}

void tst_FaultyPath::dropsAsManyAsTold_data()
{
    QTest::addColumn<unsigned>("percent");
    QTest::addColumn<std::size_t>("least");
    QTest::addColumn<std::size_t>("most");
    QTest::newRow("all") << 100U << std::size_t {0} << std::size_t {0};
    QTest::newRow("half") << 50U << std::size_t {4700} << std::size_t {5300};
    QTest::newRow("few") << 1U << std::size_t {9850} << std::size_t {9950};
}

void tst_FaultyPath::dropsAsManyAsTold()
{
    QFETCH(unsigned, percent);
    QFETCH(std::size_t, least);
    QFETCH(std::size_t, most);
    FaultyPath path = pathWith({.drop = percent});
    path.put(lines(10'000), 0ns);
    const std::size_t left = countOf(taken(path, 0ns));
    QVERIFY2(left >= least && left <= most, qPrintable(QString::number(left)));
    QCOMPARE(path.meddledWith(), 10'000 - left);
}

void tst_FaultyPath::duplicatesInPlace()
{
    FaultyPath path = pathWith({.duplicate = 100});
    path.put("one\ntwo\n", 0ns);
    QCOMPARE(taken(path, 0ns), std::string("one\none\ntwo\ntwo\n"));
}

void tst_FaultyPath::touchesTheLinesThatItMay()
{
    FaultyPath path =
        pathWith({.drop = 100}, [](std::string_view line) { return line.starts_with("AT "); });
    path.put("PING 1\nAT A\nAT B\nATX\n", 0ns);
    QCOMPARE(taken(path, 0ns), std::string("PING 1\nATX\n"));
}

void tst_FaultyPath::reordersNeighbours()
{
    FaultyPath path = pathWith({.reorder = 100});
    path.put("one\ntwo\nthree\n", 0ns); // each goes behind the next, so the first comes second
    QCOMPARE(taken(path, 0ns), std::string("one\ntwo\n"));
    path.setFaults({}, 0ns);
    QCOMPARE(taken(path, 0ns), std::string("three\n"));
}

void tst_FaultyPath::corruptsOneByte()
{
    FaultyPath path = pathWith({.corrupt = 100});
    int different = 0;
    for (int i = 0; i < 1000; ++i) {
        const std::string line = "AT Welsh " + std::to_string(i) + '\n';
        path.put(line, 0ns);
        const std::string got = taken(path, 0ns);
        QCOMPARE(got.size(), line.size());
        int bytes = 0;
        for (std::size_t at = 0; at < line.size(); ++at)
            bytes += got[at] != line[at] ? 1 : 0;
        QVERIFY(bytes <= 1); // it may draw the byte that is there
        different += bytes;
    }
    QVERIFY(different > 980);
}

void tst_FaultyPath::endsWithinATruncatedLine()
{
    FaultyPath path = pathWith({.truncate = 100});
    path.put("a long line\nanother\n", 0ns);
    QVERIFY(path.isBrokenOff());
    const std::string got = taken(path, 0ns);
    QVERIFY(got.size() < 12);
    QVERIFY(std::string("a long line\n").starts_with(got));
    path.put("more\n", 1s);
    QCOMPARE(taken(path, 1s), std::string());
}

void tst_FaultyPath::linesMayComeInAnyPieces()
{
    const PathFaults faults {.drop = 30, .duplicate = 30, .reorder = 30};
    FaultyPath whole = pathWith(faults);
    FaultyPath pieces = pathWith(faults);
    const std::string all = lines(200);
    whole.put(all, 0ns);
    for (std::size_t at = 0; at < all.size(); at += 3)
        pieces.put(std::string_view(all).substr(at, 3), 0ns);
    QCOMPARE(taken(pieces, 0ns), taken(whole, 0ns));
}

void tst_FaultyPath::sameSeedSameOutcome()
{
    const PathFaults faults {.drop = 50, .duplicate = 50};
    const auto outcome = [&](std::uint64_t seed) {
        FaultyPath path = pathWith(faults, nullptr, seed);
        path.put(lines(100), 0ns);
        return taken(path, 0ns);
    };
    QCOMPARE(outcome(7), outcome(7));
    QVERIFY(outcome(7) != outcome(8));
}

void tst_FaultyPath::isFullAbove4MiB()
{
    FaultyPath path = pathWith({.delay = 1s});
    path.put(std::string(FaultyPath::mostWaiting, 'x'), 0ns);
    QVERIFY(!path.isFull());
    path.put("x", 0ns);
    QVERIFY(path.isFull());
    taken(path, 1s);
    QVERIFY(!path.isFull());
}

void tst_FaultyPath::passesLinesWithoutEnd()
{
    FaultyPath path = pathWith({.drop = 100});
    std::size_t got = 0;
    for (int i = 0; i < 1000; ++i) {
        path.put(std::string(1024, 'x'), 0ns);
        got += taken(path, 0ns).size();
    }
    QVERIFY(got >= 1000 * 1024 - FaultyPath::longestLine);
}

void tst_FaultyPath::healing()
{
    FaultyPath path = pathWith({.delay = 3s, .duplicate = 100});
    path.put("one\nunfini", 0ns);
    path.setFaults({}, 1s);
    QCOMPARE(taken(path, 1s), std::string("one\none\nunfini"));
    path.put("shed\n", 1s);
    QCOMPARE(taken(path, 1s), std::string("shed\n"));
}

QTEST_APPLESS_MAIN(tst_FaultyPath)
#include "tst_faultypath.moc"
