#include "gui/views/celldelegate.h"

#include "gui/models/herdstate.h"
#include "gui/views/direction.h"
#include "gui/views/glyph.h"

#include <QDateTime>
#include <QLocale>
#include <QPainter>

#include <utility>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

constexpr int markSide = 12;
constexpr int rowHeight = 3 * Theme::grid + Theme::grid / 2;
constexpr int degreeDigits = 6; // 11 cm
constexpr QChar leftToRightIsolate(0x2066);
constexpr QChar popIsolate(0x2069);

Mark markOf(ServerState state)
{
    switch (state) {
    case ServerState::Unobserved:
    case ServerState::Waiting:
        return Mark::Waiting;
    case ServerState::Attached:
        return Mark::Good;
    case ServerState::Paused:
        return Mark::Paused;
    case ServerState::Lost:
    case ServerState::Down:
    case ServerState::Refused:
        return Mark::Bad;
    }
    return Mark::Waiting;
}

QString timeText(double seconds)
{
    return QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(seconds * 1000), Qt::UTC)
        .toString(u"yyyy-MM-dd hh:mm:ss.zzz"_s);
}

} // namespace

QString wordsOf(ServerState state)
{
    switch (state) {
    case ServerState::Unobserved:
        return CellDelegate::tr("not watched");
    case ServerState::Waiting:
        return CellDelegate::tr("waiting");
    case ServerState::Attached:
        return CellDelegate::tr("up");
    case ServerState::Paused:
        return CellDelegate::tr("paused");
    case ServerState::Lost:
        return CellDelegate::tr("lost");
    case ServerState::Down:
        return CellDelegate::tr("down");
    case ServerState::Refused:
        return CellDelegate::tr("refused");
    }
    return {};
}

CellDelegate::CellDelegate(const Theme &theme, std::vector<Cell> cells, int placeRole,
                           QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_cells(std::move(cells))
    , m_placeRole(placeRole)
{
}

Cell CellDelegate::cellOf(const QModelIndex &index) const
{
    const auto column = static_cast<std::size_t>(index.column());
    return column < m_cells.size() ? m_cells[column] : Cell::Text;
}

QString CellDelegate::textOf(const QModelIndex &index) const
{
    const QVariant value = index.data();
    if (!value.isValid())
        return {};
    const QLocale locale;
    switch (cellOf(index)) {
    case Cell::Text:
    case Cell::Code:
    case Cell::Server:
        return value.toString();
    case Cell::Count:
        return locale.toString(value.toULongLong());
    case Cell::Rate:
        return locale.toString(value.toDouble(), 'f', 0);
    case Cell::Degrees:
        return locale.toString(value.toDouble(), 'f', degreeDigits);
    case Cell::Time:
        return timeText(value.toDouble());
    case Cell::State:
        return wordsOf(static_cast<ServerState>(value.toInt()));
    case Cell::Agreement:
        return value.toBool() ? tr("all agree") : tr("differs");
    }
    return {};
}

bool CellDelegate::isFigure(int column) const
{
    const auto at = static_cast<std::size_t>(column);
    const Cell cell = at < m_cells.size() ? m_cells[at] : Cell::Text;
    return cell == Cell::Count || cell == Cell::Rate || cell == Cell::Degrees;
}

void CellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->text = textOf(index);
    switch (cellOf(index)) {
    case Cell::Count:
    case Cell::Rate:
    case Cell::Degrees:
        option->displayAlignment = Qt::AlignRight | Qt::AlignVCenter;
        option->font = Theme::figures();
        break;
    case Cell::Code:
    case Cell::Time:
        option->font = Theme::figures();
        if (option->direction == Qt::RightToLeft) // they are in no language
            option->text = leftToRightIsolate + option->text + popIsolate;
        break;
    case Cell::Server:
    case Cell::State:
    case Cell::Agreement:
        option->text.prepend(u"     "_s); // room for the mark
        break;
    case Cell::Text:
        break;
    }
}

void CellDelegate::paintMarkOf(QPainter &painter, const QRectF &where,
                               const QModelIndex &index) const
{
    const auto paintState = [&](Mark mark) { paintMark(painter, where, mark, m_theme); };
    switch (cellOf(index)) {
    case Cell::Server:
        if (const int place = index.data(m_placeRole).toInt(); place >= 0)
            paintServerMark(painter, where, static_cast<std::size_t>(place), m_theme);
        break;
    case Cell::State:
        paintState(markOf(static_cast<ServerState>(index.data().toInt())));
        break;
    case Cell::Agreement:
        paintState(index.data().toBool() ? Mark::Good : Mark::Paused);
        break;
    case Cell::Text:
    case Cell::Code:
    case Cell::Count:
    case Cell::Rate:
    case Cell::Degrees:
    case Cell::Time:
        break;
    }
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const QRectF where = onItsSide({option.rect.left() + 0.75 * Theme::grid,
                                    option.rect.center().y() - markSide / 2.0, markSide, markSide},
                                   option.rect);
    paintMarkOf(*painter, where, index);
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(rowHeight);
    return size;
}

} // namespace herd
