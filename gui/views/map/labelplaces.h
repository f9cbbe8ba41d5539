#pragma once

#include <QRectF>

#include <optional>
#include <vector>

namespace herd {

/// Finds room for labels beside what they name, so that none covers another; first come, first
/// served.
class LabelPlaces
{
public:
    explicit LabelPlaces(const QRectF &area)
        : m_area(area)
    {
    }

    /// Nothing will be put over this.
    void keepFree(const QRectF &area) { m_kept.push_back(area); }
    /// Where a label of this size goes: right of the point, left, above or below, `gap` pixels
    /// away; nothing where there is no room.
    std::optional<QRectF> place(QPointF point, QSizeF size, double gap);
    bool isUnderLabel(QPointF point) const;
    bool isKeptFree(QPointF point) const;

private:
    bool isFree(const QRectF &area) const;

    QRectF m_area;
    std::vector<QRectF> m_kept;
    std::vector<QRectF> m_labels;
};

} // namespace herd
