#include "gui/sources/observatory.h"

#include "tests/monitor/testport.h"

#include <QTest>

using namespace herd;
using namespace herd::test;

class tst_Observatory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsNothingOverWhileHeld();
};

void tst_Observatory::handsNothingOverWhileHeld()
{
    TestPort monitor;
    Observatory observatory;
    int batches = 0;
    QByteArray heard;
    connect(&observatory, &Observatory::observed, this, [&](const ObservedBatch &batch) {
        ++batches;
        heard.append(batch.bytes.data(), qsizetype(batch.bytes.size()));
        if (heard.contains("first"))
            observatory.hold(true); // from here on
    });
    observatory.observe({{"127.0.0.1", monitor.port(), {}}});
    QTRY_VERIFY(heard.contains("\"snapshot\":\"end\""));
    monitor.events.tell(event::Open {"first"});
    QTRY_VERIFY(heard.contains("first"));
    const int before = batches;
    Observatory other; // as long as another one is given batches
    int others = 0;
    connect(&other, &Observatory::observed, this, [&] { ++others; });
    other.observe({{"127.0.0.1", monitor.port(), {}}});
    for (int i = 1; i <= 10; ++i) {
        monitor.events.tell(event::Open {"second"});
        QTRY_VERIFY(others >= i);
    }
    QCOMPARE(batches, before);
    heard.clear();
    observatory.hold(true);
    observatory.hold(false);
    QTRY_VERIFY(heard.contains("second"));
    monitor.events.tell(event::Open {"third"});
    QTRY_VERIFY(heard.contains("third"));
}

QTEST_GUILESS_MAIN(tst_Observatory)
#include "tst_observatory.moc"
