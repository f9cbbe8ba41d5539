#pragma once

#include "gui/compare/comparedrecording.h"
#include "gui/models/differencewatch.h"
#include "gui/models/moments.h"
#include "gui/models/timecursor.h"

#include <QObject>
#include <QStringList>

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

namespace herd {

/// Two recordings, or groups of them, led by one time cursor, and what differs between them. Times
/// are those of the left one; the right one is some offset away. GUI thread only.
class Comparison final : public QObject
{
    Q_OBJECT

public:
    enum class Alignment : std::uint8_t {
        Beginnings, ///< both begin at once
        Clock, ///< what was at the same time is shown at the same time
    };
    /// Of one look for the next difference.
    static constexpr std::chrono::milliseconds searchStep {100};

    Comparison(const QStringList &left, const QStringList &right, QObject *parent = nullptr);

    void start();
    const ComparedRecording &left() const { return m_left; }
    const ComparedRecording &right() const { return m_right; }

    /// Both can be read. The rest only then.
    bool isOpen() const { return m_left.source().isOpen() && m_right.source().isOpen(); }
    Alignment alignment() const { return m_alignment; }
    void align(Alignment alignment);

    Timestamp begin() const;
    Timestamp end() const;
    const Timestamp &position() const { return m_cursor.position(); }
    Timestamp rightPosition() const { return position() + offset(); } ///< by its own clock
    /// Both tell of the position, not of some time before it.
    bool hasArrived() const { return m_left.hasArrived() && m_right.hasArrived(); }
    bool isPlaying() const { return m_cursor.pace() == TimeCursor::Pace::Playing; }
    bool isSearching() const { return m_isSearching; }

    void playOrPause();
    void setSpeed(double speed);
    void goTo(const Timestamp &time);
    /// Looks on from here for when something begins to differ, and pauses there; at the end where
    /// nothing does.
    void findNext();
    void stopSearching();

    /// As the last turn left it: of servers, links, digests, and the first of the clients.
    std::vector<Difference> differences() const;
    std::size_t clientsLeftOut() const; ///< that differ, too
    /// Of both.
    std::vector<Moment> moments() const;

    /// So much real time went by. Takes at most some milliseconds.
    void turn(std::chrono::milliseconds elapsed);

Q_SIGNALS:
    /// Something but the position is another one.
    void changed();
    /// findNext() came to the end.
    void foundNone();

private:
    TimeSpan offset() const;
    void moveTo(const Timestamp &time);
    bool advance();
    void searchOn();
    void lookAtClients();

    ComparedRecording m_left;
    ComparedRecording m_right;
    Alignment m_alignment = Alignment::Beginnings;
    TimeCursor m_cursor;
    double m_speed = 1;
    ClientDifferences m_clients;
    int m_looksLeft = 0; // at all clients, until m_clients tells of the position
    bool m_isSearching = false;
    std::optional<DifferenceWatch> m_watch; // once the search has begun
};

} // namespace herd
