#pragma once

#include "gui/views/theme.h"
#include "gui/views/topology/topologypicture.h"

#include <QGraphicsObject>

namespace herd {

/// An edge in the topology view: a lane for each direction, the wider the more reports it takes,
/// and the round trip in the middle.
/// Owned by its scene.
class LinkItem final : public QGraphicsObject
{
    Q_OBJECT

public:
    explicit LinkItem(const Theme &theme);

    void setTheme(const Theme &theme);
    /// Of the servers at its ends; to be told before its picture.
    void setNames(const QString &one, const QString &other);
    void setPicture(const LinkPicture &picture);
    const LinkPicture &picture() const { return m_picture; }
    void setEnds(const QPointF &one, const QPointF &other);

    /// How it is with the link, in words.
    QString summary() const;
    /// Where a report is that has gone so far (0 to 1) from one end to the other.
    QPointF onTheWay(bool there, qreal progress) const;

    QRectF boundingRect() const override;
    QPainterPath shape() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

Q_SIGNALS:
    void menuWanted(std::size_t one, std::size_t other, const QPoint &where);

private:
    void contextMenuEvent(QGraphicsSceneContextMenuEvent *event) override;
    QString stateText() const;
    QPointF lane(bool there) const; // from the middle line to that lane
    QPointF besideLine(const QSizeF &label) const;
    void paintLabel(QPainter &painter, const QString &text, const QPointF &middle,
                    const QColor &outline, const QColor &colour) const;

    Theme m_theme;
    LinkPicture m_picture;
    QString m_oneName;
    QString m_otherName;
    QPointF m_one;
    QPointF m_other;
};

} // namespace herd
