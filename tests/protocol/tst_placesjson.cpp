#include "core/protocol/placesjson.h"
#include "tests/support/bytes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace herd;
using namespace Qt::StringLiterals;

namespace {

/// One result as Google prints it; numbers that a double would change, brackets inside strings.
QByteArray place(int number)
{
    return R"(      {
         "geometry" : { "location" : { "lat" : 34.06892999999999913, "lng" : -1.18445127E2 } },
         "name" : "Place )"
        + QByteArray::number(number) + R"( ] } , \" \\ \u005d [ {",
         "results" : [ 1, 2, 3 ]
      })";
}

QByteArray results(int count)
{
    QByteArrayList places;
    for (int i = 0; i < count; ++i)
        places.append(place(i));
    return "   \"results\" : [\n" + places.join(",\n") + (count ? "\n   ]" : "   ]");
}

const QByteArray head = "{\n   \"html_attributions\" : [ \"<a>[x]</a>\" ],\n"
                        "   \"next_page_token\" : \"CqQCF...\",\n"_ba;
const QByteArray tail = ",\n   \"status\" : \"OK\"\n}"_ba;

QByteArray cut(const QByteArray &document, unsigned mostItems)
{
    const auto text = cutResults(view(document), mostItems);
    return text ? bytes(*text) : "not a document"_ba;
}

QByteArray nested(int arrays, const QByteArray &inner)
{
    return "{\"results\":[],\"x\":" + QByteArray(arrays, '[') + inner + QByteArray(arrays, ']')
        + "}";
}

} // namespace

class TestPlacesJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsToAnyNumber_data();
    void cutsToAnyNumber();
    void keepsBytes_data();
    void keepsBytes();
    void touchesOnlyTopLevelResults_data();
    void touchesOnlyTopLevelResults();
    void notADocument_data();
    void notADocument();
    void isADocument_data();
    void isADocument();
    void truncatedAnywhere();
    void anyByteReplacedNeverBreaksFraming();
    void status_data();
    void status();
    void errorDocuments_data();
    void errorDocuments();
};

void TestPlacesJson::cutsToAnyNumber_data()
{
    QTest::addColumn<int>("items");
    for (const int items : {0, 1, 2, 5, 20})
        QTest::addRow("%d items", items) << items;
}

void TestPlacesJson::cutsToAnyNumber()
{
    QFETCH(int, items);
    const QByteArray document = head + results(items) + tail;
    for (int most = 0; most <= 21; ++most) {
        const QByteArray text = cut(document, static_cast<unsigned>(most));
        const QByteArray expected = most >= items ? document
            : most > 0                            ? head + results(most) + tail
                                                  : head + "   \"results\" : []" + tail;
        QCOMPARE(text, expected + "\n\n");
        const QJsonObject object = QJsonDocument::fromJson(text).object();
        QCOMPARE(object["results"_L1].toArray().size(), std::min(most, items));
        QCOMPARE(object["next_page_token"_L1].toString(), u"CqQCF..."_s);
        QCOMPARE(cut(text, static_cast<unsigned>(most)), text);
    }
}

