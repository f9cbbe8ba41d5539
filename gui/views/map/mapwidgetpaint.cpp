// MapWidget: how it looks.
#include "gui/views/map/mapwidget.h"

#include "gui/views/glyph.h"
#include "gui/views/map/basemappainter.h"
#include "gui/views/map/labelplaces.h"
#include "gui/views/map/townnames.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QToolButton>

namespace herd {

namespace {

constexpr std::chrono::seconds restsAfter {60};
/// With more clients in view than this their names would hide the map.
constexpr std::size_t mostNamed = 40;
constexpr std::size_t mostClustersNamed =
    2; ///< beside more of them, names of some clients say little
constexpr int longestName = 18; ///< characters
constexpr double bottomStrip = 3.0 * Theme::grid; ///< pixels for the degrees at the edge
constexpr double leftStrip = 6.0 * Theme::grid;
constexpr double legendMark = 10; ///< pixels
constexpr double corner = 4; ///< of a card, pixels
constexpr int cardAlpha = 225;
constexpr double aimGap = 5; ///< pixels from the middle
constexpr double aimArm = 12;

void paintCard(QPainter &painter, const QRectF &where, const Theme &theme)
{
    QColor inside = theme.raised;
    inside.setAlpha(cardAlpha);
    painter.setPen(QPen(theme.outline, 1));
    painter.setBrush(inside);
    painter.drawRoundedRect(where.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
}

/// The host part of a client id says less than the space it takes.
QString shortened(const QString &id)
{
    if (id.size() <= longestName)
        return id;
    const qsizetype dot = id.indexOf(u'.');
    return id.left(dot > 0 && dot < longestName ? dot : longestName - 1) + QChar(0x2026);
}

QString noticeText(const QString &followed)
{
    return MapWidget::tr("Following %1 (Esc ends it)").arg(followed);
}

} // namespace

void MapWidget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBase(painter);
    painter.setRenderHint(QPainter::Antialiasing);

    if (!m_sprites || m_sprites->pixelRatio() != devicePixelRatioF()) // it may go to another screen
        m_sprites.emplace(m_theme, devicePixelRatioF());
    const MarkerLayout &layout = layoutOfMarkers();
    LabelPlaces labels(QRectF(rect()).adjusted(leftStrip, 0, 0, -bottomStrip));
    keepFurnitureFree(labels);
    if (m_nearby)
        paintNearbyArea(painter, *m_nearby, m_viewport, m_theme);
    paintTrail(painter, m_trail, m_viewport, m_theme.accent);
    m_sprites->paintMarkers(painter, layout, m_clients, m_now - restsAfter);
    m_sprites->paintClusters(painter, layout);
    if (m_nearby)
        paintPins(painter, *m_nearby, m_viewport, m_theme, labels);
    paintClientNames(painter, labels);
    paintTownNames(painter, m_basemap, m_viewport, m_theme, labels);
    paintMarked(painter);

