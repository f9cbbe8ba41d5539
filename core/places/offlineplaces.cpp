#include "core/places/offlineplaces.h"

#include "core/places/gazetteersearch.h"
#include "core/places/nearbydocument.h"
#include "core/protocol/hex.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace herd {

namespace {

constexpr std::int64_t billionthsPerE7 = 100;
constexpr std::int64_t billionthsPerDegree = 1'000'000'000;
constexpr std::size_t mostTypes = 8;

/// 40 hexadecimal digits that are a function of the place alone (FNV-1a, then splitmix64).
std::array<char, 40> fingerprint(const Gazetteer::Entry &entry, std::string_view name)
{
    std::uint64_t state = 0xcbf29ce484222325;
    const auto mix = [&state](std::uint64_t value) { state = (state ^ value) * 0x100000001b3; };
    for (const char c : name)
        mix(static_cast<unsigned char>(c));
    mix(static_cast<std::uint32_t>(entry.latitude));
    mix(static_cast<std::uint32_t>(entry.longitude));

    std::array<char, 40> digits;
    std::uint64_t word = 0;
    for (std::size_t i = 0; i < digits.size(); ++i, word >>= 4) {
        if (i % 16 == 0) {
            word = state += 0x9e3779b97f4a7c15;
            word = (word ^ (word >> 30)) * 0xbf58476d1ce4e5b9;
            word = (word ^ (word >> 27)) * 0x94d049bb133111eb;
            word ^= word >> 31;
        }
        digits[i] = hexDigits[word & 0xf];
    }
    return digits;
}

/// What a map would show: Google's square for a point of interest, a larger one the more people
/// live there. Clipped at the poles, wrapped at the 180th meridian.
Place::Viewport viewportOf(const Gazetteer::Entry &entry, const Coordinates &location)
{
    constexpr std::int64_t halfOfPoint = 1'349'000; // 0.001349 degrees
    constexpr std::int64_t halfOfVillage = 5'000'000;
    constexpr double halfOfOneInhabitant = 150'000;
    const std::int64_t half = entry.prominence >= Gazetteer::landmark
        ? halfOfPoint
        : std::max<std::int64_t>(halfOfVillage,
                                 std::llround(std::sqrt(entry.prominence) * halfOfOneInhabitant));
    const auto clip = [](std::int64_t latitude) {
        return std::clamp(latitude, -90 * billionthsPerDegree, 90 * billionthsPerDegree);
    };
    const auto wrap = [](std::int64_t longitude) {
        if (longitude > 180 * billionthsPerDegree)
            return longitude - 360 * billionthsPerDegree;
        return longitude < -180 * billionthsPerDegree ? longitude + 360 * billionthsPerDegree
                                                      : longitude;
    };
    const auto rounded = half / billionthsPerE7 * billionthsPerE7;
    return {{clip(location.latitude + rounded), wrap(location.longitude + rounded)},
            {clip(location.latitude - rounded), wrap(location.longitude - rounded)}};
}

/// Takes the next word off `text`.
std::string_view takeWord(std::string_view &text)
{
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return word;
}

void addEntry(NearbyDocument &document, const Gazetteer &gazetteer, std::uint32_t index)
{
    const Gazetteer::Entry entry = gazetteer.entry(index);
    std::string_view kind = gazetteer.kind(entry);
    std::string icon = "https://maps.gstatic.com/mapfiles/place_api/icons/";
    icon += takeWord(kind);
    icon += "-71.png";
    std::array<std::string_view, mostTypes> types;
    std::size_t typeCount = 0;
    while (!kind.empty() && typeCount < mostTypes)
        types[typeCount++] = takeWord(kind);
    const auto digits = fingerprint(entry, gazetteer.name(entry));
    const std::string_view id(digits.data(), digits.size());
    std::string placeId = "offline-";
    placeId += id.substr(0, 16);

    Place place;
    place.location = {entry.latitude * billionthsPerE7, entry.longitude * billionthsPerE7};
    place.viewport = viewportOf(entry, place.location);
    place.icon = icon;
    place.id = id;
    place.name = gazetteer.name(entry);
    if (entry.prominence >= Gazetteer::landmark)
        place.photo = Place::Photo {3024, 4032, placeId, {}};
    place.placeId = placeId;
    place.ratingTenths = entry.ratingTenths;
    place.types = std::span(types).first(typeCount);
    place.vicinity = gazetteer.vicinity(entry);
    document.add(place);
}

} // namespace

void OfflinePlaces::nearby(const NearbyQuery &query, Reply reply)
{
    NearbyDocument document;
    for (const GazetteerSearch::Hit &hit : GazetteerSearch(m_gazetteer, query))
        addEntry(document, m_gazetteer, hit.index);
    reply(document.finish());
}

} // namespace herd