void TestPlacesJson::keepsBytes_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QByteArray>("cutToOne");
    const auto row = [](const char *name, const QByteArray &document, const QByteArray &cutToOne) {
        QTest::newRow(name) << document << cutToOne;
    };
    row("without any blanks", R"({"results":[1,2,3],"status":"OK"})"_ba,
        R"({"results":[1],"status":"OK"})"_ba);
    row("blanks in odd places", "{ \"results\"\t:\r\n[ 1 ,2 , 3 ] }"_ba,
        "{ \"results\"\t:\r\n[ 1 ] }"_ba);
    row("keys after the results",
        R"({"results":[1,2],"html_attributions":[1,2],"z":{"y":[1,2]}})"_ba,
        R"({"results":[1],"html_attributions":[1,2],"z":{"y":[1,2]}})"_ba);
    row("keys in any order", R"({"status":"OK","next_page_token":"x","results":[1,2]})"_ba,
        R"({"status":"OK","next_page_token":"x","results":[1]})"_ba);
    row("numbers digit for digit",
        R"({"results":[-0.10E+05,2],"x":1.0000000000000000000001e-400})"_ba,
        R"({"results":[-0.10E+05],"x":1.0000000000000000000001e-400})"_ba);
    row("text in any script",
        "{\"results\":[\"caf\xc3\xa9 \xf0\x9f\x90\x84 \\ud83d\\udc04\",2]}"_ba,
        "{\"results\":[\"caf\xc3\xa9 \xf0\x9f\x90\x84 \\ud83d\\udc04\"]}"_ba);
    row("brackets, commas and quotes inside strings", R"({"results":["],[\"}{\\",2,"]"]})"_ba,
        R"({"results":["],[\"}{\\"]})"_ba);
    row("elements of every kind", R"({"results":[{"a":[[],{}]},[],"",0,true,false,null]})"_ba,
        R"({"results":[{"a":[[],{}]}]})"_ba);
    row("an empty array with blanks in it", "{\"results\":[ \n ]}"_ba, "{\"results\":[ \n ]}"_ba);
    row("runs of newlines become one", "{\n\n\n\"results\":\n\n[1,\n\n2\n\n]\n\n\n}"_ba,
        "{\n\"results\":\n[1\n]\n}"_ba);
    row("runs of CR LF are none", "{\r\n\r\n\"results\":[1]}"_ba, "{\r\n\r\n\"results\":[1]}"_ba);
    row("leading newlines would end the answer after its AT line", "\n\n{\"results\":[1]}"_ba,
        "{\"results\":[1]}"_ba);
    row("trailing newlines are removed", "{\"results\":[1]}\n\n\n"_ba, "{\"results\":[1]}"_ba);
    row("escaped newlines inside strings stay", R"({"results":["\n\n"]})"_ba,
        R"({"results":["\n\n"]})"_ba);
    row("a delete inside a string", "{\"results\":[\"\x7f\"]}"_ba, "{\"results\":[\"\x7f\"]}"_ba);
}

void TestPlacesJson::keepsBytes()
{
    QFETCH(QByteArray, document);
    QFETCH(QByteArray, cutToOne);
    QCOMPARE(cut(document, 1), cutToOne + "\n\n");
}

void TestPlacesJson::touchesOnlyTopLevelResults_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QByteArray>("cutToOne");
    const auto row = [](const char *name, const QByteArray &document, const QByteArray &cutToOne) {
        QTest::newRow(name) << document << cutToOne;
    };
    row("a results key inside a result", R"({"results":[{"results":[1,2,3]},2]})"_ba,
        R"({"results":[{"results":[1,2,3]}]})"_ba);
    row("a results key inside another key, in front",
        R"({"x":{"results":[1,2]},"results":[1,2]})"_ba,
        R"({"x":{"results":[1,2]},"results":[1]})"_ba);
    row("a string that is called results", R"({"x":"results","results":[1,2]})"_ba,
        R"({"x":"results","results":[1]})"_ba);
    row("keys that only begin or end so",
        R"({"results2":[1,2],"aresults":[1,2],"results":[1,2]})"_ba,
        R"({"results2":[1,2],"aresults":[1,2],"results":[1]})"_ba);
    row("upper case is another key", R"({"Results":[1,2],"results":[1,2]})"_ba,
        R"({"Results":[1,2],"results":[1]})"_ba);
    row("results twice are cut twice", R"({"results":[1,2],"a":0,"results":[3,4,5]})"_ba,
        R"({"results":[1],"a":0,"results":[3]})"_ba);
}

void TestPlacesJson::touchesOnlyTopLevelResults()
{
    keepsBytes();
}

