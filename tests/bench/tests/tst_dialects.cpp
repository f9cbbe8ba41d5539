// Right answers are taken, and every way of being wrong is noticed.

#include "core/protocol/timestamp.h" // before <chrono>, which moc 6.4 can't parse where it comes first
#include "tests/bench/dialect.h"
#include "tests/support/bytes.h"

#include <QTest>

#include <cstring>

using namespace herd::bench;

namespace {

const QByteArray text = "phone-00000000000007 +34.068930-118.445127 1520023934.918963997";
const QByteArray at = "AT Welsh +0.263873386 " + text;
const QByteArray document =
    "{\n   \"html_attributions\" : [],\n   \"results\" : [\n      {\n         "
    "\"name\" : \"one\"\n      }\n   ],\n   \"status\" : \"OK\"\n}";

Asked asked(Asked::Kind kind)
{
    Asked made;
    made.kind = kind;
    made.size = static_cast<std::uint8_t>(text.size());
    made.timeAt = static_cast<std::uint8_t>(text.lastIndexOf(' ') + 1);
    std::memcpy(made.bytes.data(), text.constData(), static_cast<std::size_t>(text.size()));
    return made;
}

std::unique_ptr<Dialect> dialectOf(Protocol protocol)
{
    Options options;
    options.protocol = protocol;
    options.server = "Welsh";
    options.items = 1;
    return makeDialect(options);
}

} // namespace

Q_DECLARE_METATYPE(Protocol)
Q_DECLARE_METATYPE(Asked::Kind)
Q_DECLARE_METATYPE(Answer::Verdict)

class tst_Dialects : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysCommands_data();
    void saysCommands();
    void judgesAnswers_data();
    void judgesAnswers();
    void waitsForEveryByteOfAnAnswer_data();
    void waitsForEveryByteOfAnAnswer();
    void noticesEachAlteredByteOfAnAtLine();
    void learnsTheServerFromTheFirstAnswer();
    void answersThePingOfNats();
    void looksForAReport_data();
    void looksForAReport();
};

void tst_Dialects::saysCommands_data()
{
    QTest::addColumn<Protocol>("protocol");
    QTest::addColumn<Asked::Kind>("kind");
    QTest::addColumn<QByteArray>("said");

    QTest::newRow("IAMAT") << Protocol::Herd << Asked::Kind::Report << "IAMAT " + text + '\n';
    QTest::newRow("WHATSAT") << Protocol::Herd << Asked::Kind::Question
                             << QByteArray("WHATSAT phone-00000000000007 10 1\n");
    QTest::newRow("SET") << Protocol::Redis << Asked::Kind::Report
                         << QByteArray("*3\r\n$3\r\nSET\r\n$20\r\nphone-00000000000007\r\n$42\r\n"
                                       "+34.068930-118.445127 1520023934.918963997\r\n");
    QTest::newRow("GET") << Protocol::Redis << Asked::Kind::Question
                         << QByteArray("*2\r\n$3\r\nGET\r\n$20\r\nphone-00000000000007\r\n");
    QTest::newRow("GEOADD") << Protocol::RedisGeo << Asked::Kind::Report
                            << QByteArray(
                                   "*5\r\n$6\r\nGEOADD\r\n$4\r\nherd\r\n$11\r\n-118.445127\r\n"
                                   "$10\r\n+34.068930\r\n$20\r\nphone-00000000000007\r\n");
    QTest::newRow("PUB") << Protocol::Nats << Asked::Kind::Report
                         << QByteArray("PUB phone-00000000000007 42\r\n"
                                       "+34.068930-118.445127 1520023934.918963997\r\n");
}

void tst_Dialects::saysCommands()
{
    QFETCH(Protocol, protocol);
    QFETCH(Asked::Kind, kind);
    QFETCH(QByteArray, said);
    std::string words;
    dialectOf(protocol)->append(words, asked(kind));
    QCOMPARE(bytes(words), said);
}

