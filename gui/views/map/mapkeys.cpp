// MapWidget: what keys do with it.
#include "gui/views/map/mapwidget.h"
#include "gui/views/towards.h"

#include <QFocusEvent>
#include <QKeyEvent>

namespace herd {

namespace {

constexpr double zoomStep = 2;
constexpr double panStep = 80; ///< pixels
constexpr double inSight = 3.0 * Theme::grid; ///< pixels from the edges that a client keeps

} // namespace

void MapWidget::keyPressEvent(QKeyEvent *event)
{
    const QPointF middle = QRectF(rect()).center();
    const bool isShifted = event->modifiers().testFlag(Qt::ShiftModifier);
    m_isByKey = true;
    update();
    if (const auto direction = directionOf(event->key()))
        return isShifted ? selectTowards(*direction)
                         : moveByUser(m_viewport.panned(-panStep * *direction));
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return moveByUser(m_viewport.zoomed(zoomStep, middle));
    case Qt::Key_Minus:
        return moveByUser(m_viewport.zoomed(1 / zoomStep, middle));
    case Qt::Key_Home:
        chooseFollowed({});
        return showAllClients();
    case Qt::Key_F:
        return chooseFollowed(m_followed.isEmpty() ? m_selected : QString());
    case Qt::Key_Return:
    case Qt::Key_Enter: {
        const GeoPoint place = m_viewport.toGeo(middle);
        return isShifted ? Q_EMIT nearbyWanted(place.latitude, place.longitude)
                         : Q_EMIT reportWanted(place.latitude, place.longitude);
    }
    case Qt::Key_Escape:
        return leave();
    }
    QWidget::keyPressEvent(event);
}

/// Whoever comes by Tab sees where a key would report from.
void MapWidget::focusInEvent(QFocusEvent *event)
{
    m_isByKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    QWidget::focusInEvent(event);
}

/// Where the selected client is; the middle, if none is in sight.
QPointF MapWidget::meantByKey() const
{
    const auto index = m_clients.indexOf(m_selected);
    const QPointF at = index ? m_viewport.toScreen(m_clients.place(*index)) : QPointF(-1, -1);
    return QRectF(rect()).contains(at) ? at : QRectF(rect()).center();
}

/// The nearest client that way; where none stands by itself there, the nearest crowd is looked at.
void MapWidget::selectTowards(const QPointF &direction)
{
    const QPointF from = meantByKey();
    const auto nearest = [&](const auto &all) {
        const typename std::decay_t<decltype(all)>::value_type *found = nullptr;
        std::optional<qreal> least;
        for (const auto &each : all) {
            const auto distance = distanceTowards(direction, each.at - from);
            if (distance && (!least || *distance < *least)) {
                least = distance;
                found = &each;
            }
        }
        return found;
    };
    const MarkerLayout &layout = layoutOfMarkers();
    if (const MarkerLayout::Marker *marker = nearest(layout.markers)) {
        chooseClient(m_clients.id(marker->client));
        const QRectF seen = QRectF(rect()).adjusted(inSight, inSight, -inSight, -inSight);
        if (!seen.contains(marker->at))
            moveByUser(m_viewport.panned(seen.center() - marker->at));
    } else if (const MapCluster *crowd = nearest(layout.clusters)) {
        click(crowd->at);
    }
}

/// One thing less at each press: following, an answer's circle, the selection.
void MapWidget::leave()
{
    if (!m_followed.isEmpty())
        chooseFollowed({});
    else if (m_nearby)
        clearNearby();
    else
        chooseClient({});
}

} // namespace herd
