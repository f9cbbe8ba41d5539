#include "gui/views/topology/topologyview.h"

#include "gui/views/topology/bridgeitem.h"
#include "gui/views/topology/linkitem.h"
#include "gui/views/topology/serveritem.h"
#include "gui/views/wording.h"

#include <QKeyEvent>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace herd {

namespace {

constexpr qreal leastRing = 190; // radius; wide enough for five cards
constexpr qreal ringPerServer = 42;
constexpr qreal flattest = 0.4; // of the ring, an ellipse: its height to its width
constexpr qreal highest = 1.2;
constexpr qreal usual = 0.72; // as panes are wider than high
constexpr qreal margin = 24;
constexpr qreal mostScale = 1.6;

} // namespace

TopologyView::TopologyView(const Theme &theme, QWidget *parent)
    : QGraphicsView(parent)
    , m_theme(theme)
    , m_dots(new FloodDots(theme, [this](std::size_t from, std::size_t to, qreal progress) {
        const LinkItem *link = linkBetween(from, to);
        return link ? link->onTheWay(link->picture().one == from, progress) : QPointF();
    }))
{
    setScene(&m_scene);
    m_scene.addItem(m_dots);
    setFrameShape(NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setViewportUpdateMode(FullViewportUpdate);
    inEachLanguage(this, [this] {
        setAccessibleName(tr("Topology"));
        setAccessibleDescription(tr("The servers of the herd and the links between them"));
    });
    setEmptyText(tr("No herd yet.\nServers appear here once one is attached."));
    setTheme(theme);
    connect(&m_scene, &QGraphicsScene::selectionChanged, this, &TopologyView::tellSelection);
}

TopologyView::~TopologyView()
{
    m_scene.disconnect(this); // items that go tell of their selection
}

void TopologyView::setTheme(const Theme &theme)
{
    m_theme = theme;
    setBackgroundBrush(theme.panel);
    m_dots->setTheme(theme);
    for (NodeItem *node : nodes())
        node->setTheme(theme);
    for (LinkItem *link : m_links)
        link->setTheme(theme);
}

void TopologyView::setPicture(const std::vector<ServerPicture> &servers,
                              const std::vector<LinkPicture> &links,
                              const std::vector<BridgePicture> &bridges)
{
    const auto names = [this] {
        QStringList all;
        for (const NodeItem *node : nodes())
            all << node->name();
        return all;
    };
    const QStringList before = names();
    setServers(servers);
    setBridges(bridges);
    setLinks(links);
    if (names() == before)
        moveLinks();
    else
        arrange();
}

std::vector<NodeItem *> TopologyView::nodes() const
{
    std::vector<NodeItem *> all(m_servers.begin(), m_servers.end());
    all.insert(all.end(), m_bridges.begin(), m_bridges.end());
    return all;
}

void TopologyView::setServers(const std::vector<ServerPicture> &servers)
{
    while (m_servers.size() > servers.size()) {
        delete m_servers.back();
        m_servers.pop_back();
    }
    while (m_servers.size() < servers.size()) {
        addNode(m_servers.emplace_back(new ServerItem(m_theme)));
        connect(m_servers.back(), &NodeItem::menuWanted, this, &TopologyView::serverMenuWanted);
    }
    for (std::size_t i = 0; i < servers.size(); ++i)
        m_servers[i]->setPicture(servers[i]);
}

void TopologyView::setBridges(const std::vector<BridgePicture> &bridges)
{
    while (m_bridges.size() > bridges.size()) {
        delete m_bridges.back();
        m_bridges.pop_back();
    }
    while (m_bridges.size() < bridges.size())
        addNode(m_bridges.emplace_back(new BridgeItem(m_theme)));
    for (std::size_t i = 0; i < bridges.size(); ++i)
        m_bridges[i]->setPicture(bridges[i]);
}

void TopologyView::addNode(NodeItem *item)
{
    m_scene.addItem(item);
    connect(item, &NodeItem::dropped, this, &TopologyView::dropNode);
    for (const auto moved : {&QGraphicsObject::xChanged, &QGraphicsObject::yChanged})
        connect(item, moved, this, &TopologyView::moveLinks);
}

void TopologyView::dropNode(const QString &name, const QPointF &where)
{
    const auto all = nodes();
    const auto dropped = std::ranges::find(all, name, &NodeItem::name);
    if (dropped == all.end()
        || where == placeOf(static_cast<std::size_t>(dropped - all.begin()), all))
        return; // a click
    place(name, where);
}

void TopologyView::setLinks(const std::vector<LinkPicture> &links)
{
    const auto all = nodes();
    std::vector<LinkPicture> known;
    std::ranges::copy_if(links, std::back_inserter(known), [&all](const LinkPicture &link) {
        return link.one < all.size() && link.other < all.size() && link.one != link.other;
    });
    while (m_links.size() > known.size()) {
        delete m_links.back();
        m_links.pop_back();
    }
    while (m_links.size() < known.size()) {
        auto *item = m_links.emplace_back(new LinkItem(m_theme));
        m_scene.addItem(item);
        connect(item, &LinkItem::menuWanted, this, &TopologyView::linkMenuWanted);
    }
    for (std::size_t i = 0; i < known.size(); ++i) {
        m_links[i]->setNames(all[known[i].one]->name(), all[known[i].other]->name());
        m_links[i]->setPicture(known[i]);
    }
}

QPointF TopologyView::placeOf(std::size_t index, const std::vector<NodeItem *> &nodes) const
{
    if (const auto dragged = m_dragged.constFind(nodes[index]->name()); dragged != m_dragged.cend())
        return *dragged;
    if (nodes.size() == 1)
        return {};
    const auto count = static_cast<qreal>(nodes.size());
    const qreal flatness = ringFlatness(nodes.size());
    const qreal ring =
        std::max(leastRing, ringPerServer * count) * (1 + std::max(usual - flatness, 0.0));
    const qreal angle = 2 * std::numbers::pi * static_cast<qreal>(index) / count;
    return {ring * std::sin(angle), -flatness * ring * std::cos(angle)};
}

/// So that cards are large in a pane that is low, or narrow.
qreal TopologyView::ringFlatness(std::size_t cards) const
{
    const QSizeF card = NodeItem::size + QSizeF(2 * margin, 2 * margin);
    const auto count = static_cast<qreal>(cards);
    const qreal across = 2 * std::max(leastRing, ringPerServer * count);
    const qreal aspect =
        viewport()->height() / static_cast<qreal>(std::max(viewport()->width(), 1));
    return std::clamp(((across + card.width()) * aspect - card.height()) / across, flattest,
                      highest);
}

void TopologyView::place(const QString &card, const QPointF &where)
{
    const auto before = m_dragged;
    m_dragged[card] = where;
    fit();
    Q_EMIT cardMoved(card, before);
}

void TopologyView::arrange()
{
    m_dots->clear();
    placeCards();
}

void TopologyView::placeCards()
{
    const auto all = nodes();
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i]->setPos(placeOf(i, all));
    moveLinks();
    fit();
}

