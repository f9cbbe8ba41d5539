#include "gui/views/topology/nodeitem.h"

#include "gui/views/direction.h"

#include <QCursor>
#include <QGraphicsSceneContextMenuEvent>
#include <QPainter>

namespace herd {

namespace {

constexpr qreal radius = Theme::grid;

} // namespace

NodeItem::NodeItem(const Theme &theme)
    : m_theme(theme)
{
    setFlags(ItemIsMovable | ItemIsSelectable | ItemIsFocusable | ItemSendsGeometryChanges);
    setCursor(Qt::PointingHandCursor);
    setZValue(1);
}

void NodeItem::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

QRectF NodeItem::boundingRect() const
{
    return card().adjusted(-6, -6, 6, 6); // the lines around it
}

QRectF NodeItem::leftMark()
{
    return onItsSide({card().left() + 12, card().top() + 14, 14, 14}, card());
}

QRectF NodeItem::rightMark()
{
    return onItsSide({card().right() - 28, card().top() + 14, 14, 14}, card());
}

QRectF NodeItem::secondLine()
{
    return {card().left() + 12, card().top() + 34, card().width() - 24, 20};
}

QRectF NodeItem::thirdLine()
{
    return {card().left() + 12, card().top() + 54, card().width() - 24, 18};
}

void NodeItem::paintCard(QPainter &painter, bool isWell, bool isLost) const
{
    if (isSelected()) { // around it, as the line's colour is its state
        painter.setPen(QPen(m_theme.accent, 3));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(card().adjusted(-4, -4, 4, 4), radius + 4, radius + 4);
    }
    painter.setPen(isLost ? QPen(m_theme.bad, 2) : QPen(m_theme.outline, 1));
    painter.setBrush(isWell ? m_theme.raised : m_theme.window);
    painter.drawRoundedRect(card(), radius, radius);
}

void NodeItem::paintTitle(QPainter &painter, const QString &title, bool isLost) const
{
    painter.setFont(Theme::title());
    painter.setPen(isLost ? m_theme.muted : m_theme.text);
    const QRectF where =
        onItsSide({card().left() + 34, card().top() + 8, card().width() - 34 - 32, 26}, card());
    painter.drawText(
        where, Qt::AlignVCenter | Qt::AlignLeft,
        painter.fontMetrics().elidedText(title, Qt::ElideRight, static_cast<int>(where.width())));
}

void NodeItem::contextMenuEvent(QGraphicsSceneContextMenuEvent *event)
{
    setSelected(true);
    Q_EMIT menuWanted(name(), event->screenPos());
}

void NodeItem::mouseReleaseEvent(QGraphicsSceneMouseEvent *event)
{
    QGraphicsObject::mouseReleaseEvent(event);
    Q_EMIT dropped(name(), pos());
}

} // namespace herd
