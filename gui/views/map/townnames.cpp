#include "gui/views/map/townnames.h"

#include "gui/views/map/labelplaces.h"
#include "gui/views/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace herd {

namespace {

/// People times pixels from edge to edge of the world, for a town to have its name shown.
constexpr double townsFrom = 8e9;
constexpr double landmarksFrom = 25; ///< metres per pixel, at most
constexpr std::size_t mostNames = 60;
constexpr double dotRadius = 1.5; ///< pixels
/// Where the dot of a town is covered by what is drawn of its clients, its name stands beside that.
constexpr double besideCluster = 20; ///< pixels

class Names
{
public:
    Names(QPainter &painter, const MapViewport &viewport, const QColor &colour, LabelPlaces &labels)
        : m_painter(painter)
        , m_viewport(viewport)
        , m_colour(colour)
        , m_labels(labels)
        , m_metrics(painter.font())
    {
    }

    void paint(const Basemap::Town &town)
    {
        const QPointF at = m_viewport.toScreen(town.at);
        if (m_count == mostNames || !QRectF({0, 0}, m_viewport.size()).contains(at)
            || m_labels.isUnderLabel(at))
            return;
        // Room around names keeps them apart, so that the map stays quiet.
        constexpr double margin = Theme::grid / 2.0;
        const QSizeF size(m_metrics.horizontalAdvance(town.name) + 2 * margin,
                          m_metrics.height() + 2 * margin);
        const bool isDotSeen = !m_labels.isKeptFree(at);
        const auto room = m_labels.place(at, size, isDotSeen ? 1 : besideCluster);
        if (!room)
            return;
        ++m_count;
        if (isDotSeen) {
            m_painter.setPen(Qt::NoPen);
            m_painter.setBrush(m_colour);
            m_painter.drawEllipse(at, dotRadius, dotRadius);
        }
        m_painter.setPen(m_colour);
        m_painter.drawText(*room, Qt::AlignCenter, town.name);
    }

private:
    QPainter &m_painter;
    const MapViewport &m_viewport;
    QColor m_colour;
    LabelPlaces &m_labels;
    QFontMetricsF m_metrics;
    std::size_t m_count = 0;
};

} // namespace

void paintTownNames(QPainter &painter, const Basemap &map, const MapViewport &viewport,
                    const Theme &theme, LabelPlaces &labels)
{
    painter.setFont(Theme::small());
    Names names(painter, viewport, theme.muted, labels);
    const double leastPeople = townsFrom / viewport.scale();
    const auto towns = std::ranges::find_if(
        map.towns(), [](const Basemap::Town &town) { return town.people < Basemap::landmark; });
    for (auto town = towns; town != map.towns().end() && town->people >= leastPeople; ++town)
        names.paint(*town);
    const double latitude = mercatorInverse(viewport.centre()).latitude;
    if (viewport.metresPerPixel(latitude) <= landmarksFrom)
        std::for_each(map.towns().begin(), towns,
                      [&names](const Basemap::Town &landmark) { names.paint(landmark); });
}

} // namespace herd
