#include "core/places/newplaces.h"

#include "core/places/nearbydocument.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <vector>

namespace herd {

namespace {

using namespace Qt::StringLiterals;

std::int64_t toBillionths(double degrees)
{
    return std::llround(degrees * 1e7) * 100;
}

/// Nothing where it is no point on earth. Zeros are left out of the service's messages.
std::optional<Coordinates> readPoint(const QJsonValue &value)
{
    const QJsonObject point = value.toObject();
    const double latitude = point["latitude"_L1].toDouble();
    const double longitude = point["longitude"_L1].toDouble();
    if (!value.isObject() || std::abs(latitude) > 90 || std::abs(longitude) > 180)
        return std::nullopt;
    return Coordinates {toBillionths(latitude), toBillionths(longitude)};
}

std::optional<Place::Viewport> readViewport(const QJsonValue &value)
{
    const auto northeast = readPoint(value["high"_L1]);
    const auto southwest = readPoint(value["low"_L1]);
    if (!northeast || !southwest)
        return std::nullopt;
    return Place::Viewport {*northeast, *southwest};
}

/// A photo as the legacy service shows it: the texts owned here, the views made last.
struct Photo
{
    explicit Photo(const QJsonObject &photo)
        : height(photo["heightPx"_L1].toInteger())
        , width(photo["widthPx"_L1].toInteger())
        , reference(photo["name"_L1].toString().section(u'/', -1).toStdString())
    {
        for (const QJsonValue author : photo["authorAttributions"_L1].toArray()) {
            QString uri = author["uri"_L1].toString();
            if (uri.startsWith("//"_L1))
                uri.prepend("https:"_L1);
            const QString name = author["displayName"_L1].toString();
            attributions.push_back(("<a href=\""_L1 + uri.toHtmlEscaped() + "\">"_L1
                                    + name.toHtmlEscaped() + "</a>"_L1)
                                       .toStdString());
        }
    }

    std::int64_t height;
    std::int64_t width;
    std::string reference;
    std::vector<std::string> attributions;
};

std::vector<std::string_view> viewsOf(const std::vector<std::string> &texts)
{
    return {texts.begin(), texts.end()};
}

void addPlace(NearbyDocument &document, const QJsonObject &object, const Coordinates &location)
{
    const std::string id = object["id"_L1].toString().toStdString();
    const std::string name = object["displayName"_L1]["text"_L1].toString().toStdString();
    const std::string vicinity = object["shortFormattedAddress"_L1].toString().toStdString();
    std::string icon = object["iconMaskBaseUri"_L1].toString().toStdString();
    if (!icon.empty())
        icon += ".png"; // the service leaves the choice of png or svg to its clients
    std::vector<std::string> typeTexts;
    for (const QJsonValue type : object["types"_L1].toArray())
        typeTexts.push_back(type.toString().toStdString());
    const auto types = viewsOf(typeTexts);
    const Photo photo(object["photos"_L1][0].toObject());
    const auto attributions = viewsOf(photo.attributions);

    Place place;
    place.location = location;
    place.viewport = readViewport(object["viewport"_L1]);
    place.icon = icon;
    place.id = id;
    place.name = name;
    if (!photo.reference.empty())
        place.photo = Place::Photo {photo.height, photo.width, photo.reference, attributions};
    place.placeId = id;
    place.ratingTenths = static_cast<int>(std::lround(object["rating"_L1].toDouble() * 10));
    place.types = types;
    place.vicinity = vicinity;
    document.add(place);
}

/// The legacy name of a status of the new API.
std::string_view legacyStatus(const QString &status)
{
    if (status == "PERMISSION_DENIED"_L1 || status == "UNAUTHENTICATED"_L1)
        return "REQUEST_DENIED";
    if (status == "RESOURCE_EXHAUSTED"_L1)
        return "OVER_QUERY_LIMIT";
    if (status == "INVALID_ARGUMENT"_L1)
        return "INVALID_REQUEST";
    return "UNKNOWN_ERROR";
}

} // namespace

std::optional<std::string> legacyDocument(const QByteArray &answer)
{
    const QJsonDocument parsed = QJsonDocument::fromJson(answer);
    if (!parsed.isObject())
        return std::nullopt;
    const QJsonObject error = parsed["error"_L1].toObject();
    if (!error.isEmpty())
        return statusDocument(legacyStatus(error["status"_L1].toString()),
                              error["message"_L1].toString().toStdString());
    // Without results the answer is an empty object.
    const QJsonObject object = parsed.object();
    if (!object.isEmpty() && !object["places"_L1].isArray())
        return std::nullopt;
    NearbyDocument document;
    for (const QJsonValue value : object["places"_L1].toArray()) {
        if (const auto location = readPoint(value["location"_L1]))
            addPlace(document, value.toObject(), *location);
    }
    return document.finish();
}

} // namespace herd
