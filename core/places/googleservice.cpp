#include "core/places/googleservice.h"

#include "core/places/styledjson.h"

#include <QHostAddress>
#include <QSslCertificate>

#include <algorithm>

namespace herd {

namespace {

using namespace Qt::StringLiterals;

constexpr int angleDecimals = 9;

bool isKey(const std::string &key)
{
    // Also keeps line ends out of the header and separators out of the URL.
    return !key.empty() && std::all_of(key.begin(), key.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
            || c == '-' || c == '_';
    });
}

bool isLoopback(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

/// Why a service can't be at `url`; empty where it can.
std::string faultOf(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty())
        return "the Places URL is not a URL with a host";
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return "the Places URL may have a scheme, a host, a port and a path only";
    if (url.scheme() == "http"_L1 && !isLoopback(url.host()))
        return "the Places URL must be https: the key would travel in the clear";
    if (url.scheme() != "https"_L1 && url.scheme() != "http"_L1)
        return "the Places URL is neither https nor http";
    return {};
}

std::string defaultBase(GooglePlacesOptions::Api api)
{
    switch (api) {
    case GooglePlacesOptions::Api::Legacy:
        return "https://maps.googleapis.com";
    case GooglePlacesOptions::Api::New:
        return "https://places.googleapis.com";
    }
    return {};
}

} // namespace

std::variant<GoogleService, std::string> GoogleService::check(const GooglePlacesOptions &options)
{
    if (!isKey(options.key))
        return "a Places key is one or more letters, digits, '-' and '_'";
    GoogleService service;
    service.m_api = options.api;
    service.m_key = options.key;
    service.m_base = options.baseUrl.empty() ? defaultBase(options.api) : options.baseUrl;
    while (service.m_base.ends_with('/'))
        service.m_base.pop_back();
    if (std::string fault = faultOf(QUrl(QString::fromStdString(service.m_base), QUrl::StrictMode));
        !fault.empty())
        return fault;
    if (!options.caCertificates.empty()) {
        const auto certificates =
            QSslCertificate::fromData(QByteArray::fromStdString(options.caCertificates));
        if (certificates.isEmpty())
            return "the Places certificates are not in PEM form";
        // Only here: it loads the TLS library, which otherwise waits for the first lookup.
        service.m_ssl = QSslConfiguration::defaultConfiguration();
        service.m_ssl->addCaCertificates(certificates);
    }
    return service;
}

QNetworkRequest GoogleService::request(const NearbyQuery &query) const
{
    QNetworkRequest request;
    if (m_ssl)
        request.setSslConfiguration(*m_ssl);
    // Another host must not get the key, and Google does not redirect.
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    switch (m_api) {
    case GooglePlacesOptions::Api::Legacy:
        request.setUrl(QUrl::fromEncoded(QByteArray::fromStdString(legacyUrl(query))));
        break;
    case GooglePlacesOptions::Api::New:
        request.setUrl(
            QUrl::fromEncoded(QByteArray::fromStdString(m_base + "/v1/places:searchNearby")));
        request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json"_ba);
        request.setRawHeader("X-Goog-Api-Key", QByteArray::fromStdString(m_key));
        request.setRawHeader("X-Goog-FieldMask",
                             "places.displayName,places.iconMaskBaseUri,places.id,places.location,"
                             "places.photos,places.rating,places.shortFormattedAddress,"
                             "places.types,places.viewport");
        break;
    }
    return request;
}

QByteArray GoogleService::body(const NearbyQuery &query) const
{
    if (m_api == GooglePlacesOptions::Api::Legacy)
        return {};
    std::string body =
        R"({"maxResultCount":20,"locationRestriction":{"circle":{"center":{"latitude":)";
    appendDecimal(body, query.centre.latitude, angleDecimals);
    body += R"(,"longitude":)";
    appendDecimal(body, query.centre.longitude, angleDecimals);
    body += R"(},"radius":)";
    appendMetres(body, query.radius);
    body += "}}}";
    return QByteArray::fromStdString(body);
}

std::string GoogleService::withoutKey(std::string document) const
{
    for (std::size_t at = document.find(m_key); at != std::string::npos;
         at = document.find(m_key, at))
        document.replace(at, m_key.size(), "*");
    return document;
}

std::string GoogleService::legacyUrl(const NearbyQuery &query) const
{
    std::string url = m_base + "/maps/api/place/nearbysearch/json?location=";
    appendDecimal(url, query.centre.latitude, angleDecimals);
    url += ',';
    appendDecimal(url, query.centre.longitude, angleDecimals);
    url += "&radius=";
    appendMetres(url, query.radius);
    url += "&key=";
    url += m_key;
    return url;
}

} // namespace herd
