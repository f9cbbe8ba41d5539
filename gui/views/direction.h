#pragma once

#include <QGuiApplication>
#include <QRectF>

namespace herd {

/// Where something lies that is placed as if lines began on the left: mirrored within `whole` where
/// the language begins them on the right.
inline QRectF onItsSide(const QRectF &area, const QRectF &whole)
{
    if (QGuiApplication::layoutDirection() == Qt::LeftToRight)
        return area;
    return area.translated(whole.left() + whole.right() - area.left() - area.right(), 0);
}

} // namespace herd
