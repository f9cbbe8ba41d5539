#include "core/herd/handshake.h"
#include "tests/support/bytes.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace herd;
using namespace Qt::StringLiterals;

using Outcome = Handshake::Outcome;
using Role = Handshake::Role;

namespace {

constexpr Timestamp now {1'700'000'000, 500'000'000};
const std::string key = "sixteen bytes ok";
const std::string dialNonce = "00112233445566778899aabbccddeeff";
const std::string acceptNonce = "ffeeddccbbaa99887766554433221100";
const QByteArray dialHello =
    "HELLO 1 ours A B 1 00112233445566778899aabbccddeeff 300 1700000000.500000000 1"_ba;
const QByteArray acceptHello =
    "HELLO 1 ours B A 2 ffeeddccbbaa99887766554433221100 300 1700000000.500000000 1"_ba;

// printf 'herd link 1\ndial\n<dialHello>\n<acceptHello>\n' |
//     openssl dgst -sha256 -hmac 'sixteen bytes ok'
const QByteArray dialProof =
    "PROOF 0315ee94a4d7e8b53d6a06eedabae391c035040e72404b9fac27e3e6a43809b3"_ba;
// The same with "accept" in the second line.
const QByteArray acceptProof =
    "PROOF 036fd54175aa4088d38f669e398a7219dbb7ecb1e59b418a436d614a00ba9f02"_ba;

/// One end of a link with the identity that it needs: A dials, B accepts.
struct End
{
    explicit End(Role role, const std::string &herdKey = {})
        : identity(role == Role::Dial ? LinkIdentity {"ours", "A", {"B", "C"}, 1, herdKey}
                                      : LinkIdentity {"ours", "B", {"A", "C"}, 2, herdKey})
        , handshake(role, identity, role == Role::Dial ? "B" : "",
                    role == Role::Dial ? dialNonce : acceptNonce)
    {
        if (role == Role::Dial)
            handshake.hello(now);
    }

    Handshake::Step take(const QByteArray &line)
    {
        return handshake.take(parsePeerMessage(view(line)), view(line), now);
    }
    Handshake::Step take(const std::string &line) { return take(bytes(line)); }

    const LinkIdentity identity;
    Handshake handshake;
};

/// The field of a HELLO that stands at `place`, changed on its way.
QByteArray withField(const QByteArray &hello, qsizetype place, const QByteArray &value)
{
    QByteArrayList fields = hello.split(' ');
    fields[place] = value;
    return fields.join(' ');
}

} // namespace

Q_DECLARE_METATYPE(Role)

#define COMPARE_REFUSED(step, why)                                                                 \
    do {                                                                                           \
        const Handshake::Step refused = (step);                                                    \
        QCOMPARE(bytes(refused.reason), QByteArray(why));                                          \
        QVERIFY(refused.outcome == Outcome::Refused);                                              \
        QVERIFY(refused.reply.empty());                                                            \
    } while (false)

class tst_Handshake : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysExactlyTheLinesOfTheProtocol_data();
    void saysExactlyTheLinesOfTheProtocol();
    void learnsWhoIsThere();
    void refusesHello_data();
    void refusesHello();
    void refusesProof_data();
    void refusesProof();
    void refusesAProofThatDiffersInOneDigit();
    void refusesAProofReflected();
    void refusesAProofReplayed();
    void refusesWhatWasChangedOnItsWay_data();
    void refusesWhatWasChangedOnItsWay();
    void refusesLinesOutOfTurn_data();
    void refusesLinesOutOfTurn();
    void refusesASecondHello();
    void drawsADifferentNonceEachTime();
};

void tst_Handshake::saysExactlyTheLinesOfTheProtocol_data()
{
    QTest::addColumn<QByteArray>("herdKey");
    QTest::addColumn<QByteArray>("dialled");
    QTest::addColumn<QByteArray>("accepted");
    QTest::newRow("without a key") << ""_ba
                                   << "PROOF -"_ba
                                   << "PROOF -"_ba;
    QTest::newRow("with a key") << bytes(key) << dialProof << acceptProof;
}

void tst_Handshake::saysExactlyTheLinesOfTheProtocol()
{
    QFETCH(QByteArray, herdKey);
    QFETCH(QByteArray, dialled);
    QFETCH(QByteArray, accepted);
    End dialler(Role::Dial, herdKey.toStdString());
    End acceptor(Role::Accept, herdKey.toStdString());
    QCOMPARE(bytes(dialler.handshake.hello(now)), dialHello);

    auto step = acceptor.take(dialHello);
    QVERIFY(step.outcome == Outcome::Continue);
    QCOMPARE(bytes(step.reply), acceptHello);

    QVERIFY(!dialler.handshake.hasSentProof());
    step = dialler.take(acceptHello);
    QVERIFY(step.outcome == Outcome::Continue);
    QCOMPARE(bytes(step.reply), dialled);
    QVERIFY(dialler.handshake.hasSentProof());

    step = acceptor.take(dialled);
    QVERIFY2(step.outcome == Outcome::Proved, step.reason.c_str());
    QCOMPARE(bytes(step.reply), ""_ba); // says it by itself when it is ready
    QCOMPARE(bytes(acceptor.handshake.ownProof()), accepted);

    step = dialler.take(accepted);
    QVERIFY2(step.outcome == Outcome::Proved, step.reason.c_str());
    QCOMPARE(bytes(step.reply), ""_ba);
}

