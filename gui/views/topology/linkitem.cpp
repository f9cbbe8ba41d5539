#include "gui/views/topology/linkitem.h"

#include "gui/views/glyph.h"

#include <QGraphicsSceneContextMenuEvent>
#include <QLineF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace herd {

namespace {

constexpr qreal laneDistance = 5; // of each lane from the middle
constexpr qreal mostWidth = 6;
constexpr qreal reach = 12; // of clicks, and of what is painted beside the line

/// 1.5 pixels at rest, wider with each tenfold of reports.
qreal widthOf(double rate)
{
    return std::min(1.5 + std::log10(1 + rate), mostWidth);
}

} // namespace

LinkItem::LinkItem(const Theme &theme)
    : m_theme(theme)
{
    setFlag(ItemIsSelectable);
}

void LinkItem::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void LinkItem::setPicture(const LinkPicture &picture)
{
    if (m_picture == picture)
        return;
    prepareGeometryChange();
    m_picture = picture;
    const QLocale locale;
    setToolTip(tr("%1 reports/s one way, %2 reports/s the other")
                   .arg(locale.toString(picture.thereRate, 'f', 0),
                        locale.toString(picture.backRate, 'f', 0)));
    update();
}

void LinkItem::setEnds(const QPointF &one, const QPointF &other)
{
    prepareGeometryChange();
    m_one = one;
    m_other = other;
    update();
}

QPointF LinkItem::lane(bool there) const
{
    const QLineF line(m_one, m_other);
    if (line.length() < 1)
        return {};
    const QPointF across(-line.dy() / line.length(), line.dx() / line.length());
    return across * (there ? laneDistance : -laneDistance);
}

QPointF LinkItem::onTheWay(bool there, qreal progress) const
{
    return QLineF(there ? m_one : m_other, there ? m_other : m_one).pointAt(progress) + lane(there);
}

QRectF LinkItem::boundingRect() const
{
    // The note may be wider than the line is long.
    const QPointF middle = (m_one + m_other) / 2;
    return QRectF(m_one, m_other)
        .normalized()
        .adjusted(-reach, -reach, reach, reach)
        .united(QRectF(middle - QPointF(120, 14), QSizeF(240, 48)));
}

QPainterPath LinkItem::shape() const
{
    QPainterPath path(m_one);
    path.lineTo(m_other);
    QPainterPathStroker stroker;
    stroker.setWidth(2 * reach);
    return stroker.createStroke(path);
}

void LinkItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setRenderHint(QPainter::Antialiasing);
    QColor colour;
    Qt::PenStyle style = Qt::SolidLine;
    switch (m_picture.state) {
    case LinkPicture::State::Up:
        colour = m_theme.muted;
        break;
    case LinkPicture::State::Half:
        colour = m_theme.warning;
        style = Qt::DashLine;
        break;
    case LinkPicture::State::Down:
    case LinkPicture::State::Cut:
        colour = m_theme.bad;
        style = Qt::DotLine;
        break;
    }
    if (isSelected())
        colour = m_theme.accent;
    for (const bool there : {true, false}) {
        const double rate = there ? m_picture.thereRate : m_picture.backRate;
        painter->setPen(QPen(colour, widthOf(rate), style, Qt::RoundCap));
        painter->drawLine(m_one + lane(there), m_other + lane(there));
    }
    const QPointF middle = (m_one + m_other) / 2;
    if (m_picture.state == LinkPicture::State::Down || m_picture.state == LinkPicture::State::Cut) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.window);
        painter->drawEllipse(middle, 13, 13);
        paintMark(*painter, {middle.x() - 8, middle.y() - 8, 16, 16}, Mark::Bad, m_theme);
    }
    if (!m_picture.note.isEmpty())
        paintNote(*painter);
}

void LinkItem::paintNote(QPainter &painter) const
{
    painter.setFont(Theme::small());
    const QPointF middle = (m_one + m_other) / 2 + QPointF(0, 20);
    QRectF where = painter.fontMetrics().boundingRect(m_picture.note).adjusted(-6, -3, 6, 3);
    where.moveCenter(middle);
    painter.setPen(QPen(m_theme.warning, 1));
    painter.setBrush(m_theme.window);
    painter.drawRoundedRect(where, 4, 4);
    painter.setPen(m_theme.warning);
    painter.drawText(where, Qt::AlignCenter, m_picture.note);
}

void LinkItem::contextMenuEvent(QGraphicsSceneContextMenuEvent *event)
{
    setSelected(true);
    Q_EMIT menuWanted(m_picture.one, m_picture.other, event->screenPos());
}

} // namespace herd
