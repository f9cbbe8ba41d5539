#include "gui/time/timeslider.h"

#include "gui/views/timeline/timeaxis.h"
#include "gui/views/timetext.h"
#include "gui/views/wording.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <limits>

namespace herd {

namespace {

constexpr std::int64_t mostSteps = 2'000'000'000;
constexpr std::int64_t arrowStep = 1'000; // milliseconds
constexpr std::int64_t longStep = 10'000;
constexpr double halfTrack = 2; // pixels
constexpr double markWidth = 2;

std::int64_t millisecondsFrom(const Timestamp &begin, const Timestamp &time)
{
    const TimeSpan span = time - begin;
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max() / 4000;
    return std::clamp(span.seconds, -most, most) * 1000 + span.nanoseconds / 1'000'000;
}

int stepsOf(std::int64_t milliseconds, std::int64_t unit)
{
    return static_cast<int>(std::clamp<std::int64_t>(milliseconds / unit, 0, mostSteps));
}

QColor colourOf(Moment::Kind kind, const Theme &theme)
{
    switch (kind) {
    case Moment::Kind::Fault:
        return theme.bad;
    case Moment::Kind::Question:
        return theme.muted;
    case Moment::Kind::Divergence:
        return theme.warning;
    }
    return theme.muted;
}

} // namespace

TimeSlider::TimeSlider(const Theme &theme, QWidget *parent)
    : QSlider(Qt::Horizontal, parent)
    , m_theme(theme)
{
    inEachLanguage(this, [this] { setAccessibleName(tr("Time in the recording")); });
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QSlider::valueChanged, this, &TimeSlider::say);
}

void TimeSlider::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void TimeSlider::setSpan(const Timestamp &begin, const Timestamp &end)
{
    m_begin = begin;
    m_end = end;
    const std::int64_t all = std::max<std::int64_t>(millisecondsFrom(begin, end), 1);
    m_unit = all / mostSteps + 1;
    m_isTold = true;
    setRange(0, stepsOf(all, m_unit));
    setSingleStep(stepsOf(std::max(arrowStep, m_unit), m_unit));
    setPageStep(stepsOf(std::max(longStep, m_unit), m_unit));
    m_isTold = false;
    binMoments();
}

void TimeSlider::setMoments(const std::vector<Moment> &moments)
{
    m_moments = moments;
    binMoments();
}

void TimeSlider::binMoments()
{
    m_marks.assign(static_cast<std::size_t>(std::max(length(), 1)), 0);
    const double most = std::max(maximum(), 1);
    for (const Moment &moment : m_moments) {
        const double part = valueOf(moment.at) / most;
        const auto pixel = static_cast<std::size_t>(part * static_cast<double>(m_marks.size() - 1));
        m_marks[std::min(pixel, m_marks.size() - 1)] |=
            static_cast<std::uint8_t>(1U << static_cast<unsigned>(moment.kind));
    }
    update();
}

void TimeSlider::setTime(const Timestamp &time)
{
    if (isSliderDown())
        return;
    m_isTold = true;
    setValue(valueOf(time));
    m_isTold = false;
}

void TimeSlider::say(int value)
{
    if (!m_isTold)
        Q_EMIT wanted(value == maximum() ? m_end : timeOf(value));
}

int TimeSlider::valueOf(const Timestamp &time) const
{
    return stepsOf(millisecondsFrom(m_begin, time), m_unit);
}

Timestamp TimeSlider::timeOf(int value) const
{
    const std::int64_t milliseconds = value * m_unit;
    return m_begin
        + TimeSpan {milliseconds / 1000,
                    static_cast<std::int32_t>(milliseconds % 1000 * 1'000'000)};
}

QString TimeSlider::summary() const
{
    return timeOfDay(timeOf(value()));
}

void TimeSlider::goTo(int x)
{
    const double part =
        std::clamp((x - left()) / static_cast<double>(std::max(length(), 1)), 0., 1.);
    setValue(static_cast<int>(part * maximum()));
}

void TimeSlider::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    setSliderDown(true);
    goTo(event->position().toPoint().x());
}

void TimeSlider::mouseMoveEvent(QMouseEvent *event)
{
    if (isSliderDown())
        goTo(event->position().toPoint().x());
}

void TimeSlider::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        setSliderDown(false);
}

void TimeSlider::resizeEvent(QResizeEvent *)
{
    binMoments();
}

void TimeSlider::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double middle = height() / 2.;
    const double now = left() + length() * (value() / static_cast<double>(std::max(maximum(), 1)));
    const auto track = [&](double from, double to, const QColor &colour) {
        painter.setBrush(colour);
        painter.drawRoundedRect(QRectF(from, middle - halfTrack, to - from, 2 * halfTrack),
                                halfTrack, halfTrack);
    };
    track(left(), left() + length(), m_theme.outline);
    track(left(), now, m_theme.accent);
    // Divergence lies on the track, faults stand on it, questions hang from it.
    for (std::size_t pixel = 0; pixel < m_marks.size(); ++pixel) {
        const double x = left() + static_cast<double>(pixel) - markWidth / 2;
        const auto mark = [&](Moment::Kind kind, double top, double size) {
            if ((m_marks[pixel] & (1U << static_cast<unsigned>(kind))) != 0)
                painter.fillRect(QRectF(x, top, markWidth, size), colourOf(kind, m_theme));
        };
        mark(Moment::Kind::Question, middle + halfTrack + 1, 5);
        mark(Moment::Kind::Divergence, middle - halfTrack, 2 * halfTrack);
        mark(Moment::Kind::Fault, middle - halfTrack - 7, 6);
    }
    painter.setBrush(m_theme.panel);
    painter.setPen(QPen(hasFocus() ? m_theme.accent : m_theme.text, hasFocus() ? 2.5 : 1.5));
    painter.drawEllipse(QPointF(now, middle), 5, 5);
}

} // namespace herd