void tst_Dialects::judgesAnswers_data()
{
    QTest::addColumn<Protocol>("protocol");
    QTest::addColumn<Asked::Kind>("kind");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<Answer::Verdict>("verdict");

    using enum Answer::Verdict;
    const auto report = Asked::Kind::Report;
    const auto question = Asked::Kind::Question;
    const auto herd = Protocol::Herd;
    const auto places = [](const QByteArray &json) { return at + '\n' + json + "\n\n"; };
    const auto changed = [](QByteArray array, const char *from, const char *to) {
        return array.replace(from, to);
    };
    QTest::newRow("AT line") << herd << report << at + '\n' << Right;
    QTest::newRow("echo of an invalid command") << herd << report << "? IAMAT " + text + '\n'
                                                << Wrong;
    QTest::newRow("AT line of another server")
        << herd << report << changed(at, "Welsh", "Hands") + '\n'
        << Wrong;
    QTest::newRow("difference without a sign")
        << herd << report << changed(at, "+0.2", "0.2") + '\n'
        << Wrong;
    QTest::newRow("difference with eight digits")
        << herd << report << changed(at, "386 ", "38 ") + '\n'
        << Wrong;
    QTest::newRow("location printed anew")
        << herd << report << changed(at, "34.068930", "34.06893") + '\n'
        << Wrong;
    QTest::newRow("two blanks") << herd << report << changed(at, " +34", "  +34") + '\n' << Wrong;
    QTest::newRow("a blank at the end") << herd << report << at + " \n" << Wrong;
    QTest::newRow("AT line cut short") << herd << report << QByteArray("AT Welsh\n") << Wrong;
    QTest::newRow("places") << herd << question << places(document) << Right;
    QTest::newRow("places of a report other than the last")
        << herd << question << changed(places(document), "1520023934", "1520023933") << Wrong;
    QTest::newRow("a document cut short") << herd << question << places(document.left(90)) << Wrong;
    QTest::newRow("more results than asked for")
        << herd << question << changed(places(document), "[\n      {", "[\n      {},\n      {")
        << Wrong;
    QTest::newRow("the service's failure")
        << herd << question << changed(places(document), "\"OK\"", "\"UNKNOWN_ERROR\"") << Wrong;
    QTest::newRow("unknown client")
        << herd << question << QByteArray("? WHATSAT x 10 1\n") << Wrong;
    QTest::newRow("a blank line missing") << herd << question << at + '\n' + document + '\n'
                                          << Incomplete;
    QTest::newRow("OK of Redis") << Protocol::Redis << report << QByteArray("+OK\r\n") << Right;
    QTest::newRow("error of Redis")
        << Protocol::Redis << report << QByteArray("-ERR x\r\n") << Wrong;
    QTest::newRow("value") << Protocol::Redis << question << "$42\r\n" + text.mid(21) + "\r\n"
                           << Right;
    QTest::newRow("another value")
        << Protocol::Redis << question << "$42\r\n" + changed(text, "997", "998").mid(21) + "\r\n"
        << Wrong;
    QTest::newRow("no value") << Protocol::Redis << question << QByteArray("$-1\r\n") << Wrong;
    QTest::newRow("place added") << Protocol::RedisGeo << report << QByteArray(":1\r\n") << Right;
    QTest::newRow("place refused")
        << Protocol::RedisGeo << report << QByteArray("-ERR x\r\n") << Wrong;
    QTest::newRow("OK of NATS") << Protocol::Nats << report << QByteArray("+OK\r\n") << Right;
    QTest::newRow("error of NATS")
        << Protocol::Nats << report << QByteArray("-ERR 'x'\r\n") << Wrong;
    QTest::newRow("greeting of NATS")
        << Protocol::Nats << report << QByteArray("INFO {}\r\n") << Aside;
}

void tst_Dialects::judgesAnswers()
{
    QFETCH(Protocol, protocol);
    QFETCH(Asked::Kind, kind);
    QFETCH(QByteArray, answer);
    QFETCH(Answer::Verdict, verdict);
    std::string newest = at.toStdString();
    const Answer found = dialectOf(protocol)->check(view(answer), asked(kind), newest);
    QCOMPARE(found.verdict, verdict);
    if (verdict == Answer::Verdict::Right)
        QCOMPARE(found.size, static_cast<std::size_t>(answer.size()));
}

void tst_Dialects::waitsForEveryByteOfAnAnswer_data()
{
    QTest::addColumn<Protocol>("protocol");
    QTest::addColumn<Asked::Kind>("kind");
    QTest::addColumn<QByteArray>("answer");

    QTest::newRow("AT line") << Protocol::Herd << Asked::Kind::Report << at + '\n';
    QTest::newRow("places") << Protocol::Herd << Asked::Kind::Question
                            << at + '\n' + document + "\n\n";
    QTest::newRow("OK of Redis") << Protocol::Redis << Asked::Kind::Report << QByteArray("+OK\r\n");
    QTest::newRow("value") << Protocol::Redis << Asked::Kind::Question
                           << "$42\r\n" + text.mid(21) + "\r\n";
    QTest::newRow("OK of NATS") << Protocol::Nats << Asked::Kind::Report << QByteArray("+OK\r\n");
}

