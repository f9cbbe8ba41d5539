#include "gui/views/glyph.h"

#include "gui/views/theme.h"

#include <QPainter>
#include <QPolygonF>

namespace herd {

void paintServerMark(QPainter &painter, const QRectF &where, std::size_t place, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.server(place));
    const QPointF middle = where.center();
    switch (place / Theme::serverColours % 3) {
    case 0:
        painter.drawEllipse(where);
        break;
    case 1:
        painter.drawPolygon(QPolygonF({{middle.x(), where.top()},
                                       {where.right(), middle.y()},
                                       {middle.x(), where.bottom()},
                                       {where.left(), middle.y()}}));
        break;
    case 2:
        painter.drawPolygon(
            QPolygonF({{middle.x(), where.top()}, where.bottomRight(), where.bottomLeft()}));
        break;
    }
    painter.restore();
}

void paintBridgeMark(QPainter &painter, const QRectF &where, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.text, where.width() / 8, Qt::SolidLine, Qt::RoundCap));
    const qreal road = where.top() + where.height() / 4;
    painter.drawLine(QPointF(where.left(), road), QPointF(where.right(), road));
    constexpr int half = 180 * 16; // Qt counts sixteenths of a degree
    const qreal height = where.bottom() - road - 3;
    painter.drawArc(QRectF(where.left(), road + 3, where.width(), 2 * height), 0, half);
    painter.restore();
}

QColor colourOf(Mark mark, const Theme &theme)
{
    switch (mark) {
    case Mark::Good:
        return theme.good;
    case Mark::Waiting:
        return theme.muted;
    case Mark::Paused:
    case Mark::Warning:
        return theme.warning;
    case Mark::Bad:
        return theme.bad;
    }
    return theme.muted;
}

void paintMark(QPainter &painter, const QRectF &where, Mark mark, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(
        QPen(colourOf(mark, theme), where.width() / 6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&](qreal x, qreal y) {
        return QPointF(where.left() + x * where.width(), where.top() + y * where.height());
    };
    switch (mark) {
    case Mark::Good:
        painter.drawPolyline(QPolygonF({at(0.15, 0.55), at(0.4, 0.8), at(0.85, 0.2)}));
        break;
    case Mark::Waiting:
        painter.drawEllipse(where.adjusted(1, 1, -1, -1));
        break;
    case Mark::Paused:
        painter.drawLine(at(0.3, 0.15), at(0.3, 0.85));
        painter.drawLine(at(0.7, 0.15), at(0.7, 0.85));
        break;
    case Mark::Warning:
        painter.drawLine(at(0.5, 0.1), at(0.5, 0.55));
        painter.drawPoint(at(0.5, 0.9));
        break;
    case Mark::Bad:
        painter.drawLine(at(0.15, 0.15), at(0.85, 0.85));
        painter.drawLine(at(0.15, 0.85), at(0.85, 0.15));
        break;
    }
    painter.restore();
}

} // namespace herd
