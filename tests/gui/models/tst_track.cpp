#include "gui/models/track.h"

#include "gui/models/herdmodels.h"
#include "tests/gui/models/lines.h"

#include <QTest>

using namespace herd;
using namespace herd::test;
using namespace std::chrono_literals;

class tst_Track : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAClientsWay();
};

void tst_Track::findsAClientsWay()
{
    HerdModels models;
    Lines lines;
    attachTrio(lines);
    const auto report = [&](std::uint32_t source, const char *client, const char *time,
                            const char *location) {
        lines.tell(source, 1s,
                   event::Merge {client,
                                 "Ada",
                                 {1, 0},
                                 {},
                                 event::Verdict::Newer,
                                 "+0.000000000",
                                 location,
                                 time,
                                 0});
    };
    report(1, "kiwi", "20", "+34.5-118.25");
    report(2, "kiwi", "20", "+34.5-118.25"); // the flood
    report(1, "kiwi2", "21", "+1.0+1.0"); // somebody else
    report(3, "kiwi", "10.5", "-1.0+2.0"); // told late
    report(1, "say \"hi\"", "22", "+3.0+4.0");
    lines.passTo(models.feed);
    const std::vector<TrackPoint> expected {{-1, 2, {10, 500'000'000}}, {34.5, -118.25, {20, 0}}};
    const auto track = trackOf(models.events, "kiwi");
    QCOMPARE(track.size(), expected.size());
    for (std::size_t i = 0; i < track.size(); ++i) {
        QCOMPARE(track[i].latitude, expected[i].latitude);
        QCOMPARE(track[i].longitude, expected[i].longitude);
        QVERIFY(track[i].at == expected[i].at);
    }
    QCOMPARE(trackOf(models.events, "say \"hi\"").size(), 1U);
    QVERIFY(trackOf(models.events, "nobody").empty());
}

QTEST_GUILESS_MAIN(tst_Track)
#include "tst_track.moc"
