#include "gui/views/map/mapwidget.h"

#include "gui/views/wording.h"

#include <QResizeEvent>
#include <QToolButton>

#include <algorithm>
#include <array>
#include <cmath>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

constexpr double fitMargin = 64; ///< pixels around all clients
/// About 40 metres to a pixel at the equator: a city, for a single client.
constexpr double cityScale = 1'000'000;
/// About 5 metres: a minute's walk is longer than a marker is wide.
constexpr double streetScale = 8 * cityScale;
/// From farther away the way of somebody on foot could not be seen.
constexpr double followScale = streetScale / 2;
/// In world coordinates, 2 metres at the equator: who walks slowly and says so often leaves a trail
/// as long as others.
constexpr double trailStep = 2 / 40'075'017.0;

double distance(QPointF one, QPointF other)
{
    return std::hypot(one.x() - other.x(), one.y() - other.y());
}

} // namespace

MapWidget::MapWidget(const Theme &theme, Basemap basemap, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_basemap(std::move(basemap))
    , m_viewport(QSizeF(size()))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(160, 120);
    makeButtons();
    inEachLanguage(this, [this] { sayAll(); });
}

MapWidget::~MapWidget() = default;

void MapWidget::sayAll()
{
    setAccessibleName(tr("Map of clients"));
    setAccessibleDescription(tr("Arrow keys move, with Shift they select the next client that "
                                "way; plus and minus zoom, Home shows all clients, F follows the "
                                "selected one, Return reports from the middle of the map."));
    const std::array names {tr("Show all clients (Home)"), tr("Zoom in (+)"), tr("Zoom out (-)")};
    for (std::size_t i = 0; i < names.size(); ++i) {
        m_buttons[i]->setToolTip(names[i]);
        m_buttons[i]->setAccessibleName(names[i]);
    }
}

QString MapWidget::summary() const
{
    QString text = tr("%Ln client(s)", nullptr, static_cast<int>(m_clients.size()));
    if (!m_selected.isEmpty())
        text += u"; "_s + tr("selected: %1").arg(m_selected);
    if (!m_followed.isEmpty())
        text += u"; "_s + tr("followed: %1").arg(m_followed);
    return text;
}

QSize MapWidget::sizeHint() const
{
    return {640, 400};
}

void MapWidget::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_sprites.reset();
    m_base = QPixmap();
    update();
}

void MapWidget::setServers(const QStringList &names)
{
    m_servers = names;
    update();
}

void MapWidget::updateClients(std::span<const MapClient> clients)
{
    const bool wasEmpty = m_clients.isEmpty();
    m_clients.update(clients);
    keepUp(clients, wasEmpty);
    layOutAnew();
}

/// Follows whom it should; shows those that appear out of view while it shows all.
void MapWidget::keepUp(std::span<const MapClient> moved, bool areFirst)
{
    bool isOut = false;
    const QRectF shown(QPointF(), m_viewport.size());
    for (const MapClient &client : moved) {
        if (client.id.isEmpty())
            continue;
        const QPointF place = mercator({client.latitude, client.longitude});
        if (client.id == m_followed && (m_trail.empty() || m_trail.back() != place)) {
            extendTrail(place);
            m_viewport = m_viewport.centredOn(place);
        }
        isOut = isOut || (m_showsAll && !shown.contains(m_viewport.toScreen(place)));
    }
    if (m_showsAll && m_followed.isEmpty() && (isOut || areFirst))
        showAgain();
}

/// A place that is less than a step from the one before the last takes the place of the last.
void MapWidget::extendTrail(QPointF place)
{
    const std::size_t size = m_trail.size();
    if (size > 1 && distance(m_trail[size - 2], place) < trailStep)
        m_trail.back() = place;
    else
        m_trail.push_back(place);
    if (m_trail.size() > longestTrail)
        m_trail.pop_front();
}

void MapWidget::clearClients()
{
    m_layingOut.reset();
    m_layout = {};
    m_clients.clear();
    m_trail.clear();
    layOutAnew();
}

void MapWidget::setTime(std::chrono::milliseconds now)
{
    m_now = now;
    update();
}

void MapWidget::setClustering(bool on)
{
    m_clustering = on;
    layOutAnew();
}

void MapWidget::select(const QString &id)
{
    m_selected = id;
    update();
}

void MapWidget::follow(const QString &id)
{
    if (id == m_followed)
        return;
    m_followed = id;
    m_trail.clear();
    if (!id.isEmpty())
        m_selected = id;
    if (const auto index = m_clients.indexOf(id)) {
        const QPointF place = m_clients.place(*index);
        m_trail.push_back(place);
        const MapViewport there = m_viewport.centredOn(place);
        moveTo(there.scale() >= followScale
                   ? there
                   : there.fitting(QRectF(place, QSizeF()), fitMargin, streetScale));
    }
    update();
}

void MapWidget::setTrail(std::span<const GeoPoint> places)
{
    m_trail.clear();
    for (const GeoPoint place : places)
        extendTrail(mercator(place));
    update();
}

void MapWidget::showNearby(NearbyPlaces nearby)
{
    const QRectF circle =
        circleOnScreen(m_viewport, nearby.centre, nearby.radiusKilometres).boundingRect();
    const bool isSeen = QRectF({}, m_viewport.size()).contains(circle)
        && std::max(circle.width(), circle.height()) >= m_viewport.size().height() / 4;
    if (!isSeen)
        setView(m_viewport.fitting(boundsOf(nearby), fitMargin));
    m_nearby = std::move(nearby);
    update();
}

void MapWidget::clearNearby()
{
    m_nearby.reset();
    update();
}

void MapWidget::setView(const MapViewport &viewport)
{
    m_showsAll = false;
    moveTo(viewport.resized(size()));
}

void MapWidget::showAllClients()
{
    m_showsAll = true;
    showAgain();
}

void MapWidget::showAgain()
{
    moveTo(m_clients.isEmpty()
               ? MapViewport(QSizeF(size()))
               : m_viewport.resized(size()).fitting(m_clients.bounds(), fitMargin, cityScale));
}

void MapWidget::showWorld()
{
    setView(MapViewport(QSizeF(size())));
}

void MapWidget::moveTo(const MapViewport &viewport)
{
    if (viewport == m_viewport)
        return;
    m_viewport = viewport;
    layOutAnew();
}

void MapWidget::resizeEvent(QResizeEvent *)
{
    // From the same middle: what was looked at stays in sight.
    const bool wasWorld = m_viewport.scale() <= m_viewport.smallestScale();
    if (m_showsAll)
        showAllClients();
    else
        moveTo(wasWorld ? MapViewport(QSizeF(size())).centredOn(m_viewport.centre())
                        : m_viewport.resized(size()));
    int x = width() - Theme::grid;
    for (QToolButton *button : m_buttons) {
        x -= button->width();
        button->move(x, Theme::grid);
    }
}

void MapWidget::layOutAnew()
{
    m_isLaidOut = false;
    update();
}

const MarkerLayout &MapWidget::layoutOfMarkers()
{
    if (!m_isLaidOut && !m_layingOut) {
        m_layingOut.emplace(m_clients, m_viewport, m_clustering);
        m_isLaidOut = true;
    }
    if (auto layout = m_layingOut ? m_layingOut->next() : std::nullopt) {
        m_layout = *std::move(layout);
        m_layingOut.reset();
    }
    if (m_layout.viewport != m_viewport)
        m_layout.moveTo(m_viewport);
    if (m_layingOut || !m_isLaidOut)
        update(); // in the next frame more
    return m_layout;
}

} // namespace herd
