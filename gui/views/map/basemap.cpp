#include "gui/views/map/basemap.h"

#include "gui/views/map/mercator.h"

#include <QResource>

#include <algorithm>
#include <bit>
#include <cstring>
#include <optional>
#include <string_view>

namespace herd {

namespace {

// The header's words are little-endian and read as they lie.
static_assert(std::endian::native == std::endian::little);

constexpr std::string_view magic = "HERDMAP\n";
constexpr std::uint32_t version = 1;
constexpr double unitsPerDegree = 1000;
constexpr std::size_t smallestPoint = 2; ///< bytes
constexpr std::size_t smallestTown = 4;

/// The words after the magic.
struct Header
{
    std::uint32_t version;
    std::uint32_t size;
    std::uint32_t checksum;
};
constexpr std::size_t headerSize = magic.size() + sizeof(Header);

std::uint32_t checksumOf(std::span<const std::byte> bytes)
{
    std::uint32_t value = 0x811c9dc5; // FNV-1a
    for (const std::byte byte : bytes)
        value = (value ^ std::to_integer<std::uint32_t>(byte)) * 0x01000193;
    return value;
}

/// Takes numbers from bytes; once they run out or make no sense, all that follows is 0.
class Reader
{
public:
    explicit Reader(std::span<const std::byte> bytes)
        : m_bytes(bytes)
    {
    }

    bool isDamaged() const { return m_isDamaged; }
    bool atEnd() const { return m_at == m_bytes.size(); }

    std::uint32_t number()
    {
        std::uint64_t value = 0;
        for (int shift = 0; shift < 35 && m_at < m_bytes.size(); shift += 7) {
            const auto byte = std::to_integer<std::uint64_t>(m_bytes[m_at++]);
            value |= (byte & 0x7f) << shift;
            if (byte < 0x80 && value <= UINT32_MAX)
                return static_cast<std::uint32_t>(value);
        }
        damage();
        return 0;
    }
    std::int32_t difference()
    {
        const std::uint32_t value = number();
        return static_cast<std::int32_t>((value >> 1) ^ (0 - (value & 1)));
    }
    /// A number of things that take at least `size` bytes each and may be no more than `most`.
    std::size_t count(std::size_t size, std::size_t most)
    {
        const std::size_t value = number();
        if (value <= most && value <= (m_bytes.size() - m_at) / size)
            return value;
        damage();
        return 0;
    }
    QString text()
    {
        const std::size_t length = count(1, UINT8_MAX);
        const auto *begin = reinterpret_cast<const char *>(m_bytes.data() + m_at);
        m_at += length;
        return QString::fromUtf8(begin, static_cast<qsizetype>(length));
    }

private:
    void damage()
    {
        m_isDamaged = true;
        m_at = m_bytes.size();
    }

    std::span<const std::byte> m_bytes;
    std::size_t m_at = 0;
    bool m_isDamaged = false;
};

QPointF placed(std::int64_t longitude, std::int64_t latitude)
{
    const auto degrees = [](std::int64_t value, double limit) {
        return std::clamp(static_cast<double>(value) / unitsPerDegree, -limit, limit);
    };
    return mercatorUnwrapped({degrees(latitude, 90), degrees(longitude, 180)});
}

bool runsAnticlockwise(std::span<const QPointF> ring)
{
    double twiceArea = 0; // y runs southwards
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const QPointF before = ring[i == 0 ? ring.size() - 1 : i - 1];
        twiceArea += before.x() * ring[i].y() - ring[i].x() * before.y();
    }
    return twiceArea < 0;
}

std::vector<Basemap::Line> readLines(Reader &reader, std::vector<QPointF> &points)
{
    std::vector<Basemap::Line> lines(reader.count(smallestPoint, Basemap::maximumPoints));
    for (Basemap::Line &line : lines) {
        line.first = points.size();
        line.count = reader.count(smallestPoint, Basemap::maximumPoints - points.size());
        QPointF low(1, 1);
        QPointF high(0, 0);
        std::int64_t longitude = 0;
        std::int64_t latitude = 0;
        for (std::size_t i = 0; i < line.count; ++i) {
            longitude += reader.difference();
            latitude += reader.difference();
            const QPointF point = placed(longitude, latitude);
            low = {std::min(low.x(), point.x()), std::min(low.y(), point.y())};
            high = {std::max(high.x(), point.x()), std::max(high.y(), point.y())};
            points.push_back(point);
        }
        if (line.count > 0)
            line.bounds = QRectF(low, high);
        line.isLake = runsAnticlockwise(std::span(points).subspan(line.first));
    }
    return lines;
}

} // namespace

std::variant<Basemap, QString> Basemap::read(std::span<const std::byte> bytes)
{
    if (bytes.size() < headerSize || std::memcmp(bytes.data(), magic.data(), magic.size()) != 0)
        return QStringLiteral("not a map");
    Header header;
    std::memcpy(&header, bytes.data() + magic.size(), sizeof header);
    const auto body = bytes.subspan(headerSize);
    if (header.version != version)
        return QStringLiteral("a map of another version");
    if (header.size != body.size())
        return QStringLiteral("a map that is cut off or has something after its end");
    if (header.checksum != checksumOf(body))
        return QStringLiteral("a damaged map");

    Basemap map;
    Reader reader(body);
    map.m_levels.resize(reader.count(smallestPoint, maximumLevels));
    for (Level &level : map.m_levels) {
        level.rings = readLines(reader, level.points);
        level.borders = readLines(reader, level.points);
    }
    map.m_towns.resize(reader.count(smallestTown, maximumTowns));
    for (Town &town : map.m_towns) {
        town.people = reader.number();
        const std::int32_t longitude = reader.difference();
        town.at = placed(longitude, reader.difference());
        town.name = reader.text();
    }
    if (reader.isDamaged() || !reader.atEnd())
        return QStringLiteral("a map whose parts don't add up");
    return map;
}

Basemap Basemap::embedded()
{
    const QByteArray bytes = QResource(QStringLiteral(":/herd/basemap.bin")).uncompressedData();
    auto map =
        read(std::as_bytes(std::span(bytes.constData(), static_cast<std::size_t>(bytes.size()))));
    return std::holds_alternative<Basemap>(map) ? std::get<Basemap>(std::move(map)) : Basemap();
}

} // namespace herd
