#include "headless/places.h"

#include "core/places/embeddedgazetteer.h"
#include "core/places/gazetteer.h"
#include "core/places/googleplaces.h"
#include "core/places/offlineplaces.h"

namespace herd {

using namespace Qt::StringLiterals;

namespace {

bool asksGoogle(const Settings &settings)
{
    switch (settings.places) {
    case Settings::Places::Google:
        return true;
    case Settings::Places::Offline:
        return false;
    case Settings::Places::Auto:
        return !settings.placesKey.empty();
    }
    return false;
}

} // namespace

QString describePlaces(const Settings &settings)
{
    return asksGoogle(settings) ? u"places from Google"_s : u"places from the offline gazetteer"_s;
}

std::variant<std::unique_ptr<PlacesProvider>, QString> makePlaces(const Settings &settings,
                                                                  const Clock &clock)
{
    if (!asksGoogle(settings)) {
        const auto opened = Gazetteer::open(embeddedGazetteer());
        if (const auto *problem = std::get_if<std::string>(&opened))
            return u"the gazetteer in this program is damaged: %1"_s.arg(
                QString::fromStdString(*problem));
        return std::make_unique<OfflinePlaces>(std::get<Gazetteer>(opened));
    }
    GooglePlacesOptions options;
    options.api = settings.placesApi == Settings::PlacesApi::Legacy
        ? GooglePlacesOptions::Api::Legacy
        : GooglePlacesOptions::Api::New;
    options.key = settings.placesKey;
    options.baseUrl = settings.placesUrl.toStdString();
    auto made = GooglePlaces::create(options, [&clock] { return clock.monotonic(); });
    if (const auto *problem = std::get_if<std::string>(&made))
        return u"places: %1"_s.arg(QString::fromStdString(*problem));
    return std::move(std::get<std::unique_ptr<GooglePlaces>>(made));
}

} // namespace herd
