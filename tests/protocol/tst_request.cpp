#include "core/protocol/request.h"
#include "tests/support/allocations.h"
#include "tests/support/bytes.h"

#include <QTest>

using namespace herd;
using namespace Qt::StringLiterals;

class TestRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void iamat_data();
    void iamat();
    void whatsat_data();
    void whatsat();
    void invalidVerbs_data();
    void invalidVerbs() { invalid(); }
    void invalidFieldCounts_data();
    void invalidFieldCounts() { invalid(); }
    void invalidFields_data();
    void invalidFields() { invalid(); }
    void invalidBlanks_data();
    void invalidBlanks() { invalid(); }
    void carriesValues();
    void allocatesNothing();

private:
    void invalid();
};

void TestRequest::iamat_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("client");
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<QByteArray>("time");
    const auto row = [](const char *name, const QByteArray &line, const QByteArray &client,
                        const QByteArray &location, const QByteArray &time) {
        QTest::newRow(name) << line << client << location << time;
    };
    row("the example of the assignment",
        "IAMAT kiwi.cs.ucla.edu +34.068930-118.445127 1520023934.918963997"_ba,
        "kiwi.cs.ucla.edu"_ba, "+34.068930-118.445127"_ba, "1520023934.918963997"_ba);
    row("all six white spaces, in front, between and behind",
        " \t\r\n\f\vIAMAT \t\r\n\f\vk \t\r\n\f\v+1-2 \t\r\n\f\v3 \t\r\n\f\v"_ba, "k"_ba, "+1-2"_ba,
        "3"_ba);
    for (const char blank : {' ', '\t', '\r', '\n', '\f', '\v'}) {
        const QByteArray line = QByteArrayList {"IAMAT"_ba, "k"_ba, "+1-2"_ba, "3"_ba}.join(blank);
        QTest::addRow("byte %d separates fields", blank) << line << "k"_ba
                                                         << "+1-2"_ba
                                                         << "3"_ba;
    }
    row("a final solidus is echoed", "IAMAT k +1-2/ 3"_ba, "k"_ba, "+1-2/"_ba, "3"_ba);
    row("leading zeros are echoed", "IAMAT k +01-002 0003"_ba, "k"_ba, "+01-002"_ba, "0003"_ba);
    row("decimals past the ninth are echoed", "IAMAT k +1-2 3.12345678901234"_ba, "k"_ba, "+1-2"_ba,
        "3.12345678901234"_ba);
    row("18 digits of seconds", "IAMAT k +1-2 999999999999999999"_ba, "k"_ba, "+1-2"_ba,
        "999999999999999999"_ba);
    row("a client of one byte", "IAMAT ? +1-2 3"_ba, "?"_ba, "+1-2"_ba, "3"_ba);
    row("a client that is a verb", "IAMAT IAMAT +1-2 3"_ba, "IAMAT"_ba, "+1-2"_ba, "3"_ba);
    row("a client that is a NUL", "IAMAT \0 +1-2 3"_ba, "\0"_ba, "+1-2"_ba, "3"_ba);
    row("a client with control bytes", "IAMAT a\x01\x1b\x7f +1-2 3"_ba, "a\x01\x1b\x7f"_ba,
        "+1-2"_ba, "3"_ba);
    row("a client that is not UTF-8", "IAMAT \xff\xfe\x80 +1-2 3"_ba, "\xff\xfe\x80"_ba, "+1-2"_ba,
        "3"_ba);
    row("a Unicode blank is part of a client",
        "IAMAT a\xc2\xa0"
        "b\xe3\x80\x80 +1-2 3"_ba,
        "a\xc2\xa0"
        "b\xe3\x80\x80"_ba,
        "+1-2"_ba, "3"_ba);
    const QByteArray longest(65536 - 13, 'k');
    row("the longest client that fits a line", "IAMAT " + longest + " +1-2 3", longest, "+1-2"_ba,
        "3"_ba);
}

void TestRequest::iamat()
{
    QFETCH(QByteArray, line);
    const Request request = parseRequest(view(line));
    const auto *iamat = std::get_if<Iamat>(&request);
    QVERIFY(iamat);
    QTEST(bytes(iamat->client), "client");
    QTEST(bytes(iamat->location), "location");
    QTEST(bytes(iamat->time), "time");
    QVERIFY(iamat->sentAt == Timestamp::parse(iamat->time));
}

