#include "gui/views/map/mapoverlays.h"

#include "gui/views/map/labelplaces.h"
#include "gui/views/map/mapwidget.h"
#include "gui/views/theme.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace herd {

namespace {

constexpr double metresPerKilometre = 1000;
constexpr int circlePoints = 120;
constexpr int circleAlpha = 28;
constexpr double pinHeight = 16; ///< pixels
constexpr double pinRadius = 5; ///< of its head
constexpr double longestBar = 140; ///< pixels
constexpr int trailSteps = 16; ///< from faint to full

/// In world coordinates from the centre, in one piece also at the date line.
QPolygonF circleAround(GeoPoint centre, double kilometres)
{
    const QPointF worldCentre = mercator(centre);
    QPolygonF circle;
    circle.reserve(circlePoints);
    for (int i = 0; i < circlePoints; ++i) {
        const double bearing = 360.0 * i / circlePoints;
        QPointF offset =
            mercator(destination(centre, bearing, kilometres * metresPerKilometre)) - worldCentre;
        offset.rx() -= std::round(offset.x());
        circle.append(offset);
    }
    return circle;
}

QPointF headOf(QPointF tip)
{
    return tip - QPointF(0, pinHeight - pinRadius);
}

void paintPin(QPainter &painter, QPointF tip, const Theme &theme)
{
    const QPointF head = headOf(tip);
    QPainterPath pin;
    pin.moveTo(tip);
    pin.lineTo(head + QPointF(-pinRadius, 0));
    pin.arcTo(QRectF(head - QPointF(pinRadius, pinRadius), QSizeF(2, 2) * pinRadius), 180, -180);
    pin.closeSubpath();
    painter.setPen(QPen(theme.land, 1));
    painter.setBrush(theme.accent);
    painter.drawPath(pin);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.land);
    painter.drawEllipse(head, 1.75, 1.75);
}

void paintCentre(QPainter &painter, QPointF centre, const Theme &theme)
{
    constexpr double arm = 6;
    painter.setPen(QPen(theme.accent, 1.5));
    painter.drawLine(centre - QPointF(arm, 0), centre + QPointF(arm, 0));
    painter.drawLine(centre - QPointF(0, arm), centre + QPointF(0, arm));
}

} // namespace

QPolygonF circleOnScreen(const MapViewport &viewport, GeoPoint centre, double kilometres)
{
    const QPointF screenCentre = viewport.toScreen(centre);
    QPolygonF circle = circleAround(centre, kilometres);
    for (QPointF &point : circle)
        point = screenCentre + point * viewport.scale();
    return circle;
}

QRectF boundsOf(const NearbyPlaces &nearby)
{
    return circleAround(nearby.centre, nearby.radiusKilometres)
        .boundingRect()
        .translated(mercator(nearby.centre));
}

std::optional<std::size_t> pinAt(const NearbyPlaces &nearby, const MapViewport &viewport,
                                 QPointF point)
{
    for (std::size_t i = nearby.places.size(); i > 0; --i) { // the last is painted over the others
        const QPointF tip = viewport.toScreen(nearby.places[i - 1].at);
        if (QRectF(tip.x() - pinRadius - 1, tip.y() - pinHeight, 2 * pinRadius + 2, pinHeight + 2)
                .contains(point))
            return i - 1;
    }
    return std::nullopt;
}

void paintNearbyArea(QPainter &painter, const NearbyPlaces &nearby, const MapViewport &viewport,
                     const Theme &theme)
{
    QColor inside = theme.accent;
    inside.setAlpha(circleAlpha);
    painter.setPen(QPen(theme.accent, 1.5, Qt::DashLine));
    painter.setBrush(inside);
    painter.drawPolygon(circleOnScreen(viewport, nearby.centre, nearby.radiusKilometres));
    paintCentre(painter, viewport.toScreen(nearby.centre), theme);
}

