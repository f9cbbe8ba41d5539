// What was watched and recorded is what is seen when it is replayed.

#include "gui/models/filter.h"
#include "gui/models/filterproxy.h"
#include "gui/models/herdmodels.h"
#include "gui/sources/recordingsource.h"
#include "gui/sources/watchrecorder.h"
#include "gui/time/player.h"
#include "tests/gui/sources/scriptedherd.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace herd;
using namespace herd::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int moments = 10; // three seconds apart, so that keyframes lie between

/// Lines with which each of three servers is attached to: whose they are is not known yet.
constexpr qsizetype greeting = 3 * 2;

bool endsWith(const QStringList &all, const QStringList &last)
{
    return last.size() <= all.size() && all.sliced(all.size() - last.size()) == last;
}

using Models = std::initializer_list<const QAbstractItemModel *>;

/// All that views can ask of some models.
QStringList contentOf(Models models)
{
    QStringList content;
    for (const QAbstractItemModel *model : models) {
        for (int row = 0; row < model->rowCount(); ++row) {
            QString line = QString::fromLatin1(model->metaObject()->className());
            for (int column = 0; column < model->columnCount(); ++column) {
                const QModelIndex cell = model->index(row, column);
                line += u'|' + cell.data().toString();
                for (int role = Qt::UserRole; role < Qt::UserRole + 4; ++role)
                    line += u',' + cell.data(role).toString();
            }
            content << line;
        }
    }
    return content;
}

/// What adds up over all that was told: the same only where nothing was passed over.
struct Sums
{
    explicit Sums(const HerdModels &models)
    {
        const TimelineLanes &timeline = models.timeline;
        for (std::size_t lane = 0; lane < timeline.lanes(); ++lane) {
            spells.push_back(timeline.spells(lane));
            ticks.push_back(timeline.ticks(lane)
                                .bars(timeline.begin(), timeline.end(), TickLadder::widths[0])
                                .counts);
        }
        flags = timeline.flags();
        for (std::size_t span = 0; span < LatencyBook::spans; ++span)
            latencies.push_back(models.latencies.histogram(static_cast<LatencyBook::Span>(span)));
    }

    std::vector<std::deque<TimelineLanes::Spell>> spells;
    std::vector<std::vector<std::uint64_t>> ticks;
    std::deque<TimelineLanes::Flag> flags;
    std::vector<LatencyHistogram> latencies;
};

/// What is known at a moment, and the lines that led to it.
struct Seen
{
    explicit Seen(const HerdModels &models)
        : state(contentOf({&models.servers, &models.clients, &models.beliefs}))
        , lines {contentOf({&models.events}), contentOf({&models.traffic})}
        , sums(models)
    {
        for (const LinkBetween &link : models.herd.links())
            state << u"%1-%2: %3 %4 %5 %6"_s.arg(link.one)
                         .arg(link.other)
                         .arg(int(link.health))
                         .arg(link.faults.size())
                         .arg(link.oneEnd.since.nanoseconds)
                         .arg(link.otherEnd.since.nanoseconds);
        state.sort(); // clients stand in the order in which they were first told
    }

    QStringList state;
    std::array<QStringList, 2> lines;
    Sums sums;
};

/// The models as a dashboard has them, driven by hand.
struct Watched
{
    Watched()
    {
        models.beliefs.follow("bus7");
        for (auto [proxy, model, text] :
             {std::tuple(&events, &models.events,
                         "server == Bob && kind == merge || kind == fault"),
              std::tuple(&traffic, &models.traffic, "server != Ada")}) {
            proxy->show(*model);
            proxy->setFilter(std::get<Filter>(parseFilter(text, model->filterFields())));
        }
    }
    /// The rows that meet the filters, once all are decided.
    QStringList filtered()
    {
        const auto isDecided = [this] {
            return !events.tally().decided && !traffic.tally().decided;
        };
        return QTest::qWaitFor(isDecided) ? contentOf({&events, &traffic}) : QStringList();
    }

