#include "gui/models/mergecount.h"
#include "tests/gui/models/lines.h"

#include <QTest>

using namespace herd;
using namespace herd::test;
using namespace std::chrono_literals;

class tst_MergeCount : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsOneClientSinceItIsWatched();
};

void tst_MergeCount::countsOneClientSinceItIsWatched()
{
    EventFeed feed;
    MergeCount count;
    feed.join(count);
    feed.goLive();
    Lines lines;
    const auto come = [&](std::string_view client, event::Verdict verdict,
                          std::uint64_t sampled = 0) {
        event::Merge merge;
        merge.client = client;
        merge.verdict = verdict;
        merge.sampled = sampled;
        lines.tell(1, 1s, merge).passTo(feed);
    };
    come("", event::Verdict::Newer);
    come("kiwi", event::Verdict::Newer);
    QVERIFY(count.counts() == MergeCount::Counts {});
    count.watch("kiwi");
    come("kiwi", event::Verdict::Newer);
    come("plum", event::Verdict::Newer);
    come("kiwi", event::Verdict::Equal);
    come("kiwi", event::Verdict::Equal, 8);
    come("kiwi", event::Verdict::Stale);
    QVERIFY((count.counts() == MergeCount::Counts {1, 9, 1}));
    count.watch("plum");
    QVERIFY(count.counts() == MergeCount::Counts {});
}

QTEST_APPLESS_MAIN(tst_MergeCount)
#include "tst_mergecount.moc"