void tst_Handshake::learnsWhoIsThere()
{
    End acceptor(Role::Accept);
    acceptor.take(withField(dialHello, 8, "1700000060.25"_ba));
    QCOMPARE(bytes(acceptor.handshake.neighbour()), "A"_ba);
    QCOMPARE(acceptor.handshake.incarnation(), 1U);
    QVERIFY(acceptor.handshake.clockAhead() == (TimeSpan {59, 750'000'000}));
    End dialler(Role::Dial);
    dialler.take(withField(acceptHello, 8, "1699999940"_ba));
    QCOMPARE(bytes(dialler.handshake.neighbour()), "B"_ba);
    QCOMPARE(dialler.handshake.incarnation(), 2U);
    QVERIFY(dialler.handshake.clockAhead() == (TimeSpan {-61, 500'000'000}));
}

void tst_Handshake::refusesHello_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<QByteArray>("hello");
    QTest::addColumn<QByteArray>("reason");
    const auto accepting = [](const char *name, qsizetype place, const QByteArray &value,
                              const QByteArray &reason) {
        QTest::newRow(name) << Role::Accept << withField(dialHello, place, value) << reason;
    };
    const auto dialling = [](const char *name, qsizetype place, const QByteArray &value,
                             const QByteArray &reason) {
        QTest::newRow(name) << Role::Dial << withField(acceptHello, place, value) << reason;
    };
    accepting("another version", 1, "2"_ba,
              "this server speaks version 1 of the link protocol only"_ba);
    accepting("another herd", 2, "theirs"_ba, "this is herd ours"_ba);
    accepting("an id that is no neighbour's", 3, "D"_ba, "B does not talk with D"_ba);
    accepting("the own id", 3, "B"_ba, "B does not talk with B"_ba);
    accepting("a neighbour that should have been dialled", 3, "C"_ba,
              "of an edge the lower server id dials"_ba);
    accepting("meant for another server", 4, "C"_ba, "this is server B"_ba);
    accepting("another future limit", 7, "600"_ba, "the future limit here is 300 s"_ba);
    dialling("an answer of another version", 1, "999"_ba,
             "this server speaks version 1 of the link protocol only"_ba);
    dialling("an answer from another herd", 2, "theirs"_ba, "this is herd ours"_ba);
    dialling("an answer from an id that is no neighbour's", 3, "D"_ba, "A does not talk with D"_ba);
    dialling("an answer from another neighbour", 3, "C"_ba, "expected B"_ba);
    dialling("an answer to another server", 4, "C"_ba, "this is server A"_ba);
    dialling("an answer with another future limit", 7, "0"_ba, "the future limit here is 300 s"_ba);
    QTest::newRow("an answer that is the own HELLO")
        << Role::Dial << dialHello << "this is server A"_ba;
    QTest::newRow("another version, whatever follows it")
        << Role::Accept << "HELLO 2 something new"_ba
        << "this server speaks version 1 of the link protocol only"_ba;
}

void tst_Handshake::refusesHello()
{
    QFETCH(Role, role);
    QFETCH(QByteArray, hello);
    QFETCH(QByteArray, reason);
    End end(role);
    COMPARE_REFUSED(end.take(hello), reason);
    QVERIFY(!end.handshake.hasSentProof());
}

void tst_Handshake::refusesProof_data()
{
    QTest::addColumn<QByteArray>("keyOfDialler");
    QTest::addColumn<QByteArray>("keyOfAcceptor");
    QTest::addColumn<QByteArray>("toAcceptor");
    QTest::addColumn<QByteArray>("toDialler");
    const QByteArray ours = bytes(key);
    QTest::newRow("no key at the accepting end")
        << ours << ""_ba
        << "this server has no herd key, the neighbour has one"_ba
        << "this server has a herd key, the neighbour has none"_ba;
    QTest::newRow("no key at the dialling end")
        << ""_ba << ours << "this server has a herd key, the neighbour has none"_ba
        << "this server has no herd key, the neighbour has one"_ba;
    QTest::newRow("keys that differ in the last byte") << ours << "sixteen bytes oK"_ba
                                                       << "the herd keys differ"_ba
                                                       << "the herd keys differ"_ba;
    QTest::newRow("a key that is the other's beginning")
        << ours << ours + 'x' << "the herd keys differ"_ba
        << "the herd keys differ"_ba;
}

void tst_Handshake::refusesProof()
{
    QFETCH(QByteArray, keyOfDialler);
    QFETCH(QByteArray, keyOfAcceptor);
    QFETCH(QByteArray, toAcceptor);
    QFETCH(QByteArray, toDialler);
    End dialler(Role::Dial, keyOfDialler.toStdString());
    End acceptor(Role::Accept, keyOfAcceptor.toStdString());
    acceptor.take(dialHello);
    COMPARE_REFUSED(acceptor.take(dialler.take(acceptHello).reply), toAcceptor);
    COMPARE_REFUSED(dialler.take(acceptor.handshake.ownProof()), toDialler);
}

