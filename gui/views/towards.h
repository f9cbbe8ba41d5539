#pragma once

#include <QPointF>

#include <optional>

namespace herd {

/// Which way an arrow key points, of length one; nothing: it is none.
std::optional<QPointF> directionOf(int key);

/// How far `to` is that way, what lies aside counting double; nothing where it is not that way.
std::optional<qreal> distanceTowards(const QPointF &direction, const QPointF &to);

} // namespace herd
