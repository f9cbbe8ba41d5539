// MapWidget: what the user does with it.
#include "gui/views/map/mapwidget.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QLocale>
#include <QMenu>
#include <QToolButton>
#include <QToolTip>

#include <cmath>

namespace herd {

namespace {

constexpr double zoomStep = 2; ///< of a button
constexpr double wheelPerDoubling = 240; ///< eighths of a degree: two notches of a usual wheel
constexpr double clusterZoom = 4;

QString angle(double degrees, QChar positive, QChar negative)
{
    constexpr int decimals = 5; // about a metre
    return QLocale().toString(std::abs(degrees), 'f', decimals) + QChar(0xB0)
        + (degrees < 0 ? negative : positive);
}

QString placeText(GeoPoint point)
{
    return angle(point.latitude, u'N', u'S') + QStringLiteral(", ")
        + angle(point.longitude, u'E', u'W');
}

} // namespace

void MapWidget::makeButtons()
{
    const auto add = [this](const QString &text, auto &&act) {
        auto *button = new QToolButton(this);
        button->setText(text);
        button->setFocusPolicy(Qt::TabFocus);
        button->setFixedSize(3 * Theme::grid + 4, 3 * Theme::grid + 4);
        connect(button, &QToolButton::clicked, this, act);
        m_buttons.push_back(button);
    };
    const auto middle = [this] { return QRectF(rect()).center(); };
    add(QStringLiteral("\u2302"), [this] {
        chooseFollowed({});
        showAllClients();
    });
    add(QStringLiteral("+"), [this, middle] { moveByUser(m_viewport.zoomed(zoomStep, middle())); });
    add(QStringLiteral("\u2212"),
        [this, middle] { moveByUser(m_viewport.zoomed(1 / zoomStep, middle())); });
}

/// Following goes on while only the scale changes.
void MapWidget::moveByUser(const MapViewport &viewport)
{
    m_showsAll = false;
    const auto index = m_clients.indexOf(m_followed);
    if (index && viewport.scale() != m_viewport.scale())
        return moveTo(viewport.centredOn(m_clients.place(*index)));
    if (viewport != m_viewport)
        chooseFollowed({});
    moveTo(viewport);
}

void MapWidget::wheelEvent(QWheelEvent *event)
{
    const double steps = event->angleDelta().y() / wheelPerDoubling;
    if (steps != 0)
        moveByUser(m_viewport.zoomed(std::exp2(steps), event->position()));
    event->accept();
}

void MapWidget::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    m_pressed = event->position();
    m_dragged = event->position();
    m_isDragging = false;
    m_isByKey = false;
}

void MapWidget::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_pressed) {
        const QPointF point = event->position();
        const bool isSomething = !clientAt(point).isEmpty() || layoutOfMarkers().clusterAt(point);
        setCursor(isSomething ? Qt::PointingHandCursor : Qt::ArrowCursor);
        return;
    }
    const double distance = (event->position() - *m_pressed).manhattanLength();
    if (!m_isDragging && distance < QApplication::startDragDistance())
        return;
    m_isDragging = true;
    setCursor(Qt::ClosedHandCursor);
    moveByUser(m_viewport.panned(event->position() - m_dragged));
    m_dragged = event->position();
}

void MapWidget::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_pressed)
        return QWidget::mouseReleaseEvent(event);
    m_pressed.reset();
    setCursor(Qt::ArrowCursor);
    if (!m_isDragging)
        click(event->position());
}

void MapWidget::click(QPointF point)
{
    const MarkerLayout &layout = layoutOfMarkers();
    const auto cluster = layout.clusterAt(point);
    m_clickZoomed = cluster.has_value();
    if (cluster) {
        const QPointF at = layout.clusters[*cluster].at;
        const QPointF toMiddle = QRectF(rect()).center() - at;
        return moveByUser(m_viewport.zoomed(clusterZoom, at).panned(toMiddle));
    }
    chooseClient(clientAt(point));
}

void MapWidget::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_clickZoomed)
        return;
    const QString client = clientAt(event->position());
    if (!client.isEmpty())
        return chooseFollowed(client);
    const GeoPoint place = m_viewport.toGeo(event->position());
    if (event->modifiers().testFlag(Qt::ShiftModifier))
        Q_EMIT nearbyWanted(place.latitude, place.longitude);
    else
        Q_EMIT reportWanted(place.latitude, place.longitude);
}

