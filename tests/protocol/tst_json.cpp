#include "core/protocol/json.h"

#include "tests/support/bytes.h"
#include "tests/support/random.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace herd;

class tst_Json : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsMembers_data();
    void readsMembers();
    void readsElements_data();
    void readsElements();
    void refusesDepth();
    void readsTexts_data();
    void readsTexts();
    void anyBytesComeBack();
    void readsNumbers_data();
    void readsNumbers();
    void readsTimes();
    void keepsEarlierViews();
};

namespace {

QByteArray member(const char *key, const char *value)
{
    return QByteArray(key) + '=' + value;
}

} // namespace

void tst_Json::readsMembers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("whole");
    QTest::addColumn<QByteArrayList>("members");
    const auto good = [](const char *name, const char *text, const QByteArrayList &members) {
        QTest::newRow(name) << QByteArray(text) << true << members;
    };
    const auto bad = [](const char *name, const char *text, const QByteArrayList &members = {}) {
        QTest::newRow(name) << QByteArray(text) << false << members;
    };
    good("none", "{}", {});
    good("none, with blanks", " \t{ \r\n} ", {});
    good("of every kind",
         R"({"a":1,"b":"x","c":null,"d":true,"e":false,"f":[1,{}],"g":{"h":-1.5e+3}})",
         {member("a", "1"), member("b", "\"x\""), member("c", "null"), member("d", "true"),
          member("e", "false"), member("f", "[1,{}]"), member("g", R"({"h":-1.5e+3})")});
    good("with blanks", "{ \"a\" : 1 , \"b\" : [ 2 ] }", {member("a", "1"), member("b", "[ 2 ]")});
    good("of one name", R"({"a":1,"a":2})", {member("a", "1"), member("a", "2")});
    good("with an escaped name", R"({"\"":1})", {member("\\\"", "1")});
    bad("no text", "");
    bad("an array", "[]");
    bad("a number", "1");
    bad("two objects", "{}{}");
    bad("something behind", "{\"a\":1}x", {member("a", "1")});
    bad("half", "{\"a\":1", {member("a", "1")});
    bad("a comma at the end", "{\"a\":1,}", {member("a", "1")});
    bad("a comma at the beginning", "{,\"a\":1}");
    bad("no comma", "{\"a\":1 \"b\":2}", {member("a", "1")});
    bad("no colon", "{\"a\" 1}");
    bad("no value", "{\"a\":}");
    bad("a name without quotes", "{a:1}");
    bad("a wrong word", "{\"a\":nul}");
    bad("a number with a zero in front", "{\"a\":01}", {});
    bad("a newline in a text", "{\"a\":\"\n\"}");
    bad("bytes that are not UTF-8", "{\"a\":\"\xff\"}");
    bad("an escape of nothing", R"({"a":"\x41"})");
}

void tst_Json::readsMembers()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, whole);
    QFETCH(QByteArrayList, members);
    JsonMembers object(view(text));
    QByteArrayList read;
    while (const auto each = object.next())
        read << bytes(each->key) + '=' + bytes(each->value);
    QCOMPARE(read, members);
    QCOMPARE(object.isWhole(), whole);
    QVERIFY(!object.next());
}

void tst_Json::readsElements_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("whole");
    QTest::addColumn<QByteArrayList>("elements");
    const auto row = [](const char *name, const char *text, bool whole,
                        const QByteArrayList &elements) {
        QTest::newRow(name) << QByteArray(text) << whole << elements;
    };
    row("none", "[]", true, {});
    row("some", " [ 1 ,\"]\",[[]] ] ", true, {"1", "\"]\"", "[[]]"});
    row("half", "[1", false, {"1"});
    row("a comma at the end", "[1,]", false, {"1"});
    row("a comma at the beginning", "[,1]", false, {});
    row("no comma", "[1 2]", false, {"1"});
    row("something behind", "[1]1", false, {"1"});
    row("an object", "{}", false, {});
}

void tst_Json::readsElements()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, whole);
    QFETCH(QByteArrayList, elements);
    JsonElements array(view(text));
    QByteArrayList read;
    while (const auto element = array.next())
        read << bytes(*element);
    QCOMPARE(read, elements);
    QCOMPARE(array.isWhole(), whole);
    QVERIFY(!array.next());
}

void tst_Json::refusesDepth()
{
    const auto nested = [](int depth) {
        return "{\"a\":" + QByteArray(depth - 1, '[') + QByteArray(depth - 1, ']') + '}';
    };
    const QByteArray deepest = nested(mostJsonDepth);
    JsonMembers fits(view(deepest));
    QVERIFY(fits.next() && !fits.next() && fits.isWhole());
    const QByteArray deeper = nested(mostJsonDepth + 1);
    JsonMembers deep(view(deeper));
    QVERIFY(!deep.next() && !deep.isWhole());
    const QByteArray deepestOfAll = "{\"a\":" + QByteArray(1'000'000, '[');
    JsonMembers endless(view(deepestOfAll));
    QVERIFY(!endless.next() && !endless.isWhole());
}

