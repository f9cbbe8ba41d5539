#include "gui/views/topology/bridgeitem.h"

#include "gui/views/glyph.h"

#include <QLocale>
#include <QPainter>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

Mark markOf(BridgePicture::State state)
{
    switch (state) {
    case BridgePicture::State::Unknown:
        return Mark::Waiting;
    case BridgePicture::State::Up:
        return Mark::Good;
    case BridgePicture::State::Lost:
        return Mark::Bad;
    }
    return Mark::Waiting;
}

} // namespace

void BridgeItem::setPicture(const BridgePicture &picture)
{
    if (m_picture == picture)
        return;
    m_picture = picture;
    setToolTip(summary());
    update();
}

QString BridgeItem::stateText() const
{
    switch (m_picture.state) {
    case BridgePicture::State::Unknown:
        return tr("not known");
    case BridgePicture::State::Up:
        return tr("%1 of %Ln bridge(s) up", nullptr, static_cast<int>(m_picture.servers))
            .arg(QLocale().toString(static_cast<qulonglong>(m_picture.up)));
    case BridgePicture::State::Lost:
        return tr("no answer");
    }
    return {};
}

QString BridgeItem::owedText() const
{
    return tr("reports owed: %1").arg(QLocale().toString(static_cast<qulonglong>(m_picture.owed)));
}

QString BridgeItem::summary() const
{
    const QString text = tr("Bridge to %1: %2", "address, state").arg(m_picture.name, stateText());
    return m_picture.owed == 0 ? text : text + u"; "_s + owedText();
}

void BridgeItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isLost = m_picture.state == BridgePicture::State::Lost;
    paintCard(*painter, m_picture.state == BridgePicture::State::Up, isLost);
    paintBridgeMark(*painter, leftMark(), theme());
    paintMark(*painter, rightMark(), markOf(m_picture.state), theme());
    paintTitle(*painter, u"NATS"_s, isLost);
    painter->setFont(Theme::normal());
    painter->drawText(secondLine(), Qt::AlignVCenter | Qt::AlignLeft, stateText());
    painter->setFont(Theme::small());
    painter->setPen(m_picture.owed > 0 ? theme().warning : theme().muted);
    painter->drawText(thirdLine(), Qt::AlignVCenter | Qt::AlignLeft,
                      painter->fontMetrics().elidedText(
                          m_picture.owed > 0 ? owedText() : m_picture.name.section("//"_L1, 1),
                          Qt::ElideMiddle, static_cast<int>(thirdLine().width())));
}

} // namespace herd
