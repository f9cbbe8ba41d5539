#pragma once

#include "gui/views/topology/flooddots.h"
#include "gui/views/topology/topologypicture.h"

#include <QGraphicsView>
#include <QHash>

#include <vector>

namespace herd {

class BridgeItem;
class LinkItem;
class NodeItem;
class ServerItem;

/// The herd as a graph: servers, what they are bridged to, links, and reports on their way. Shows
/// what it is given; what a menu should do is its owner's affair. A click selects; so do Tab, one
/// after the other, and arrow keys, what is that way. Dragging moves a card; so does Ctrl with
/// arrow keys. GUI thread only.
class TopologyView final : public QGraphicsView
{
    Q_OBJECT

public:
    explicit TopologyView(const Theme &theme, QWidget *parent = nullptr);
    ~TopologyView() override;

    void setTheme(const Theme &theme);
    /// All lists at once: `links` name servers by their places in `servers`, bridges by the places
    /// that follow those; edges that name none are left out.
    void setPicture(const std::vector<ServerPicture> &servers,
                    const std::vector<LinkPicture> &links,
                    const std::vector<BridgePicture> &bridges = {});
    /// A hop that an update took, by the servers' places; it is not shown where no link is.
    void showHop(const FloodDots::Hop &hop);
    /// No dots, for those whom movement disturbs.
    void setReducedMotion(bool reduced);
    /// What stands in the middle while there are no servers.
    void setEmptyText(const QString &text);

    /// Nothing for a server that is not there.
    void select(const QString &server);
    /// Where cards were moved to, by their names; the others stand on a ring.
    QHash<QString, QPointF> places() const { return m_dragged; }
    void setPlaces(const QHash<QString, QPointF> &places);
    std::size_t dots() const { return m_dots->count(); }
    /// What can be selected: servers, bridges, then links, in their order.
    std::vector<QGraphicsObject *> choices() const;
    /// How many of them there are, in words.
    QString summary() const;

Q_SIGNALS:
    void serverMenuWanted(const QString &server, const QPoint &where);
    void linkMenuWanted(std::size_t one, std::size_t other, const QPoint &where);
    /// Empty: nothing.
    void serverSelected(const QString &server);
    /// Or a link to it.
    void bridgeSelected(const QString &bridge);
    void linkSelected(std::size_t one, std::size_t other);
    /// By the user; `before`: what places() were.
    void cardMoved(const QString &card, const QHash<QString, QPointF> &before);

private:
    bool focusNextPrevChild(bool next) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &where) override;

    void setServers(const std::vector<ServerPicture> &servers);
    void setBridges(const std::vector<BridgePicture> &bridges);
    void addNode(NodeItem *item);
    /// Servers, then bridges.
    std::vector<NodeItem *> nodes() const;
    void dropNode(const QString &name, const QPointF &where);
    void setLinks(const std::vector<LinkPicture> &links);
    void tellSelection();
    QGraphicsItem *selectedItem() const;
    void selectOnly(QGraphicsObject &item);
    void selectTowards(const QPointF &direction);
    void moveSelected(const QPointF &direction);
    bool askForMenu();

    void place(const QString &card, const QPointF &where);
    void arrange();
    void placeCards();
    void moveLinks();
    void fit();
    QPointF placeOf(std::size_t index, const std::vector<NodeItem *> &nodes) const;
    qreal ringFlatness(std::size_t cards) const;
    const LinkItem *linkBetween(std::size_t one, std::size_t other) const;

    Theme m_theme;
    QGraphicsScene m_scene;
    std::vector<ServerItem *> m_servers; // the scene's, like all items
    std::vector<BridgeItem *> m_bridges;
    std::vector<LinkItem *> m_links;
    FloodDots *m_dots;
    QHash<QString, QPointF> m_dragged;
    QString m_emptyText;
    bool m_reducedMotion = false;
};

} // namespace herd
