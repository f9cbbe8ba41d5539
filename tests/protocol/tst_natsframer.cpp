#include "core/protocol/natsframer.h"
#include "tests/support/bytes.h"

#include <QTest>

#include <algorithm>

using namespace herd;
using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostPayload = 16;

QByteArray show(const NatsLine &line)
{
    struct Shown
    {
        QByteArray operator()(const NatsInfo &info) const { return "info " + bytes(info.json); }
        QByteArray operator()(const NatsMessage &message) const
        {
            return "message " + bytes(message.subject) + '|' + bytes(message.reply) + '|'
                + bytes(message.headers) + '|' + bytes(message.payload)
                + (message.tooLong ? "|too long" : "");
        }
        QByteArray operator()(const NatsPing &) const { return "ping"; }
        QByteArray operator()(const NatsPong &) const { return "pong"; }
        QByteArray operator()(const NatsOk &) const { return "ok"; }
        QByteArray operator()(const NatsError &error) const { return "error " + bytes(error.text); }
        QByteArray operator()(const NatsMalformed &) const { return "malformed"; }
    };
    return std::visit(Shown(), line);
}

/// All that a stream says that comes in pieces of `size` bytes.
QByteArrayList read(std::string_view stream, std::size_t size)
{
    NatsFramer framer(mostPayload);
    QByteArrayList said;
    for (; !stream.empty(); stream.remove_prefix(std::min(size, stream.size()))) {
        const std::string piece(stream.substr(0, size)); // of its own: views that outlive it show
        framer.begin(piece);
        while (const auto line = framer.next())
            said << show(*line);
        framer.end();
    }
    return said;
}

} // namespace

class TestNatsFramer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysTheSameHoweverItIsSplit_data();
    void saysTheSameHoweverItIsSplit();
    void keepsNothingOfWhatItPassesOver();
    void endsAtAnEndlessLine();
    void headersHaveAStatus_data();
    void headersHaveAStatus();
    void headersHaveValues();
    void publishes();
};

void TestNatsFramer::saysTheSameHoweverItIsSplit_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QByteArrayList>("said");
    QTest::newRow("a greeting") << "INFO {\"a\":1} \r\n"_ba << QByteArrayList {"info {\"a\":1}"};
    QTest::newRow("small talk") << "PING\r\nPONG\r\n+OK\r\n-ERR 'no'\r\n"_ba
                                << QByteArrayList {"ping", "pong", "ok", "error no"};
    QTest::newRow("a bare newline is a line end")
        << "PING\nPING\r\n"_ba << QByteArrayList {"ping", "ping"};
    QTest::newRow("a message") << "MSG a.b 1 3\r\nxyz\r\nPING\r\n"_ba
                               << QByteArrayList {"message a.b|||xyz", "ping"};
    QTest::newRow("a message with a reply")
        << "MSG a 1 re.ply 3\r\nxyz\r\n"_ba << QByteArrayList {"message a|re.ply||xyz"};
    QTest::newRow("blanks between fields are free")
        << "MSG a  1   2\r\nxy\r\n"_ba << QByteArrayList {"message a|||xy"};
    QTest::newRow("a payload with line ends in it")
        << "MSG a 1 6\r\n\r\nP\r\n.\r\nPING\r\n"_ba
        << QByteArrayList {"message a|||\r\nP\r\n.", "ping"};
    QTest::newRow("an empty payload")
        << "MSG a 1 0\r\n\r\nPING\r\n"_ba << QByteArrayList {"message a|||", "ping"};
    QTest::newRow("headers") << "HMSG a 1 4 6\r\nheadxy\r\n"_ba
                             << QByteArrayList {"message a||head|xy"};
    QTest::newRow("headers and a reply")
        << "HMSG a 1 r 4 4\r\nhead\r\n"_ba << QByteArrayList {"message a|r|head|"};
    QTest::newRow("the largest payload that may be")
        << "MSG a 1 16\r\n0123456789abcdef\r\nPING\r\n"_ba
        << QByteArrayList {"message a|||0123456789abcdef", "ping"};
    QTest::newRow("a larger one is passed over")
        << "MSG a 1 17\r\n0123456789abcdefg\r\nPING\r\n"_ba
        << QByteArrayList {"message a||||too long", "ping"};
    QTest::newRow("more headers than message")
        << "HMSG a 1 7 6\r\nheadxy\r\n"_ba << QByteArrayList {"malformed"};
    QTest::newRow("no size") << "MSG a 1\r\nPING\r\n"_ba << QByteArrayList {"malformed"};
    QTest::newRow("a size below zero")
        << "MSG a 1 -2\r\nPING\r\n"_ba << QByteArrayList {"malformed"};
    QTest::newRow("a size beyond all bounds")
        << "MSG a 1 99999999999999999999\r\nPING\r\n"_ba << QByteArrayList {"malformed"};
    QTest::newRow("too many fields")
        << "MSG a 1 b c d 1\r\nx\r\n"_ba << QByteArrayList {"malformed"};
    QTest::newRow("a payload that goes on")
        << "MSG a 1 2\r\nxyz\r\nPING\r\n"_ba << QByteArrayList {"malformed"};
    QTest::newRow("another protocol")
        << "HTTP/1.1 400 Bad Request\r\nPING\r\n"_ba << QByteArrayList {"malformed"};
    QTest::newRow("an empty line") << "\r\nPING\r\n"_ba << QByteArrayList {"malformed"};
}

