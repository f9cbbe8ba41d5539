#include "gui/views/map/basemap.h"
#include "gui/views/map/mercator.h"

#include <QFile>
#include <QResource>
#include <QTest>

#include <algorithm>
#include <random>

using namespace herd;

namespace {

QByteArray embeddedBytes()
{
    return QResource(QStringLiteral(":/herd/basemap.bin")).uncompressedData();
}

std::variant<Basemap, QString> read(const QByteArray &bytes)
{
    return Basemap::read(
        std::as_bytes(std::span(bytes.constData(), static_cast<std::size_t>(bytes.size()))));
}

/// The body of a map with a header that fits it, whatever it says.
QByteArray sealed(const QByteArray &body)
{
    quint32 checksum = 0x811c9dc5;
    for (const char byte : body)
        checksum = (checksum ^ static_cast<quint8>(byte)) * 0x01000193;
    QByteArray bytes = "HERDMAP\n";
    for (const quint32 word : {quint32 {1}, static_cast<quint32>(body.size()), checksum})
        bytes.append(reinterpret_cast<const char *>(&word), sizeof word);
    return bytes + body;
}

constexpr qsizetype headerSize = 20;

/// Whether land covers a place: what the last ring around it encloses.
bool isLand(const Basemap::Level &level, GeoPoint place)
{
    const QPointF at = mercator(place);
    bool land = false;
    for (const Basemap::Line &ring : level.rings) {
        const auto points = level.pointsOf(ring);
        bool isInside = false; // with an odd number of edges to the north
        for (std::size_t i = 0; i < points.size(); ++i) {
            const QPointF a = points[i];
            const QPointF b = points[(i + 1) % points.size()];
            if ((a.x() <= at.x()) != (b.x() <= at.x()))
                isInside ^= a.y() + (b.y() - a.y()) * (at.x() - a.x()) / (b.x() - a.x()) < at.y();
        }
        if (isInside)
            land = !ring.isLake;
    }
    return land;
}

} // namespace

class TestBasemap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasLandAndSea_data();
    void hasLandAndSea();
    void noLineRunsAcrossTheMap();
    void knowsTowns();
    void refusesWhatIsCutOff();
    void refusesOneWrongByte();
    void refusesWhatIsDamagedInside_data();
    void refusesWhatIsDamagedInside();
    void readsNoiseWithoutHarm();
};

void TestBasemap::hasLandAndSea_data()
{
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::addColumn<bool>("land");
    QTest::newRow("Los Angeles is on land") << 34.1 << -118.2 << true;
    QTest::newRow("so is Moscow") << 55.75 << 37.6 << true;
    QTest::newRow("and Chukotka, which lies over the date line") << 67.0 << -176.5 << true;
    QTest::newRow("and the west of it") << 68.0 << 178.0 << true;
    QTest::newRow("Antarctica is land") << -80.0 << 30.0 << true;
    QTest::newRow("the Pacific is sea") << 0.0 << -140.0 << false;
    QTest::newRow("the Caspian is a hole in the land") << 40.5 << 51.0 << false;
    QTest::newRow("the Arctic is sea") << 84.5 << 0.0 << false;
}

void TestBasemap::hasLandAndSea()
{
    QFETCH(double, latitude);
    QFETCH(double, longitude);
    QFETCH(bool, land);
    const Basemap map = Basemap::embedded();
    QCOMPARE(map.levels().size(), std::size_t {3});
    for (const Basemap::Level &level : map.levels())
        QCOMPARE(isLand(level, {latitude, longitude}), land);
}

void TestBasemap::noLineRunsAcrossTheMap()
{
    const Basemap map = Basemap::embedded();
    for (const Basemap::Level &level : map.levels()) {
        QVERIFY(level.borders.size() > 300);
        const auto check = [&level](const Basemap::Line &line, std::size_t joins) {
            const auto points = level.pointsOf(line);
            for (std::size_t i = 0; i < joins; ++i) {
                const QPointF a = points[i];
                const QPointF b = points[(i + 1) % points.size()];
                QVERIFY(line.bounds.left() <= a.x() && a.x() <= line.bounds.right());
                // Only the edge along the south pole is longer than a sixth of the way around.
                QVERIFY(std::abs(a.x() - b.x()) < 1.0 / 6 || (a.y() == 1 && b.y() == 1));
            }
        };
        for (const Basemap::Line &ring : level.rings)
            check(ring, ring.count);
        for (const Basemap::Line &border : level.borders)
            check(border, border.count - 1);
    }
}

