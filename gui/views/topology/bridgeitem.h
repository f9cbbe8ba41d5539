#pragma once

#include "gui/views/topology/nodeitem.h"
#include "gui/views/topology/topologypicture.h"

namespace herd {

/// The card of what servers are bridged to.
class BridgeItem final : public NodeItem
{
    Q_OBJECT

public:
    using NodeItem::NodeItem;

    void setPicture(const BridgePicture &picture);

    QString name() const override { return m_picture.name; }
    QString summary() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    QString stateText() const;
    QString owedText() const;

    BridgePicture m_picture;
};

} // namespace herd
