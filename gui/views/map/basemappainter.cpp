#include "gui/views/map/basemappainter.h"

#include "gui/views/theme.h"

#include <QFontMetricsF>
#include <QLineF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace herd {

namespace {

/// From here on the next finer level is drawn, in pixels from edge to edge of the world.
constexpr std::array finerFrom {3000.0, 30'000.0};
/// Points of a line closer than this to each other are drawn as one, in pixels.
constexpr double tolerance = 0.7;
constexpr double clipMargin = 4; ///< pixels; no cut edge can be seen

constexpr double gridSpacing = 140; ///< pixels, at least
constexpr int gridAlpha = 110;

/// Draws one repetition of the world.
class Strip
{
public:
    Strip(QPainter &painter, const Basemap::Level &level, const MapViewport &viewport, int turn)
        : m_painter(painter)
        , m_level(level)
        , m_shown(viewport.worldRect().translated(-turn, 0))
        , m_scale(viewport.scale())
        , m_area(QRectF({0, 0}, viewport.size())
                     .adjusted(-clipMargin, -clipMargin, clipMargin, clipMargin))
    {
    }

    void paint(const Theme &theme)
    {
        // One ring at a time: one path of them all takes three times as long.
        m_painter.setPen(Qt::NoPen);
        m_painter.setRenderHint(QPainter::Antialiasing, false); // coasts cover the edges
        for (const Basemap::Line &ring : m_level.rings) {
            if (!isShown(ring))
                continue;
            m_painter.setBrush(ring.isLake ? theme.sea : theme.land);
            fill(ring);
            addSegments(ring, true);
        }
        for (const Basemap::Line &border : m_level.borders) {
            if (isShown(border))
                addSegments(border, false);
        }
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setPen(QPen(theme.border, 1));
        m_painter.drawLines(m_segments);
    }

private:
    bool isShown(const Basemap::Line &line) const
    {
        const QRectF &bounds = line.bounds;
        return bounds.left() <= m_shown.right() && bounds.right() >= m_shown.left()
            && bounds.top() <= m_shown.bottom() && bounds.bottom() >= m_shown.top();
    }
    QPointF placed(QPointF world) const { return (world - m_shown.topLeft()) * m_scale; }

    void fill(const Basemap::Line &line)
    {
        m_ring.clear();
        for (const QPointF world : m_level.pointsOf(line)) {
            const QPointF point = placed(world);
            if (m_ring.empty() || (point - m_ring.back()).manhattanLength() >= tolerance)
                m_ring.push_back(point);
        }
        clipRing(m_ring, m_area);
        m_painter.drawPolygon(m_ring.data(), static_cast<int>(m_ring.size()));
    }

    void addSegments(const Basemap::Line &line, bool closed)
    {
        const auto points = m_level.pointsOf(line);
        if (points.empty())
            return;
        QPointF worldBefore = closed ? points.back() : points.front();
        QPointF before = placed(worldBefore);
        for (const QPointF world : points) {
            const QPointF point = placed(world);
            if ((point - before).manhattanLength() < tolerance)
                continue;
            if (!isCut(worldBefore, world) && touches(before, point))
                m_segments.push_back({before, point});
            worldBefore = world;
            before = point;
        }
    }
    /// Whether an edge is none of the land but where the world was cut.
    static bool isCut(QPointF one, QPointF other)
    {
        return (one.x() == other.x() && (one.x() == 0 || one.x() == 1))
            || (one.y() == 1 && other.y() == 1);
    }
    bool touches(QPointF one, QPointF other) const
    {
        return std::min(one.x(), other.x()) <= m_area.right()
            && std::max(one.x(), other.x()) >= m_area.left()
            && std::min(one.y(), other.y()) <= m_area.bottom()
            && std::max(one.y(), other.y()) >= m_area.top();
    }

    QPainter &m_painter;
    const Basemap::Level &m_level;
    QRectF m_shown;
    double m_scale;
    QRectF m_area;
    QVector<QLineF> m_segments;
    std::vector<QPointF> m_ring;
};

QString degreesText(double value, double step, QChar positive, QChar negative)
{
    const int decimals = std::max(0, static_cast<int>(std::ceil(-std::log10(step) - 1e-9)));
    const QString text = QLocale().toString(std::abs(value), 'f', decimals) + QChar(0xB0);
    const bool isBoth = std::abs(value) < step / 2 || std::abs(value) > 180 - step / 2;
    return isBoth ? text : text + (value > 0 ? positive : negative);
}

void paintGraticule(QPainter &painter, const MapViewport &viewport, const Theme &theme)
{
    const double step = graticuleStep(viewport);
    const QRectF shown = viewport.worldRect();
    const double width = viewport.size().width();
    const double height = viewport.size().height();
    QColor line = theme.border;
    line.setAlpha(gridAlpha);
    painter.setFont(Theme::small());
    const QFontMetricsF metrics(painter.font());
    const double gap = Theme::grid / 2.0;

    const double west = shown.left() * 360 - 180;
    const double east = shown.right() * 360 - 180;
    for (double i = std::ceil(west / step); i * step <= east; ++i) {
        const double x = std::round((((i * step) + 180) / 360 - shown.left()) * viewport.scale());
        painter.fillRect(QRectF(x, 0, 1, height), line);
        const double longitude = std::remainder(i * step, 360.0);
        painter.setPen(theme.muted);
        const QString degrees = degreesText(longitude, step, u'E', u'W');
        if (x + 2 * gap + metrics.horizontalAdvance(degrees) <= width)
            painter.drawText(QPointF(x + gap, height - gap - metrics.descent()), degrees);
    }
    const double north = mercatorInverse(shown.topLeft()).latitude;
    const double south = mercatorInverse(shown.bottomLeft()).latitude;
    for (double i = std::ceil(south / step); i * step <= north; ++i) {
        const double y = std::round(viewport.toScreen(GeoPoint {i * step, 0}).y());
        painter.fillRect(QRectF(0, y, width, 1), line);
        painter.setPen(theme.muted);
        if (y > metrics.height() + gap)
            painter.drawText(QPointF(gap, y - gap), degreesText(i * step, step, u'N', u'S'));
    }
}

} // namespace

void paintBasemap(QPainter &painter, const Basemap &map, const MapViewport &viewport,
                  const Theme &theme)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF({0, 0}, viewport.size()), theme.sea);
    if (!map.levels().empty()) {
        const auto finer = static_cast<std::size_t>(std::ranges::count_if(
            finerFrom, [&viewport](double scale) { return viewport.scale() >= scale; }));
        const Basemap::Level &level = map.levels()[std::min(finer, map.levels().size() - 1)];
        const QRectF shown = viewport.worldRect();
        const int last = static_cast<int>(std::floor(shown.right()));
        for (int turn = static_cast<int>(std::floor(shown.left())); turn <= last; ++turn)
            Strip(painter, level, viewport, turn).paint(theme);
    }
    paintGraticule(painter, viewport, theme);
}

