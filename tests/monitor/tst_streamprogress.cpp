// What a stream may say and in which order, line by line.

#include "core/monitor/streamprogress.h"

#include <QTest>

using namespace herd;

namespace {

constexpr const char *hello = R"({"hello":1,"server":"A","herd":"h","run":"r1","utc":"1",)"
                              R"("topology":{"servers":[],"edges":[]},"capabilities":[]})";
constexpr const char *begin = R"({"snapshot":"begin","seq":5,"clients":1,"links":[]})";
constexpr const char *client =
    R"({"client":"c","server":"A","difference":"+1.000000000","location":"+1-1","time":"1"})";
constexpr const char *end = R"({"snapshot":"end","seq":5,"clients":1})";

QString told(int sequence, const char *kind = "open")
{
    return QStringLiteral(R"({"kind":"%1","seq":%2,"utc":"1","mono":"1","peer":"p"})")
        .arg(QLatin1String(kind))
        .arg(sequence);
}

StreamProgress::Verdict take(StreamProgress &progress, const QString &line)
{
    std::string scratch;
    return progress.take(parseMonitorLine(line.toStdString(), scratch));
}

StreamProgress::Verdict takeAll(StreamProgress &progress, const QStringList &lines)
{
    progress.begin();
    auto last = StreamProgress::Verdict::Passed;
    for (const QString &line : lines)
        last = take(progress, line);
    return last;
}

} // namespace

class tst_StreamProgress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesAWholeStream();
    void resumes();
    void isWrong_data();
    void isWrong();
    void saysWhichVersionItIs();
};

void tst_StreamProgress::passesAWholeStream()
{
    using Verdict = StreamProgress::Verdict;
    StreamProgress progress;
    progress.begin();
    QVERIFY(!progress.isGreeted());
    for (const QString &line : {QString::fromLatin1(hello), QString::fromLatin1(begin), told(6),
                                QString::fromLatin1(client), QString::fromLatin1(end)}) {
        QVERIFY(!progress.isLive());
        QVERIFY(progress.resumableRun().empty());
        QCOMPARE(take(progress, line), Verdict::Passed);
        QVERIFY(progress.isGreeted());
    }
    QVERIFY(progress.isLive());
    QCOMPARE(take(progress, told(7)), Verdict::Passed);
    QCOMPARE(take(progress, told(8, "later")), Verdict::Passed); // of a kind that is not known
    QCOMPARE(take(progress, told(9)), Verdict::Passed);
    QCOMPARE(take(progress, QStringLiteral(R"({"error":"no"})")), Verdict::Passed);
    QCOMPARE(take(progress, QStringLiteral(R"({"pong":1,"utc":"1"})")), Verdict::Skipped);
    QCOMPARE(take(progress, QStringLiteral("{}")), Verdict::Skipped);
    QCOMPARE(take(progress, QStringLiteral(R"({"source":"lost","address":"h:1"})")),
             Verdict::Skipped);
    QCOMPARE(progress.resumableRun(), std::string("r1"));
    QCOMPARE(progress.since(), 9U);
}

void tst_StreamProgress::resumes()
{
    StreamProgress progress;
    takeAll(progress,
            {QLatin1String(hello), QLatin1String(begin), QLatin1String(client), QLatin1String(end),
             told(6)});
    const auto resumed = QStringLiteral(R"({"snapshot":"resumed","seq":6,"clients":0})");
    QCOMPARE(takeAll(progress, {QLatin1String(hello), resumed, told(7)}),
             StreamProgress::Verdict::Passed);
    QVERIFY(progress.isLive());
    QCOMPARE(progress.since(), 7U);
    // A snapshot that breaks off leaves nothing to go on from.
    takeAll(progress, {QLatin1String(hello), QLatin1String(begin)});
    QVERIFY(progress.resumableRun().empty());
    QCOMPARE(progress.since(), 0U);
}

void tst_StreamProgress::isWrong_data()
{
    QTest::addColumn<QStringList>("lines");
    const QString greeting = QLatin1String(hello);
    const QString beginning = QLatin1String(begin);
    const QString shown = QLatin1String(client);
    const QString ending = QLatin1String(end);
    const QStringList live {greeting, beginning, shown, ending};
    const auto row = [](const char *name, const QStringList &lines) {
        QTest::newRow(name) << lines;
    };
    row("no greeting", {beginning});
    row("no JSON", {QStringLiteral("HTTP/1.1 400 Bad Request")});
    row("two greetings", {greeting, greeting});
    row("two snapshots", live + QStringList {beginning});
    row("an event before the snapshot", {greeting, told(6)});
    row("a client too many", {greeting, beginning, shown, shown});
    row("a client too few", {greeting, beginning, ending});
    row("a client after the snapshot", live + QStringList {shown});
    row("an end of another snapshot",
        {greeting, beginning, shown, QStringLiteral(R"({"snapshot":"end","seq":6,"clients":1})")});
    row("an end without a beginning", {greeting, ending});
    row("an event that is missing", live + QStringList {told(7)});
    row("an event of an unknown kind that is missing", live + QStringList {told(7, "later")});
    row("an event twice", live + QStringList {told(6), told(6)});
    row("a line out of form", live + QStringList {QStringLiteral("{")});
    row("resumed unasked",
        {greeting, QStringLiteral(R"({"snapshot":"resumed","seq":6,"clients":0})")});
}

void tst_StreamProgress::isWrong()
{
    QFETCH(QStringList, lines);
    StreamProgress progress;
    const QString last = lines.takeLast();
    QVERIFY(takeAll(progress, lines) == StreamProgress::Verdict::Passed);
    QCOMPARE(take(progress, last), StreamProgress::Verdict::Wrong);
    QVERIFY(!progress.wrong().empty());
    QVERIFY(progress.resumableRun().empty());
    QCOMPARE(take(progress, told(6)), StreamProgress::Verdict::Wrong); // for good
    progress.begin();
    QVERIFY(progress.wrong().empty());
}

void tst_StreamProgress::saysWhichVersionItIs()
{
    StreamProgress progress;
    const QString next = QString::fromLatin1(hello).replace(QLatin1String("\"hello\":1"),
                                                            QLatin1String("\"hello\":2"));
    QCOMPARE(takeAll(progress, {next}), StreamProgress::Verdict::Wrong);
    QCOMPARE(progress.wrong(),
             std::string("speaks version 2 of the monitor stream, this program version 1"));
    const QString refusal = QStringLiteral(R"({"error":"%1"})").arg(QString(1000, u'x'));
    QCOMPARE(takeAll(progress, {refusal}), StreamProgress::Verdict::Wrong);
    QVERIFY(progress.wrong().starts_with("says: xxx"));
    QVERIFY(progress.wrong().size() < 250);
}

QTEST_APPLESS_MAIN(tst_StreamProgress)
#include "tst_streamprogress.moc"
