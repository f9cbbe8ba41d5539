#pragma once

#include "core/places/circuitbreaker.h"
#include "core/places/documentcache.h"
#include "core/places/googleservice.h"
#include "core/places/placesprovider.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <unordered_map>
#include <variant>
#include <vector>

class QNetworkAccessManager;

namespace herd {

/// Asks Google's Nearby Search, over either API. Replies within the options' deadline, with
/// errorDocument() where the service can't be reached, is slow, or answers something else; a legacy
/// answer is passed on byte for byte. Equal lookups under way share one call, and an answer with
/// status OK or ZERO_RESULTS serves equal lookups for a minute. After failures in a row the service
/// is left alone for a while, and lookups fail at once. The network is set up at the first lookup.
/// Lookups under way when it is destroyed get no reply; a reply must not destroy it.
class GooglePlaces final : public PlacesProvider
{
public:
    /// Time of any clock that never goes back.
    using Now = std::function<std::chrono::nanoseconds()>;

    /// The provider, or what is wrong with the options in one sentence without the key.
    static std::variant<std::unique_ptr<GooglePlaces>, std::string>
    create(const GooglePlacesOptions &options, Now now);
    ~GooglePlaces() override;

    void nearby(const NearbyQuery &query, Reply reply) override;

private:
    GooglePlaces(const GooglePlacesOptions &options, GoogleService service, Now now);

    void call(const NearbyQuery &query);
    void take(const NearbyQuery &query, int httpStatus, const QByteArray &answer);
    void settle(const NearbyQuery &query, const std::string &document);
    void fail(const NearbyQuery &query, std::string_view why);

    GoogleService m_service;
    std::chrono::milliseconds m_deadline;
    std::size_t m_mostPending;
    Now m_now;
    DocumentCache m_cache;
    CircuitBreaker m_breaker;
    std::unordered_map<NearbyQuery, std::vector<Reply>, NearbyQueryHash> m_pending;
    std::unique_ptr<QNetworkAccessManager> m_network;
    QObject m_calls; ///< owns the calls; goes before the network
};

} // namespace herd
