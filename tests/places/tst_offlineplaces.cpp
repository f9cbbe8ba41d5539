#include "core/places/embeddedgazetteer.h"
#include "core/places/offlineplaces.h"
#include "core/protocol/placesjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace herd;
using namespace Qt::StringLiterals;

namespace {

QStringList namesOf(const std::string &document)
{
    QStringList names;
    const auto json = QJsonDocument::fromJson(QByteArray::fromStdString(document));
    for (const QJsonValue place : json["results"_L1].toArray())
        names.append(place["name"_L1].toString());
    return names;
}

} // namespace

class TestOfflinePlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersInGooglesForm_data();
    void answersInGooglesForm();
    void answersTheExampleToTheByte();
    void answersTheSameEachTime();
    void ranksLandmarksThenPopulation();
    void names_data();
    void names();
    void clipsTheViewport();

private:
    std::string answer(const char *where, const char *kilometres)
    {
        std::string answer;
        int replies = 0;
        m_places.nearby({*Coordinates::parse(where), *Radius::parse(kilometres)},
                        [&](const std::string &document) {
                            answer = document;
                            ++replies;
                        });
        return replies == 1 ? answer : std::string();
    }

    OfflinePlaces m_places {std::get<Gazetteer>(Gazetteer::open(embeddedGazetteer()))};
};

void TestOfflinePlaces::answersInGooglesForm_data()
{
    QTest::addColumn<QByteArray>("where");
    for (const char *where :
         {"+34.068930-118.445127", "+38.8977-77.0365", "+41.0086+28.9802", "+35.68+139.76", "+90+0",
          "-90+179", "+66.32+180", "+0+0", "-48.8767-123.3933", "+22.329+114.154", "+55.75+37.62"})
        QTest::newRow(where) << QByteArray(where);
}

void TestOfflinePlaces::answersInGooglesForm()
{
    QFETCH(QByteArray, where);
    for (const char *kilometres : {"50", "10", "1", "0"}) {
        const std::string document = answer(where, kilometres);
        QVERIFY(cutResults(document, 20));
        const auto json = QJsonDocument::fromJson(QByteArray::fromStdString(document)).object();
        QCOMPARE(json.keys(), (QStringList {u"html_attributions"_s, u"results"_s, u"status"_s}));
        const QJsonArray results = json["results"_L1].toArray();
        QVERIFY(results.size() <= 20);
        QCOMPARE(json["status"_L1].toString(), results.isEmpty() ? u"ZERO_RESULTS"_s : u"OK"_s);
        for (const QJsonValue result : results) {
            QCOMPARE(result["id"_L1].toString().size(), 40);
            QVERIFY(!result["name"_L1].toString().isEmpty());
            QVERIFY(!result["vicinity"_L1].toString().isEmpty());
            QVERIFY(result["types"_L1].toArray().size() >= 2);
            const QJsonValue location = result["geometry"_L1]["location"_L1];
            const QJsonValue viewport = result["geometry"_L1]["viewport"_L1];
            QVERIFY(viewport["northeast"_L1]["lat"_L1].toDouble() >= location["lat"_L1].toDouble());
            QVERIFY(viewport["southwest"_L1]["lat"_L1].toDouble() <= location["lat"_L1].toDouble());
        }
    }
}

void TestOfflinePlaces::answersTheExampleToTheByte()
{
    const std::string expected = R"({
   "html_attributions" : [],
   "results" : [
      {
         "geometry" : {
            "location" : {
               "lat" : 34.068921,
               "lng" : -118.4451811
            },
            "viewport" : {
               "northeast" : {
                  "lat" : 34.07027,
                  "lng" : -118.4438321
               },
               "southwest" : {
                  "lat" : 34.067572,
                  "lng" : -118.4465301
               }
            }
         },
         "icon" : "https://maps.gstatic.com/mapfiles/place_api/icons/school-71.png",
         "id" : "d5f5953c4abbfed09c69ded58b47cd27879e4228",
         "name" : "University of California, Los Angeles",
         "photos" : [
            {
               "height" : 3024,
               "html_attributions" : [],
               "photo_reference" : "offline-d5f5953c4abbfed0",
               "width" : 4032
            }
         ],
         "place_id" : "offline-d5f5953c4abbfed0",
         "rating" : 4.6,
         "reference" : "offline-d5f5953c4abbfed0",
         "scope" : "GOOGLE",
         "types" : [ "university", "point_of_interest", "establishment" ],
         "vicinity" : "Los Angeles"
      }
   ],
   "status" : "OK"
}

)";
    QCOMPARE(cutResults(answer("+34.068930-118.445127", "10"), 1), expected);
    QCOMPARE(answer("+34.068930-118.445127", "0"),
             std::string("{\n   \"html_attributions\" : [],\n   \"results\" : [],\n"
                         "   \"status\" : \"ZERO_RESULTS\"\n}\n"));
}

