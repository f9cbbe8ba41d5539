#include "gui/views/topology/topologyview.h"

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
constexpr qreal flatter = 0.72; // the ring is an ellipse, as windows are wider than high
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
    for (ServerItem *server : m_servers)
        server->setTheme(theme);
    for (LinkItem *link : m_links)
        link->setTheme(theme);
}

void TopologyView::setPicture(const std::vector<ServerPicture> &servers,
                              const std::vector<LinkPicture> &links)
{
    const bool same = std::ranges::equal(servers, m_servers, {}, &ServerPicture::id,
                                         [](const ServerItem *item) { return item->picture().id; });
    setServers(servers);
    setLinks(links);
    if (same)
        moveLinks();
    else
        arrange();
}

void TopologyView::setServers(const std::vector<ServerPicture> &servers)
{
    while (m_servers.size() > servers.size()) {
        delete m_servers.back();
        m_servers.pop_back();
    }
    while (m_servers.size() < servers.size()) {
        auto *item = m_servers.emplace_back(new ServerItem(m_theme));
        m_scene.addItem(item);
        connect(item, &ServerItem::menuWanted, this, &TopologyView::serverMenuWanted);
        connect(item, &ServerItem::dropped, this, [this](const QString &id, const QPointF &where) {
            if (where
                == placeOf(static_cast<std::size_t>(
                    std::ranges::find(m_servers, id,
                                      [](const ServerItem *each) { return each->picture().id; })
                    - m_servers.begin())))
                return; // a click
            place(id, where);
        });
        for (const auto moved : {&QGraphicsObject::xChanged, &QGraphicsObject::yChanged})
            connect(item, moved, this, &TopologyView::moveLinks);
    }
    for (std::size_t i = 0; i < servers.size(); ++i)
        m_servers[i]->setPicture(servers[i]);
}

void TopologyView::setLinks(const std::vector<LinkPicture> &links)
{
    std::vector<LinkPicture> known;
    std::ranges::copy_if(links, std::back_inserter(known), [this](const LinkPicture &link) {
        return link.one < m_servers.size() && link.other < m_servers.size()
            && link.one != link.other;
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
        m_links[i]->setNames(m_servers[known[i].one]->picture().id,
                             m_servers[known[i].other]->picture().id);
        m_links[i]->setPicture(known[i]);
    }
}

QPointF TopologyView::placeOf(std::size_t index) const
{
    if (const auto dragged = m_dragged.constFind(m_servers[index]->picture().id);
        dragged != m_dragged.cend())
        return *dragged;
    if (m_servers.size() == 1)
        return {};
    const auto count = static_cast<qreal>(m_servers.size());
    const qreal ring = std::max(leastRing, ringPerServer * count);
    const qreal angle = 2 * std::numbers::pi * static_cast<qreal>(index) / count;
    return {ring * std::sin(angle), -flatter * ring * std::cos(angle)};
}

void TopologyView::place(const QString &server, const QPointF &where)
{
    m_dragged[server] = where;
    fit();
}

void TopologyView::arrange()
{
    for (std::size_t i = 0; i < m_servers.size(); ++i)
        m_servers[i]->setPos(placeOf(i));
    m_dots->clear();
    moveLinks();
    fit();
}

void TopologyView::moveLinks()
{
    for (LinkItem *link : m_links)
        link->setEnds(m_servers[link->picture().one]->pos(),
                      m_servers[link->picture().other]->pos());
}

void TopologyView::fit()
{
    QRectF all;
    for (const ServerItem *server : m_servers)
        all = all.united(server->sceneBoundingRect());
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
    fit();
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
