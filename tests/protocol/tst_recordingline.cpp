// The two lines that only recordings have.

#include "core/protocol/recordingline.h"

#include <QTest>

using namespace herd;

class tst_RecordingLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBack();
    void isNothingElse_data();
    void isNothingElse();
};

void tst_RecordingLine::comesBack()
{
    std::string out;
    std::string scratch;
    appendRecordingLine(out, RecordingHead {1, {1'795'524'566, 7}});
    QCOMPARE(out, "{\"recording\":1,\"utc\":\"1795524566.000000007\"}\n");
    QVERIFY(parseRecordingLine(out.substr(0, out.size() - 1), scratch)
            == RecordingLine(RecordingHead {1, {1'795'524'566, 7}}));
    out.clear();
    appendRecordingLine(out, RecordedFrom {"W\"\x01"});
    QCOMPARE(out, "{\"from\":\"W\\\"\\\\x01\"}\n");
    QVERIFY(parseRecordingLine(out.substr(0, out.size() - 1), scratch)
            == RecordingLine(RecordedFrom {"W\"\x01"}));
    out.clear();
    appendRecordingLine(out, RecordedFrom {"host:1", {7, 8}});
    QCOMPARE(out, "{\"from\":\"host:1\",\"at\":\"7.000000008\"}\n");
    QVERIFY(parseRecordingLine(out.substr(0, out.size() - 1), scratch)
            == RecordingLine(RecordedFrom {"host:1", {7, 8}}));
}

void tst_RecordingLine::isNothingElse_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("an event") << QByteArray(R"({"kind":"open","seq":1})");
    QTest::newRow("an event with such a member") << QByteArray(R"({"kind":"x","from":"A"})");
    QTest::newRow("a version that is a text") << QByteArray(R"({"recording":"1","utc":"1.0"})");
    QTest::newRow("a server that is a number") << QByteArray(R"({"from":7})");
    QTest::newRow("half a line") << QByteArray(R"({"from":"A)");
    QTest::newRow("nothing") << QByteArray();
}

void tst_RecordingLine::isNothingElse()
{
    QFETCH(QByteArray, line);
    std::string scratch;
    QVERIFY(parseRecordingLine(line.toStdString(), scratch) == RecordingLine());
}

QTEST_APPLESS_MAIN(tst_RecordingLine)
#include "tst_recordingline.moc"
