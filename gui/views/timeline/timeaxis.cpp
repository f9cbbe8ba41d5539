#include "gui/views/timeline/timeaxis.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace herd {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::nanoseconds steps[] {
    10ms, 20ms, 50ms, 100ms, 200ms, 500ms, 1s, 2s, 5s, 10s, 15s, 30s,
    1min, 2min, 5min, 10min, 15min, 30min, 1h, 2h, 3h, 6h,  12h, 24h,
};

QDateTime dateOf(std::chrono::nanoseconds sinceEpoch)
{
    const auto whole = std::chrono::floor<std::chrono::milliseconds>(sinceEpoch);
    return QDateTime::fromMSecsSinceEpoch(whole.count(), Qt::UTC);
}

QString labelOf(std::chrono::nanoseconds at, std::chrono::nanoseconds step)
{
    const QDateTime date = dateOf(at);
    if (date.time() == QTime(0, 0))
        return QLocale().toString(date.date(), u"d MMM"_s);
    if (step >= 1min)
        return date.toString(u"hh:mm"_s);
    return date.toString(step >= 1s ? u"hh:mm:ss"_s : u"hh:mm:ss.zzz"_s);
}

} // namespace

void TimeAxis::setPixels(qreal left, qreal width)
{
    m_left = left;
    m_width = std::max(width, 1.0);
}

void TimeAxis::setSpan(Time begin, Time span)
{
    m_span = std::clamp(span, shortest, longest);
    m_begin = std::max(begin, Time {0});
}

qreal TimeAxis::xOf(Time at) const
{
    return m_left
        + static_cast<double>((at - m_begin).count()) * m_width
        / static_cast<double>(m_span.count());
}

TimeAxis::Time TimeAxis::timeAt(qreal x) const
{
    return m_begin + spanOf(x - m_left);
}

TimeAxis::Time TimeAxis::spanOf(qreal pixels) const
{
    return Time(std::llround(static_cast<double>(m_span.count()) * pixels / m_width));
}

void TimeAxis::zoom(double factor, qreal x)
{
    const Time fixed = timeAt(x);
    const auto span = static_cast<double>(m_span.count()) * factor;
    m_span = std::clamp(Time(std::llround(std::min(span, 1e18))), shortest, longest);
    m_begin = fixed - spanOf(x - m_left);
}

std::vector<TimeAxis::Label> TimeAxis::labels(qreal apart) const
{
    const auto wanted = spanOf(apart);
    const auto found = std::ranges::find_if(steps, [&](auto step) { return step >= wanted; });
    const auto step = found == std::end(steps) ? std::chrono::nanoseconds(24h) : *found;
    std::vector<Label> labels;
    for (auto at = (m_begin + step - 1ns) / step * step; at <= end(); at += step)
        labels.push_back({xOf(at), labelOf(at, step)});
    return labels;
}

} // namespace herd
