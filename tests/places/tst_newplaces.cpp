#include "core/places/newplaces.h"
#include "core/protocol/placesjson.h"
#include "tests/places/newplacesanswer.h"

#include <QTest>

using namespace herd;
using test::twoPlaces;
using test::twoResults;

class TestNewPlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void translatesPlaces();
    void translatesStatuses_data();
    void translatesStatuses();
    void refuses_data();
    void refuses();
};

void TestNewPlaces::translatesPlaces()
{
    const auto document = legacyDocument(twoPlaces);
    QVERIFY(document);
    QCOMPARE(*document, twoResults);
    QVERIFY(cutResults(*document, 20));
}

void TestNewPlaces::translatesStatuses_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("status");
    const auto error = [](const char *status) {
        return QByteArray(R"({"error":{"code":400,"message":"So \"it\" is","status":")") + status
            + QByteArray("\"}}");
    };
    QTest::newRow("no key") << error("UNAUTHENTICATED") << QByteArray("REQUEST_DENIED");
    QTest::newRow("a wrong key") << error("PERMISSION_DENIED") << QByteArray("REQUEST_DENIED");
    QTest::newRow("too many") << error("RESOURCE_EXHAUSTED") << QByteArray("OVER_QUERY_LIMIT");
    QTest::newRow("a wrong request") << error("INVALID_ARGUMENT") << QByteArray("INVALID_REQUEST");
    QTest::newRow("anything else") << error("INTERNAL") << QByteArray("UNKNOWN_ERROR");
    QTest::newRow("no places is an empty object") << QByteArray("{}") << QByteArray("ZERO_RESULTS");
    QTest::newRow("an empty list") << QByteArray(R"({"places":[]})") << QByteArray("ZERO_RESULTS");
}

void TestNewPlaces::translatesStatuses()
{
    QFETCH(QByteArray, answer);
    QFETCH(QByteArray, status);
    const auto document = legacyDocument(answer);
    QVERIFY(document);
    QVERIFY(cutResults(*document, 20));
    QCOMPARE(QByteArray::fromStdString(std::string(statusOf(*document))), status);
    const bool hasMessage = document->find(": \"So \\\"it\\\" is\"") != std::string::npos;
    QCOMPARE(hasMessage, answer.contains("error"));
}

void TestNewPlaces::refuses_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a page") << QByteArray("<html></html>");
    QTest::newRow("a cut-off answer") << twoPlaces.chopped(1);
    QTest::newRow("an array") << QByteArray("[]");
    QTest::newRow("another object") << QByteArray(R"({"routes":[]})");
    QTest::newRow("places that are no list") << QByteArray(R"({"places":{}})");
}

void TestNewPlaces::refuses()
{
    QFETCH(QByteArray, answer);
    QVERIFY(!legacyDocument(answer));
}

QTEST_GUILESS_MAIN(TestNewPlaces)
#include "tst_newplaces.moc"
