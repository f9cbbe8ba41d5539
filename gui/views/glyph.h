// Small shapes that say without colour what colours say, too.
#pragma once

#include <QRectF>

#include <cstddef>

class QColor;
class QPainter;

namespace herd {

struct Theme;

/// The mark of a server by its place in the herd: a disc for the first five, then other shapes, so
/// that colour and shape together name it.
void paintServerMark(QPainter &painter, const QRectF &where, std::size_t place, const Theme &theme);

/// An arch with a road on it.
void paintBridgeMark(QPainter &painter, const QRectF &where, const Theme &theme);

enum class Mark : unsigned char { Good, Waiting, Paused, Warning, Bad };
QColor colourOf(Mark mark, const Theme &theme);
/// A tick, a ring, two bars, an exclamation mark, a cross.
void paintMark(QPainter &painter, const QRectF &where, Mark mark, const Theme &theme);

} // namespace herd
