#pragma once

#include <QString>
#include <QtGlobal>

#include <chrono>
#include <vector>

namespace herd {

/// Which time is at which pixel. A value; times are spans since 1970.
class TimeAxis
{
public:
    using Time = std::chrono::nanoseconds;

    static constexpr Time shortest = std::chrono::milliseconds(100); ///< that it shows
    static constexpr Time longest = std::chrono::hours(24);

    const Time &begin() const { return m_begin; }
    Time span() const { return m_span; }
    Time end() const { return m_begin + m_span; }

    /// From pixel `left` on, `width` of them.
    void setPixels(qreal left, qreal width);
    /// Within bounds.
    void setSpan(Time begin, Time span);

    qreal xOf(Time at) const;
    Time timeAt(qreal x) const;
    /// How long `pixels` are.
    Time spanOf(qreal pixels) const;

    /// Shows so many times as long; what is at `x` stays there.
    void zoom(double factor, qreal x);
    void pan(qreal pixels) { m_begin -= spanOf(pixels); }

    struct Label
    {
        qreal x = 0;
        QString text; ///< time of day, UTC; at midnight, the day
    };
    /// At round times, at least `apart` pixels from one to the next.
    std::vector<Label> labels(qreal apart) const;

private:
    Time m_begin {0};
    Time m_span = std::chrono::minutes(1);
    qreal m_left = 0;
    qreal m_width = 1;
};

} // namespace herd