    void watch(HerdSource &source) { player.watch(&source); }
    void show()
    {
        player.turn();
        while (models.feed.advance(SIZE_MAX)) { }
    }
    /// Waits until all is shown up to where time stands.
    bool arrives(const RecordingSource &source)
    {
        return QTest::qWaitFor([&] {
            show();
            return models.feed.linesWaiting() > 0 || !source.hasMore();
        });
    }

    HerdModels models;
    FilterProxy events;
    FilterProxy traffic;
    Player player {models};
};

} // namespace

class tst_Replay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void equalsLive_data();
    void equalsLive();
    void addsUpToTheSame();
    void readsNoMoreThanItMust();
    void goesToWhatHappened_data();
    void goesToWhatHappened();
    void pausesAtTheEnd();

private:
    QString path() const { return m_folder.filePath(u"r"_s); }

    QTemporaryDir m_folder;
    std::vector<Seen> m_live;
    std::vector<QStringList> m_filtered; // then
    std::vector<Timestamp> m_moments;
};

void tst_Replay::initTestCase()
{
    Watched live;
    ScriptedSource source;
    live.watch(source);
    source.start();
    source.pass(); // not recorded
    WatchRecorder recorder;
    QCOMPARE(recorder.record(source, path()), std::optional<QString>());
    live.models.feed.restart(); // sees what is recorded
    source.pass();
    for (int i = 0; i < moments; ++i) {
        for (int second = 0; second < 3; ++second) {
            if (second == 1 && i % 2 == 0)
                source.askForSnapshots(); // which is a keyframe
            source.pass();
        }
        live.show();
        m_live.emplace_back(live.models);
        m_filtered.push_back(live.filtered());
        m_moments.push_back(source.herd.now());
    }
    QVERIFY(m_live.front().lines[0].size() > 100 && m_live.front().lines[1].size() > 5);
    for (std::size_t i = 1; i < m_live.size(); ++i)
        QVERIFY(m_live[i].state != m_live[i - 1].state);
    for (std::size_t i = 1; i < m_filtered.size(); ++i)
        QVERIFY(m_filtered[i].size() > m_filtered[i - 1].size());
}