void TestOfflinePlaces::answersTheSameEachTime()
{
    OfflinePlaces another(std::get<Gazetteer>(Gazetteer::open(embeddedGazetteer())));
    const std::string first = answer("+38.8977-77.0365", "50");
    another.nearby({*Coordinates::parse("+38.8977-77.0365"), *Radius::parse("50")},
                   [&](const std::string &document) { QCOMPARE(document, first); });
    QCOMPARE(answer("+38.8977-77.0365", "50"), first);
}

void TestOfflinePlaces::ranksLandmarksThenPopulation()
{
    const QStringList names = namesOf(answer("+34.068930-118.445127", "10"));
    QCOMPARE(names.size(), 20);
    QCOMPARE(names.first(5),
             (QStringList {u"University of California, Los Angeles"_s, u"Pauley Pavilion"_s,
                           u"Royce Hall"_s, u"Hammer Museum"_s, u"Getty Center"_s}));
    QVERIFY(names.indexOf(u"Santa Monica Pier"_s) < names.indexOf(u"Santa Monica"_s));
    QVERIFY(names.indexOf(u"Santa Monica"_s) < names.indexOf(u"Culver City"_s));
    QVERIFY(names.indexOf(u"Culver City"_s) < names.indexOf(u"Beverly Hills"_s));
}

void TestOfflinePlaces::names_data()
{
    QTest::addColumn<QByteArray>("where");
    QTest::addColumn<QByteArray>("kilometres");
    QTest::addColumn<QStringList>("names");
    const auto row = [](const char *title, const char *where, const char *kilometres,
                        const QStringList &names) {
        QTest::newRow(title) << QByteArray(where) << QByteArray(kilometres) << names;
    };
    row("the north pole is one point at any longitude", "+90+123", "0", {u"North Pole"_s});
    row("the south pole is one point at any longitude", "-90-180", "0", {u"South Pole"_s});
    row("the pole is seen from its other side", "+89.9-100", "12", {u"North Pole"_s});
    row("Egvekinot is seen across the date line", "+66.32+179.95", "50", {u"Egvekinot"_s});
    row("both signs of the date line are one", "+66.32-180", "50", {u"Egvekinot"_s});
    row("Beringovskiy is seen across the date line", "+63.06-179.8", "50", {u"Beringovskiy"_s});
    row("a radius of 0 finds what is at the very point", "+48.8584+2.2945", "0",
        {u"Eiffel Tower"_s});
    row("a radius of 0 misses by a centimetre", "+48.8584001+2.2945", "0", {});
    row("a radius of a metre does not", "+48.8584001+2.2945", "0.001", {u"Eiffel Tower"_s});
    row("the ocean is empty", "-48.8767-123.3933", "50", {});
}

void TestOfflinePlaces::names()
{
    QFETCH(QByteArray, where);
    QFETCH(QByteArray, kilometres);
    QTEST(namesOf(answer(where, kilometres)), "names");
}

void TestOfflinePlaces::clipsTheViewport()
{
    const auto json = QJsonDocument::fromJson(QByteArray::fromStdString(answer("-90+0", "0")));
    const QJsonValue viewport = json["results"_L1][0]["geometry"_L1]["viewport"_L1];
    QCOMPARE(viewport["southwest"_L1]["lat"_L1].toDouble(), -90.0);
    QCOMPARE(viewport["northeast"_L1]["lat"_L1].toDouble(), -89.998651);
}

QTEST_GUILESS_MAIN(TestOfflinePlaces)
#include "tst_offlineplaces.moc"
