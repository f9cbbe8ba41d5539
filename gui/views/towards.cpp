#include "gui/views/towards.h"

#include <QtCore/qnamespace.h>

#include <cmath>

namespace herd {

std::optional<QPointF> directionOf(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return QPointF(-1, 0);
    case Qt::Key_Right:
        return QPointF(1, 0);
    case Qt::Key_Up:
        return QPointF(0, -1);
    case Qt::Key_Down:
        return QPointF(0, 1);
    }
    return {};
}

std::optional<qreal> distanceTowards(const QPointF &direction, const QPointF &to)
{
    const qreal along = QPointF::dotProduct(direction, to);
    const qreal aside = std::abs(direction.x() * to.y() - direction.y() * to.x());
    if (along <= 0 || aside > 2 * along)
        return {};
    return along + 2 * aside;
}

} // namespace herd
