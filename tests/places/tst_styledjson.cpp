#include "core/places/styledjson.h"

#include <QTest>

#include <vector>

using namespace herd;

class TestStyledJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void laysOutAsGoogleDoes();
    void writesDecimals_data();
    void writesDecimals();
    void quotes_data();
    void quotes();
    void breaksLongArrays_data();
    void breaksLongArrays();
};

void TestStyledJson::laysOutAsGoogleDoes()
{
    std::string text;
    StyledJson json(text);
    json.beginObject();
    json.key("none");
    json.strings({});
    json.key("some");
    json.beginArray();
    for (const int i : {1, 2}) {
        json.beginObject();
        json.key("n");
        json.number(i);
        json.endObject();
    }
    json.endArray();
    json.key("status");
    json.string("OK");
    json.endObject();
    QCOMPARE(
        text,
        std::string("{\n   \"none\" : [],\n   \"some\" : [\n      {\n         \"n\" : 1\n      },\n"
                    "      {\n         \"n\" : 2\n      }\n   ],\n   \"status\" : \"OK\"\n}"));
}

void TestStyledJson::writesDecimals_data()
{
    QTest::addColumn<qint64>("value");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<std::string>("text");
    QTest::newRow("needless zeros go") << qint64 {34'068'921'000} << 9 << std::string("34.068921");
    QTest::newRow("a negative one")
        << qint64 {-118'445'181'100} << 9 << std::string("-118.4451811");
    QTest::newRow("all decimals count") << qint64 {-1} << 9 << std::string("-0.000000001");
    QTest::newRow("a whole one has no point")
        << qint64 {-90'000'000'000} << 9 << std::string("-90");
    QTest::newRow("zero") << qint64 {0} << 9 << std::string("0");
    QTest::newRow("zeros inside stay") << qint64 {100'010} << 4 << std::string("10.001");
    QTest::newRow("the smallest number")
        << std::numeric_limits<qint64>::min() << 9 << std::string("-9223372036.854775808");
}

void TestStyledJson::writesDecimals()
{
    QFETCH(qint64, value);
    QFETCH(int, decimals);
    std::string text;
    appendDecimal(text, value, decimals);
    QTEST(text, "text");
}

void TestStyledJson::quotes_data()
{
    QTest::addColumn<std::string>("bytes");
    QTest::addColumn<std::string>("quoted");
    QTest::newRow("letters stand for themselves")
        << std::string("Café & 京") << std::string("\"Café & 京\"");
    QTest::newRow("quotes and backslashes are escaped")
        << std::string(R"(a"b\c)") << std::string(R"("a\"b\\c")");
    QTest::newRow("angle brackets can't open a tag")
        << std::string("<a>") << std::string(R"("\u003ca\u003e")");
    QTest::newRow("control characters are escaped")
        << std::string("a\nb\x7f") << std::string(R"("a\u000ab\u007f")");
    QTest::newRow("what is not UTF-8 becomes question marks")
        << std::string("a\xff\xc3") << std::string("\"a??\"");
}

void TestStyledJson::quotes()
{
    QFETCH(std::string, bytes);
    std::string text;
    StyledJson(text).string(bytes);
    QTEST(text, "quoted");
}

void TestStyledJson::breaksLongArrays_data()
{
    QTest::addColumn<int>("length");
    QTest::addColumn<bool>("broken");
    QTest::newRow("73 characters are one line") << 73 << false;
    QTest::newRow("74 characters are broken") << 74 << true;
}

void TestStyledJson::breaksLongArrays()
{
    QFETCH(int, length);
    QFETCH(bool, broken);
    const std::string x = "x";
    const std::string rest(static_cast<std::size_t>(length) - 4 - 3 - 2 - 2, 'y');
    std::string text;
    StyledJson(text).strings(std::vector<std::string_view> {x, rest});
    const std::string oneLine = "[ \"x\", \"" + rest + "\" ]";
    QCOMPARE(oneLine.size(), static_cast<std::size_t>(length));
    QCOMPARE(text, broken ? "[\n   \"x\",\n   \"" + rest + "\"\n]" : oneLine);
}

QTEST_GUILESS_MAIN(TestStyledJson)
#include "tst_styledjson.moc"
