#include "core/herd/metrics.h"
#include "tests/support/testclient.h"
#include "tests/support/testherd.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace herd;
using namespace herd::test;
using namespace Qt::StringLiterals;

class tst_Metrics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areInTheFormatOfPrometheus();
    void countWhatHappened();
};

namespace {

QString metricsOf(const HerdServer &server)
{
    std::string text;
    appendMetrics(text, server);
    return QString::fromStdString(text);
}

} // namespace

/// The rules that promtool checks: HELP and TYPE once, in front of all samples of a name; counters
/// end in _total.
void tst_Metrics::areInTheFormatOfPrometheus()
{
    TestHerd herd({"A", "B-1", "C_2"}, {{"A", "B-1"}, {"A", "C_2"}});
    herd.join();
    const QString text = metricsOf(herd[0]);
    QVERIFY(text.endsWith('\n'_L1));
    static const QRegularExpression sample(
        uR"(^(herd_[a-z_]+)(\{[a-z]+="[A-Za-z0-9_-]+"\})? [0-9]+$)"_s);
    QSet<QString> names;
    QSet<QString> samples;
    QString name;
    QString type;
    for (const QString &line : text.chopped(1).split('\n'_L1)) {
        const QStringList words = line.split(' '_L1);
        if (line.startsWith("# HELP "_L1)) {
            name = words[2];
            QVERIFY2(words.size() > 3 && !names.contains(name), qPrintable(line));
            names << name;
        } else if (line.startsWith("# TYPE "_L1)) {
            QCOMPARE(words[2], name);
            type = words[3];
            QCOMPARE(name.endsWith("_total"_L1), type == "counter"_L1);
            QVERIFY(type == "counter"_L1 || type == "gauge"_L1);
        } else {
            const auto match = sample.match(line);
            QVERIFY2(match.hasMatch(), qPrintable(line));
            QCOMPARE(match.captured(1), name);
            QVERIFY2(!samples.contains(words[0]), qPrintable(line));
            samples << words[0];
        }
    }
    QVERIFY(samples.contains(u"herd_link_up{neighbour=\"B-1\"}"_s));
    QVERIFY(samples.contains(u"herd_link_owed_clients{neighbour=\"C_2\"}"_s));
}

void tst_Metrics::countWhatHappened()
{
    TestHerd herd({"A", "B"}, {{"A", "B"}});
    herd.join();
    QTRY_VERIFY(herd.allLinked() && herd[0].isReady());
    TestClient client(herd[0].clientPort());
    client.send("IAMAT a +1-1 5\nIAMAT a +1-1 4\nIAMAT b +1-1 5\nx\n");
    for (int line = 0; line < 4; ++line)
        QVERIFY(!client.readLine().isEmpty());
    QTRY_VERIFY(herd.isConverged());
    const QStringList lines = metricsOf(herd[0]).split('\n'_L1);
    for (const char *line :
         {"herd_commands_total 4", "herd_answers_total 4",
          "herd_reports_total{verdict=\"newer\"} 2", "herd_reports_total{verdict=\"stale\"} 1",
          "herd_link_reports_sent_total 2", "herd_connections 1", "herd_clients 2",
          "herd_link_up{neighbour=\"B\"} 1", "herd_ready 1"})
        QVERIFY2(lines.contains(QLatin1StringView(line)), line);
    QVERIFY(metricsOf(herd[1]).contains("herd_link_reports_heard_total 2\n"_L1));
}

QTEST_GUILESS_MAIN(tst_Metrics)
#include "tst_metrics.moc"