void tst_Dialects::waitsForEveryByteOfAnAnswer()
{
    QFETCH(Protocol, protocol);
    QFETCH(Asked::Kind, kind);
    QFETCH(QByteArray, answer);
    std::string newest = at.toStdString();
    const auto dialect = dialectOf(protocol);
    for (qsizetype size = 0; size < answer.size(); ++size) {
        const QByteArray part = answer.left(size);
        QCOMPARE(dialect->check(view(part), asked(kind), newest).verdict,
                 Answer::Verdict::Incomplete);
    }
    QCOMPARE(dialect->check(view(answer + "more"), asked(kind), newest).size,
             static_cast<std::size_t>(answer.size()));
}

void tst_Dialects::noticesEachAlteredByteOfAnAtLine()
{
    const auto dialect = dialectOf(Protocol::Herd);
    std::string newest;
    const qsizetype differenceAt = at.indexOf("+0.") + 1;
    for (qsizetype i = 0; i < at.size(); ++i) {
        if (i >= differenceAt && i < differenceAt + 11)
            continue; // the server's own digits, which nobody else knows
        QByteArray altered = at + '\n';
        altered[i] = '#';
        const Answer found = dialect->check(view(altered), asked(Asked::Kind::Report), newest);
        QVERIFY2(found.verdict == Answer::Verdict::Wrong, altered);
    }
}

void tst_Dialects::learnsTheServerFromTheFirstAnswer()
{
    const auto dialect = makeDialect(Options {});
    std::string newest;
    const Asked report = asked(Asked::Kind::Report);
    const QByteArray other = QByteArray(at).replace("Welsh", "Hands") + '\n';
    QCOMPARE(dialect->check(view(at + '\n'), report, newest).verdict, Answer::Verdict::Right);
    QCOMPARE(dialect->check(view(other), report, newest).verdict, Answer::Verdict::Wrong);
    QCOMPARE(dialect->check(view(at + '\n'), report, newest).verdict, Answer::Verdict::Right);
}

void tst_Dialects::answersThePingOfNats()
{
    std::string newest;
    const Answer found =
        dialectOf(Protocol::Nats)->check("PING\r\n+OK\r\n", asked(Asked::Kind::Report), newest);
    QCOMPARE(found.verdict, Answer::Verdict::Aside);
    QCOMPARE(found.size, 6U);
    QCOMPARE(bytes(found.reply), QByteArray("PONG\r\n"));
}

void tst_Dialects::looksForAReport_data()
{
    QTest::addColumn<Protocol>("protocol");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<Answer::Verdict>("verdict");

    using enum Answer::Verdict;
    const QByteArray older = QByteArray(at).replace("997", "996");
    QTest::newRow("herd has it") << Protocol::Herd << at + '\n' + document + "\n\n" << Right;
    QTest::newRow("herd has an older one") << Protocol::Herd << older + '\n' + document + "\n\n"
                                           << Aside;
    QTest::newRow("herd has none") << Protocol::Herd << QByteArray("? WHATSAT\n") << Aside;
    QTest::newRow("herd is in the middle of it")
        << Protocol::Herd << at + '\n' + document << Incomplete;
    QTest::newRow("Redis has it") << Protocol::Redis << "$42\r\n" + text.mid(21) + "\r\n" << Right;
    QTest::newRow("Redis has none") << Protocol::Redis << QByteArray("$-1\r\n") << Aside;
    QTest::newRow("NATS tells it")
        << Protocol::Nats << "MSG phone-00000000000007 1 42\r\n" + text.mid(21) + "\r\n"
        << Right;
    QTest::newRow("NATS is in the middle of it")
        << Protocol::Nats << "MSG phone-00000000000007 1 42\r\n" + text.mid(25) << Incomplete;
}

void tst_Dialects::looksForAReport()
{
    QFETCH(Protocol, protocol);
    QFETCH(QByteArray, answer);
    QFETCH(Answer::Verdict, verdict);
    QCOMPARE(dialectOf(protocol)->look(view(answer), asked(Asked::Kind::Report)).verdict, verdict);
}

QTEST_APPLESS_MAIN(tst_Dialects)
#include "tst_dialects.moc"
