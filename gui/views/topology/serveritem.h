#pragma once

#include "gui/views/theme.h"
#include "gui/views/topology/topologypicture.h"

#include <QGraphicsObject>

namespace herd {

/// The card of a server in the topology view; can be dragged, selected and asked for its menu.
/// Owned by its scene.
class ServerItem final : public QGraphicsObject
{
    Q_OBJECT

public:
    static constexpr QSizeF size {176, 80};

    explicit ServerItem(const Theme &theme);

    void setTheme(const Theme &theme);
    void setPicture(const ServerPicture &picture);
    const ServerPicture &picture() const { return m_picture; }

    /// What its card says, in words.
    QString summary() const;

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

Q_SIGNALS:
    void menuWanted(const QString &server, const QPoint &where);
    /// Dragging has ended.
    void dropped(const QString &server, const QPointF &where);

private:
    void contextMenuEvent(QGraphicsSceneContextMenuEvent *event) override;
    void mouseReleaseEvent(QGraphicsSceneMouseEvent *event) override;
    void paintCard(QPainter &painter, const QRectF &card) const;
    void paintTexts(QPainter &painter, const QRectF &card) const;
    QString stateText() const;
    void paintDigest(QPainter &painter, const QRectF &card) const;

    Theme m_theme;
    ServerPicture m_picture;
};

} // namespace herd