void TestBasemap::knowsTowns()
{
    const Basemap map = Basemap::embedded();
    const auto &towns = map.towns();
    QVERIFY(std::ranges::is_sorted(towns, std::ranges::greater(), &Basemap::Town::people));
    QVERIFY(towns.front().people == Basemap::landmark);
    const auto town =
        std::ranges::find(towns, QStringLiteral("Santa Monica"), &Basemap::Town::name);
    QVERIFY(town != towns.end());
    const GeoPoint at = mercatorInverse(town->at);
    QVERIFY(std::abs(at.latitude - 34.02) < 0.02 && std::abs(at.longitude + 118.49) < 0.02);
}

void TestBasemap::refusesWhatIsCutOff()
{
    const QByteArray bytes = embeddedBytes();
    QVERIFY(std::holds_alternative<Basemap>(read(bytes)));
    for (const qsizetype size : {qsizetype {0}, qsizetype {7}, headerSize - 1, headerSize,
                                 bytes.size() / 2, bytes.size() - 1})
        QVERIFY(std::holds_alternative<QString>(read(bytes.left(size))));
    QVERIFY(std::holds_alternative<QString>(read(bytes + 'x')));
}

void TestBasemap::refusesOneWrongByte()
{
    const QByteArray bytes = embeddedBytes();
    for (qsizetype at = 0; at < bytes.size(); at += 1 + bytes.size() / 50) {
        QByteArray wrong = bytes;
        wrong[at] = static_cast<char>(wrong[at] ^ 0x10);
        QVERIFY(std::holds_alternative<QString>(read(wrong)));
    }
}

void TestBasemap::refusesWhatIsDamagedInside_data()
{
    QTest::addColumn<QByteArray>("body");
    using Bytes = QByteArray;
    QTest::newRow("nothing") << Bytes();
    QTest::newRow("more levels than there are bytes") << Bytes::fromHex("0700");
    QTest::newRow("a ring of four thousand million points") << Bytes::fromHex("0101ffffffff0f0000");
    QTest::newRow("a number that does not end") << Bytes::fromHex("ffffffffffffff");
    QTest::newRow("a name longer than the file") << Bytes::fromHex("0001640202ff41");
    QTest::newRow("something after the end") << Bytes::fromHex("0000ff");
}

void TestBasemap::refusesWhatIsDamagedInside()
{
    QFETCH(QByteArray, body);
    QVERIFY(std::holds_alternative<QString>(read(sealed(body))));
    QVERIFY(std::holds_alternative<Basemap>(read(sealed(QByteArray::fromHex("0000")))));
    QVERIFY(std::holds_alternative<Basemap>(read(sealed(QByteArray::fromHex("00016402020141")))));
}

void TestBasemap::readsNoiseWithoutHarm()
{
    const QByteArray whole = embeddedBytes().mid(headerSize);
    std::minstd_rand random(7); // NOLINT: the same noise each time
    for (int round = 0; round < 40; ++round) {
        QByteArray body = whole.left(static_cast<qsizetype>(random()) % whole.size());
        for (int i = 0; i < 20 && !body.isEmpty(); ++i)
            body[static_cast<qsizetype>(random()) % body.size()] = static_cast<char>(random());
        const auto map = read(sealed(body));
        if (const auto *good = std::get_if<Basemap>(&map)) {
            for (const Basemap::Level &level : good->levels())
                QVERIFY(level.points.size() <= Basemap::maximumPoints);
        }
    }
}

QTEST_GUILESS_MAIN(TestBasemap)
#include "tst_basemap.moc"
