// herd-bench as users run it: against a herd, against nobody, and against servers that go wrong.

#include "tests/support/serverprocess.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace herd::test;
using namespace Qt::StringLiterals;

namespace {

/// Answers each IAMAT rightly, until it is time to go wrong.
class FakeHerd : public QObject
{
public:
    enum class Wrong { ClosesMidway, ClosesAtOnce, AltersAByte, IsSilent, SaysMore };

    explicit FakeHerd(Wrong wrong)
        : m_wrong(wrong)
    {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, &FakeHerd::accept);
    }

    QString port() const { return QString::number(m_server.serverPort()); }

private:
    static constexpr int rightAnswers = 100;

    void accept()
    {
        QTcpSocket *socket = m_server.nextPendingConnection();
        if (m_wrong == Wrong::ClosesAtOnce)
            return socket->close();
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
    }

    void read(QTcpSocket *socket)
    {
        while (socket->canReadLine()) {
            const QByteArray line = socket->readLine();
            if (m_wrong == Wrong::IsSilent)
                continue;
            QByteArray answer = "AT Fake +0.000000001 " + line.mid(6);
            if (++m_answers > rightAnswers) {
                if (m_wrong == Wrong::ClosesMidway)
                    return socket->close();
                if (m_wrong == Wrong::AltersAByte)
                    answer[answer.size() - 2] = 'x';
                if (m_wrong == Wrong::SaysMore)
                    answer += answer;
            }
            socket->write(answer);
        }
    }

    const Wrong m_wrong;
    QTcpServer m_server;
    int m_answers = 0;
};

struct Outcome
{
    int exitCode = -1;
    QByteArray output;
    QByteArray said;

    QJsonObject json() const { return QJsonDocument::fromJson(output).object(); }
};

/// Runs herd-bench while the loop of this thread goes on.
Outcome bench(const QStringList &arguments)
{
    QProcess process;
    process.start(QString::fromLatin1(HERD_BENCH), arguments);
    if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 50'000))
        process.kill();
    process.waitForFinished();
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace

Q_DECLARE_METATYPE(FakeHerd::Wrong)

class tst_HerdBench : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drivesARealServer_data();
    void drivesARealServer();
    void measuresASecond();
    void followsAReportThroughTheHerd();
    void saysThatNobodyIsThere();
    void saysHowAServerWentWrong_data();
    void saysHowAServerWentWrong();
    void refusesAWrongCommandLine_data();
    void refusesAWrongCommandLine();
    void helps();
};

void tst_HerdBench::drivesARealServer_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("questions");

    QTest::newRow("one in flight") << QStringList {} << 0;
    QTest::newRow("sixteen in flight") << QStringList {u"--depth"_s, u"16"_s} << 0;
    QTest::newRow("one connection")
        << QStringList {u"--connections"_s, u"1"_s, u"--ids"_s, u"1"_s} << 0;
    QTest::newRow("idle connections") << QStringList {u"--idle"_s, u"200"_s} << 0;
    QTest::newRow("clients that half-close") << QStringList {u"--one-shot"_s} << 0;
    QTest::newRow("at a rate") << QStringList {u"--rate"_s, u"5000"_s} << 0;
    // The first of a connection is an IAMAT, then every other one.
    QTest::newRow("half WHATSATs")
        << QStringList {u"--whatsat"_s, u"50"_s, u"--items"_s, u"20"_s, u"--connections"_s, u"2"_s}
        << 1000;
    QTest::newRow("half WHATSATs that half-close")
        << QStringList {u"--whatsat"_s, u"50"_s, u"--one-shot"_s, u"--connections"_s, u"2"_s}
        << 1000;
}

void tst_HerdBench::drivesARealServer()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, questions);
    ProcessHerd herd;
    QVERIFY(herd.start());
    const QStringList common {u"--json"_s,
                              u"--requests"_s,
                              u"2000"_s,
                              u"--warm-up"_s,
                              u"0.05"_s,
                              u"--server"_s,
                              QString::fromLatin1(herd.name(0)),
                              QString::number(herd.port(0))};
    const Outcome outcome = bench(arguments + common);
    QVERIFY2(outcome.exitCode == 0, outcome.said);
    QCOMPARE(outcome.json()[u"answers"].toInt(), 2000);
    QCOMPARE(outcome.json()[u"wrong"].toInt(), 0);
    // How many of the warm-up came before them is not known.
    QVERIFY(std::abs(outcome.json()[u"questions"].toInt() - questions) <= 2);
    QVERIFY(outcome.json()[u"cpuMicroseconds"].toDouble() > 0);
    QVERIFY(outcome.json()[u"p50"].toDouble() > 0);
}

