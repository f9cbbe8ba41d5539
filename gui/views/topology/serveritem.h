#pragma once

#include "gui/views/topology/nodeitem.h"
#include "gui/views/topology/topologypicture.h"

namespace herd {

/// The card of a server.
class ServerItem final : public NodeItem
{
    Q_OBJECT

public:
    using NodeItem::NodeItem;

    void setPicture(const ServerPicture &picture);
    const ServerPicture &picture() const { return m_picture; }

    QString name() const override { return m_picture.id; }
    QString summary() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    void paintTexts(QPainter &painter) const;
    void paintDigest(QPainter &painter) const;
    QString stateText() const;

    ServerPicture m_picture;
};

} // namespace herd