void tst_Json::readsTexts_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("good");
    QTest::addColumn<QByteArray>("text");
    const auto good = [](const char *name, const char *json, const QByteArray &text) {
        QTest::newRow(name) << QByteArray(json) << true << text;
    };
    const auto bad = [](const char *name, const char *json) {
        QTest::newRow(name) << QByteArray(json) << false << QByteArray();
    };
    good("empty", R"("")", "");
    good("plain", R"("kiwi")", "kiwi");
    good("escapes of JSON", R"("\"\/\b\f\t\n\r")", "\"/\b\f\t\n\r");
    good("escapes of the log", R"("\\xff\\\\\\n")", "\xff\\\n");
    good("a code point", R"("\u0041\u00e9\u4e2d")", "A\u00e9\u4e2d");
    good("a pair of surrogates", R"("\ud83d\ude00")", "\U0001f600");
    good("code points as they are", "\"\u00e9\U0001f600\"", "\u00e9\U0001f600");
    bad("a number", "1");
    bad("half", "\"a");
    bad("two", R"("a""b")");
    bad("half a pair", R"("\ud83d")");
    bad("half a pair and a letter", R"("\ud83dx")");
    bad("half a pair twice", R"("\ud83d\ud83d")");
    bad("the second half of a pair", R"("\ude00")");
    bad("a backslash that the log would not write", R"("\\q")");
    bad("half an escape of the log", R"("\\xf")");
}

void tst_Json::readsTexts()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, good);
    QFETCH(QByteArray, text);
    std::string scratch;
    scratch.reserve(2 * static_cast<std::size_t>(json.size()));
    const auto read = jsonText(view(json), scratch);
    QCOMPARE(read.has_value(), good);
    QCOMPARE(bytes(read.value_or("")), text);
}

void tst_Json::anyBytesComeBack()
{
    Random random;
    static const std::vector<QByteArray> pieces {
        "\\",         "\"", "\n",  QByteArray(1, '\0'), "\xff", "\xef\xbb\xbf", "\u2028",
        "\U0001f600", "a",  "\x7f"};
    for (int round = 0; round < 2000; ++round) {
        QByteArray text;
        for (auto left = random.between(0, 20); left > 0; --left)
            text += random.pick(pieces);
        std::string json;
        appendJsonText(json, view(text));
        std::string scratch;
        scratch.reserve(2 * json.size());
        const auto back = jsonText(json, scratch);
        QVERIFY2(back && bytes(*back) == text, text.toHex());
        // What Qt reads is the same, up to the log's escapes.
        const auto array = QJsonDocument::fromJson(bytes('[' + json + ']')).array();
        QCOMPARE(array.size(), 1);
        for (const char c : json)
            QVERIFY(static_cast<unsigned char>(c) >= 0x20);
    }
}

void tst_Json::readsNumbers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("number"); // -1: none
    QTest::newRow("nought") << QByteArray("0") << qint64(0);
    QTest::newRow("the largest") << QByteArray("999999999999999999") << qint64(999999999999999999);
    QTest::newRow("one more") << QByteArray("1000000000000000000") << qint64(-1);
    QTest::newRow("below nought") << QByteArray("-1") << qint64(-1);
    QTest::newRow("with decimals") << QByteArray("1.0") << qint64(-1);
    QTest::newRow("with an exponent") << QByteArray("1e3") << qint64(-1);
    QTest::newRow("text") << QByteArray("\"1\"") << qint64(-1);
    QTest::newRow("nothing") << QByteArray("") << qint64(-1);
}

void tst_Json::readsNumbers()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, number);
    const auto read = jsonNumber(view(text));
    QCOMPARE(read ? static_cast<qint64>(*read) : -1, number);
}

void tst_Json::readsTimes()
{
    const Timestamp time {1'795'190'064, 5};
    std::string json;
    appendJsonTime(json, time);
    QCOMPARE(bytes(json), QByteArray("\"1795190064.000000005\""));
    QVERIFY(jsonTime(json) == time);
    QVERIFY(!jsonTime("1795190064.000000005"));
    QVERIFY(!jsonTime("\"-1\""));
}

void tst_Json::keepsEarlierViews()
{
    const std::string line = R"("\\xff\\xfe" "\\\\")";
    std::string scratch;
    scratch.reserve(2 * line.size());
    const auto one = jsonText(std::string_view(line).substr(0, 12), scratch);
    const auto other = jsonText(std::string_view(line).substr(13), scratch);
    QCOMPARE(bytes(one.value_or("")), QByteArray("\xff\xfe"));
    QCOMPARE(bytes(other.value_or("")), QByteArray("\\"));
}

QTEST_APPLESS_MAIN(tst_Json)
#include "tst_json.moc"