void TopologyView::moveLinks()
{
    const auto all = nodes();
    for (LinkItem *link : m_links)
        link->setEnds(all[link->picture().one]->pos(), all[link->picture().other]->pos());
}

void TopologyView::fit()
{
    QRectF all;
    for (const NodeItem *node : nodes())
        all = all.united(node->sceneBoundingRect());
    all.adjust(-margin, -margin, margin, margin);
    m_scene.setSceneRect(all);
    m_dots->setArea(all);
    resetTransform();
    const qreal factor = std::min(
        {viewport()->width() / all.width(), viewport()->height() / all.height(), mostScale});
    scale(factor, factor);
    centerOn(all.center());
}

const LinkItem *TopologyView::linkBetween(std::size_t one, std::size_t other) const
{
    const auto found = std::ranges::find_if(m_links, [&](const LinkItem *link) {
        const LinkPicture &picture = link->picture();
        return (picture.one == one && picture.other == other)
            || (picture.one == other && picture.other == one);
    });
    return found == m_links.end() ? nullptr : *found;
}

void TopologyView::showHop(const FloodDots::Hop &hop)
{
    if (!m_reducedMotion && linkBetween(hop.from, hop.to))
        m_dots->add(hop);
}

void TopologyView::setReducedMotion(bool reduced)
{
    m_reducedMotion = reduced;
    if (reduced)
        m_dots->clear();
}

void TopologyView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

void TopologyView::setPlaces(const QHash<QString, QPointF> &places)
{
    m_dragged = places;
    arrange();
}

void TopologyView::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    placeCards();
}

void TopologyView::drawForeground(QPainter *painter, const QRectF &)
{
    if (!m_servers.empty())
        return;
    painter->save();
    painter->resetTransform();
    painter->setPen(m_theme.muted);
    painter->drawText(viewport()->rect(), Qt::AlignCenter, m_emptyText);
    painter->restore();
}

} // namespace herd