void TestNatsFramer::saysTheSameHoweverItIsSplit()
{
    QFETCH(QByteArray, stream);
    QFETCH(QByteArrayList, said);
    for (std::size_t size = 1; size <= static_cast<std::size_t>(stream.size()); ++size)
        QCOMPARE(read(view(stream), size), said);
}

void TestNatsFramer::keepsNothingOfWhatItPassesOver()
{
    NatsFramer framer(mostPayload);
    framer.begin("MSG a 1 1000000000000\r\nxx");
    QVERIFY(framer.next());
    QVERIFY(!framer.next());
    framer.end();
    framer.begin(std::string(10'000, 'x'));
    QVERIFY(!framer.next());
    framer.end();
    QCOMPARE(framer.held(), 0U);
}

void TestNatsFramer::endsAtAnEndlessLine()
{
    NatsFramer framer(mostPayload);
    const std::string piece(1024, 'x');
    for (std::size_t i = 0; i < NatsFramer::mostLine / piece.size(); ++i) {
        framer.begin(piece);
        QVERIFY(!framer.next());
        framer.end();
    }
    framer.begin(piece);
    QCOMPARE(show(framer.next().value()), "malformed"_ba);
    framer.end();
    QCOMPARE(framer.held(), 0U);
}

void TestNatsFramer::headersHaveAStatus_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<int>("status");
    QTest::newRow("nobody listens") << "NATS/1.0 503\r\n\r\n"_ba << 503;
    QTest::newRow("with words") << "NATS/1.0 100 Idle Heartbeat\r\n\r\n"_ba << 100;
    QTest::newRow("without one") << "NATS/1.0\r\nA: b\r\n\r\n"_ba << -1;
    QTest::newRow("of another length") << "NATS/1.0 50\r\n\r\n"_ba << -1;
    QTest::newRow("no headers") << ""_ba << -1;
}

void TestNatsFramer::headersHaveAStatus()
{
    QFETCH(QByteArray, headers);
    QFETCH(int, status);
    const auto read = natsStatus(view(headers));
    QCOMPARE(read ? static_cast<int>(*read) : -1, status);
}

void TestNatsFramer::headersHaveValues()
{
    constexpr auto headers = "NATS/1.0 100 Idle\r\nNats-Last-Consumer: 5\r\nEmpty:\r\n\r\n";
    QCOMPARE(bytes(natsHeader(headers, "Nats-Last-Consumer")), "5"_ba);
    QCOMPARE(bytes(natsHeader(headers, "Nats-Last")), ""_ba);
    QCOMPARE(bytes(natsHeader(headers, "Empty")), ""_ba);
    QCOMPARE(bytes(natsHeader(headers, "Absent")), ""_ba);
}

void TestNatsFramer::publishes()
{
    std::string out;
    appendNatsPublish(out, "a.b", "re.ply", "x\r\ny");
    appendNatsPublish(out, "a", {}, {});
    QCOMPARE(bytes(out), "PUB a.b re.ply 4\r\nx\r\ny\r\nPUB a 0\r\n\r\n"_ba);
}

QTEST_APPLESS_MAIN(TestNatsFramer)
#include "tst_natsframer.moc"
