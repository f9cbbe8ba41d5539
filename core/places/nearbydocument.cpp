#include "core/places/nearbydocument.h"

namespace herd {

namespace {

constexpr int angleDecimals = 9; // Coordinates are in billionths
constexpr std::size_t usualSize = 32 * 1024; // 20 places with photos take about 24 KiB

} // namespace

NearbyDocument::NearbyDocument()
{
    m_text.reserve(usualSize);
    m_json.beginObject();
    m_json.key("html_attributions");
    m_json.strings({});
    m_json.key("results");
}

void NearbyDocument::add(const Place &place)
{
    if (m_empty)
        m_json.beginArray();
    m_empty = false;
    m_json.beginObject();
    addGeometry(place);
    addText("icon", place.icon);
    addText("id", place.id);
    addText("name", place.name);
    if (place.photo)
        addPhoto(*place.photo);
    addText("place_id", place.placeId);
    if (place.ratingTenths > 0) {
        m_json.key("rating");
        m_json.decimal(place.ratingTenths, 1);
    }
    addText("reference", place.placeId);
    addText("scope", "GOOGLE");
    m_json.key("types");
    m_json.strings(place.types);
    addText("vicinity", place.vicinity);
    m_json.endObject();
}

std::string NearbyDocument::finish()
{
    if (m_empty)
        m_json.strings({});
    else
        m_json.endArray();
    addText("status", m_empty ? "ZERO_RESULTS" : "OK");
    m_json.endObject();
    m_text += '\n';
    return std::move(m_text);
}

void NearbyDocument::addPoint(std::string_view name, const Coordinates &point)
{
    m_json.key(name);
    m_json.beginObject();
    m_json.key("lat");
    m_json.decimal(point.latitude, angleDecimals);
    m_json.key("lng");
    m_json.decimal(point.longitude, angleDecimals);
    m_json.endObject();
}

void NearbyDocument::addGeometry(const Place &place)
{
    m_json.key("geometry");
    m_json.beginObject();
    addPoint("location", place.location);
    if (place.viewport) {
        m_json.key("viewport");
        m_json.beginObject();
        addPoint("northeast", place.viewport->northeast);
        addPoint("southwest", place.viewport->southwest);
        m_json.endObject();
    }
    m_json.endObject();
}

void NearbyDocument::addPhoto(const Place::Photo &photo)
{
    m_json.key("photos");
    m_json.beginArray();
    m_json.beginObject();
    m_json.key("height");
    m_json.number(photo.height);
    m_json.key("html_attributions");
    m_json.strings(photo.attributions);
    addText("photo_reference", photo.reference);
    m_json.key("width");
    m_json.number(photo.width);
    m_json.endObject();
    m_json.endArray();
}

void NearbyDocument::addText(std::string_view name, std::string_view text)
{
    if (text.empty())
        return;
    m_json.key(name);
    m_json.string(text);
}

std::string statusDocument(std::string_view status, std::string_view message)
{
    std::string text;
    StyledJson json(text);
    json.beginObject();
    json.key("error_message");
    json.string(message);
    json.key("html_attributions");
    json.strings({});
    json.key("results");
    json.strings({});
    json.key("status");
    json.string(status);
    json.endObject();
    text += '\n';
    return text;
}

} // namespace herd
