#pragma once

#include "gui/views/theme.h"

#include <QGraphicsObject>

namespace herd {

/// A card in the topology view; can be dragged, selected and asked for its menu. Owned by its
/// scene.
class NodeItem : public QGraphicsObject
{
    Q_OBJECT

public:
    static constexpr QSizeF size {176, 80};

    explicit NodeItem(const Theme &theme);

    void setTheme(const Theme &theme);
    /// What no other card is called.
    virtual QString name() const = 0;
    /// What its card says, in words.
    virtual QString summary() const = 0;

    QRectF boundingRect() const override;

Q_SIGNALS:
    void menuWanted(const QString &name, const QPoint &where);
    /// Dragging has ended.
    void dropped(const QString &name, const QPointF &where);

protected:
    const Theme &theme() const { return m_theme; }
    /// With the line around it that says whether it is selected, and lost.
    void paintCard(QPainter &painter, bool isWell, bool isLost) const;
    /// Beside its mark; cut where it is too long.
    void paintTitle(QPainter &painter, const QString &title, bool isLost) const;
    static QRectF card() { return {QPointF(-size.width() / 2, -size.height() / 2), size}; }
    static QRectF leftMark();
    static QRectF rightMark();
    static QRectF secondLine();
    static QRectF thirdLine();

private:
    void contextMenuEvent(QGraphicsSceneContextMenuEvent *event) override;
    void mouseReleaseEvent(QGraphicsSceneMouseEvent *event) override;

    Theme m_theme;
};

} // namespace herd
