#include "gui/views/topology/serveritem.h"

#include "gui/views/direction.h"
#include "gui/views/glyph.h"

#include <QLocale>
#include <QPainter>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

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

void ServerItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isLost = m_picture.state == ServerPicture::State::Lost;
    paintCard(*painter, m_picture.state == ServerPicture::State::Up, isLost);
    paintServerMark(*painter, leftMark(), m_picture.place, theme());
    paintMark(*painter, rightMark(), markOf(m_picture.state), theme());
    paintTitle(*painter, m_picture.id, isLost);
    paintTexts(*painter);
    if (!m_picture.digest.isEmpty())
        paintDigest(*painter);
}

void ServerItem::paintTexts(QPainter &painter) const
{
    const QLocale locale;
    painter.setFont(Theme::normal());
    painter.drawText(secondLine(), Qt::AlignVCenter | Qt::AlignLeft, stateText());
    painter.setFont(Theme::small());
    painter.setPen(theme().muted);
    painter.drawText(
        thirdLine(), Qt::AlignVCenter | Qt::AlignLeft,
        tr("clients: %1").arg(locale.toString(static_cast<qulonglong>(m_picture.clients))));
}

void ServerItem::paintDigest(QPainter &painter) const
{
    QFont font = Theme::figures();
    font.setPointSizeF(Theme::small().pointSizeF());
    painter.setFont(font);
    QString digest = m_picture.digest.left(digestLetters);
    if (m_picture.differs)
        digest.prepend(u"\u2260 "_s); // not equal, for whom the colour says nothing
    const QColor colour = m_picture.differs ? theme().warning : theme().muted;
    const qreal width = painter.fontMetrics().horizontalAdvance(digest) + Theme::grid;
    const QRectF badge =
        onItsSide({card().right() - 12 - width, card().top() + 54, width, 18}, card());
    painter.setPen(QPen(m_picture.differs ? theme().warning : theme().outline, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(badge, 4, 4);
    painter.setPen(colour);
    painter.drawText(badge, Qt::AlignCenter, digest);
}

} // namespace herd
