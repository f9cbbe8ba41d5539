#pragma once

#include <QPointF>
#include <QRectF>
#include <QString>

#include <cstddef>
#include <cstdint>
#include <span>
#include <variant>
#include <vector>

namespace herd {

/// Land, borders and towns to draw under a map, in coordinates of mercator(), read from the form
/// that resources/basemap/build.py describes. A value; empty without a file, which draws as open
/// sea.
class Basemap
{
public:
    /// Points [first, first + count) of a level.
    struct Line
    {
        std::size_t first = 0;
        std::size_t count = 0;
        QRectF bounds;
        bool isLake = false; ///< what a ring encloses
    };
    struct Level
    {
        std::vector<QPointF> points;
        std::vector<Line> rings; ///< closed without saying so; each is painted over those before it
        std::vector<Line> borders;

        std::span<const QPointF> pointsOf(const Line &line) const
        {
            return std::span(points).subspan(line.first, line.count);
        }
    };
    struct Town
    {
        QPointF at;
        std::uint32_t people = 0; ///< or `landmark`
        QString name;
    };

    static constexpr std::uint32_t landmark = std::uint32_t {1} << 31;
    // Several times what a file of today has; a damaged count must not ask for more memory than
    // this.
    static constexpr std::size_t maximumLevels = 8;
    static constexpr std::size_t maximumPoints = 1'000'000;
    static constexpr std::size_t maximumTowns = 150'000;

    /// The map in `bytes`, or what is wrong with them in a few words.
    static std::variant<Basemap, QString> read(std::span<const std::byte> bytes);
    /// The one that is built in.
    static Basemap embedded();

    /// Coarse to fine.
    const std::vector<Level> &levels() const { return m_levels; }
    /// Landmarks, then the most populous first.
    const std::vector<Town> &towns() const { return m_towns; }

private:
    std::vector<Level> m_levels;
    std::vector<Town> m_towns;
};

} // namespace herd
