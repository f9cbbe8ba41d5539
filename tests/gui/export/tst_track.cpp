// A client's way, and that others can read it: by the rules of GPX 1.1 and of RFC 7946.

#include "gui/export/track.h"

#include "gui/models/herdmodels.h"
#include "tests/gui/models/lines.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QXmlStreamReader>

using namespace herd;
using namespace herd::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const std::vector<TrackPoint> way {
    {34.06893, -118.445127, {1'795'000'000, 250'000'000}},
    {-90, 180, {1'795'000'001, 0}},
    {90, -180, {1'795'000'002, 0}},
};

void checkPoint(QXmlStreamReader &xml, QList<QDateTime> &times)
{
    const auto attributes = xml.attributes();
    bool isNumber = false;
    const double latitude = attributes.value("lat"_L1).toDouble(&isNumber);
    QVERIFY(isNumber && latitude >= -90 && latitude <= 90);
    const double longitude = attributes.value("lon"_L1).toDouble(&isNumber);
    QVERIFY(isNumber && longitude >= -180 && longitude < 180); // as its schema has it
    QVERIFY(xml.readNextStartElement());
    QCOMPARE(xml.name(), "time"_L1);
    const QString text = xml.readElementText();
    QVERIFY2(text.endsWith('Z'_L1), qPrintable(text));
    times << QDateTime::fromString(text, Qt::ISODateWithMs);
    QVERIFY(times.last().isValid());
    QVERIFY(!xml.readNextStartElement());
}

} // namespace

class tst_Track : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAClientsWay();
    void isGpx();
    void isGeoJson_data();
    void isGeoJson();
};

void tst_Track::findsAClientsWay()
{
    HerdModels models;
    Lines lines;
    attachTrio(lines);
    const auto report = [&](std::uint32_t source, const char *client, const char *time,
                            const char *location) {
        lines.tell(source, 1s,
                   event::Merge {client,
                                 "Ada",
                                 {1, 0},
                                 {},
                                 event::Verdict::Newer,
                                 "+0.000000000",
                                 location,
                                 time,
                                 0});
    };
    report(1, "kiwi", "20", "+34.5-118.25");
    report(2, "kiwi", "20", "+34.5-118.25"); // the flood
    report(1, "kiwi2", "21", "+1.0+1.0"); // somebody else
    report(3, "kiwi", "10.5", "-1.0+2.0"); // told late
    report(1, "say \"hi\"", "22", "+3.0+4.0");
    lines.passTo(models.feed);
    const std::vector<TrackPoint> expected {{-1, 2, {10, 500'000'000}}, {34.5, -118.25, {20, 0}}};
    const auto track = trackOf(models.events, "kiwi");
    QCOMPARE(track.size(), expected.size());
    for (std::size_t i = 0; i < track.size(); ++i) {
        QCOMPARE(track[i].latitude, expected[i].latitude);
        QCOMPARE(track[i].longitude, expected[i].longitude);
        QVERIFY(track[i].at == expected[i].at);
    }
    QCOMPARE(trackOf(models.events, "say \"hi\"").size(), 1U);
    QVERIFY(trackOf(models.events, "nobody").empty());
}

void tst_Track::isGpx()
{
    QXmlStreamReader xml(toGpx(u"<ki&wi>\u0001 京"_s, way));
    QVERIFY(xml.readNextStartElement());
    QCOMPARE(xml.name(), "gpx"_L1);
    QCOMPARE(xml.namespaceUri(), "http://www.topografix.com/GPX/1/1"_L1);
    QCOMPARE(xml.attributes().value("version"_L1), "1.1"_L1);
    QVERIFY(!xml.attributes().value("creator"_L1).isEmpty());
    QVERIFY(xml.readNextStartElement());
    QCOMPARE(xml.name(), "trk"_L1);
    QVERIFY(xml.readNextStartElement()); // the order of these is fixed
    QCOMPARE(xml.name(), "name"_L1);
    QCOMPARE(xml.readElementText(), u"<ki&wi> 京"_s);
    QVERIFY(xml.readNextStartElement());
    QCOMPARE(xml.name(), "trkseg"_L1);
    QList<QDateTime> times;
    while (xml.readNextStartElement()) {
        QCOMPARE(xml.name(), "trkpt"_L1);
        checkPoint(xml, times);
    }
    QVERIFY(!xml.readNextStartElement()); // trk ends
    while (!xml.atEnd())
        xml.readNext();
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(times.size(), way.size());
    QCOMPARE(times.first().toMSecsSinceEpoch(), 1'795'000'000'250);
}

void tst_Track::isGeoJson_data()
{
    QTest::addColumn<int>("points");
    QTest::addColumn<QString>("geometry");
    QTest::newRow("a line") << 3 << u"LineString"_s;
    QTest::newRow("one position, which is no line") << 1 << u"Point"_s;
    QTest::newRow("nowhere") << 0 << QString();
}

void tst_Track::isGeoJson()
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
        QVERIFY(line.size() >= 2); // section 3.1.4
        QCOMPARE(line.size(), points);
        QCOMPARE(line[0][0].toDouble(), -118.445127); // section 3.1.1: longitude first
        QCOMPARE(line[0][1].toDouble(), 34.06893);
    }
}

QTEST_GUILESS_MAIN(tst_Track)
#include "tst_track.moc"