void tst_Replay::equalsLive_data()
{
    QTest::addColumn<std::vector<int>>("order");
    QTest::newRow("forward") << std::vector<int> {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    QTest::newRow("backward") << std::vector<int> {9, 8, 7, 6, 5, 4, 3, 2, 1, 0};
    QTest::newRow("here and there") << std::vector<int> {4, 9, 0, 5, 6, 2, 8, 1, 7, 3};
}

void tst_Replay::equalsLive()
{
    QFETCH(std::vector<int>, order);
    Watched replayed;
    RecordingSource source({path()});
    replayed.watch(source);
    source.start();
    QTRY_VERIFY(source.isOpen());
    replayed.models.feed.pause();
    for (const int i : order) {
        const auto moment = static_cast<std::size_t>(i);
        replayed.player.seek(m_moments[moment]);
        QVERIFY(replayed.arrives(source));
        QCOMPARE(replayed.models.feed.position(), m_moments[moment]);
        const Seen seen(replayed.models);
        QCOMPARE(seen.state, m_live[moment].state);
        QVERIFY(seen.lines[0].size() > 2 * greeting && seen.lines[1].size() > 2);
        QVERIFY(endsWith(m_live[moment].lines[0], seen.lines[0].sliced(greeting)));
        QVERIFY(endsWith(m_live[moment].lines[1], seen.lines[1]));
    }
}

/// Played from the beginning: timeline, latencies, and the rows that meet a filter.
void tst_Replay::addsUpToTheSame()
{
    Watched replayed;
    RecordingSource source({path()});
    replayed.watch(source);
    source.start();
    QTRY_VERIFY(source.isOpen());
    for (std::size_t moment = 0; moment < m_moments.size(); ++moment) {
        replayed.models.feed.pauseAt(m_moments[moment]);
        QVERIFY(replayed.arrives(source));
        QCOMPARE(replayed.models.feed.position(), m_moments[moment]);
        const Sums seen(replayed.models);
        const Sums &live = m_live[moment].sums;
        QVERIFY(seen.spells == live.spells);
        QCOMPARE(seen.ticks, live.ticks);
        QVERIFY(seen.flags == live.flags && !seen.flags.empty());
        QVERIFY(seen.latencies == live.latencies);
        QVERIFY(seen.latencies[std::size_t(LatencyBook::Span::WholeHerd)].bins() > 0);
        QCOMPARE(replayed.filtered(), m_filtered[moment]);
    }
}

/// It went straight to a keyframe, not through all that was before.
void tst_Replay::readsNoMoreThanItMust()
{
    Watched replayed;
    RecordingSource source({path()});
    replayed.watch(source);
    source.start();
    QTRY_VERIFY(source.isOpen());
    replayed.player.seek(m_moments.back());
    QVERIFY(replayed.arrives(source));
    const Seen seen(replayed.models);
    QVERIFY(seen.lines[0].size() < m_live.back().lines[0].size() * 2 / 3);
}

void tst_Replay::goesToWhatHappened_data()
{
    QTest::addColumn<Moment::Kind>("kind");
    QTest::newRow("a fault") << Moment::Kind::Fault;
    QTest::newRow("an answer with a question mark") << Moment::Kind::Question;
    QTest::newRow("servers that differ") << Moment::Kind::Divergence;
}

void tst_Replay::goesToWhatHappened()
{
    QFETCH(Moment::Kind, kind);
    Watched replayed;
    RecordingSource source({path()});
    replayed.watch(source);
    source.start();
    QTRY_COMPARE(source.searched(), 100);
    const auto of = [kind](const Moment &moment) { return moment.kind == kind; };
    const auto count = std::ranges::count_if(source.moments(), of);
    QVERIFY(count > 2);
    replayed.player.seek(source.begin());
    replayed.models.feed.pause();
    QSignalSpy said(&replayed.player, &Player::said);
    std::vector<Timestamp> visited;
    while (said.isEmpty() && visited.size() < source.moments().size()) {
        replayed.player.goToNext(kind);
        QVERIFY(replayed.arrives(source));
        visited.push_back(replayed.models.feed.position());
    }
    QCOMPARE(said.size(), 1); // at the last one
    QCOMPARE(visited.size(), static_cast<std::size_t>(count) + 1);
    QVERIFY(std::ranges::is_sorted(visited));
    replayed.player.goToPrevious(kind);
    QVERIFY(replayed.arrives(source));
    QCOMPARE(replayed.models.feed.position(), visited[visited.size() - 3]);
    QCOMPARE(replayed.models.feed.pace(), TimeCursor::Pace::Paused);
}

/// As fast as it can, however little time passes between two turns.
void tst_Replay::pausesAtTheEnd()
{
    Watched replayed;
    RecordingSource source({path()});
    replayed.watch(source);
    replayed.player.setSpeed(100);
    source.start();
    QTRY_VERIFY(source.isOpen());
    QTRY_VERIFY(replayed.models.feed.pace() == TimeCursor::Pace::Playing);
    const auto ended = [&] {
        replayed.models.feed.pass(std::chrono::milliseconds {10});
        replayed.show();
        return replayed.models.feed.pace() == TimeCursor::Pace::Paused;
    };
    QTRY_VERIFY(ended());
    const Seen seen(replayed.models);
    QVERIFY(endsWith(m_live.back().lines[0], seen.lines[0].sliced(greeting)));
    QVERIFY(endsWith(m_live.back().lines[1], seen.lines[1]));
    replayed.player.playOrPause(); // once more, from the beginning
    QCOMPARE(replayed.models.feed.position(), source.begin());
    QCOMPARE(replayed.models.feed.pace(), TimeCursor::Pace::Playing);
}

QTEST_GUILESS_MAIN(tst_Replay)
#include "tst_replay.moc"
