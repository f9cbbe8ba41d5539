#include "gui/window/banner.h"

#include "gui/models/herdmodels.h"
#include "gui/shell/language.h"
#include "tests/gui/models/lines.h"

#include <QTest>

#include <string>

using namespace herd;
using namespace herd::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString saidOf(const HerdModels &models)
{
    const Lag lag = lagOf(models.herd, models.clients);
    return verdictOn(models.herd, models.clients, lag, models.feed.position()).text;
}

void showClients(Lines &lines, std::uint32_t source, int count)
{
    for (int i = 0; i < count; ++i)
        lines.say(source, 1s,
                  event::Client {"client-" + std::to_string(i), "Ada", "+0.000000005",
                                 "+34.0-118.0", "1.0"});
}

} // namespace

class TestBanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_language.speak(u"en"_s); }
    void saysHowFarASnapshotHasCome();
    void addsUpSnapshotsOfSeveralServers();
    void staysCalmWhateverAServerPromises();
    void saysWhatIsWrongBesides();
    void saysWhoHasNoBridge();

private:
    Language m_language;
};

void TestBanner::saysHowFarASnapshotHasCome()
{
    HerdModels models;
    Lines lines;
    attachTrio(lines).say(1, 1s, SnapshotBegin {0, 412'000, {}, {}});
    showClients(lines, 1, 1500);
    lines.passTo(models.feed);
    QCOMPARE(saidOf(models), u"Reading what Ada knows: 1,500 of 412,000 clients"_s);
    lines.tell(1, 1s, event::Client {"moa", "Ada", "+0.000000005", "+34.0-118.0", "1.0"});
    lines.passTo(models.feed); // which is news, and none of them
    QCOMPARE(saidOf(models), u"Reading what Ada knows: 1,500 of 412,000 clients"_s);
    lines.say(1, 1s, SnapshotEnd {0, 412'000}).passTo(models.feed);
    QVERIFY(saidOf(models).startsWith(u"Converged"_s));
}

void TestBanner::addsUpSnapshotsOfSeveralServers()
{
    HerdModels models;
    Lines lines;
    attachTrio(lines).say(1, 1s, SnapshotBegin {0, 600, {}, {}});
    lines.say(3, 1s, SnapshotBegin {0, 650, {}, {}});
    showClients(lines, 1, 3);
    showClients(lines, 3, 4);
    lines.passTo(models.feed);
    QCOMPARE(saidOf(models), u"Reading what the servers know: 7 of 1,250 reports"_s);
}

void TestBanner::staysCalmWhateverAServerPromises()
{
    HerdModels models;
    Lines lines;
    attachTrio(lines).say(1, 1s, SnapshotBegin {0, 1, {}, {}});
    showClients(lines, 1, 5);
    lines.passTo(models.feed);
    QCOMPARE(saidOf(models), u"Reading what Ada knows: 1 of 1 client"_s);
    for (const std::uint32_t source : {1, 2, 3})
        lines.say(source, 1s, SnapshotBegin {0, 1'000'000'000'000'000, {}, {}});
    lines.passTo(models.feed);
    QVERIFY2(saidOf(models).startsWith(u"Reading what the servers know: 0 of 100,"_s),
             qPrintable(saidOf(models)));
}

void TestBanner::saysWhatIsWrongBesides()
{
    HerdModels models;
    Lines lines;
    attachTrio(lines).say(1, 1s, SnapshotBegin {0, 9, {}, {}});
    lines.say(3, 2s, SourceLine {SourceState::Lost, "host:3", "Cyd", {}, {}, "closed"});
    lines.passTo(models.feed);
    QCOMPARE(saidOf(models), u"No answer from Cyd. Reading what Ada knows: 0 of 9 clients"_s);
    lines.say(1, 3s, SourceLine {SourceState::Lost, "host:1", "Ada", {}, {}, "closed"});
    lines.passTo(models.feed); // so it comes no further
    QCOMPARE(saidOf(models), u"No answer from Ada, Cyd"_s);
}

void TestBanner::saysWhoHasNoBridge()
{
    constexpr auto bridge = "nats://host:4222";
    HerdModels models;
    Lines lines;
    attachTrio(lines).tell(1, 1s, event::Link {bridge, event::LinkState::Up, {}});
    lines.tell(3, 1s, event::Link {bridge, event::LinkState::Up, {}}).passTo(models.feed);
    QCOMPARE(saidOf(models), u"Converged: all servers know the same"_s);
    lines.tell(3, 2s, event::Link {bridge, event::LinkState::Down, "gone"}).passTo(models.feed);
    QCOMPARE(saidOf(models),
             u"Converged, but there is no bridge at Cyd: other herds don't hear it"_s);
}

QTEST_MAIN(TestBanner)
#include "tst_banner.moc"
