#include "gui/views/topology/linkitem.h"

#include "gui/views/glyph.h"
#include "gui/views/spantext.h"

#include <QFontMetricsF>
#include <QGraphicsSceneContextMenuEvent>
#include <QLineF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal laneDistance = 5; // of each lane from the middle
constexpr qreal mostWidth = 6;
constexpr qreal reach = 12; // of clicks, and of what is painted beside the line
constexpr qreal noteBelow = 22; // the middle, where a link that is down has its mark
constexpr float glowStrength = 0.35F;

/// 1.5 pixels at rest, wider with each tenfold of reports.
qreal widthOf(double rate)
{
    return std::min(1.5 + std::log10(1 + rate), mostWidth);
}

QSizeF labelSize(const QString &text)
{
    return QFontMetricsF(Theme::small()).boundingRect(text).size() + QSizeF(12, 4);
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
    setToolTip(summary());
    update();
}

void LinkItem::setNames(const QString &one, const QString &other)
{
    m_oneName = one;
    m_otherName = other;
}

QString LinkItem::stateText() const
{
    switch (m_picture.state) {
    case LinkPicture::State::Down:
        return tr("down");
    case LinkPicture::State::Half:
        return tr("up at one end only");
    case LinkPicture::State::Up:
        return tr("up");
    case LinkPicture::State::Cut:
        return tr("cut");
    }
    return {};
}

QString LinkItem::summary() const
{
    const QLocale locale;
    QString text = tr("%1 and %2: %3", "two servers, the state of their link")
                       .arg(m_oneName, m_otherName, stateText());
    if (!m_picture.note.isEmpty())
        text += u" ("_s + m_picture.note + u')';
    text += u'\n'
        + tr("%1 reports/s one way, %2 reports/s the other")
              .arg(locale.toString(m_picture.thereRate, 'f', 0),
                   locale.toString(m_picture.backRate, 'f', 0));
    if (m_picture.roundTrip)
        text += u'\n' + tr("round trip %1").arg(spanText(*m_picture.roundTrip));
    if (m_picture.owed > 0)
        text += u'\n'
            + tr("reports owed: %1").arg(locale.toString(static_cast<qulonglong>(m_picture.owed)));
    return text;
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
    // What is written beside it may be wider than the line is long.
    const QPointF middle = (m_one + m_other) / 2;
    return QRectF(m_one, m_other)
        .normalized()
        .adjusted(-reach, -reach, reach, reach)
        .united(QRectF(middle - QPointF(120, 48), QSizeF(240, 96)));
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
    if (isSelected()) { // under it, as the line's colour is its state
        QColor glow = m_theme.accent;
        glow.setAlphaF(glowStrength);
        painter->setPen(QPen(glow, 2 * reach, Qt::SolidLine, Qt::RoundCap));
        painter->drawLine(m_one, m_other);
    }
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
    } else if (m_picture.roundTrip) {
        const QString text = spanText(*m_picture.roundTrip);
        paintLabel(*painter, text, besideLine(labelSize(text)), m_theme.panel, m_theme.muted);
    }
    if (!m_picture.note.isEmpty())
        paintLabel(*painter, m_picture.note, middle + QPointF(0, noteBelow), m_theme.warning,
                   m_theme.warning);
}

/// Where the middle of a label is that stands beside the middle of the line: above it; of a
/// steep line on the side where the ring has room.
QPointF LinkItem::besideLine(const QSizeF &label) const
{
    const QPointF middle = (m_one + m_other) / 2;
    QPointF across = lane(true) / laneDistance;
    const bool isSteep = std::abs(across.x()) > std::abs(across.y());
    if (isSteep ? across.x() * middle.x() > 0 : across.y() > 0)
        across = -across;
    return middle
        + across
        * (laneDistance + mostWidth / 2 + std::abs(across.x()) * label.width() / 2
           + std::abs(across.y()) * label.height() / 2);
}

void LinkItem::paintLabel(QPainter &painter, const QString &text, const QPointF &middle,
                          const QColor &outline, const QColor &colour) const
{
    painter.setFont(Theme::small());
    QRectF where(QPointF(), labelSize(text));
    where.moveCenter(middle);
    painter.setPen(QPen(outline, 1));
    painter.setBrush(m_theme.panel);
    painter.drawRoundedRect(where, 4, 4);
    painter.setPen(colour);
    painter.drawText(where, Qt::AlignCenter, text);
}

void LinkItem::contextMenuEvent(QGraphicsSceneContextMenuEvent *event)
{
    setSelected(true);
    Q_EMIT menuWanted(m_picture.one, m_picture.other, event->screenPos());
}

} // namespace herd