void TestPlacesJson::notADocument_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::newRow("nothing") << ""_ba;
    QTest::newRow("blanks") << " \n\n"_ba;
    QTest::newRow("a page of HTML") << "<html><body>502</body></html>"_ba;
    QTest::newRow("no results") << R"({"status":"OK"})"_ba;
    QTest::newRow("results inside another key only") << R"({"x":{"results":[]}})"_ba;
    QTest::newRow("results that are an object") << R"({"results":{}})"_ba;
    QTest::newRow("results that are null") << R"({"results":null})"_ba;
    QTest::newRow("the second results are a number") << R"({"results":[],"results":1})"_ba;
    QTest::newRow("an array") << R"([{"results":[]}])"_ba;
    QTest::newRow("a string") << R"("results")"_ba;
    QTest::newRow("two documents") << R"({"results":[]}{"results":[]})"_ba;
    QTest::newRow("something behind") << R"({"results":[]} x)"_ba;
    QTest::newRow("a NUL behind") << "{\"results\":[]}\0"_ba;
    QTest::newRow("a byte order mark") << "\xef\xbb\xbf{\"results\":[]}"_ba;
    QTest::newRow("a comma before a bracket") << R"({"results":[1,]})"_ba;
    QTest::newRow("a comma before a brace") << R"({"results":[1],})"_ba;
    QTest::newRow("a comma missing") << R"({"results":[1 2]})"_ba;
    QTest::newRow("a comma alone") << R"({"results":[,]})"_ba;
    QTest::newRow("a colon missing") << R"({"results" []})"_ba;
    QTest::newRow("a key without quotes") << R"({results:[]})"_ba;
    QTest::newRow("a key in single quotes") << R"({'results':[]})"_ba;
    QTest::newRow("the wrong bracket") << R"({"results":[1}})"_ba;
    QTest::newRow("a comment") << R"({"results":[/**/]})"_ba;
    QTest::newRow("a word that is none") << R"({"results":[nul]})"_ba;
    QTest::newRow("a word in upper case") << R"({"results":[True]})"_ba;
    for (const char *number : {"01", "+1", ".5", "5.", "-", "1e", "1e+", "0x1", "NaN", "Infinity",
                               "1.e1", "--1", "1-", "-a"})
        QTest::addRow("the number %s", number) << "{\"results\":[" + QByteArray(number) + "]}";
    for (const char *text : {"\\x", "\\u12", "\\u12g4", "\\", "\\a", "\t", "\n", "\x1f"})
        QTest::addRow("a string with the bytes %s", QByteArray(text).toHex().constData())
            << "{\"results\":[\"" + QByteArray(text) + "\"]}";
    QTest::newRow("a string with a NUL") << "{\"results\":[\"\0\"]}"_ba;
    QTest::newRow("a string that is not UTF-8") << "{\"results\":[\"\xff\"]}"_ba;
    QTest::newRow("a string with half a sequence") << "{\"results\":[\"\xe4\xb8\"]}"_ba;
    QTest::newRow("a string with an overlong sequence") << "{\"results\":[\"\xc0\xaf\"]}"_ba;
    QTest::newRow("a key that is not UTF-8") << "{\"\x80\":1,\"results\":[]}"_ba;
    QTest::newRow("a Unicode blank between tokens") << "{\"results\":\xc2\xa0[]}"_ba;
    QTest::newRow("a vertical tab between tokens") << "{\"results\":\v[]}"_ba;
    QTest::newRow("65 levels, the last one empty") << nested(64, ""_ba);
    QTest::newRow("65 levels around a number") << nested(64, "1"_ba);
    QTest::newRow("a hundred thousand levels") << nested(100'000, ""_ba);
    QTest::newRow("a hundred thousand open brackets") << "{\"results\":" + QByteArray(100'000, '[');
    QTest::newRow("a hundred thousand open objects") << QByteArray("{\"a\":").repeated(100'000);
}

void TestPlacesJson::notADocument()
{
    QFETCH(QByteArray, document);
    for (const unsigned most : {0U, 1U, 20U})
        QVERIFY(!cutResults(view(document), most));
}

void TestPlacesJson::isADocument_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::newRow("the smallest") << "{\"results\":[]}"_ba;
    QTest::newRow("blanks around") << " \t\r{\"results\":[]} \t\r"_ba;
    QTest::newRow("64 levels, the last one empty") << nested(63, ""_ba);
    QTest::newRow("64 levels around a number") << nested(63, "1"_ba);
    QTest::newRow("64 levels inside the results")
        << "{\"results\":[" + QByteArray(62, '[') + "1" + QByteArray(62, ']') + "]}";
    for (const char *number :
         {"0", "-0", "10", "0.0", "1e5", "1E+5", "-1.25e-05", "123456789012345678901"})
        QTest::addRow("the number %s", number) << "{\"results\":[" + QByteArray(number) + "]}";
    for (const char *text :
         {"\\\"", "\\\\", "\\/", "\\b\\f\\n\\r\\t", "\\u0000", "\\uD83D\\udc04", "\\ud800"})
        QTest::addRow("a string with the escapes %s", text)
            << "{\"results\":[\"" + QByteArray(text) + "\"]}";
}

void TestPlacesJson::isADocument()
{
    QFETCH(QByteArray, document);
    QCOMPARE(cut(document, 20), document + "\n\n");
}

void TestPlacesJson::truncatedAnywhere()
{
    const QByteArray document = head + results(3) + tail;
    QVERIFY(cutResults(view(document), 2));
    for (qsizetype length = 0; length < document.size(); ++length) {
        QVERIFY(!cutResults(view(document).substr(0, static_cast<std::size_t>(length)), 2));
        QVERIFY(statusOf(view(document).substr(0, static_cast<std::size_t>(length))).empty());
    }
}

void TestPlacesJson::anyByteReplacedNeverBreaksFraming()
{
    const QByteArray document = head + results(3) + tail;
    for (qsizetype i = 0; i < document.size(); ++i) {
        for (const char c : {'\n', '"', '\\', '[', ']', '}', ',', '\0', '\xff', ' '}) {
            QByteArray damaged = document;
            damaged[i] = c;
            const auto text = cutResults(view(damaged), 2);
            if (!text)
                continue;
            QVERIFY(QJsonDocument::fromJson(bytes(*text)).object()["results"_L1].toArray().size()
                    <= 2);
            QCOMPARE(text->find("\n\n"), text->size() - 2);
        }
    }
}

void TestPlacesJson::status_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QByteArray>("status");
    const auto row = [](const char *name, const QByteArray &document, const QByteArray &status) {
        QTest::newRow(name) << document << status;
    };
    row("behind the results", R"({"results":[],"status" : "OK"})"_ba, "OK"_ba);
    row("before the results", R"({"status":"ZERO_RESULTS","results":[]})"_ba, "ZERO_RESULTS"_ba);
    row("none", R"({"results":[]})"_ba, ""_ba);
    row("an empty one", R"({"results":[],"status":""})"_ba, ""_ba);
    row("inside a result only", R"({"results":[{"status":"OK"}]})"_ba, ""_ba);
    row("a number", R"({"results":[],"status":200})"_ba, ""_ba);
    row("a value that is called status", R"({"results":[],"x":"status"})"_ba, ""_ba);
    row("in something that is not a document", R"({"results":[],"status":"OK")"_ba, ""_ba);
}

void TestPlacesJson::status()
{
    QFETCH(QByteArray, document);
    QTEST(bytes(statusOf(view(document))), "status");
}

void TestPlacesJson::errorDocuments_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QString>("shown");
    QTest::newRow("a sentence") << "no answer within 2 s"_ba << u"no answer within 2 s"_s;
    QTest::newRow("nothing") << ""_ba << u""_s;
    QTest::newRow("quotes and backslashes") << "\"a\\b\""_ba << u"?a?b?"_s;
    QTest::newRow("control bytes") << "a\n\n\0\x7f"_ba << u"a????"_s;
    QTest::newRow("bytes that are not ASCII") << "\xc3\xa9\xff"_ba << u"???"_s;
}

void TestPlacesJson::errorDocuments()
{
    QFETCH(QByteArray, message);
    const QByteArray document = bytes(errorDocument(view(message)));
    QCOMPARE(cut(document, 0), document + "\n\n");
    const QJsonObject object = QJsonDocument::fromJson(document).object();
    QCOMPARE(object["status"_L1].toString(), u"UNKNOWN_ERROR"_s);
    QVERIFY(object["results"_L1].isArray() && object["results"_L1].toArray().isEmpty());
    QVERIFY(object["html_attributions"_L1].isArray());
    QTEST(object["error_message"_L1].toString(), "shown");
    QCOMPARE(bytes(statusOf(view(document))), "UNKNOWN_ERROR"_ba);
}

QTEST_APPLESS_MAIN(TestPlacesJson)
#include "tst_placesjson.moc"
