#include "core/protocol/peermessage.h"
#include "tests/support/allocations.h"
#include "tests/support/bytes.h"

#include <QTest>

#include <limits>

using namespace herd;
using namespace Qt::StringLiterals;

namespace {

const QByteArray nonce = "0123456789abcdef0123456789abcdef"_ba;
const QByteArray helloLine =
    "HELLO 1 riley Jaquez Riley 7 " + nonce + " 300 1520023934.000000005 1";

Hello sampleHello()
{
    return {.herd = "riley",
            .from = "Jaquez",
            .to = "Riley",
            .incarnation = 7,
            .nonce = view(nonce),
            .clock = {1'520'023'934, 5},
            .catchUp = true};
}

} // namespace

class TestPeerMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hello();
    void helloKeepsItsExtremes();
    void helloOfAnotherVersion_data();
    void helloOfAnotherVersion();
    void shortMessages_data();
    void shortMessages();
    void at();
    void malformedHello_data();
    void malformedHello() { malformed(); }
    void malformedOthers_data();
    void malformedOthers() { malformed(); }
    void malformedAt_data();
    void malformedAt() { malformed(); }
    void allocatesNothing();

private:
    void malformed();
};

void TestPeerMessage::hello()
{
    std::string line;
    appendHello(line, sampleHello());
    QCOMPARE(bytes(line), helloLine);
    QVERIFY(parsePeerMessage(view(helloLine)) == PeerMessage(sampleHello()));
}

void TestPeerMessage::helloKeepsItsExtremes()
{
    const std::string longest(64, 'x');
    Hello hello = sampleHello();
    hello.herd = hello.from = hello.to = longest;
    hello.incarnation = std::numeric_limits<std::uint64_t>::max();
    hello.futureLimit = std::numeric_limits<std::uint64_t>::max();
    hello.clock = {999'999'999'999'999'999, 999'999'999};
    hello.catchUp = false;
    std::string line;
    appendHello(line, hello);
    QVERIFY(parsePeerMessage(line) == PeerMessage(hello));
    QVERIFY(line.size() <= 1024); // all that is read before proof
}

void TestPeerMessage::helloOfAnotherVersion_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<unsigned>("version");
    QTest::newRow("the next version") << "HELLO 2 what ever comes"_ba << 2U;
    QTest::newRow("the next version alone") << "HELLO 2"_ba << 2U;
    QTest::newRow("a version before the first") << "HELLO 0"_ba << 0U;
    QTest::newRow("a version of other fields") << "HELLO 1000000 \xff"_ba << 1'000'000U;
}

void TestPeerMessage::helloOfAnotherVersion()
{
    QFETCH(QByteArray, line);
    QFETCH(unsigned, version);
    Hello expected;
    expected.version = version;
    QVERIFY(parsePeerMessage(view(line)) == PeerMessage(expected));
}

void TestPeerMessage::shortMessages_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<PeerMessage>("expected");
    static const QByteArray code(64, 'f');
    static const QByteArray proof = "PROOF " + code;
    const auto row = [](const char *name, const QByteArray &line, const PeerMessage &expected) {
        QTest::newRow(name) << line << expected;
    };
    row("a proof", proof, Proof {view(code)});
    row("a proof without a key", "PROOF -"_ba, Proof {"-"});
    row("the first ping", "PING 0"_ba, Ping {0});
    static const QByteArray digests = [] {
        QByteArray all = "00000000000000ff";
        return all + QByteArray("0123456789abcdef").repeated(255);
    }();
    static const QByteArray sumsOfAll = "SUMS - " + digests;
    static const QByteArray sumsOfOne = "SUMS fe " + digests;
    row("the sum of all", "SUM fedcba9876543210"_ba, Sum {0xfedcba9876543210});
    row("the sum of nothing", "SUM 0000000000000000"_ba, Sum {});
    row("the same", "SAME"_ba, Same {});
    row("the sums of all parents", sumsOfAll, Sums {std::nullopt, view(digests)});
    row("the sums of a parent's leaves", sumsOfOne, Sums {0xfe, view(digests)});
    row("leaves that differ", "LEAVES 0a 00ff"_ba, Leaves {0x0a, "00ff"});
    row("no leaves that differ", "LEAVES 0a "_ba, Leaves {0x0a, ""});
    row("the end of a round", "END"_ba, EndOfRound {});
    row("the last ping", "PING 18446744073709551615"_ba,
        Ping {std::numeric_limits<std::uint64_t>::max()});
    row("a pong", "PONG 42"_ba, Pong {42});
    row("a farewell of one word", "BYE stopping"_ba, Bye {"stopping"});
    row("a farewell of several words", "BYE another herd:  hill "_ba, Bye {"another herd:  hill "});
    row("a farewell in any bytes", "BYE \xff\t"_ba, Bye {"\xff\t"});
    row("a farewell without a reason", "BYE"_ba, Bye {""});
}