void TestRequest::whatsat_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<std::int64_t>("micrometres");
    QTest::addColumn<unsigned>("mostItems");
    const auto row = [](const char *name, const QByteArray &line, std::int64_t micrometres,
                        unsigned mostItems) {
        QTest::newRow(name) << line << micrometres << mostItems;
    };
    row("the example of the assignment", "WHATSAT kiwi.cs.ucla.edu 10 5"_ba, 10'000'000'000, 5);
    row("all six white spaces", "\v\fWHATSAT\t\tk\r10\n \v\f5 \r\n"_ba, 10'000'000'000, 5);
    row("nothing of nothing", "WHATSAT k 0 0"_ba, 0, 0);
    row("the upper limits", "WHATSAT k 50 20"_ba, 50'000'000'000, 20);
    row("decimals of kilometres", "WHATSAT k 10.5871263 7"_ba, 10'587'126'300, 7);
    row("leading zeros", "WHATSAT k 0010.50 0000000000000000000000020"_ba, 10'500'000'000, 20);
    row("a client that nobody knows yet is in form", "WHATSAT \xff\0 1 1"_ba, 1'000'000'000, 1);
}

void TestRequest::whatsat()
{
    QFETCH(QByteArray, line);
    const Request request = parseRequest(view(line));
    const auto *whatsat = std::get_if<Whatsat>(&request);
    QVERIFY(whatsat);
    QTEST(whatsat->radius.micrometres, "micrometres");
    QTEST(whatsat->mostItems, "mostItems");
}

void TestRequest::invalidVerbs_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("an unknown verb") << "WHEREIS k +1-2 3"_ba;
    QTest::newRow("lower case iamat") << "iamat k +1-2 3"_ba;
    QTest::newRow("mixed case Iamat") << "Iamat k +1-2 3"_ba;
    QTest::newRow("lower case whatsat") << "whatsat k 10 5"_ba;
    QTest::newRow("mixed case WhatsAt") << "WhatsAt k 10 5"_ba;
    QTest::newRow("a verb cut short") << "IAMA k +1-2 3"_ba;
    QTest::newRow("a verb with more behind") << "IAMATX k +1-2 3"_ba;
    QTest::newRow("a verb with a NUL behind") << "IAMAT\0 k +1-2 3"_ba;
    QTest::newRow("a verb behind a byte order mark") << "\xef\xbb\xbfIAMAT k +1-2 3"_ba;
    QTest::newRow("an answer sent back") << "? IAMAT k +1-2 3"_ba;
    QTest::newRow("AT, which only neighbours may say") << "AT Riley +0.000000000 k +1-2 3"_ba;
    QTest::newRow("AT with the fields of an IAMAT") << "AT k +1-2 3"_ba;
    QTest::newRow("HELLO")
        << "HELLO 1 riley Jaquez Riley 7 0123456789abcdef0123456789abcdef 300 5.000000000 1"_ba;
    QTest::newRow("PROOF") << "PROOF -"_ba;
    QTest::newRow("PING") << "PING 1"_ba;
    QTest::newRow("PONG") << "PONG 1"_ba;
    QTest::newRow("BYE") << "BYE for now"_ba;
    QTest::newRow("SUM") << "SUM 0123456789abcdef"_ba;
    QTest::newRow("SAME") << "SAME"_ba;
    QTest::newRow("SUMS") << "SUMS - 00 00"_ba;
    QTest::newRow("LEAVES") << "LEAVES 00 01"_ba;
    QTest::newRow("END") << "END"_ba;
    for (const char *verb :
         {"AT", "HELLO", "PROOF", "PING", "PONG", "BYE", "SUM", "SUMS", "LEAVES"})
        QTest::addRow("%s with four fields", verb) << QByteArray(verb) + " k +1-2 3";
    QTest::newRow("a line of HTTP") << "GET / HTTP/1.1"_ba;
    QTest::newRow("the greeting of TLS") << "\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03"_ba;
}

void TestRequest::invalidFieldCounts_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("IAMAT alone") << "IAMAT"_ba;
    QTest::newRow("IAMAT with a client") << "IAMAT k"_ba;
    QTest::newRow("IAMAT without a time") << "IAMAT k +1-2"_ba;
    QTest::newRow("IAMAT without a client") << "IAMAT +1-2 3"_ba;
    QTest::newRow("IAMAT with a fifth field") << "IAMAT k +1-2 3 4"_ba;
    QTest::newRow("IAMAT with a NUL as fifth field") << "IAMAT k +1-2 3 \0"_ba;
    QTest::newRow("IAMAT with a location in two fields") << "IAMAT k +1 -2 3"_ba;
    QTest::newRow("IAMAT and its line twice") << "IAMAT k +1-2 3 IAMAT k +1-2 3"_ba;
    QTest::newRow("WHATSAT alone") << "WHATSAT"_ba;
    QTest::newRow("WHATSAT with a client") << "WHATSAT k"_ba;
    QTest::newRow("WHATSAT without most items") << "WHATSAT k 10"_ba;
    QTest::newRow("WHATSAT with a fifth field") << "WHATSAT k 10 5 1"_ba;
}

void TestRequest::invalidFields_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("a location without signs") << "IAMAT k 1-2 3"_ba;
    QTest::newRow("a location out of range") << "IAMAT k +91-2 3"_ba;
    QTest::newRow("a location with an altitude") << "IAMAT k +1-2+3 4"_ba;
    QTest::newRow("a location in degrees, minutes, seconds") << "IAMAT k +340408-1182642/ 4"_ba;
    QTest::newRow("a location with a NUL") << "IAMAT k +1-2\0 3"_ba;
    QTest::newRow("a time of 19 digits") << "IAMAT k +1-2 1000000000000000000"_ba;
    QTest::newRow("a time with a sign") << "IAMAT k +1-2 -3"_ba;
    QTest::newRow("a time with an exponent") << "IAMAT k +1-2 3e9"_ba;
    QTest::newRow("a time that is nan") << "IAMAT k +1-2 nan"_ba;
    QTest::newRow("location and time exchanged") << "IAMAT k 3 +1-2"_ba;
    QTest::newRow("a radius beyond the limit") << "WHATSAT k 50.000000001 5"_ba;
    QTest::newRow("a negative radius") << "WHATSAT k -1 5"_ba;
    QTest::newRow("a radius with an exponent") << "WHATSAT k 1e1 5"_ba;
    QTest::newRow("one item too many") << "WHATSAT k 10 21"_ba;
    QTest::newRow("items beyond 64 bits") << "WHATSAT k 10 18446744073709551617"_ba;
    QTest::newRow("items below zero") << "WHATSAT k 10 -1"_ba;
    QTest::newRow("items with a plus sign") << "WHATSAT k 10 +5"_ba;
    QTest::newRow("items with decimals") << "WHATSAT k 10 5.0"_ba;
    QTest::newRow("items with a point") << "WHATSAT k 10 5."_ba;
    QTest::newRow("items with an exponent") << "WHATSAT k 10 1e1"_ba;
    QTest::newRow("items in words") << "WHATSAT k 10 five"_ba;
    QTest::newRow("items with a NUL") << "WHATSAT k 10 5\0"_ba;
}

void TestRequest::invalidBlanks_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("an empty line") << ""_ba;
    QTest::newRow("a blank") << " "_ba;
    QTest::newRow("all six white spaces") << " \t\r\n\f\v"_ba;
    QTest::newRow("a NUL") << "\0"_ba;
    QTest::newRow("a no-break space between fields") << "IAMAT\xc2\xa0k +1-2 3"_ba;
    QTest::newRow("an em space between fields") << "IAMAT k\xe2\x80\x83+1-2 3"_ba;
    QTest::newRow("an ideographic space between fields") << "IAMAT k +1-2\xe3\x80\x80"
                                                            "3"_ba;
    QTest::newRow("a next-line between fields") << "IAMAT k +1-2\xc2\x85"
                                                   "3"_ba;
    QTest::newRow("a line separator behind") << "IAMAT k +1-2 3\xe2\x80\xa8"_ba;
    QTest::newRow("an information separator between fields") << "IAMAT\x1fk +1-2 3"_ba;
    QTest::newRow("a NUL between fields") << "IAMAT\0k\0+1-2\0"
                                             "3"_ba;
    QTest::newRow("a backspace between fields") << "IAMAT k +1-2\b"
                                                   "3"_ba;
}

void TestRequest::invalid()
{
    QFETCH(QByteArray, line);
    QVERIFY(std::holds_alternative<Invalid>(parseRequest(view(line))));
}

void TestRequest::carriesValues()
{
    const auto request = parseRequest("IAMAT k +34.5-118.25 7.5");
    const Iamat expected {"k", "+34.5-118.25", "7.5", {7, 500'000'000}};
    QVERIFY(request == Request(expected));
}

void TestRequest::allocatesNothing()
{
    const QByteArray lines[] = {"IAMAT " + QByteArray(60'000, 'k') + " +1.5-2.25/ 3.1234567890123",
                                "WHATSAT k 10.5871263 20"_ba, QByteArray(65536, ' '),
                                QByteArray(65536, 'x'), "AT Riley +0.000000000 k +1-2 3"_ba};
    for (const QByteArray &line : lines) {
        const auto before = Allocations::now();
        parseRequest(view(line));
        QCOMPARE(Allocations::now().calls, before.calls);
    }
}

QTEST_APPLESS_MAIN(TestRequest)
#include "tst_request.moc"
