// Others can read a client's way: by the rules of GPX 1.1 and of RFC 7946.

#include "gui/export/trackfile.h"

#include "tests/gui/export/gpxrules.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointF>
#include <QTest>
#include <QXmlStreamReader>

using namespace herd;
using namespace herd::test;
using namespace Qt::StringLiterals;

namespace {

const std::vector<TrackPoint> way {
    {34.06893, -118.445127, {1'795'000'000, 250'000'000}},
    {-90, 180, {1'795'000'001, 0}},
    {90, -180, {1'795'000'002, 0}},
};

/// All positions of a geometry: those of lines one after the other.
QList<QList<QPointF>> linesOf(const QJsonValue &geometry)
{
    const QJsonArray all = geometry["coordinates"_L1].toArray();
    const bool isOne = geometry["type"_L1].toString() == "LineString"_L1;
    QList<QList<QPointF>> lines;
    for (const QJsonValue &line : isOne ? QJsonArray {all} : all) {
        lines << QList<QPointF>();
        for (const QJsonValue &position : line.toArray())
            lines.last() << QPointF(position[0].toDouble(), position[1].toDouble());
    }
    return lines;
}

} // namespace

class tst_TrackFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isGpx();
    void isNoGpx_data();
    void isNoGpx();
    void isGeoJson_data();
    void isGeoJson();
    void isCutAtTheDateLine_data();
    void isCutAtTheDateLine();
    void tellsTheTimeOfACut();
};

void tst_TrackFile::isGpx()
{
    const QByteArray document = toGpx(u"<ki&wi>\u0001 京"_s, way);
    QCOMPARE(breachOfGpx(document), QString());
    QXmlStreamReader xml(document);
    QList<QDateTime> times;
    QString name;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == "time"_L1)
            times << QDateTime::fromString(xml.readElementText(), Qt::ISODateWithMs);
        else if (xml.isStartElement() && xml.name() == "name"_L1)
            name = xml.readElementText();
    }
    QCOMPARE(name, u"<ki&wi> 京"_s);
    QCOMPARE(times.size(), way.size());
    QCOMPARE(times.first().toMSecsSinceEpoch(), 1'795'000'000'250);
    QCOMPARE(breachOfGpx(toGpx(u"nobody"_s, {})), QString());
    constexpr std::int64_t farAway =
        999'999'999'999'999'999; // seconds; times are whatever they are
    QCOMPARE(breachOfGpx(toGpx({}, {{1, 2, {0, 0}}, {1, 2, {farAway, 999'999'999}}})), QString());
    // What rounds to a bound lies on it, or beyond.
    QCOMPARE(breachOfGpx(toGpx({}, {{89.99999999, 179.99999999, {}}, {-1e-9, -179.99999999, {}}})),
             QString());
}

/// So that the rules are known to find something.
void tst_TrackFile::isNoGpx_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("another version") << QByteArray("\"1.1\"") << QByteArray("\"1.0\"");
    QTest::newRow("nobody made it") << QByteArray("creator=\"Herd\"") << QByteArray();
    QTest::newRow("another namespace") << QByteArray("GPX/1/1") << QByteArray("GPX/1/0");
    QTest::newRow("a name behind its segment")
        << QByteArray("</trkseg>") << QByteArray("</trkseg><name>kiwi</name>");
    QTest::newRow("a height behind the time")
        << QByteArray("</time>") << QByteArray("</time><ele>3</ele>");
    QTest::newRow("two times") << QByteArray("</time>")
                               << QByteArray("</time><time>2026-01-01T00:00:00Z</time>");
    QTest::newRow("no longitude") << QByteArray("lon=") << QByteArray("long=");
    QTest::newRow("beyond the pole") << QByteArray("lat=\"34") << QByteArray("lat=\"134");
    QTest::newRow("the eastern end")
        << QByteArray("lon=\"-118.4451270") << QByteArray("lon=\"180.0");
    QTest::newRow("an exponent") << QByteArray("lat=\"34.0689300") << QByteArray("lat=\"3.4e1");
    QTest::newRow("a time of no zone") << QByteArray("Z</time>") << QByteArray("</time>");
    QTest::newRow("no end") << QByteArray("</gpx>") << QByteArray();
}

void tst_TrackFile::isNoGpx()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QByteArray document = toGpx(u"kiwi"_s, {way[0]});
    QCOMPARE(breachOfGpx(document), QString());
    QVERIFY(document.contains(from));
    QVERIFY2(!breachOfGpx(document.replace(from, to)).isEmpty(), document);
}

void tst_TrackFile::isGeoJson_data()
{
    QTest::addColumn<int>("points");
    QTest::addColumn<QString>("geometry");
    QTest::newRow("a line") << 3 << u"LineString"_s;
    QTest::newRow("one position, which is no line") << 1 << u"Point"_s;
    QTest::newRow("nowhere") << 0 << QString();
}

void tst_TrackFile::isGeoJson()
{
    QFETCH(int, points);
    QFETCH(QString, geometry);
    QJsonParseError error;
    const auto feature =
        QJsonDocument::fromJson(toGeoJson(u"kiwi"_s, {way.begin(), way.begin() + points}), &error)
            .object();
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(feature["type"_L1].toString(), u"Feature"_s); // section 3.2: with these two members
    QVERIFY(feature.contains("geometry"_L1) && feature["properties"_L1].isObject());
    QCOMPARE(feature["geometry"_L1]["type"_L1].toString(), geometry);
    QCOMPARE(feature["geometry"_L1].isNull(), geometry.isEmpty());
    QCOMPARE(feature["properties"_L1]["coordTimes"_L1].toArray().size(), points);
    if (geometry == "LineString"_L1) {
        const auto line = feature["geometry"_L1]["coordinates"_L1].toArray();
        QCOMPARE(line.size(), points); // at least two: section 3.1.4
        QCOMPARE(line[0][0].toDouble(), -118.445127); // section 3.1.1: longitude first
        QCOMPARE(line[0][1].toDouble(), 34.06893);
    }
}

using Ways = QList<QList<QPointF>>; // longitudes and latitudes

void tst_TrackFile::isCutAtTheDateLine_data()
{
    QTest::addColumn<QList<QPointF>>("way");
    QTest::addColumn<Ways>("lines");
    const QPointF suva {178.5, -18};
    const QPointF apia {-171.5, -14};
    QTest::newRow("not across") << QList<QPointF> {suva, {179.5, -17}, {180, -16.5}}
                                << Ways {{suva, {179.5, -17}, {180, -16.5}}};
    QTest::newRow("to the east") << QList<QPointF> {suva, apia}
                                 << Ways {{suva, {180, -17.4}}, {{-180, -17.4}, apia}};
    QTest::newRow("to the west") << QList<QPointF> {apia, suva}
                                 << Ways {{apia, {-180, -17.4}}, {{180, -17.4}, suva}};
    QTest::newRow("there and back")
        << QList<QPointF> {{179, 0}, {-179, 2}, {179, 4}}
        << Ways {{{179, 0}, {180, 1}}, {{-180, 1}, {-179, 2}, {-180, 3}}, {{180, 3}, {179, 4}}};
    QTest::newRow("from the line itself")
        << QList<QPointF> {{180, 0}, {-179, 2}} << Ways {{{-180, 0}, {-179, 2}}};
    QTest::newRow("onto the line itself")
        << QList<QPointF> {{179, 0}, {-180, 2}} << Ways {{{179, 0}, {180, 2}}};
    QTest::newRow("over a point on the line")
        << QList<QPointF> {{179, 0}, {-180, 2}, {-179, 4}}
        << Ways {{{179, 0}, {180, 2}}, {{-180, 2}, {-179, 4}}};
    QTest::newRow("along the line, by both of its names")
        << QList<QPointF> {{180, 0}, {-180, 2}} << Ways {{{180, 0}, {180, 2}}};
    QTest::newRow("half around the world, which is no crossing")
        << QList<QPointF> {{-90, 0}, {90, 0}} << Ways {{{-90, 0}, {90, 0}}};
}

void tst_TrackFile::isCutAtTheDateLine()
{
    QFETCH(QList<QPointF>, way);
    QFETCH(Ways, lines);
    std::vector<TrackPoint> track;
    for (const QPointF &point : way)
        track.push_back({point.y(), point.x(), {std::int64_t(track.size()), 0}});
    const auto feature = QJsonDocument::fromJson(toGeoJson(u"kiwi"_s, track)).object();
    const QJsonValue geometry = feature["geometry"_L1];
    QCOMPARE(geometry["type"_L1].toString(),
             lines.size() > 1 ? u"MultiLineString"_s : u"LineString"_s);
    QCOMPARE(linesOf(geometry), lines);
    for (const auto &line : linesOf(geometry)) {
        QVERIFY(line.size() >= 2); // section 3.1.4
        for (qsizetype i = 1; i < line.size(); ++i)
            QVERIFY(std::abs(line[i].x() - line[i - 1].x()) <= 180); // section 3.1.9
    }
}

void tst_TrackFile::tellsTheTimeOfACut()
{
    const auto feature =
        QJsonDocument::fromJson(toGeoJson(u"kiwi"_s, {{0, 179, {10, 0}}, {0, -177, {12, 0}}}))
            .object();
    const auto times = feature["properties"_L1]["coordTimes"_L1].toArray();
    QCOMPARE(times.size(), 2);
    const QString cut = u"1970-01-01T00:00:10.500Z"_s;
    QCOMPARE(times[0].toArray(), (QJsonArray {u"1970-01-01T00:00:10.000Z"_s, cut}));
    QCOMPARE(times[1].toArray(), (QJsonArray {cut, u"1970-01-01T00:00:12.000Z"_s}));
}

QTEST_GUILESS_MAIN(tst_TrackFile)
#include "tst_trackfile.moc"