void TestPeerMessage::shortMessages()
{
    QFETCH(QByteArray, line);
    QFETCH(PeerMessage, expected);
    QVERIFY(parsePeerMessage(view(line)) == expected);
}

void TestPeerMessage::at()
{
    constexpr std::string_view line =
        "AT Riley -0.250000000 \xff\x01 +34.5-118.25/ 0007.50000000001";
    const auto message = parsePeerMessage(line);
    const auto *report = std::get_if<LocationReport>(&message);
    QVERIFY(report);
    QVERIFY(*report == parseAt(line));
    QCOMPARE(bytes(report->client), "\xff\x01"_ba);
}

void TestPeerMessage::malformedHello_data()
{
    QTest::addColumn<QByteArray>("line");
    const auto row = [](const char *name, const QByteArray &from, const QByteArray &to) {
        QVERIFY2(helloLine.contains(from), name);
        QTest::newRow(name) << QByteArray(helloLine).replace(helloLine.indexOf(from), from.size(),
                                                             to);
    };
    QTest::newRow("no version") << "HELLO"_ba;
    QTest::newRow("an empty version") << "HELLO "_ba;
    row("a negative version", "O 1 "_ba, "O -1 "_ba);
    row("a version with a sign", "O 1 "_ba, "O +1 "_ba);
    row("a version with decimals", "O 1 "_ba, "O 1.0 "_ba);
    row("a version beyond a million", "O 1 "_ba, "O 1000001 "_ba);
    row("a version beyond 64 bits", "O 1 "_ba, "O 18446744073709551617 "_ba);
    row("a herd that is no name", "riley"_ba, "ri/ley"_ba);
    row("a herd of 65 characters", "riley"_ba, QByteArray(65, 'x'));
    row("a sender that is no name", "Jaquez"_ba, "-Jaquez"_ba);
    row("an addressee that is no name", "Riley"_ba, "Ril\xc3\xa9y"_ba);
    row("a negative incarnation", " 7 "_ba, " -7 "_ba);
    row("an incarnation beyond 64 bits", " 7 "_ba, " 18446744073709551616 "_ba);
    row("an incarnation in hexadecimal", " 7 "_ba, " 0x7 "_ba);
    row("a nonce of 31 digits", "0123"_ba, "123"_ba);
    row("a nonce of 33 digits", "0123"_ba, "00123"_ba);
    row("a nonce in upper case", "abcdef"_ba, "ABCDEF"_ba);
    row("a nonce that is not hexadecimal", "abcdef"_ba, "abcdeg"_ba);
    row("a future limit with a sign", " 300 "_ba, " +300 "_ba);
    row("a clock with a sign", " 1520023934"_ba, " -1520023934"_ba);
    row("a clock of 19 digits", " 1520023934"_ba, " 0000000001520023934"_ba);
    row("a third kind of catch-up", "05 1"_ba, "05 2"_ba);
    row("catch-up in two digits", "05 1"_ba, "05 01"_ba);
    row("no catch-up", "05 1"_ba, "05"_ba);
    row("a field too many", "05 1"_ba, "05 1 1"_ba);
    row("a blank behind", "05 1"_ba, "05 1 "_ba);
    row("a carriage return behind", "05 1"_ba, "05 1\r"_ba);
    row("two blanks", "riley Jaquez"_ba, "riley  Jaquez"_ba);
    row("a tab", "riley Jaquez"_ba, "riley\tJaquez"_ba);
    row("a field missing", "riley "_ba, ""_ba);
    row("lower case", "HELLO"_ba, "hello"_ba);
    row("a blank in front", "HELLO"_ba, " HELLO"_ba);
}

