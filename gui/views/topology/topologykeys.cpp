// What is selected in the topology view, and moved, by mouse or by keyboard.

#include "gui/views/topology/bridgeitem.h"
#include "gui/views/topology/linkitem.h"
#include "gui/views/topology/serveritem.h"
#include "gui/views/topology/topologyview.h"
#include "gui/views/towards.h"

#include <QAccessible>
#include <QKeyEvent>

#include <algorithm>

namespace herd {

namespace {

/// Where an item is for the eye.
QPointF middleOf(const QGraphicsItem &item)
{
    return item.sceneBoundingRect().center();
}

constexpr qreal moveStep = 2 * Theme::grid; ///< of a key, in the scene

} // namespace

QGraphicsItem *TopologyView::selectedItem() const
{
    const auto selected = m_scene.selectedItems();
    return selected.isEmpty() ? nullptr : selected.first();
}

void TopologyView::tellSelection()
{
    QGraphicsItem *const item = selectedItem();
    QGraphicsObject *const object = item ? item->toGraphicsObject() : nullptr;
    if (const auto *link = qobject_cast<LinkItem *>(object)) {
        const auto [one, other] = std::minmax(link->picture().one, link->picture().other);
        if (other < m_servers.size())
            Q_EMIT linkSelected(one, other);
        else
            Q_EMIT bridgeSelected(nodes()[other]->name());
    } else if (const auto *bridge = qobject_cast<BridgeItem *>(object))
        Q_EMIT bridgeSelected(bridge->name());
    else if (const auto *server = qobject_cast<ServerItem *>(object))
        Q_EMIT serverSelected(server->picture().id);
    else
        Q_EMIT serverSelected({});
}

std::vector<QGraphicsObject *> TopologyView::choices() const
{
    const auto cards = nodes();
    std::vector<QGraphicsObject *> all(cards.begin(), cards.end());
    all.insert(all.end(), m_links.begin(), m_links.end());
    return all;
}

void TopologyView::select(const QString &server)
{
    const auto found = std::ranges::find(m_servers, server,
                                         [](const ServerItem *item) { return item->picture().id; });
    if (found != m_servers.end())
        selectOnly(**found);
}

QString TopologyView::summary() const
{
    const auto ofBridges = std::ranges::count_if(m_links, [this](const LinkItem *link) {
        return std::max(link->picture().one, link->picture().other) >= m_servers.size();
    });
    const QString text =
        tr("%1, %2", "servers, links")
            .arg(tr("%Ln server(s)", nullptr, static_cast<int>(m_servers.size())),
                 tr("%Ln link(s)", nullptr, static_cast<int>(std::ssize(m_links) - ofBridges)));
    return ofBridges == 0
        ? text
        : tr("%1, %2", "servers and links, bridges")
              .arg(text, tr("%Ln bridge(s)", nullptr, static_cast<int>(ofBridges)));
}

void TopologyView::selectOnly(QGraphicsObject &item)
{
    if (item.isSelected())
        return;
    {
        const QSignalBlocker quiet(m_scene); // one selection, one signal
        m_scene.clearSelection();
        item.setSelected(true);
    }
    viewport()->update();
    tellSelection();
    QAccessibleEvent focused(&item, QAccessible::Focus);
    QAccessible::updateAccessibility(&focused);
}

/// Tab goes through all of them, and on to the next widget behind the last one.
bool TopologyView::focusNextPrevChild(bool next)
{
    const auto all = choices();
    const auto here = std::ranges::find(all, selectedItem());
    const auto at = here - all.begin();
    const auto count = static_cast<std::ptrdiff_t>(all.size());
    const auto to = here == all.end() ? (next ? 0 : count - 1) : at + (next ? 1 : -1);
    if (to < 0 || to >= count)
        return QGraphicsView::focusNextPrevChild(next);
    selectOnly(*all[static_cast<std::size_t>(to)]);
    return true;
}

void TopologyView::selectTowards(const QPointF &direction)
{
    const auto all = choices();
    const QGraphicsItem *const from = selectedItem();
    QGraphicsObject *nearest = from || all.empty() ? nullptr : all.front();
    std::optional<qreal> least;
    for (QGraphicsObject *const item : all) {
        if (!from || item == from)
            continue;
        const auto distance = distanceTowards(direction, middleOf(*item) - middleOf(*from));
        if (distance && (!least || *distance < *least)) {
            least = distance;
            nearest = item;
        }
    }
    if (nearest)
        selectOnly(*nearest);
}

bool TopologyView::askForMenu()
{
    QGraphicsItem *const item = selectedItem();
    if (!item)
        return false;
    const QPoint where = viewport()->mapToGlobal(mapFromScene(middleOf(*item)));
    if (const auto *server = qobject_cast<ServerItem *>(item->toGraphicsObject()))
        Q_EMIT serverMenuWanted(server->picture().id, where);
    else if (const auto *link = qobject_cast<LinkItem *>(item->toGraphicsObject()))
        Q_EMIT linkMenuWanted(link->picture().one, link->picture().other, where);
    return true;
}

/// As a drag does.
void TopologyView::moveSelected(const QPointF &direction)
{
    QGraphicsItem *const item = selectedItem();
    if (auto *node = qobject_cast<NodeItem *>(item ? item->toGraphicsObject() : nullptr)) {
        node->setPos(node->pos() + moveStep * direction);
        place(node->name(), node->pos());
    }
}

/// The menu key and Shift+F10 ask for the menu of what is selected, as a right click does.
void TopologyView::keyPressEvent(QKeyEvent *event)
{
    const auto direction = directionOf(event->key());
    const bool wantsMenu = event->key() == Qt::Key_Menu
        || (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier);
    if (direction && event->modifiers().testFlag(Qt::ControlModifier))
        moveSelected(*direction);
    else if (direction)
        selectTowards(*direction);
    else if (event->key() == Qt::Key_Escape && selectedItem())
        m_scene.clearSelection();
    else if (!wantsMenu || !askForMenu())
        QGraphicsView::keyPressEvent(event);
}

} // namespace herd
