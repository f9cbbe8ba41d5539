#include "core/protocol/text.h"
#include "tests/support/bytes.h"

#include <QTest>

using namespace herd;
using namespace Qt::StringLiterals;

class TestText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sixBytesAreWhiteSpace();
    void integers_data();
    void integers();
    void billionths_data();
    void billionths();
    void fields_data();
    void fields();
    void serverIds_data();
    void serverIds();
};

void TestText::sixBytesAreWhiteSpace()
{
    const QByteArray space = " \t\r\n\f\v"_ba;
    for (int c = 0; c < 256; ++c)
        QCOMPARE(isSpace(static_cast<char>(c)), space.contains(static_cast<char>(c)));
}

void TestText::integers_data()
{
    QTest::addColumn<QByteArray>("digits");
    QTest::addColumn<std::int64_t>("limit");
    QTest::addColumn<std::int64_t>("value");
    const auto row = [](const char *name, const QByteArray &digits, std::int64_t limit,
                        std::int64_t value) { QTest::newRow(name) << digits << limit << value; };
    row("a number below the limit", "19"_ba, 20, 19);
    row("the limit itself", "20"_ba, 20, 20);
    row("one above the limit", "21"_ba, 20, 21);
    row("leading zeros are free", "000000000000000000000000000020"_ba, 20, 20);
    row("any number above the limit is limit + 1", "9999"_ba, 20, 21);
    row("also where the limit is below ten", "9"_ba, 3, 4);
    row("also where the limit is zero", "5"_ba, 0, 1);
    row("18 nines", "999999999999999999"_ba, 999'999'999'999'999'999, 999'999'999'999'999'999);
    row("a thousand digits do not overflow", QByteArray(1000, '9'), 90, 91);
}

void TestText::integers()
{
    QFETCH(QByteArray, digits);
    QFETCH(std::int64_t, limit);
    QTEST(digitsToInteger(view(digits), limit), "value");
}

void TestText::billionths_data()
{
    QTest::addColumn<QByteArray>("fraction");
    QTest::addColumn<std::int32_t>("value");
    QTest::newRow("no digits are zero") << ""_ba << 0;
    QTest::newRow("one digit is a tenth") << "5"_ba << 500'000'000;
    QTest::newRow("the ninth digit counts") << "000000001"_ba << 1;
    QTest::newRow("the tenth digit does not") << "0000000009"_ba << 0;
    QTest::newRow("nothing is rounded up") << "99999999999"_ba << 999'999'999;
}

void TestText::billionths()
{
    QFETCH(QByteArray, fraction);
    QTEST(herd::billionths(view(fraction)), "value");
}

void TestText::fields_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArrayList>("expected");
    QTest::newRow("an empty line has none") << ""_ba << QByteArrayList {};
    QTest::newRow("a blank line has none") << " \t\r\n\f\v"_ba << QByteArrayList {};
    QTest::newRow("one") << "a"_ba << QByteArrayList {"a"_ba};
    QTest::newRow("blanks in front, between and behind do not matter")
        << "\v a \t\f b\r"_ba << QByteArrayList {"a"_ba, "b"_ba};
    QTest::newRow("a NUL is part of a field") << "a\0b c"_ba << QByteArrayList {"a\0b"_ba, "c"_ba};
}

void TestText::fields()
{
    QFETCH(QByteArray, line);
    FieldReader reader(view(line));
    QByteArrayList found;
    for (auto field = reader.next(); !field.empty(); field = reader.next())
        found.append(bytes(field));
    QTEST(found, "expected");
    QVERIFY(reader.next().empty());
}

void TestText::serverIds_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("a name") << "Goloman"_ba << true;
    QTest::newRow("one letter") << "a"_ba << true;
    QTest::newRow("one digit") << "7"_ba << true;
    QTest::newRow("underscore and dash inside") << "a_b-C9"_ba << true;
    QTest::newRow("64 characters") << QByteArray(64, 'x') << true;
    QTest::newRow("65 characters") << QByteArray(65, 'x') << false;
    QTest::newRow("nothing") << ""_ba << false;
    QTest::newRow("a dash in front would be an option") << "-a"_ba << false;
    QTest::newRow("an underscore in front") << "_a"_ba << false;
    QTest::newRow("a point") << "a.b"_ba << false;
    QTest::newRow("a path") << "../a"_ba << false;
    QTest::newRow("a blank") << "a b"_ba << false;
    QTest::newRow("a NUL") << "a\0"_ba << false;
    QTest::newRow("a letter that is not ASCII") << "J\xc3\xbcrgen"_ba << false;
}

void TestText::serverIds()
{
    QFETCH(QByteArray, id);
    QTEST(isServerId(view(id)), "accepted");
}

QTEST_APPLESS_MAIN(TestText)
#include "tst_text.moc"
