#pragma once

#include "gui/views/map/basemap.h"
#include "gui/views/map/mapclients.h"
#include "gui/views/map/mapoverlays.h"
#include "gui/views/map/mapviewport.h"
#include "gui/views/map/markerlayout.h"
#include "gui/views/map/markersprites.h"
#include "gui/views/theme.h"

#include <QPixmap>
#include <QStringList>
#include <QWidget>

#include <deque>
#include <optional>
#include <span>
#include <vector>

class QMenu;
class QToolButton;

namespace herd {

/// Where the clients of a herd are, on a map that needs no network. Shows what it is given and says
/// what the user wants; sending is its owner's affair. Until the user moves it, it shows all
/// clients. GUI thread only; it fetches nothing itself.
class MapWidget final : public QWidget
{
    Q_OBJECT

public:
    MapWidget(const Theme &theme, Basemap basemap, QWidget *parent = nullptr);
    ~MapWidget() override;

    void setTheme(const Theme &theme);
    /// The names of the servers, by their places in the herd.
    void setServers(const QStringList &names);

    /// Adds clients or moves them. Many at once are cheaper than one at a time.
    void updateClients(std::span<const MapClient> clients);
    void clearClients();
    const MapClients &clients() const { return m_clients; }
    /// What time it is where the clients come from; those that have rested for a minute are pale.
    void setTime(std::chrono::milliseconds now);
    /// Without it each client is a marker of its own, however crowded.
    void setClustering(bool on);

    /// Empty: none.
    void select(const QString &id);
    QString selected() const { return m_selected; }
    /// Keeps a client in the middle and draws its trail from now on; empty: ends.
    void follow(const QString &id);
    QString followed() const { return m_followed; }
    /// Where the followed client was up to now, oldest first; the newest `longestTrail` are kept.
    void setTrail(std::span<const GeoPoint> places);
    static constexpr std::size_t longestTrail = 4096;
    /// In world coordinates, oldest first.
    const std::deque<QPointF> &trail() const { return m_trail; }

    /// Draws what a WHATSAT asked and was answered, and moves there if it is out of view.
    void showNearby(NearbyPlaces nearby);
    void clearNearby();
    const std::optional<NearbyPlaces> &nearby() const { return m_nearby; }

    /// What the map shows, in pixels of this widget.
    const MapViewport &view() const { return m_viewport; }
    /// Ends that it shows all clients, as if the user had moved it.
    void setView(const MapViewport &viewport);
    void showAllClients();
    void showWorld();

    /// What is drawn of the clients; of so many that a frame does not suffice to lay them out, of
    /// what they were some frames ago.
    const MarkerLayout &layoutOfMarkers();
    /// How many clients there are, and who is selected and followed, in words.
    QString summary() const;
    QSize sizeHint() const override;

Q_SIGNALS:
    // All of them are said of what the user did, never of what the owner called.
    void reportWanted(double latitude, double longitude); ///< an IAMAT from there
    void nearbyWanted(double latitude, double longitude); ///< a WHATSAT about there
    void clientSelected(const QString &id); ///< empty: none
    void clientFollowed(const QString &id); ///< empty: no longer

private:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

    void moveTo(const MapViewport &viewport);
    void moveByUser(const MapViewport &viewport);
    void showAgain();
    void keepUp(std::span<const MapClient> moved, bool areFirst);
    void extendTrail(QPointF place);

    void click(QPointF point);
    void chooseClient(const QString &id);
    void chooseFollowed(const QString &id);
    void leave();
    QPointF meantByKey() const;
    void selectTowards(const QPointF &direction);
    void fillMenu(QMenu &menu, QPointF point);
    QString toolTipAt(QPointF point);
    QString clientAt(QPointF point);
    QString textOf(std::size_t client) const;
    QString textOf(const MapCluster &cluster) const;

    void makeButtons();
    void sayAll();
    void layOutAnew();
    void paintBase(QPainter &painter);
    void keepFurnitureFree(LabelPlaces &labels);
    QRectF selectedArea() const;
    QRectF legendArea() const;
    QRectF noticeArea() const;
    void paintMarked(QPainter &painter);
    void paintClientNames(QPainter &painter, LabelPlaces &labels);
    void paintLegend(QPainter &painter) const;
    void paintNotice(QPainter &painter) const;
    void paintAim(QPainter &painter) const;
    void paintEmpty(QPainter &painter) const;

    Theme m_theme;
    Basemap m_basemap;
    QStringList m_servers;
    MapClients m_clients;
    std::chrono::milliseconds m_now {};
    MapViewport m_viewport;
    bool m_showsAll = true;

    QString m_selected;
    QString m_followed;
    std::deque<QPointF> m_trail;
    std::optional<NearbyPlaces> m_nearby;

    // Made when they are needed, and again when what they were made for has changed.
    bool m_clustering = true;
    MarkerLayout m_layout;
    bool m_isLaidOut = true; // as the clients are
    std::optional<LayoutInParts> m_layingOut;
    std::optional<MarkerSprites> m_sprites;
    QPixmap m_base;
    MapViewport m_baseViewport;

    std::optional<QPointF> m_pressed;
    QPointF m_dragged; // to here
    bool m_isDragging = false;
    bool m_clickZoomed = false;
    bool m_isByKey = false; // whoever has the focus uses keys
    std::vector<QToolButton *> m_buttons; // children: all clients, in, out
};

} // namespace herd