double graticuleStep(const MapViewport &viewport)
{
    static constexpr std::array steps {0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005,
                                       0.01,   0.02,   0.05,   0.1,   0.2,   0.5,
                                       1.0,    2.0,    5.0,    10.0,  30.0};
    for (const double step : steps) {
        if (step / 360 * viewport.scale() >= gridSpacing)
            return step;
    }
    return steps.back();
}

void clipRing(std::vector<QPointF> &ring, const QRectF &area)
{
    std::vector<QPointF> kept;
    // Keeps what `inside` says; `cross` is where an edge meets the line between.
    const auto cut = [&ring, &kept](auto inside, auto cross) {
        kept.clear();
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const QPointF before = ring[i == 0 ? ring.size() - 1 : i - 1];
            const QPointF point = ring[i];
            if (inside(before) != inside(point))
                kept.push_back(cross(before, point));
            if (inside(point))
                kept.push_back(point);
        }
        ring.swap(kept);
    };
    const auto atX = [](double x) {
        return [x](QPointF a, QPointF b) {
            return QPointF(x, a.y() + (b.y() - a.y()) * (x - a.x()) / (b.x() - a.x()));
        };
    };
    const auto atY = [](double y) {
        return [y](QPointF a, QPointF b) {
            return QPointF(a.x() + (b.x() - a.x()) * (y - a.y()) / (b.y() - a.y()), y);
        };
    };
    cut([&area](QPointF p) { return p.x() >= area.left(); }, atX(area.left()));
    cut([&area](QPointF p) { return p.x() <= area.right(); }, atX(area.right()));
    cut([&area](QPointF p) { return p.y() >= area.top(); }, atY(area.top()));
    cut([&area](QPointF p) { return p.y() <= area.bottom(); }, atY(area.bottom()));
}

} // namespace herd
