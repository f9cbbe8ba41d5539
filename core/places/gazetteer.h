#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace herd {

/// A view of the gazetteer in the form that resources/gazetteer/build.py describes, read where it
/// lies: opening looks at the header only, so that pages no query touches stay on disk. Every
/// access is checked against the bounds; a damaged body gives wrong places, never a wrong read.
/// Copies are cheap; the bytes must outlive them.
class Gazetteer
{
public:
    struct Entry
    {
        std::int32_t latitude; ///< in 1e-7 degrees
        std::int32_t longitude; ///< in 1e-7 degrees
        std::uint32_t prominence; ///< population, or `landmark`
        std::uint32_t name; ///< where its name is in the text
        std::uint16_t vicinity;
        std::uint8_t kind;
        std::uint8_t ratingTenths; ///< 0: none
    };
    /// Entries [first, end), the most prominent first.
    struct Cell
    {
        std::uint32_t first = 0;
        std::uint32_t end = 0;
    };

    static constexpr std::uint32_t landmark = std::uint32_t {1} << 31;
    static constexpr int cellsPerDegree = 2;
    static constexpr int bands = 180 * cellsPerDegree; ///< from the south pole
    static constexpr int columns = 360 * cellsPerDegree; ///< from the 180th meridian eastwards

    /// The gazetteer in `bytes`, or what is wrong with them in a few words.
    static std::variant<Gazetteer, std::string> open(std::span<const std::byte> bytes);

    std::uint32_t size() const { return m_entries.count; }
    /// The entry number `index`, which is below size().
    Entry entry(std::uint32_t index) const;
    std::string_view name(const Entry &entry) const { return text(entry.name); }
    std::string_view vicinity(const Entry &entry) const;
    /// Icon and types: "school university point_of_interest establishment".
    std::string_view kind(const Entry &entry) const;

    /// Calls `visit(Cell)` for each inhabited cell of a band between two columns, both included.
    template <typename Visit>
    void visitCells(int band, int firstColumn, int lastColumn, Visit visit) const
    {
        const std::uint32_t end = firstCell(band + 1);
        for (std::uint32_t i = findCell(band, firstColumn); i < end; ++i) {
            if (column(i) > lastColumn)
                return;
            visit(cell(i));
        }
    }

private:
    struct Section
    {
        std::uint32_t offset = 0; ///< in the file
        std::uint32_t count = 0;
    };

    Gazetteer() = default;
    std::uint32_t word(std::size_t offset) const;
    std::uint32_t firstCell(int band) const;
    std::uint32_t findCell(int band, int firstColumn) const;
    int column(std::uint32_t cell) const;
    Cell cell(std::uint32_t index) const;
    std::string_view text(std::uint32_t offset) const;

    std::span<const std::byte> m_bytes;
    Section m_bands;
    Section m_cells;
    Section m_entries;
    Section m_vicinities;
    Section m_kinds;
    Section m_text;
};

} // namespace herd
