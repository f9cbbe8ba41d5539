// The one writer of Nearby Search documents that are not Google's own.
#pragma once

#include "core/places/styledjson.h"
#include "core/protocol/coordinates.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace herd {

/// What a document says of a place. Views into texts of the caller's; empty ones are left out.
struct Place
{
    struct Viewport
    {
        Coordinates northeast;
        Coordinates southwest;
    };
    struct Photo
    {
        std::int64_t height = 0;
        std::int64_t width = 0;
        std::string_view reference;
        std::span<const std::string_view> attributions; ///< HTML
    };

    Coordinates location;
    std::optional<Viewport> viewport;
    std::string_view icon;
    std::string_view id;
    std::string_view name;
    std::optional<Photo> photo;
    std::string_view placeId; ///< also the reference, as Google has it since 2019
    int ratingTenths = 0; ///< 0: none
    std::span<const std::string_view> types;
    std::string_view vicinity;
};

/// A document in the form and the order of keys of the legacy Nearby Search, place by place.
class NearbyDocument
{
public:
    NearbyDocument();
    NearbyDocument(const NearbyDocument &) = delete;
    NearbyDocument &operator=(const NearbyDocument &) = delete;

    void add(const Place &place);
    /// Status OK, or ZERO_RESULTS where no place was added. Call once, last.
    std::string finish();

private:
    void addPoint(std::string_view name, const Coordinates &point);
    void addGeometry(const Place &place);
    void addPhoto(const Place::Photo &photo);
    void addText(std::string_view name, std::string_view text);

    std::string m_text;
    StyledJson m_json {m_text};
    bool m_empty = true;
};

/// A document without results whose status is one of Google's that name an error.
std::string statusDocument(std::string_view status, std::string_view message);

} // namespace herd
