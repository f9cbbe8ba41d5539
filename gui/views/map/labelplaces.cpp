#include "gui/views/map/labelplaces.h"

#include <algorithm>
#include <array>

namespace herd {

std::optional<QRectF> LabelPlaces::place(QPointF point, QSizeF size, double gap)
{
    const double width = size.width();
    const double height = size.height();
    const std::array corners {
        QPointF(gap, -height / 2),
        QPointF(-gap - width, -height / 2),
        QPointF(-width / 2, -gap - height),
        QPointF(-width / 2, gap),
    };
    for (const QPointF corner : corners) {
        const QRectF area(point + corner, size);
        if (!isFree(area))
            continue;
        m_labels.push_back(area);
        return area;
    }
    return std::nullopt;
}

bool LabelPlaces::isUnderLabel(QPointF point) const
{
    return std::ranges::any_of(m_labels,
                               [point](const QRectF &label) { return label.contains(point); });
}

bool LabelPlaces::isKeptFree(QPointF point) const
{
    return std::ranges::any_of(m_kept,
                               [point](const QRectF &kept) { return kept.contains(point); });
}

bool LabelPlaces::isFree(const QRectF &area) const
{
    const auto meets = [&area](const QRectF &taken) { return taken.intersects(area); };
    return m_area.contains(area) && std::ranges::none_of(m_kept, meets)
        && std::ranges::none_of(m_labels, meets);
}

} // namespace herd
