#pragma once

#include "gui/views/map/markerlayout.h"
#include "gui/views/theme.h"

#include <QHash>
#include <QPainter>
#include <QPixmap>

namespace herd {

/// Markers and clusters as small pictures that are painted once and then only copied: twenty
/// thousand of them in a few milliseconds. GUI thread only.
class MarkerSprites
{
public:
    /// For a screen with so many of its pixels to one of ours.
    MarkerSprites(const Theme &theme, double pixelRatio);
    double pixelRatio() const { return m_pixelRatio; }

    /// Markers in the colour and shape of their servers; those that last moved before
    /// `restingSince` are pale.
    void paintMarkers(QPainter &painter, const MarkerLayout &layout, const MapClients &clients,
                      std::chrono::milliseconds restingSince);
    /// Rings whose parts are the servers' shares, with the number of clients inside.
    void paintClusters(QPainter &painter, const MarkerLayout &layout);

private:
    QPixmap blank(double size) const;
    const QPixmap &ring(const MapCluster &cluster);

    Theme m_theme;
    double m_pixelRatio;
    QPixmap m_markers; // one beside the other, by server
    QHash<QByteArray, QPixmap> m_rings; // by size and rounded shares
    std::vector<QPainter::PixmapFragment> m_fragments;
};

/// A count as a cluster shows it: 999, 12k, 3M.
QString shortCount(std::size_t count);

} // namespace herd