void TestPeerMessage::malformedOthers_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("an empty line") << ""_ba;
    QTest::newRow("a blank") << " "_ba;
    QTest::newRow("an unknown verb") << "HAVE 1"_ba;
    QTest::newRow("a client's IAMAT") << "IAMAT k +1-2 3"_ba;
    QTest::newRow("a client's WHATSAT") << "WHATSAT k 10 5"_ba;
    QTest::newRow("a proof without a code") << "PROOF"_ba;
    QTest::newRow("a proof of an empty code") << "PROOF "_ba;
    QTest::newRow("a proof of 63 digits") << "PROOF " + QByteArray(63, 'f');
    QTest::newRow("a proof of 65 digits") << "PROOF " + QByteArray(65, 'f');
    QTest::newRow("a proof in upper case") << "PROOF " + QByteArray(64, 'F');
    QTest::newRow("a proof of two dashes") << "PROOF --"_ba;
    QTest::newRow("a proof with a blank behind") << "PROOF - "_ba;
    QTest::newRow("a ping without a number") << "PING"_ba;
    QTest::newRow("a ping of an empty number") << "PING "_ba;
    QTest::newRow("a ping of a negative number") << "PING -1"_ba;
    QTest::newRow("a ping of a signed number") << "PING +1"_ba;
    QTest::newRow("a ping beyond 64 bits") << "PING 18446744073709551616"_ba;
    QTest::newRow("a ping of two numbers") << "PING 1 2"_ba;
    QTest::newRow("a ping with a blank behind") << "PING 1 "_ba;
    QTest::newRow("a ping with two blanks") << "PING  1"_ba;
    QTest::newRow("a ping with a NUL behind") << "PING 1\0"_ba;
    QTest::newRow("a ping in lower case") << "ping 1"_ba;
    QTest::newRow("a pong without a number") << "PONG"_ba;
    QTest::newRow("a pong in hexadecimal") << "PONG 0x1"_ba;
    const QByteArray digests(4096, '0');
    QTest::newRow("a sum of 15 digits") << "SUM 000000000000000"_ba;
    QTest::newRow("a sum of 17 digits") << "SUM 00000000000000000"_ba;
    QTest::newRow("a sum in upper case") << "SUM 000000000000000A"_ba;
    QTest::newRow("the same with a blank behind") << "SAME "_ba;
    QTest::newRow("the end of something") << "END 1"_ba;
    QTest::newRow("sums of nobody") << "SUMS " + digests;
    QTest::newRow("sums of a parent of one digit") << "SUMS f " + digests;
    QTest::newRow("sums of a parent beyond 255") << "SUMS 100 " + digests;
    QTest::newRow("sums of 255 digests") << "SUMS - " + digests.left(4080);
    QTest::newRow("sums of 257 digests") << "SUMS - " + digests + QByteArray(16, '0');
    QTest::newRow("sums with a blank among them") << "SUMS - " + digests.left(4095) + ' ';
    QTest::newRow("leaves of nobody") << "LEAVES"_ba;
    QTest::newRow("leaves of all") << "LEAVES - 00"_ba;
    QTest::newRow("half a leaf") << "LEAVES 00 0"_ba;
    QTest::newRow("leaves out of order") << "LEAVES 00 0201"_ba;
    QTest::newRow("a leaf twice") << "LEAVES 00 0101"_ba;
    QTest::newRow("257 leaves") << "LEAVES 00 " + QByteArray("00").repeated(257);
    QTest::newRow("a farewell with a tab") << "BYE\tnow"_ba;
    QTest::newRow("a farewell in lower case") << "bye now"_ba;
}

void TestPeerMessage::malformedAt_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("AT alone") << "AT"_ba;
    QTest::newRow("AT and a blank") << "AT "_ba;
    QTest::newRow("AT in lower case") << "at Riley +0.000000000 k +1-2 3"_ba;
    QTest::newRow("a blank in front of AT") << " AT Riley +0.000000000 k +1-2 3"_ba;
    QTest::newRow("AT and a tab") << "AT\tRiley +0.000000000 k +1-2 3"_ba;
    QTest::newRow("AT of five fields") << "AT Riley +0.000000000 k +1-2"_ba;
    QTest::newRow("AT of seven fields") << "AT Riley +0.000000000 k +1-2 3 4"_ba;
}

void TestPeerMessage::malformed()
{
    QFETCH(QByteArray, line);
    QVERIFY(std::holds_alternative<Malformed>(parsePeerMessage(view(line))));
}

void TestPeerMessage::allocatesNothing()
{
    const QByteArray lines[] = {helloLine,
                                "PROOF -"_ba,
                                "PING 1"_ba,
                                "PONG 1"_ba,
                                "SUM 0123456789abcdef"_ba,
                                "SUMS 00 " + QByteArray(4096, 'a'),
                                "LEAVES 00 0001ff"_ba,
                                "BYE " + QByteArray(60'000, 'x'),
                                "AT Riley +0.000000000 " + QByteArray(60'000, 'k') + " +1-2 3",
                                QByteArray(65536, ' '),
                                QByteArray(65536, 'x')};
    for (const QByteArray &line : lines) {
        const auto before = Allocations::now();
        parsePeerMessage(view(line));
        QCOMPARE(Allocations::now().calls, before.calls);
    }
}

QTEST_APPLESS_MAIN(TestPeerMessage)
#include "tst_peermessage.moc"
