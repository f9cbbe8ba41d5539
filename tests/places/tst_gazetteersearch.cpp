#include "core/places/embeddedgazetteer.h"
#include "core/places/gazetteersearch.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

using namespace herd;

namespace {

/// Metres along the great circle, by vectors: another way than the search's own.
double distance(const Coordinates &a, const Coordinates &b)
{
    struct Vector
    {
        double x, y, z;
    };
    const auto vector = [](const Coordinates &c) {
        const double latitude = c.latitudeDegrees() * std::numbers::pi / 180;
        const double longitude = c.longitudeDegrees() * std::numbers::pi / 180;
        return Vector {std::cos(latitude) * std::cos(longitude),
                       std::cos(latitude) * std::sin(longitude), std::sin(latitude)};
    };
    const Vector v = vector(a);
    const Vector w = vector(b);
    const double chord = std::hypot(v.x - w.x, v.y - w.y, v.z - w.z);
    return 2 * 6'371'008.8 * std::asin(std::min(1.0, chord / 2));
}

Coordinates placeOf(const Gazetteer::Entry &entry)
{
    return {entry.latitude * std::int64_t {100}, entry.longitude * std::int64_t {100}};
}

} // namespace

class TestGazetteerSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatASearchOfEverythingFinds_data();
    void findsWhatASearchOfEverythingFinds();
    void staysWithinTheRadius();

private:
    Gazetteer m_gazetteer = std::get<Gazetteer>(Gazetteer::open(embeddedGazetteer()));
};

void TestGazetteerSearch::findsWhatASearchOfEverythingFinds_data()
{
    QTest::addColumn<QByteArray>("where");
    QTest::addColumn<QByteArray>("kilometres");
    const QList<QByteArray> places {"+34.06893-118.445127",
                                    "+38.8977-77.0365",
                                    "+48.8534+2.3488",
                                    "+22.329+114.154",
                                    "+78.2232+15.6267",
                                    "-54.8-68.3",
                                    "+64.73+177.5",
                                    "+51.5+0",
                                    "+0+0",
                                    "-0.5-78.5",
                                    "-89.9999+77"};
    for (const QByteArray &place : places) {
        for (const char *kilometres : {"50", "12.3456789", "1", "0.05"}) {
            QTest::addRow("%s km around %s", kilometres, place.constData())
                << place << QByteArray(kilometres);
        }
    }
    QTest::newRow("at the north pole") << QByteArray("+90+123") << QByteArray("50");
    QTest::newRow("at the south pole") << QByteArray("-90-180") << QByteArray("50");
    QTest::newRow("where the circle touches the pole")
        << QByteArray("+89.55+10") << QByteArray("50");
    QTest::newRow("across the date line westwards")
        << QByteArray("+63.06-179.8") << QByteArray("50");
    QTest::newRow("across the date line eastwards")
        << QByteArray("+66.32+179.95") << QByteArray("50");
    QTest::newRow("on the date line from the east") << QByteArray("+66.32-180") << QByteArray("50");
    QTest::newRow("on the date line from the west") << QByteArray("+66.32+180") << QByteArray("50");
    QTest::newRow("far from everything") << QByteArray("-48.8767-123.3933") << QByteArray("50");
}

void TestGazetteerSearch::findsWhatASearchOfEverythingFinds()
{
    QFETCH(QByteArray, where);
    QFETCH(QByteArray, kilometres);
    const NearbyQuery query {*Coordinates::parse(where.toStdString()),
                             *Radius::parse(kilometres.toStdString())};
    struct Found
    {
        std::uint32_t prominence;
        double metres;
    };
    std::vector<Found> expected;
    for (std::uint32_t i = 0; i < m_gazetteer.size(); ++i) {
        const auto entry = m_gazetteer.entry(i);
        if (std::abs(entry.latitude * 1e-7 - query.centre.latitudeDegrees()) > 0.5)
            continue; // 55 km
        const double metres = distance(placeOf(entry), query.centre);
        if (metres <= query.radius.metres())
            expected.push_back({entry.prominence, metres});
    }
    std::sort(expected.begin(), expected.end(), [](const Found &a, const Found &b) {
        return a.prominence != b.prominence ? a.prominence > b.prominence : a.metres < b.metres;
    });
    expected.resize(std::min(expected.size(), GazetteerSearch::mostHits));

    const GazetteerSearch search(m_gazetteer, query);
    QCOMPARE(static_cast<std::size_t>(search.end() - search.begin()), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const auto &hit = search.begin()[i];
        QCOMPARE(hit.prominence, expected[i].prominence);
        QVERIFY(std::abs(distance(placeOf(m_gazetteer.entry(hit.index)), query.centre)
                         - expected[i].metres)
                < 0.01);
    }
}

/// A radius a metre short of the Getty Center leaves it out, one a metre longer finds it.
void TestGazetteerSearch::staysWithinTheRadius()
{
    const Coordinates ucla = *Coordinates::parse("+34.068930-118.445127");
    const Coordinates getty = *Coordinates::parse("+34.0780-118.4741");
    const auto metres = static_cast<std::int64_t>(distance(ucla, getty));
    const auto finds = [&](std::int64_t radius) {
        const GazetteerSearch search(m_gazetteer, {ucla, Radius {radius * 1'000'000}});
        return std::any_of(search.begin(), search.end(), [&](const GazetteerSearch::Hit &hit) {
            return placeOf(m_gazetteer.entry(hit.index)) == getty;
        });
    };
    QVERIFY(!finds(metres - 1));
    QVERIFY(finds(metres + 1));
}

QTEST_GUILESS_MAIN(TestGazetteerSearch)
#include "tst_gazetteersearch.moc"
