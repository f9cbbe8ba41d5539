#pragma once

#include "core/places/placesprovider.h"

#include <QByteArray>
#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QUrl>

#include <chrono>
#include <optional>
#include <string>
#include <variant>

namespace herd {

struct GooglePlacesOptions
{
    enum class Api { Legacy, New };

    Api api = Api::Legacy;
    /// Goes into requests and nowhere else.
    std::string key;
    /// Instead of Google's: https, or http on this machine; may have a path. Empty: Google's.
    std::string baseUrl;
    /// PEM, trusted besides the system's authorities.
    std::string caCertificates;
    /// For all of a lookup: name, connection, answer, retry.
    std::chrono::milliseconds deadline {5000};
    /// Different lookups under way at a time; QNetworkAccessManager runs six at once over HTTP/1.1.
    std::size_t mostPending = 256;
};

/// How one of the two Nearby Search services is asked. A value; made from options that were
/// checked.
class GoogleService
{
public:
    /// The service, or what is wrong with the options (never with the key in it).
    static std::variant<GoogleService, std::string> check(const GooglePlacesOptions &options);

    GooglePlacesOptions::Api api() const { return m_api; }
    QNetworkRequest request(const NearbyQuery &query) const;
    /// What is posted; nothing where the request is a GET.
    QByteArray body(const NearbyQuery &query) const;

    /// `document` without the key, should the service have repeated it.
    std::string withoutKey(std::string document) const;

private:
    GoogleService() = default;
    std::string legacyUrl(const NearbyQuery &query) const;

    GooglePlacesOptions::Api m_api = GooglePlacesOptions::Api::Legacy;
    std::string m_key;
    std::string m_base; ///< without a final solidus
    std::optional<QSslConfiguration> m_ssl; ///< where it is not the default one
};

} // namespace herd
