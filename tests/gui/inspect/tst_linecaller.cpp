#include "gui/inspect/linecaller.h"
#include "tests/support/testherd.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace herd;
using namespace herd::test;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 20s; // longer than anything healthy takes

/// A server that says this as soon as somebody has said a line, and perhaps closes then.
struct PlayedServer
{
    explicit PlayedServer(const QByteArray &answer, bool closes = false)
    {
        listener.listen(QHostAddress::LocalHost);
        QObject::connect(&listener, &QTcpServer::newConnection, &listener, [=, this] {
            QTcpSocket *socket = listener.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [=] {
                socket->readAll();
                socket->write(answer);
                if (closes)
                    socket->disconnectFromHost();
            });
        });
    }

    QTcpServer listener;
};

struct Call
{
    Call(std::uint16_t port, const QByteArray &line, std::chrono::milliseconds within = patience)
        : caller(new LineCaller(QStringLiteral("127.0.0.1"), port, line, within, &parent))
    {
        QObject::connect(caller, &LineCaller::heard, &parent,
                         [this](const QByteArray &bytes) { heard += bytes; });
        QObject::connect(caller, &LineCaller::finished, &parent,
                         [this](LineCaller::Ending how, const QString &why) {
                             ending = how;
                             reason = why;
                             ++endings;
                         });
    }

    QObject parent;
    LineCaller *caller;
    QByteArray heard;
    std::optional<LineCaller::Ending> ending;
    QString reason;
    int endings = 0;
};

} // namespace

class TestLineCaller : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hearsARealServer_data();
    void hearsARealServer();
    void waitsForAWholeDocument();
    void saysHowItEnded_data();
    void saysHowItEnded();
    void doesNotWaitForEver();
    void boundsWhatItTakes();
    void saysThatNobodyIsThere();
};

void TestLineCaller::hearsARealServer_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("a command that is none") << QByteArray("HELLO") << QByteArray("? HELLO\n");
    QTest::newRow("bytes beyond ASCII")
        << QByteArray("\xc3\xa4\x01") << QByteArray("? \xc3\xa4\x01\n");
    QTest::newRow("a report") << QByteArray("IAMAT kiwi +34.068930-118.445127 1700000000.5")
                              << QByteArray(
                                     "AT A -0.500000000 kiwi +34.068930-118.445127 1700000000.5\n");
    QTest::newRow("a question about nobody")
        << QByteArray("WHATSAT nobody 10 5") << QByteArray("? WHATSAT nobody 10 5\n");
}

void TestLineCaller::hearsARealServer()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, answer);
    const ManualClock clock;
    TestHerd herd({"A"}, {}, {}, &clock);
    Call call(herd[0].clientPort(), line);
    QTRY_COMPARE(call.endings, 1);
    QVERIFY(call.ending == LineCaller::Ending::Answered);
    QCOMPARE(call.heard, answer);
}

/// Its first line alone is the answer to other commands.
void TestLineCaller::waitsForAWholeDocument()
{
    TestHerd herd({"A"}, {});
    herd.places.atOnce = placesDocument(2);
    Call report(herd[0].clientPort(), "IAMAT kiwi +34.068930-118.445127 1700000000.5");
    QTRY_COMPARE(report.endings, 1);
    Call question(herd[0].clientPort(), "WHATSAT kiwi 10 2");
    QTRY_COMPARE(question.endings, 1);
    QVERIFY(question.ending == LineCaller::Ending::Answered);
    QCOMPARE(question.heard.count("\"name\""), 2);
    QVERIFY(question.heard.endsWith("\n\n"));
}

void TestLineCaller::saysHowItEnded_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<QString>("reason");
    QTest::newRow("closed without a word") << QByteArray() << QStringLiteral("without a word");
    QTest::newRow("closed in mid-answer") << QByteArray("AT A") << QStringLiteral("mid-answer");
    QTest::newRow("rubbish") << QByteArray("\0\xff\r", 3) << QStringLiteral("mid-answer");
}

void TestLineCaller::saysHowItEnded()
{
    QFETCH(QByteArray, said);
    QFETCH(QString, reason);
    PlayedServer server(said, true);
    Call call(server.listener.serverPort(), "anything");
    QTRY_COMPARE(call.endings, 1);
    QVERIFY(call.ending == LineCaller::Ending::Closed);
    QCOMPARE(call.heard, said);
    QVERIFY2(call.reason.contains(reason), qPrintable(call.reason));
}

void TestLineCaller::doesNotWaitForEver()
{
    PlayedServer server("AT A"); // and no more
    Call call(server.listener.serverPort(), "anything", 200ms);
    QTRY_COMPARE(call.endings, 1);
    QVERIFY(call.ending == LineCaller::Ending::Silent);
    QCOMPARE(call.heard, QByteArray("AT A"));
    QVERIFY2(call.reason.contains(QStringLiteral("0.2 s")), qPrintable(call.reason));
}

void TestLineCaller::boundsWhatItTakes()
{
    PlayedServer server(QByteArray(3 * LineCaller::mostAnswer, 'x'));
    Call call(server.listener.serverPort(), "anything");
    QTRY_COMPARE_WITH_TIMEOUT(call.endings, 1, 20'000);
    QVERIFY(call.ending == LineCaller::Ending::TooLong);
    QCOMPARE(call.heard.size(), LineCaller::mostAnswer);
}

void TestLineCaller::saysThatNobodyIsThere()
{
    QTcpServer gone;
    gone.listen(QHostAddress::LocalHost);
    const std::uint16_t port = gone.serverPort();
    gone.close();
    Call call(port, "anything");
    QTRY_COMPARE(call.endings, 1);
    QVERIFY(call.ending == LineCaller::Ending::Refused);
    QVERIFY(!call.reason.isEmpty());
}

QTEST_GUILESS_MAIN(TestLineCaller)
#include "tst_linecaller.moc"
