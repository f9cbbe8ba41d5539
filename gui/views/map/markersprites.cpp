#include "gui/views/map/markersprites.h"

#include "gui/views/glyph.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace herd {

namespace {

constexpr double markerSize = 2 * markerRadius + 3; ///< pixels, with its halo
constexpr std::size_t markerKinds = MapCluster::servers + 1;
constexpr double restingOpacity = 0.45;
constexpr double ringWidth = 4; ///< pixels
constexpr unsigned shareSteps = 24; ///< finer differences can't be seen, and make more pictures
constexpr qsizetype mostRings = 2000; ///< of some kilobytes each

} // namespace

MarkerSprites::MarkerSprites(const Theme &theme, double pixelRatio)
    : m_theme(theme)
    , m_pixelRatio(pixelRatio)
{
    const int size = static_cast<int>(std::ceil(markerSize * pixelRatio));
    m_markers = QPixmap(size * static_cast<int>(markerKinds), size);
    m_markers.fill(Qt::transparent);
    QPainter painter(&m_markers);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(pixelRatio, pixelRatio);
    for (std::size_t kind = 0; kind < markerKinds; ++kind) {
        const QPointF centre((static_cast<double>(kind) + 0.5) * size / pixelRatio,
                             size / pixelRatio / 2);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.land);
        painter.drawEllipse(centre, markerRadius + 1.25, markerRadius + 1.25);
        QRectF where(0, 0, 2 * markerRadius, 2 * markerRadius);
        where.moveCenter(centre);
        if (kind < MapCluster::servers) {
            paintServerMark(painter, where, kind, theme);
        } else {
            painter.setBrush(theme.muted);
            painter.drawEllipse(where);
        }
    }
}

void MarkerSprites::paintMarkers(QPainter &painter, const MarkerLayout &layout,
                                 const MapClients &clients, std::chrono::milliseconds restingSince)
{
    const int size = m_markers.height();
    m_fragments.clear();
    for (const std::size_t number : markersToDraw(layout)) {
        const MarkerLayout::Marker &marker = layout.markers[number];
        const std::size_t kind = MapCluster::shareOf(clients.server(marker.client));
        const bool rests = clients.lastMoved(marker.client) < restingSince;
        m_fragments.push_back(QPainter::PixmapFragment::create(
            marker.at, QRectF(static_cast<double>(kind) * size, 0, size, size), 1 / m_pixelRatio,
            1 / m_pixelRatio, 0, rests ? restingOpacity : 1));
    }
    painter.drawPixmapFragments(m_fragments.data(), static_cast<int>(m_fragments.size()),
                                m_markers);
}

void MarkerSprites::paintClusters(QPainter &painter, const MarkerLayout &layout)
{
    painter.setFont(Theme::small());
    painter.setPen(m_theme.text);
    for (const MapCluster &cluster : layout.clusters) {
        const QPixmap &picture = ring(cluster);
        const double size = picture.width() / m_pixelRatio;
        const QRectF where(cluster.at - QPointF(size / 2, size / 2), QSizeF(size, size));
        painter.drawPixmap(where.topLeft(), picture);
        painter.drawText(where, Qt::AlignCenter, shortCount(cluster.count));
    }
}

QPixmap MarkerSprites::blank(double size) const
{
    const int pixels = static_cast<int>(std::ceil(size * m_pixelRatio));
    QPixmap picture(pixels, pixels);
    picture.setDevicePixelRatio(m_pixelRatio);
    picture.fill(Qt::transparent);
    return picture;
}

const QPixmap &MarkerSprites::ring(const MapCluster &cluster)
{
    QByteArray key(1, static_cast<char>(cluster.radius()));
    std::array<int, markerKinds> shares {};
    for (std::size_t i = 0; i < shares.size(); ++i) {
        shares[i] = static_cast<int>(
            (std::size_t {cluster.shares[i]} * shareSteps + cluster.count / 2) / cluster.count);
        key.append(static_cast<char>(shares[i]));
    }
    const auto known = m_rings.constFind(key);
    if (known != m_rings.constEnd())
        return *known;
    if (m_rings.size() >= mostRings)
        m_rings.clear();

    QPixmap picture = blank(2 * cluster.radius() + 2);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF centre(cluster.radius() + 1, cluster.radius() + 1);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.raised);
    painter.drawEllipse(centre, cluster.radius() + 1, cluster.radius() + 1);
    QRectF outer(1, 1, 2 * cluster.radius(), 2 * cluster.radius());
    const int total = std::max(1, std::reduce(shares.begin(), shares.end()));
    constexpr int top =
        90 * 16; // QPainter counts sixteenths of a degree, anticlockwise from the right
    constexpr int whole = 360 * 16;
    int before = 0;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        if (shares[i] == 0)
            continue;
        const int from = before * whole / total;
        before += shares[i];
        painter.setBrush(i < MapCluster::servers ? m_theme.server(i) : m_theme.muted);
        painter.drawPie(outer, top - from, from - before * whole / total);
    }
    painter.setBrush(m_theme.raised);
    painter.drawEllipse(centre, cluster.radius() - ringWidth, cluster.radius() - ringWidth);
    painter.end();
    return *m_rings.insert(key, picture);
}

QString shortCount(std::size_t count)
{
    constexpr std::size_t thousand = 1000;
    constexpr std::size_t ten = 10;
    const QLocale locale;
    if (count < thousand)
        return locale.toString(static_cast<qulonglong>(count));
    if (count < ten * thousand)
        return locale.toString(std::floor(static_cast<double>(count) / 100) / 10, 'f', 1) + u'k';
    if (count < thousand * thousand)
        return locale.toString(static_cast<qulonglong>(count / thousand)) + u'k';
    return locale.toString(static_cast<qulonglong>(count / thousand / thousand)) + u'M';
}

} // namespace herd
