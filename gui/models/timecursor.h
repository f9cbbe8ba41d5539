#pragma once

#include "core/protocol/timestamp.h"

#include <chrono>
#include <cstdint>

namespace herd {

/// Up to when the views show what happened. A value without a clock: whoever has one says how much
/// time passed.
class TimeCursor
{
public:
    enum class Pace : std::uint8_t {
        Live, ///< all that has come
        Paused, ///< all up to a time that stands still
        Playing, ///< all up to a time that moves on
    };
    static constexpr double slowest = 0.1;
    static constexpr double fastest = 100;

    Pace pace() const { return m_pace; }
    double speed() const { return m_speed; } ///< seconds shown in a second, while it plays
    const Timestamp &position() const { return m_position; }
    /// Whether a line of that time is shown yet.
    bool reaches(const Timestamp &at) const { return m_pace == Pace::Live || at <= m_position; }

    void goLive() { m_pace = Pace::Live; }
    void pause(const Timestamp &at);
    /// `speed` is brought into its bounds; not a number is 1.
    void play(double speed);
    /// Real time went by: while it plays the position moves on, at most to `end`.
    void pass(std::chrono::nanoseconds elapsed, const Timestamp &end);
    /// A line was shown: live, the position is the latest time of all.
    void showed(const Timestamp &at);

private:
    Pace m_pace = Pace::Live;
    double m_speed = 1;
    Timestamp m_position;
};

} // namespace herd
