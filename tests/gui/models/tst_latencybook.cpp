#include "gui/models/latencybook.h"

#include "tests/gui/models/lines.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace herd;
using namespace herd::test;
using namespace std::chrono_literals;
using Span = LatencyBook::Span;

namespace {

struct Measured
{
    Measured()
    {
        feed.join(state);
        feed.join(book);
        attachTrio(lines).passTo(feed);
    }
    Measured &merge(std::uint32_t source, std::chrono::nanoseconds at, std::string_view client,
                    std::string_view via, event::Verdict verdict = event::Verdict::Newer)
    {
        event::Merge told;
        told.client = client;
        told.origin = "Ada";
        told.effective = {7, 0};
        told.via = via;
        told.verdict = verdict;
        lines.tell(source, at, told);
        return *this;
    }
    /// From Ada to Bob to Cyd, who has it after `span`.
    Measured &flood(std::string_view client, std::chrono::nanoseconds at,
                    std::chrono::nanoseconds span)
    {
        return merge(1, at, client, "")
            .merge(2, at + span / 2, client, "Ada")
            .merge(3, at + span, client, "Bob");
    }
    const LatencyHistogram &wholeHerd()
    {
        lines.passTo(feed);
        return book.histogram(Span::WholeHerd);
    }

    EventFeed feed;
    HerdState state;
    LatencyBook book {state};
    Lines lines;
};

/// `exact` lies in the bin that ends where the histogram says.
bool isQuantile(std::chrono::nanoseconds told, std::chrono::nanoseconds exact)
{
    return LatencyHistogram::beginOf(LatencyHistogram::binOf(exact) + 1) == told;
}

} // namespace

class tst_LatencyBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsUpWhatServersMeasured();
    void measuresUntilTheLastServerHasIt();
    void tellsTheQuantilesOfASortedList();
    void measuresEachFloodOnce();
    void waitsForThoseThatWereAttached();
    void neverMeasuresWithoutTheOrigin();
    void takesClocksThatDisagreeForNothing();
    void staysWithinItsMemory();
    void resets();
    void givesBackWhatItMeasured();
};

void tst_LatencyBook::addsUpWhatServersMeasured()
{
    Measured measured;
    event::Stats stats;
    stats.answer.add(100us);
    stats.oneHop.add(1ms);
    stats.oneHop.add(2ms);
    stats.moreHops.add(3ms);
    stats.places.add(80ms);
    measured.lines.tell(1, 1s, stats).tell(2, 1s, stats).tell(9, 1s, stats); // 9 is nobody
    QCOMPARE(measured.wholeHerd().count(), 0U);
    QCOMPARE(measured.book.histogram(Span::Reply).count(), 2U);
    QCOMPARE(measured.book.histogram(Span::OneHop).count(), 4U);
    QCOMPARE(measured.book.histogram(Span::MoreHops).count(), 2U);
    QCOMPARE(measured.book.histogram(Span::Places).count(), 2U);
    QVERIFY(isQuantile(measured.book.histogram(Span::Places).quantile(0.5), 80ms));
}

void tst_LatencyBook::measuresUntilTheLastServerHasIt()
{
    Measured measured;
    measured.flood("kiwi", 1s, 4ms);
    measured.merge(1, 2s, "emu", "").merge(2, 2s + 1ms, "emu", "Ada"); // Cyd never has it
    QCOMPARE(measured.wholeHerd().count(), 1U);
    QVERIFY(isQuantile(measured.wholeHerd().quantile(1), 4ms));
}

void tst_LatencyBook::tellsTheQuantilesOfASortedList()
{
    Measured measured;
    std::mt19937 dice(7);
    std::lognormal_distribution<double> spans(14, 1); // around a millisecond
    std::vector<std::chrono::nanoseconds> all;
    for (int i = 0; i < 1000; ++i) {
        all.emplace_back(static_cast<std::int64_t>(spans(dice)) / 2 * 2);
        measured.flood(std::to_string(i), i * 1s, all.back());
    }
    std::ranges::sort(all);
    const LatencyHistogram &told = measured.wholeHerd();
    QCOMPARE(told.count(), 1000U);
    for (const auto &[share, place] : {std::pair(0.5, 499U), {0.9, 899U}, {0.99, 989U}, {1, 999U}})
        QVERIFY2(isQuantile(told.quantile(share), all[place]), qPrintable(QString::number(share)));
}