    paintLegend(painter);
    paintScaleBar(painter, m_viewport, m_theme);
    paintNotice(painter);
    if (m_clients.isEmpty() && !m_nearby)
        paintEmpty(painter);
    if (hasFocus()) {
        paintAim(painter);
        painter.setPen(QPen(m_theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

/// What no name may cover: clusters, the selected client and, while they are few, all markers; what
/// is at the edges.
void MapWidget::keepFurnitureFree(LabelPlaces &labels)
{
    labels.keepFree(legendArea());
    labels.keepFree(noticeArea());
    labels.keepFree(scaleBarArea(m_viewport));
    for (const QToolButton *button : m_buttons)
        labels.keepFree(button->geometry());
    const auto around = [](QPointF at, double radius) {
        return QRectF(at - QPointF(radius, radius), QSizeF(2, 2) * radius);
    };
    for (const MapCluster &cluster : m_layout.clusters)
        labels.keepFree(around(cluster.at, cluster.radius()));
    if (m_layout.markers.size() <= mostNamed) {
        for (const MarkerLayout::Marker &marker : m_layout.markers)
            labels.keepFree(around(marker.at, markerRadius));
    }
    if (const auto card = selectedArea(); !card.isEmpty())
        labels.keepFree(card);
}

/// Where the name of the selected client stands; empty without one.
QRectF MapWidget::selectedArea() const
{
    const auto index = m_clients.indexOf(m_selected);
    if (!index)
        return {};
    const QPointF at = m_viewport.toScreen(m_clients.place(*index));
    const QFontMetricsF metrics(Theme::normal());
    const double padding = Theme::grid / 2.0;
    const QSizeF size(metrics.horizontalAdvance(m_selected) + 2 * padding,
                      metrics.height() + padding);
    return {QPointF(at.x() - size.width() / 2, at.y() - markerRadius - Theme::grid - size.height()),
            size};
}

void MapWidget::paintBase(QPainter &painter)
{
    const double ratio = devicePixelRatioF();
    if (m_base.isNull() || m_baseViewport != m_viewport || m_base.devicePixelRatio() != ratio) {
        m_base = QPixmap(size() * ratio);
        m_base.setDevicePixelRatio(ratio);
        QPainter base(&m_base);
        paintBasemap(base, m_basemap, m_viewport, m_theme);
        m_baseViewport = m_viewport;
    }
    painter.drawPixmap(0, 0, m_base);
}

/// The selected client's ring and its name, over all others.
void MapWidget::paintMarked(QPainter &painter)
{
    const auto index = m_clients.indexOf(m_selected);
    if (!index)
        return;
    const QPointF at = m_viewport.toScreen(m_clients.place(*index));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme.land, 4));
    painter.drawEllipse(at, markerRadius + 4, markerRadius + 4);
    painter.setPen(QPen(m_theme.accent, 2));
    painter.drawEllipse(at, markerRadius + 4, markerRadius + 4);

    const QRectF where = selectedArea();
    painter.setFont(Theme::normal());
    paintCard(painter, where, m_theme);
    painter.setPen(m_theme.text);
    painter.drawText(where, Qt::AlignCenter, m_selected);
}

void MapWidget::paintClientNames(QPainter &painter, LabelPlaces &labels)
{
    const bool isCrowded =
        m_layout.markers.size() > mostNamed || m_layout.clusters.size() > mostClustersNamed;
    if (isCrowded || m_nearby) // an answer's places are what is looked at
        return;
    painter.setFont(Theme::small());
    const QFontMetricsF metrics(painter.font());
    for (const MarkerLayout::Marker &marker : m_layout.markers) {
        const QString id = m_clients.id(marker.client);
        if (id == m_selected)
            continue;
        const QString name = shortened(id);
        const QSizeF size(metrics.horizontalAdvance(name) + 2, metrics.height());
        if (const auto room = labels.place(marker.at, size, markerRadius + 3))
            paintLabel(painter, *room, name, m_theme.text, m_theme);
    }
}

/// Empty where there is no room for it.
QRectF MapWidget::legendArea() const
{
    const QFontMetricsF metrics(Theme::small());
    double length = Theme::grid / 2.0;
    for (const QString &name : m_servers)
        length +=
            legendMark + Theme::grid / 2.0 + metrics.horizontalAdvance(name) + 1.5 * Theme::grid;
    if (m_servers.isEmpty() || leftStrip + length > scaleBarArea(m_viewport).left())
        return {};
    const double high = metrics.height() + Theme::grid;
    return {leftStrip, height() - bottomStrip - high, length, high};
}

void MapWidget::paintLegend(QPainter &painter) const
{
    const QRectF card = legendArea();
    if (card.isEmpty())
        return;
    paintCard(painter, card, m_theme);
    painter.setFont(Theme::small());
    const QFontMetricsF metrics(painter.font());
    const double gap = Theme::grid / 2.0;
    double x = card.left() + Theme::grid;
    for (qsizetype i = 0; i < m_servers.size(); ++i) {
        painter.setPen(Qt::NoPen);
        paintServerMark(painter,
                        QRectF(x, card.center().y() - legendMark / 2, legendMark, legendMark),
                        static_cast<std::size_t>(i), m_theme);
        x += legendMark + gap;
        painter.setPen(m_theme.text);
        painter.drawText(QPointF(x, card.center().y() + (metrics.ascent() - metrics.descent()) / 2),
                         m_servers[i]);
        x += metrics.horizontalAdvance(m_servers[i]) + 1.5 * Theme::grid;
    }
}

/// Where it says who is followed; empty if it is none.
QRectF MapWidget::noticeArea() const
{
    if (m_followed.isEmpty())
        return {};
    const QFontMetricsF metrics(Theme::normal());
    return {Theme::grid, Theme::grid,
            metrics.horizontalAdvance(noticeText(m_followed)) + 2.0 * Theme::grid,
            metrics.height() + Theme::grid};
}

void MapWidget::paintNotice(QPainter &painter) const
{
    const QRectF card = noticeArea();
    if (card.isEmpty())
        return;
    paintCard(painter, card, m_theme);
    painter.setFont(Theme::normal());
    painter.setPen(m_theme.text);
    painter.drawText(card, Qt::AlignCenter, noticeText(m_followed));
}

/// From where a key reports; a mouse shows it itself.
void MapWidget::paintAim(QPainter &painter) const
{
    if (!m_isByKey || m_clients.isEmpty())
        return;
    const QPointF middle = QRectF(rect()).center();
    for (const auto &pen : {QPen(m_theme.land, 4), QPen(m_theme.accent, 2)}) {
        painter.setPen(pen);
        for (const QPointF arm : {QPointF(1, 0), QPointF(-1, 0), QPointF(0, 1), QPointF(0, -1)})
            painter.drawLine(middle + aimGap * arm, middle + aimArm * arm);
    }
}

void MapWidget::paintEmpty(QPainter &painter) const
{
    const QString title = tr("No clients yet");
    const QString text = tr("Clients appear here once they report where they are.\n"
                            "Double-click the map to report from there yourself.");
    const QFontMetricsF titleMetrics(Theme::title());
    const QFontMetricsF metrics(Theme::normal());
    const QSizeF textSize =
        metrics.boundingRect(QRectF(0, 0, width(), height()), Qt::AlignCenter, text).size();
    const double padding = 2.0 * Theme::grid;
    QRectF card(0, 0,
                std::max(textSize.width(), titleMetrics.horizontalAdvance(title)) + 2 * padding,
                titleMetrics.height() + Theme::grid + textSize.height() + 2 * padding);
    card.moveCenter(QRectF(rect()).center());
    paintCard(painter, card, m_theme);
    const QRectF inside = card.adjusted(padding, padding, -padding, -padding);
    painter.setFont(Theme::title());
    painter.setPen(m_theme.text);
    painter.drawText(inside, Qt::AlignHCenter | Qt::AlignTop, title);
    painter.setFont(Theme::normal());
    painter.setPen(m_theme.muted);
    painter.drawText(inside, Qt::AlignHCenter | Qt::AlignBottom, text);
}

} // namespace herd