void tst_HerdBench::measuresASecond()
{
    ProcessHerd herd;
    QVERIFY(herd.start());
    const Outcome outcome = bench({u"--duration"_s, u"1"_s, QString::number(herd.port(0))});
    QVERIFY2(outcome.exitCode == 0, outcome.said);
    QVERIFY2(outcome.output.contains(" all right: "), outcome.output);
    QVERIFY2(outcome.output.contains("us of CPU for each"), outcome.output);
}

void tst_HerdBench::followsAReportThroughTheHerd()
{
    ProcessHerd herd;
    QVERIFY(herd.start());
    QVERIFY(herd.waitUntilLinked());
    const QString first = QString::number(herd.port(0));
    const QString last = QString::number(herd.port(3));
    const QString near = QString::number(herd.port(1));
    const Outcome flood = bench({u"--json"_s, u"--flood"_s, u"20"_s, u"--last"_s, last, first});
    QVERIFY2(flood.exitCode == 0, flood.said);
    QCOMPARE(flood.json()[u"answers"].toInt(), 20);
    const Outcome load = bench(
        {u"--json"_s, u"--requests"_s, u"2000"_s, u"--last"_s, near, u"--last"_s, last, first});
    QVERIFY2(load.exitCode == 0, load.said);
    QCOMPARE(load.json()[u"answers"].toInt(), 2000);
}

void tst_HerdBench::saysThatNobodyIsThere()
{
    const Outcome outcome = bench({u"--json"_s, QString::number(freePorts(1).front())});
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.said.contains("cannot connect to 127.0.0.1:"), outcome.said);
    QVERIFY2(outcome.said.contains("Connection refused"), outcome.said);
    QCOMPARE(outcome.json()[u"answers"].toInt(-1), 0);
}

void tst_HerdBench::saysHowAServerWentWrong_data()
{
    QTest::addColumn<FakeHerd::Wrong>("wrong");
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<int>("answers");

    using enum FakeHerd::Wrong;
    QTest::newRow("closes midway") << ClosesMidway << QByteArray(" closed a connection") << 100;
    QTest::newRow("closes at once") << ClosesAtOnce << QByteArray(" closed a connection") << 0;
    QTest::newRow("alters a byte")
        << AltersAByte << QByteArray("wrong answer to \"IAMAT phone-") << 100;
    QTest::newRow("is silent") << IsSilent << QByteArray("no answer for 300 ms") << 0;
    QTest::newRow("says more than asked")
        << SaysMore << QByteArray("more than was asked for: \"AT Fake ") << 101;
}

void tst_HerdBench::saysHowAServerWentWrong()
{
    QFETCH(FakeHerd::Wrong, wrong);
    QFETCH(QByteArray, said);
    QFETCH(int, answers);
    const FakeHerd fake(wrong);
    const Outcome outcome = bench({u"--json"_s, u"--connections"_s, u"1"_s, u"--warm-up"_s, u"0"_s,
                                   u"--patience"_s, u"0.3"_s, fake.port()});
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.said.contains(said), outcome.said);
    // What was measured until then.
    QCOMPARE(outcome.json()[u"answers"].toInt(-1), answers);
    QVERIFY(outcome.json()[u"problem"].toString().toUtf8().contains(said));
}

void tst_HerdBench::refusesAWrongCommandLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("said");

    QTest::newRow("no port") << QStringList {} << QByteArray("which port?");
    QTest::newRow("two ports") << QStringList {u"1"_s, u"2"_s} << QByteArray("one server only");
    QTest::newRow("port out of range")
        << QStringList {u"65536"_s} << QByteArray("expected [HOST:]PORT");
    QTest::newRow("unknown option")
        << QStringList {u"--speed"_s} << QByteArray("no option \"--speed\"");
    QTest::newRow("value for a flag")
        << QStringList {u"--json=yes"_s} << QByteArray("no option \"--json=yes\"");
    QTest::newRow("missing value")
        << QStringList {u"--depth"_s} << QByteArray("--depth needs a value");
    QTest::newRow("value that is none")
        << QStringList {u"--depth"_s, u"many"_s} << QByteArray("--depth does not take \"many\"");
    QTest::newRow("fewer ids than connections")
        << QStringList {u"--ids"_s, u"10"_s, u"1"_s} << QByteArray("--ids must be at least");
    QTest::newRow("flood without an end")
        << QStringList {u"--flood"_s, u"10"_s, u"1"_s} << QByteArray("--flood needs --last");
}

void tst_HerdBench::refusesAWrongCommandLine()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, said);
    const Outcome outcome = bench(arguments);
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY2(outcome.said.contains(said), outcome.said);
    QCOMPARE(outcome.output, QByteArray());
}

void tst_HerdBench::helps()
{
    const Outcome outcome = bench({u"--help"_s});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.output.startsWith("Usage: herd-bench"));
    QVERIFY(bench({u"--version"_s}).output.startsWith("herd-bench "));
}

QTEST_GUILESS_MAIN(tst_HerdBench)
#include "tst_herdbench.moc"