void tst_LatencyBook::measuresEachFloodOnce()
{
    Measured measured;
    measured.flood("kiwi", 1s, 4ms);
    measured.merge(2, 2s, "kiwi", "Cyd", event::Verdict::Equal);
    measured.merge(3, 60s, "kiwi", "Bob"); // catches up after a restart
    QCOMPARE(measured.wholeHerd().count(), 1U);
}

void tst_LatencyBook::waitsForThoseThatWereAttached()
{
    Measured measured;
    measured.lines.say(3, 1s, SourceLine {SourceState::Lost, "host:3", "Cyd", {}, {}, "gone"});
    measured.merge(1, 2s, "kiwi", "").merge(2, 2s + 3ms, "kiwi", "Ada");
    QCOMPARE(measured.wholeHerd().count(), 1U);
    QVERIFY(isQuantile(measured.wholeHerd().quantile(1), 3ms));
}

void tst_LatencyBook::neverMeasuresWithoutTheOrigin()
{
    Measured measured;
    measured.merge(1, 1s, "kiwi", "Bob").merge(2, 1s, "kiwi", "Cyd").merge(3, 1s, "kiwi", "Bob");
    QCOMPARE(measured.wholeHerd().count(), 0U);
}

void tst_LatencyBook::takesClocksThatDisagreeForNothing()
{
    Measured measured;
    measured.merge(2, 1s, "kiwi", "Ada").merge(3, 1s + 1ms, "kiwi", "Bob");
    measured.merge(1, 1s + 2ms, "kiwi", ""); // the origin, by a clock that is ahead
    QCOMPARE(measured.wholeHerd().count(), 1U);
    QCOMPARE(measured.wholeHerd().quantile(1), 1ns); // the end of the first bin
}

void tst_LatencyBook::staysWithinItsMemory()
{
    Measured measured;
    for (std::size_t i = 0; i < 2 * LatencyBook::mostFloods; ++i)
        measured.merge(1, 1s, std::to_string(i), "");
    measured.merge(1, 1s, std::string(LatencyBook::mostIdBytes + 1, 'x'), "");
    QCOMPARE(measured.wholeHerd().count(), 0U);
    QCOMPARE(measured.book.floods(), LatencyBook::mostFloods);
    measured.merge(2, 2s, "0", "Ada").merge(3, 2s, "0", "Bob"); // was let go
    measured.merge(2, 2s, "2000", "Ada").merge(3, 2s, "2000", "Bob");
    QCOMPARE(measured.wholeHerd().count(), 1U);
    QCOMPARE(measured.book.floods(), LatencyBook::mostFloods);
    for (int i = 0; i < 200; ++i)
        measured.flood("far", 3s, std::chrono::hours(i));
    QVERIFY(measured.wholeHerd().bins() <= LatencyHistogram::mostBins);
}

void tst_LatencyBook::resets()
{
    Measured measured;
    measured.flood("kiwi", 1s, 4ms);
    QCOMPARE(measured.wholeHerd().count(), 1U);
    measured.book.reset();
    QCOMPARE(measured.wholeHerd().count(), 0U);
    measured.flood("emu", 2s, 4ms);
    QCOMPARE(measured.wholeHerd().count(), 1U);
    measured.feed.restart();
    QCOMPARE(measured.book.histogram(Span::WholeHerd).count(), 0U);
    QCOMPARE(measured.book.floods(), 0U);
}

void tst_LatencyBook::givesBackWhatItMeasured()
{
    Measured measured;
    event::Stats stats;
    stats.answer.add(1ms);
    measured.lines.tell(1, 1s, stats).passTo(measured.feed);
    const LatencyBook::Measured before = measured.book.measured();
    measured.book.reset();
    measured.lines.tell(1, 2s, stats).passTo(measured.feed);
    measured.book.giveBack(before);
    QCOMPARE(measured.book.histogram(Span::Reply).count(), 2U); // with what came since
    measured.book.restarted();
    measured.book.giveBack(before);
    QCOMPARE(measured.book.histogram(Span::Reply).count(), 0U); // another herd
}

QTEST_GUILESS_MAIN(tst_LatencyBook)
#include "tst_latencybook.moc"
