#include "gui/views/topology/serveritem.h"

#include "gui/views/direction.h"
#include "gui/views/glyph.h"

#include <QCursor>
#include <QGraphicsSceneContextMenuEvent>
#include <QLocale>
#include <QPainter>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal radius = Theme::grid;
constexpr qsizetype digestLetters = 6; // enough to see at a glance that two differ

Mark markOf(ServerPicture::State state)
{
    switch (state) {
    case ServerPicture::State::Unknown:
        return Mark::Waiting;
    case ServerPicture::State::Up:
        return Mark::Good;
    case ServerPicture::State::Paused:
        return Mark::Paused;
    case ServerPicture::State::Lost:
        return Mark::Bad;
    }
    return Mark::Waiting;
}

} // namespace

ServerItem::ServerItem(const Theme &theme)
    : m_theme(theme)
{
    setFlags(ItemIsMovable | ItemIsSelectable | ItemIsFocusable | ItemSendsGeometryChanges);
    setCursor(Qt::PointingHandCursor);
    setZValue(1);
}

void ServerItem::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void ServerItem::setPicture(const ServerPicture &picture)
{
    if (m_picture == picture)
        return;
    m_picture = picture;
    setToolTip(summary());
    update();
}

QString ServerItem::stateText() const
{
    switch (m_picture.state) {
    case ServerPicture::State::Unknown:
        return tr("waiting for it");
    case ServerPicture::State::Up:
        return tr("%1 lines/s").arg(QLocale().toString(m_picture.linesPerSecond, 'f', 0));
    case ServerPicture::State::Paused:
        return tr("paused");
    case ServerPicture::State::Lost:
        return tr("no answer");
    }
    return {};
}

QString ServerItem::summary() const
{
    const QString text = tr("%1: %2, clients known: %3", "server, its state")
                             .arg(m_picture.id, stateText(),
                                  QLocale().toString(static_cast<qulonglong>(m_picture.clients)));
    return m_picture.differs ? tr("%1; knows something else than most servers").arg(text) : text;
}

QRectF ServerItem::boundingRect() const
{
    const QRectF card(QPointF(-size.width() / 2, -size.height() / 2), size);
    return card.adjusted(-6, -6, 6, 6); // the lines around it
}

void ServerItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF card(QPointF(-size.width() / 2, -size.height() / 2), size);
    paintCard(*painter, card);
    paintTexts(*painter, card);
    if (!m_picture.digest.isEmpty())
        paintDigest(*painter, card);
}

void ServerItem::paintCard(QPainter &painter, const QRectF &card) const
{
    const bool isWell = m_picture.state == ServerPicture::State::Up;
    QPen line(m_theme.outline, 1);
    if (m_picture.state == ServerPicture::State::Lost)
        line = QPen(m_theme.bad, 2);
    if (isSelected()) { // around it, as the line's colour is its state
        painter.setPen(QPen(m_theme.accent, 3));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(card.adjusted(-4, -4, 4, 4), radius + 4, radius + 4);
    }
    painter.setPen(line);
    painter.setBrush(isWell ? m_theme.raised : m_theme.window);
    painter.drawRoundedRect(card, radius, radius);

    paintServerMark(painter, onItsSide({card.left() + 12, card.top() + 14, 14, 14}, card),
                    m_picture.place);
    paintMark(painter, onItsSide({card.right() - 28, card.top() + 14, 14, 14}, card),
              markOf(m_picture.state), m_theme);
}

void ServerItem::paintTexts(QPainter &painter, const QRectF &card) const
{
    painter.setFont(Theme::title());
    painter.setPen(m_picture.state == ServerPicture::State::Lost ? m_theme.muted : m_theme.text);
    const QRectF title =
        onItsSide({card.left() + 34, card.top() + 8, card.width() - 34 - 32, 26}, card);
    painter.drawText(title, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(m_picture.id, Qt::ElideRight,
                                                      static_cast<int>(title.width())));
    const QLocale locale;
    painter.setFont(Theme::normal());
    painter.drawText(QRectF(card.left() + 12, card.top() + 34, card.width() - 24, 20),
                     Qt::AlignVCenter | Qt::AlignLeft, stateText());
    painter.setFont(Theme::small());
    painter.setPen(m_theme.muted);
    painter.drawText(
        QRectF(card.left() + 12, card.top() + 54, card.width() - 24, 18),
        Qt::AlignVCenter | Qt::AlignLeft,
        tr("clients: %1").arg(locale.toString(static_cast<qulonglong>(m_picture.clients))));
}

void ServerItem::paintDigest(QPainter &painter, const QRectF &card) const
{
    QFont font = Theme::figures();
    font.setPointSizeF(Theme::small().pointSizeF());
    painter.setFont(font);
    QString digest = m_picture.digest.left(digestLetters);
    if (m_picture.differs)
        digest.prepend(u"\u2260 "_s); // not equal, for whom the colour says nothing
    const QColor colour = m_picture.differs ? m_theme.warning : m_theme.muted;
    const qreal width = painter.fontMetrics().horizontalAdvance(digest) + Theme::grid;
    const QRectF badge = onItsSide({card.right() - 12 - width, card.top() + 54, width, 18}, card);
    painter.setPen(QPen(m_picture.differs ? m_theme.warning : m_theme.outline, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(badge, 4, 4);
    painter.setPen(colour);
    painter.drawText(badge, Qt::AlignCenter, digest);
}

void ServerItem::contextMenuEvent(QGraphicsSceneContextMenuEvent *event)
{
    setSelected(true);
    Q_EMIT menuWanted(m_picture.id, event->screenPos());
}

void ServerItem::mouseReleaseEvent(QGraphicsSceneMouseEvent *event)
{
    QGraphicsObject::mouseReleaseEvent(event);
    Q_EMIT dropped(m_picture.id, pos());
}

} // namespace herd