void tst_Handshake::refusesAProofThatDiffersInOneDigit()
{
    for (qsizetype place = dialProof.indexOf(' ') + 1; place < dialProof.size(); ++place) {
        End acceptor(Role::Accept, key);
        acceptor.take(dialHello);
        QByteArray proof = dialProof;
        proof[place] = proof[place] == '0' ? '1' : '0';
        COMPARE_REFUSED(acceptor.take(proof), "the herd keys differ");
    }
}

void tst_Handshake::refusesAProofReflected()
{
    End dialler(Role::Dial, key);
    const std::string own = dialler.take(acceptHello).reply;
    QCOMPARE(bytes(own), dialProof);
    COMPARE_REFUSED(dialler.take(own), "the herd keys differ");

    End acceptor(Role::Accept, key);
    acceptor.take(dialHello);
    COMPARE_REFUSED(acceptor.take(acceptor.handshake.ownProof()), "the herd keys differ");
}

void tst_Handshake::refusesAProofReplayed()
{
    const LinkIdentity identity {"ours", "B", {"A"}, 2, key};
    Handshake acceptor(Role::Accept, identity, {}, "0123456789abcdef0123456789abcdef");
    acceptor.take(parsePeerMessage(view(dialHello)), view(dialHello), now);
    COMPARE_REFUSED(acceptor.take(parsePeerMessage(view(dialProof)), view(dialProof), now),
                    "the herd keys differ");
}

void tst_Handshake::refusesWhatWasChangedOnItsWay_data()
{
    QTest::addColumn<qsizetype>("place");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("incarnation") << qsizetype(5) << "3"_ba;
    QTest::newRow("nonce") << qsizetype(6) << "00112233445566778899aabbccddeefe"_ba;
    QTest::newRow("clock") << qsizetype(8) << "1700000000.500000001"_ba;
    QTest::newRow("clock written otherwise") << qsizetype(8) << "1700000000.5"_ba;
    QTest::newRow("catch-up") << qsizetype(9) << "0"_ba;
}

void tst_Handshake::refusesWhatWasChangedOnItsWay()
{
    QFETCH(qsizetype, place);
    QFETCH(QByteArray, value);
    End acceptor(Role::Accept, key);
    QVERIFY(acceptor.take(withField(dialHello, place, value)).outcome == Outcome::Continue);
    COMPARE_REFUSED(acceptor.take(dialProof), "the herd keys differ");

    End dialler(Role::Dial, key);
    QVERIFY(dialler.take(withField(acceptHello, place, value)).outcome == Outcome::Continue);
    COMPARE_REFUSED(dialler.take(acceptProof), "the herd keys differ");
}

void tst_Handshake::refusesLinesOutOfTurn_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("reason");
    const auto row = [](const char *name, const QByteArray &line) {
        QTest::newRow(name) << line << "not a handshake"_ba;
    };
    row("a blank line", ""_ba);
    row("a browser", "GET / HTTP/1.1"_ba);
    row("a client", "IAMAT kiwi +34.068930-118.445127 1700000000"_ba);
    row("a report", "AT A +0.500000000 kiwi +34.068930-118.445127 1700000000"_ba);
    row("a PING", "PING 1"_ba);
    row("bytes", "\0\xff\x80"_ba);
    row("a PROOF before HELLO", dialProof);
    row("a PROOF without a key before HELLO", "PROOF -"_ba);
    row("a HELLO cut short", dialHello.chopped(2));
    row("a HELLO with a field more", dialHello + " 0");
    row("a HELLO with a nonce too short", withField(dialHello, 6, "00"_ba));
}

void tst_Handshake::refusesLinesOutOfTurn()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, reason);
    End acceptor(Role::Accept, key);
    COMPARE_REFUSED(acceptor.take(line), reason);
    acceptor.take(dialHello);
    if (!line.startsWith("PROOF"))
        COMPARE_REFUSED(acceptor.take(line), reason);
    End dialler(Role::Dial, key);
    COMPARE_REFUSED(dialler.take(line), reason);
}

void tst_Handshake::refusesASecondHello()
{
    End acceptor(Role::Accept);
    acceptor.take(dialHello);
    COMPARE_REFUSED(acceptor.take(dialHello), "not a handshake");
    End dialler(Role::Dial);
    dialler.take(acceptHello);
    COMPARE_REFUSED(dialler.take(acceptHello), "not a handshake");
}

void tst_Handshake::drawsADifferentNonceEachTime()
{
    static const QRegularExpression form(u"^[0-9a-f]{32}$"_s);
    QSet<QByteArray> nonces;
    for (int i = 0; i < 100; ++i) {
        const QByteArray nonce = bytes(drawNonce());
        QVERIFY(form.match(QString::fromLatin1(nonce)).hasMatch());
        nonces << nonce;
    }
    QCOMPARE(nonces.size(), 100);
}

QTEST_APPLESS_MAIN(tst_Handshake)
#include "tst_handshake.moc"