void MapWidget::chooseClient(const QString &id)
{
    if (id == m_selected)
        return;
    select(id);
    Q_EMIT clientSelected(id);
}

void MapWidget::chooseFollowed(const QString &id)
{
    if (id == m_followed)
        return;
    if (!id.isEmpty())
        chooseClient(id);
    follow(id);
    Q_EMIT clientFollowed(id);
}

void MapWidget::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QPoint point = byKey ? meantByKey().toPoint() : event->pos();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu, point);
    menu->popup(mapToGlobal(point));
}

void MapWidget::fillMenu(QMenu &menu, QPointF point)
{
    const QString client = clientAt(point);
    const GeoPoint place = m_viewport.toGeo(point);
    if (!client.isEmpty()) {
        const bool isFollowed = client == m_followed;
        menu.addAction(
            isFollowed ? tr("Stop following %1").arg(client)
                       : tr("Follow %1\tDouble-click").arg(client),
            this, [this, isFollowed, client] { chooseFollowed(isFollowed ? QString() : client); });
        menu.addSeparator();
    }
    menu.addAction(client.isEmpty() ? tr("Report from here (IAMAT)\tDouble-click")
                                    : tr("Report from here (IAMAT)"),
                   this, [this, place] { Q_EMIT reportWanted(place.latitude, place.longitude); });
    menu.addAction(client.isEmpty() ? tr("What is near here? (WHATSAT)\tShift+Double-click")
                                    : tr("What is near here? (WHATSAT)"),
                   this, [this, place] { Q_EMIT nearbyWanted(place.latitude, place.longitude); });
    if (m_nearby)
        menu.addAction(tr("Take the answer away"), this, &MapWidget::clearNearby);
    menu.addSeparator();
    menu.addAction(tr("Show all clients\tHome"), this, [this] {
        chooseFollowed({});
        showAllClients();
    });
    menu.addAction(tr("Show the whole world"), this, [this] {
        chooseFollowed({});
        showWorld();
    });
}

bool MapWidget::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString text = toolTipAt(help->pos());
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), text, this);
    return true;
}

QString MapWidget::clientAt(QPointF point)
{
    const MarkerLayout &layout = layoutOfMarkers();
    const auto marker = layout.markerAt(point);
    return marker && !layout.clusterAt(point) ? m_clients.id(layout.markers[*marker].client)
                                              : QString();
}

QString MapWidget::toolTipAt(QPointF point)
{
    if (m_nearby) {
        if (const auto pin = pinAt(*m_nearby, m_viewport, point))
            return m_nearby->places[*pin].name;
    }
    const MarkerLayout &layout = layoutOfMarkers();
    if (const auto cluster = layout.clusterAt(point))
        return textOf(layout.clusters[*cluster]);
    if (const auto marker = layout.markerAt(point))
        return textOf(layout.markers[*marker].client);
    return {};
}

QString MapWidget::textOf(std::size_t client) const
{
    using namespace std::chrono;
    QString text =
        m_clients.id(client) + u'\n' + placeText(mercatorInverse(m_clients.place(client)));
    const auto server = static_cast<qsizetype>(m_clients.server(client));
    if (server < m_servers.size())
        text += u'\n' + tr("spoke to %1").arg(m_servers[server]);
    const auto rested = duration_cast<seconds>(m_now - m_clients.lastMoved(client));
    if (m_now > milliseconds::zero() && rested >= seconds::zero())
        text += u'\n' + tr("moved %1 s ago").arg(QLocale().toString(qlonglong {rested.count()}));
    return text;
}

QString MapWidget::textOf(const MapCluster &cluster) const
{
    const QLocale locale;
    QString text = tr("%Ln client(s)", nullptr, static_cast<int>(cluster.count));
    for (std::size_t i = 0; i < MapCluster::servers; ++i) {
        const auto server = static_cast<qsizetype>(i);
        if (cluster.shares[i] > 0 && server < m_servers.size())
            text += u'\n' + m_servers[server] + u' ' + locale.toString(cluster.shares[i]);
    }
    if (const std::uint32_t rest = cluster.shares[MapCluster::servers]; rest > 0)
        text += u'\n' + tr("other servers %1").arg(locale.toString(rest));
    return text + u'\n' + tr("Click to look closer");
}

} // namespace herd