void paintPins(QPainter &painter, const NearbyPlaces &nearby, const MapViewport &viewport,
               const Theme &theme, LabelPlaces &labels)
{
    const QRectF view = QRectF({0, 0}, viewport.size()).adjusted(0, 0, 0, pinHeight);
    for (const NearbyPlaces::Place &place : nearby.places) {
        const QPointF head = headOf(viewport.toScreen(place.at));
        labels.keepFree(
            QRectF(head.x() - pinRadius, head.y() - pinRadius, 2 * pinRadius, pinHeight));
    }
    painter.setFont(Theme::small());
    const QFontMetricsF metrics(painter.font());
    for (const NearbyPlaces::Place &place : nearby.places) {
        const QPointF tip = viewport.toScreen(place.at);
        if (!view.contains(tip))
            continue;
        paintPin(painter, tip, theme);
        const QSizeF size(metrics.horizontalAdvance(place.name) + 2, metrics.height());
        if (const auto room = labels.place(headOf(tip), size, pinRadius + 3))
            paintLabel(painter, *room, place.name, theme.text, theme);
    }
    const QRectF circle =
        circleOnScreen(viewport, nearby.centre, nearby.radiusKilometres).boundingRect();
    const QString caption =
        MapWidget::tr("%1 km, %Ln place(s)", nullptr, static_cast<int>(nearby.places.size()))
            .arg(QLocale().toString(nearby.radiusKilometres, 'g', 6));
    const QSizeF size(metrics.horizontalAdvance(caption) + 2, metrics.height());
    const QPointF top(circle.center().x(), circle.top());
    if (const auto room = labels.place(top - QPointF(size.width() / 2 + 1, 10), size, 1))
        paintLabel(painter, *room, caption, theme.accent, theme);
}

void paintTrail(QPainter &painter, const std::deque<QPointF> &trail, const MapViewport &viewport,
                const QColor &colour)
{
    if (trail.size() < 2)
        return;
    const std::size_t perStep = std::max<std::size_t>(1, trail.size() / trailSteps);
    painter.setBrush(Qt::NoBrush);
    for (std::size_t first = 0; first + 1 < trail.size(); first += perStep) {
        QPolygonF line;
        const std::size_t last = std::min(first + perStep, trail.size() - 1);
        QColor faded = colour;
        faded.setAlphaF(0.35F
                        + 0.6F * static_cast<float>(last) / static_cast<float>(trail.size() - 1));
        painter.setPen(QPen(faded, 2.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        for (std::size_t i = first; i <= last; ++i) {
            const QPointF point = viewport.toScreen(trail[i]);
            // From one side of the view to the other around the back of the world: not a line to
            // see.
            if (!line.isEmpty() && std::abs(point.x() - line.last().x()) > viewport.scale() / 2) {
                painter.drawPolyline(line);
                line.clear();
            }
            line.append(point);
        }
        painter.drawPolyline(line);
    }
}

QString ScaleBar::text() const
{
    const bool far = metres >= metresPerKilometre;
    const double value = far ? metres / metresPerKilometre : metres;
    return QLocale().toString(value, 'g', 6) + (far ? QStringLiteral(" km") : QStringLiteral(" m"));
}

ScaleBar scaleBar(double metresPerPixel, double pixels)
{
    const double most = metresPerPixel * pixels;
    const double power = std::pow(10, std::floor(std::log10(most)));
    const double rounded = most >= 5 * power ? 5 * power : most >= 2 * power ? 2 * power : power;
    return {rounded, rounded / metresPerPixel};
}

QRectF scaleBarArea(const MapViewport &viewport)
{
    const double high = QFontMetricsF(Theme::small()).height() + 1.5 * Theme::grid;
    const double wide = longestBar + 2 * Theme::grid;
    return {viewport.size().width() - wide - Theme::grid,
            viewport.size().height() - high - 3 * Theme::grid, wide, high};
}

void paintScaleBar(QPainter &painter, const MapViewport &viewport, const Theme &theme)
{
    const double latitude = mercatorInverse(viewport.centre()).latitude;
    const ScaleBar bar = scaleBar(viewport.metresPerPixel(latitude), longestBar);
    painter.setFont(Theme::small());
    const QFontMetricsF metrics(painter.font());
    const QRectF area = scaleBarArea(viewport);
    const double right = area.right() - Theme::grid;
    const double bottom = area.bottom() - Theme::grid / 2.0;
    constexpr double tick = 5;
    const QPointF corners[] {{right - bar.pixels, bottom - tick},
                             {right - bar.pixels, bottom},
                             {right, bottom},
                             {right, bottom - tick}};
    painter.setPen(QPen(theme.text, 1.5, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(corners, 4);
    const double width = metrics.horizontalAdvance(bar.text()) + 2;
    paintLabel(painter,
               QRectF(right - bar.pixels / 2 - width / 2, area.top(), width, metrics.height()),
               bar.text(), theme.text, theme);
}

void paintLabel(QPainter &painter, const QRectF &where, const QString &text, const QColor &colour,
                const Theme &theme)
{
    QColor rim = theme.land;
    rim.setAlpha(200);
    painter.setPen(rim);
    for (const QPointF shift : {QPointF(-1, 0), QPointF(1, 0), QPointF(0, -1), QPointF(0, 1)})
        painter.drawText(where.translated(shift), Qt::AlignCenter, text);
    painter.setPen(colour);
    painter.drawText(where, Qt::AlignCenter, text);
}

} // namespace herd
