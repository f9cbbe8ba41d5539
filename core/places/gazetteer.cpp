#include "core/places/gazetteer.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace herd {

namespace {

// The form's words are little-endian and read as they lie.
static_assert(std::endian::native == std::endian::little);

constexpr std::string_view magic = "HERDGAZ\n";
constexpr std::uint32_t version = 1;
constexpr std::size_t wordSize = 4;
constexpr std::size_t cellSize = 2 * wordSize;
constexpr std::size_t entrySize = 20;
static_assert(sizeof(Gazetteer::Entry) == entrySize);

/// The words after the magic.
struct Header
{
    std::uint32_t version;
    std::uint32_t size;
    std::uint32_t bands;
    std::uint32_t cells;
    std::uint32_t entries;
    std::uint32_t vicinities;
    std::uint32_t kinds;
    std::uint32_t text;
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

} // namespace

std::variant<Gazetteer, std::string> Gazetteer::open(std::span<const std::byte> bytes)
{
    if (bytes.size() < headerSize || std::memcmp(bytes.data(), magic.data(), magic.size()) != 0)
        return "not a gazetteer";
    Header header;
    std::memcpy(&header, bytes.data() + magic.size(), sizeof header);
    if (header.version != version)
        return "a gazetteer of another version";
    if (header.checksum != checksumOf(bytes.first(headerSize - wordSize)))
        return "a gazetteer with a damaged header";
    if (header.size != bytes.size())
        return "a gazetteer that is cut off or has something after its end";

    Gazetteer gazetteer;
    gazetteer.m_bytes = bytes;
    std::uint64_t offset = headerSize;
    const auto place = [&offset](Section &section, std::uint32_t count, std::uint64_t bytesUsed) {
        section = {static_cast<std::uint32_t>(offset), count};
        offset += bytesUsed; // below 2^64 with six sections of at most 2^32 * 20 bytes
    };
    place(gazetteer.m_bands, header.bands, (std::uint64_t {header.bands} + 1) * wordSize);
    place(gazetteer.m_cells, header.cells, (std::uint64_t {header.cells} + 1) * cellSize);
    place(gazetteer.m_entries, header.entries, std::uint64_t {header.entries} * entrySize);
    place(gazetteer.m_vicinities, header.vicinities, std::uint64_t {header.vicinities} * wordSize);
    place(gazetteer.m_kinds, header.kinds, std::uint64_t {header.kinds} * wordSize);
    place(gazetteer.m_text, header.text, header.text);
    if (header.bands != bands || offset != header.size)
        return "a gazetteer whose parts don't add up";
    return gazetteer;
}

Gazetteer::Entry Gazetteer::entry(std::uint32_t index) const
{
    Entry entry;
    std::memcpy(&entry, m_bytes.data() + m_entries.offset + index * entrySize, entrySize);
    return entry;
}

std::string_view Gazetteer::vicinity(const Entry &entry) const
{
    if (entry.vicinity >= m_vicinities.count)
        return {};
    return text(word(m_vicinities.offset + entry.vicinity * wordSize));
}

std::string_view Gazetteer::kind(const Entry &entry) const
{
    return entry.kind < m_kinds.count ? text(word(m_kinds.offset + entry.kind * wordSize))
                                      : std::string_view();
}

std::uint32_t Gazetteer::word(std::size_t offset) const
{
    std::uint32_t value;
    std::memcpy(&value, m_bytes.data() + offset, wordSize);
    return value;
}

std::uint32_t Gazetteer::firstCell(int band) const
{
    return std::min(word(m_bands.offset + static_cast<std::size_t>(band) * wordSize),
                    m_cells.count);
}

std::uint32_t Gazetteer::findCell(int band, int firstColumn) const
{
    std::uint32_t low = firstCell(band);
    std::uint32_t high = firstCell(band + 1);
    while (low < high) {
        const std::uint32_t middle = low + (high - low) / 2;
        if (column(middle) < firstColumn)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

int Gazetteer::column(std::uint32_t cell) const
{
    const std::uint32_t value = word(m_cells.offset + cell * cellSize);
    return static_cast<int>(std::min(value, std::uint32_t {columns}));
}

Gazetteer::Cell Gazetteer::cell(std::uint32_t index) const
{
    const auto first = [this](std::uint32_t i) {
        return std::min(word(m_cells.offset + i * cellSize + wordSize), m_entries.count);
    };
    return {first(index), first(index + 1)};
}

std::string_view Gazetteer::text(std::uint32_t offset) const
{
    if (offset >= m_text.count)
        return {};
    const std::size_t begin = std::size_t {m_text.offset} + offset;
    const auto length = std::to_integer<std::size_t>(m_bytes[begin]);
    if (length > m_text.count - offset - 1)
        return {};
    return {reinterpret_cast<const char *>(m_bytes.data()) + begin + 1, length};
}

} // namespace herd
