#include "core/places/embeddedgazetteer.h"
#include "core/places/gazetteer.h"
#include "core/places/offlineplaces.h"
#include "core/protocol/placesjson.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <vector>

using namespace herd;

namespace {

using Bytes = std::vector<std::byte>;

Bytes embeddedCopy()
{
    const auto bytes = embeddedGazetteer();
    return {bytes.begin(), bytes.end()};
}

/// What is wrong with the bytes; empty where nothing is.
std::string faultOf(const Bytes &bytes)
{
    const auto opened = Gazetteer::open(bytes);
    const auto *fault = std::get_if<std::string>(&opened);
    return fault ? *fault : std::string();
}

constexpr std::size_t headerSize = 8 + 9 * 4;

} // namespace

class TestGazetteer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensTheEmbeddedOne();
    void isSound();
    void refuses_data();
    void refuses();
    void refusesEveryFlippedByteOfTheHeader();
    void survivesADamagedBody();
};

void TestGazetteer::opensTheEmbeddedOne()
{
    QCOMPARE(faultOf(embeddedCopy()), std::string());
    QVERIFY(std::get<Gazetteer>(Gazetteer::open(embeddedGazetteer())).size() > 170'000);
}

/// Every entry lies in the cell it is in, sorted, with all its texts.
void TestGazetteer::isSound()
{
    const auto gazetteer = std::get<Gazetteer>(Gazetteer::open(embeddedGazetteer()));
    std::uint32_t next = 0;
    bool sound = true;
    const auto check = [&](int band, Gazetteer::Cell cell) {
        sound = sound && cell.first == next && cell.end > cell.first;
        std::uint32_t last = std::numeric_limits<std::uint32_t>::max();
        for (next = cell.first; next < cell.end; ++next) {
            const auto entry = gazetteer.entry(next);
            const int at = (entry.latitude + 900'000'000) / 5'000'000;
            sound = sound && std::min(at, Gazetteer::bands - 1) == band && entry.prominence <= last
                && !gazetteer.name(entry).empty() && !gazetteer.vicinity(entry).empty()
                && gazetteer.kind(entry).find(' ') != std::string_view::npos
                && entry.ratingTenths <= 50;
            last = entry.prominence;
        }
    };
    for (int band = 0; band < Gazetteer::bands; ++band)
        gazetteer.visitCells(band, 0, Gazetteer::columns,
                             [&](Gazetteer::Cell cell) { check(band, cell); });
    QVERIFY(sound);
    QCOMPARE(next, gazetteer.size());
}

void TestGazetteer::refuses_data()
{
    QTest::addColumn<Bytes>("bytes");
    QTest::addColumn<std::string>("fault");
    const Bytes whole = embeddedCopy();
    const auto first = [&whole](std::size_t count) {
        return Bytes(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(count));
    };
    const auto changed = [&whole](std::size_t at) {
        Bytes bytes = whole;
        bytes[at] ^= std::byte {1};
        return bytes;
    };
    Bytes longer = whole;
    longer.push_back({});
    const std::string cut = "a gazetteer that is cut off or has something after its end";
    QTest::newRow("nothing") << Bytes() << std::string("not a gazetteer");
    QTest::newRow("half a header") << first(headerSize - 1) << std::string("not a gazetteer");
    QTest::newRow("a header alone") << first(headerSize) << cut;
    QTest::newRow("all but the last byte") << first(whole.size() - 1) << cut;
    QTest::newRow("a byte too many") << longer << cut;
    QTest::newRow("another kind of file") << changed(0) << std::string("not a gazetteer");
    QTest::newRow("another version") << changed(8) << std::string("a gazetteer of another version");
    QTest::newRow("a wrong count")
        << changed(24) << std::string("a gazetteer with a damaged header");
}

void TestGazetteer::refuses()
{
    QFETCH(Bytes, bytes);
    QTEST(faultOf(bytes), "fault");
}

void TestGazetteer::refusesEveryFlippedByteOfTheHeader()
{
    Bytes bytes = embeddedCopy();
    for (std::size_t at = 0; at < headerSize; ++at) {
        bytes[at] ^= std::byte {0x80};
        QVERIFY2(!faultOf(bytes).empty(), qPrintable(QString::number(at)));
        bytes[at] ^= std::byte {0x80};
    }
}

/// Wrong places, but documents, and no read outside (which the sanitizers would see).
void TestGazetteer::survivesADamagedBody()
{
    constexpr unsigned seed = 20;
    std::mt19937 random(seed);
    for (int round = 0; round < 30; ++round) {
        Bytes bytes = embeddedCopy();
        for (std::size_t i = 0; i < 40'000; ++i)
            bytes[headerSize + random() % (bytes.size() - headerSize)] =
                static_cast<std::byte>(random());
        OfflinePlaces places(std::get<Gazetteer>(Gazetteer::open(bytes)));
        for (const char *where : {"+34.06-118.44", "+48.85+2.35", "+90+0", "-17.8+180"}) {
            places.nearby(
                {*Coordinates::parse(where), *Radius::parse("50")},
                [&](const std::string &document) { QVERIFY2(cutResults(document, 20), where); });
        }
    }
}

QTEST_GUILESS_MAIN(TestGazetteer)
#include "tst_gazetteer.moc"
