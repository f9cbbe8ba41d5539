#pragma once

#include "core/monitor/observed.h"
#include "gui/models/feedlistener.h"
#include "gui/models/timecursor.h"

#include <QObject>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <string>
#include <vector>

namespace herd {

/// Everything that observers heard goes through here, once: batches come in, wait until the time
/// cursor reaches them, are parsed, and go to the listeners in order. Live, paused and replayed
/// differ in the cursor only. Bounded in memory and, by advance(), in time. GUI thread only;
/// listeners must outlive it or leave.
class EventFeed final : public QObject
{
    Q_OBJECT

public:
    /// Lines that wait, with what they cost beside their bytes: some 400,000 of them, minutes of a
    /// busy herd. Whoever can should give no more when there is no room; a batch that comes when so
    /// much waits is left out, and all that follows, until the gap is over.
    static constexpr std::size_t mostBytesWaiting = std::size_t {64} * 1024 * 1024;
    /// Live with so much waiting the views do not keep up: events of kind `line`, which change
    /// nothing that a server knows, are left out.
    static constexpr std::size_t bytesToShed = std::size_t {8} * 1024 * 1024;

    explicit EventFeed(QObject *parent = nullptr);

    /// Who joined first is told first.
    void join(FeedListener &listener);
    void leave(FeedListener &listener);

    void take(ObservedBatch batch);
    /// Whether whoever feeds it should go on; while it is paused, only one that can come back to
    /// it.
    bool hasRoom() const { return m_bytesWaiting < bytesToShed; }
    std::size_t linesWaiting() const { return m_linesWaiting; }
    std::size_t bytesWaiting() const { return m_bytesWaiting; }
    /// Since the last restart().
    std::uint64_t linesLeftOut() const { return m_linesLeftOut; }

    TimeCursor::Pace pace() const { return m_cursor.pace(); }
    double speed() const { return m_cursor.speed(); }
    /// The time that views show: the cursor's, or that of the last line where lines lag behind it.
    Timestamp position() const;
    /// The latest time of all that came.
    const Timestamp &end() const { return m_end; }

    void goLive();
    /// Where it is.
    void pause();
    void play(double speed);
    /// Pauses at a time to come; a time that is past needs restart() and the lines from there.
    void pauseAt(const Timestamp &at);
    /// Where what waits ends is not the end: a recording goes on, and is being read.
    void expectMore(bool more) { m_expectsMore = more; }
    /// Pauses after one line more, where one waits, and those of the same moment.
    void step() { stepUntil(nullptr); }
    /// Pauses after the next line that is `wanted`, or at the end of what came.
    void stepUntil(std::function<bool(const Observed &)> wanted);
    /// Forgets all that waits, tells the listeners, and pauses at `at`, when the first line to come
    /// was, if it was not live.
    void restart(const Timestamp &at = {});

    /// Real time went by, as the owner's clock says.
    void pass(std::chrono::nanoseconds elapsed);
    /// Passes on lines that the cursor reaches, `most` of them at most, and none behind the
    /// beginning of a snapshot: that has listeners walk over all clients. Whether more are due.
    bool advance(std::size_t most);

Q_SIGNALS:
    void paceChanged();
    void positionChanged(const herd::Timestamp &position);
    /// So many lines more will never be shown.
    void leftOut(quint64 lines);
    /// A gap is over; what followed it makes sense only after fresh snapshots of all servers.
    void snapshotsWanted();

private:
    enum class Seeking : std::uint8_t { No, NextLine, Wanted };

    bool isDue() const;
    bool isInFront() const { return m_linesWaiting > 0; }
    bool passOn(const ObservedLine &line);
    void dropFront();
    void shed(ObservedBatch &batch);
    void countLeftOut(std::size_t lines);
    void endGap();
    void stopSeeking(const Timestamp &at);
    void tellPace(TimeCursor::Pace before);

    TimeCursor m_cursor;
    std::vector<FeedListener *> m_listeners;
    std::deque<ObservedBatch> m_waiting; // none is empty
    std::size_t m_next = 0; // in the front batch
    std::size_t m_linesWaiting = 0;
    std::size_t m_bytesWaiting = 0;
    std::uint64_t m_linesLeftOut = 0;
    bool m_inGap = false;
    bool m_expectsMore = false;
    Seeking m_seeking = Seeking::No;
    std::function<bool(const Observed &)> m_wanted;
    Timestamp m_shown; // of the last line
    Timestamp m_end;
    Timestamp m_told;
    std::string m_scratch;
};

} // namespace herd
