#include "gui/models/linering.h"

#include "tests/gui/models/lines.h"

#include <QTest>

using namespace herd;
using namespace herd::test;
using namespace std::chrono_literals;

namespace {

void fill(LineRing &ring, int first, int count, std::size_t size)
{
    for (int i = first; i < first + count; ++i) {
        std::string text = std::to_string(i);
        text.resize(size, '.');
        QVERIFY(ring.append({after(std::chrono::seconds {i}), std::uint32_t(i), 3, text}));
    }
}

} // namespace

class tst_LineRing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsLinesAsTheyWere();
    void forgetsTheOldest();
    void takesNoMoreMemory_data();
    void takesNoMoreMemory();
    void refusesALineThatFitsNoChunk();
};

void tst_LineRing::keepsLinesAsTheyWere()
{
    LineRing ring(2);
    QCOMPARE(ring.size(), 0U);
    fill(ring, 0, 10, 100);
    QVERIFY(ring.append({after(10s), 9, 1, ""}));
    QCOMPARE(ring.size(), 11U);
    const LineRing::Line line = ring.at(7);
    QVERIFY(line.text.starts_with("7."));
    QCOMPARE(line.text.size(), 100U);
    QCOMPARE(line.source, 7U);
    QCOMPARE(int(line.server), 3);
    QVERIFY(line.at == after(7s));
    QVERIFY(ring.at(10).text.empty());
    ring.clear();
    QCOMPARE(ring.size(), 0U);
}

void tst_LineRing::forgetsTheOldest()
{
    LineRing ring(3);
    constexpr std::size_t size = LineRing::chunkBytes / 10;
    fill(ring, 0, 30, size);
    QCOMPARE(ring.excess(), 0U);
    fill(ring, 30, 11, size);
    QCOMPARE(ring.excess(), 20U);
    QVERIFY(ring.at(0).text.starts_with("0.")); // until it is told to
    ring.forget();
    QCOMPARE(ring.size(), 21U);
    QCOMPARE(ring.excess(), 0U);
    for (std::size_t row = 0; row < ring.size(); ++row)
        QVERIFY(ring.at(row).text.starts_with(std::to_string(row + 20) + "."));
}

void tst_LineRing::takesNoMoreMemory_data()
{
    QTest::addColumn<int>("size");
    QTest::newRow("of short lines") << 4;
    QTest::newRow("of ordinary lines") << 250;
    QTest::newRow("of long lines") << 200'000;
}

void tst_LineRing::takesNoMoreMemory()
{
    QFETCH(int, size);
    LineRing ring(4);
    std::size_t most = 0;
    for (int i = 0; i < 200; ++i) {
        fill(ring, 0, size > 1000 ? 10 : 500, std::size_t(size));
        ring.forget();
        if (i == 100)
            most = ring.bytes();
    }
    QVERIFY(ring.bytes() <= most);
    QVERIFY(most <= 6 * (LineRing::chunkBytes * 2));
    QVERIFY(ring.size() > 0);
}

void tst_LineRing::refusesALineThatFitsNoChunk()
{
    LineRing ring(2);
    QVERIFY(!ring.append({{}, 0, 0, std::string(LineRing::chunkBytes + 1, 'x')}));
    QVERIFY(ring.append({{}, 0, 0, std::string(LineRing::chunkBytes, 'x')}));
    QCOMPARE(ring.size(), 1U);
}

QTEST_GUILESS_MAIN(tst_LineRing)
#include "tst_linering.moc"
