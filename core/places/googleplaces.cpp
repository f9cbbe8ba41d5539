#include "core/places/googleplaces.h"

#include "core/places/nearbydocument.h"
#include "core/places/newplaces.h"
#include "core/places/placescall.h"
#include "core/protocol/placesjson.h"

#include <QNetworkAccessManager>

#include <optional>
#include <utility>

namespace herd {

namespace {

/// The answer as a legacy document; nothing where it is none.
std::optional<std::string> documentOf(GooglePlacesOptions::Api api, const QByteArray &answer)
{
    switch (api) {
    case GooglePlacesOptions::Api::Legacy:
        return answer.toStdString();
    case GooglePlacesOptions::Api::New:
        return legacyDocument(answer);
    }
    return std::nullopt;
}

constexpr unsigned mostResults = 20;

bool isLasting(std::string_view status)
{
    return status == "OK" || status == "ZERO_RESULTS";
}

} // namespace

std::variant<std::unique_ptr<GooglePlaces>, std::string>
GooglePlaces::create(const GooglePlacesOptions &options, Now now)
{
    auto checked = GoogleService::check(options);
    if (auto *fault = std::get_if<std::string>(&checked))
        return std::move(*fault);
    return std::unique_ptr<GooglePlaces>(
        new GooglePlaces(options, std::get<GoogleService>(std::move(checked)), std::move(now)));
}

GooglePlaces::GooglePlaces(const GooglePlacesOptions &options, GoogleService service, Now now)
    : m_service(std::move(service))
    , m_deadline(options.deadline)
    , m_mostPending(options.mostPending)
    , m_now(std::move(now))
{
}

GooglePlaces::~GooglePlaces() = default;

void GooglePlaces::nearby(const NearbyQuery &query, Reply reply)
{
    // The new API refuses a circle without a size, and at most one place could be at a point.
    if (m_service.api() == GooglePlacesOptions::Api::New && query.radius.micrometres == 0)
        return reply(NearbyDocument().finish());
    if (const std::string *cached = m_cache.find(query, m_now()))
        return reply(std::string(*cached)); // a copy: the reply may look something up
    const auto pending = m_pending.find(query);
    if (pending != m_pending.end()) {
        pending->second.push_back(std::move(reply));
        return;
    }
    if (m_pending.size() >= m_mostPending)
        return reply(errorDocument("too many lookups are waiting for the Places service"));
    if (!m_breaker.mayAsk(m_now()))
        return reply(errorDocument("the Places service failed lately and is left alone for 10 s"));
    m_pending[query].push_back(std::move(reply));
    call(query);
}

void GooglePlaces::call(const NearbyQuery &query)
{
    if (!m_network)
        m_network = std::make_unique<QNetworkAccessManager>();
    auto *call = new PlacesCall(*m_network, m_service.request(query), m_service.body(query),
                                m_deadline, &m_calls);
    QObject::connect(call, &PlacesCall::answered, call,
                     [this, call, query](int httpStatus, const QByteArray &answer) {
                         call->deleteLater();
                         take(query, httpStatus, answer);
                     });
    QObject::connect(call, &PlacesCall::failed, call, [this, call, query](const QString &why) {
        call->deleteLater();
        fail(query, why.toStdString());
    });
}

void GooglePlaces::take(const NearbyQuery &query, int httpStatus, const QByteArray &answer)
{
    std::optional<std::string> document = documentOf(m_service.api(), answer);
    if (document)
        document = m_service.withoutKey(std::move(*document));
    if (!document || !cutResults(*document, mostResults)) {
        fail(query,
             httpStatus == 200
                 ? "the Places service answered something that is not a document"
                 : "the Places service refused (HTTP " + std::to_string(httpStatus) + ")");
        return;
    }
    m_breaker.noteAnswer();
    if (isLasting(statusOf(*document)))
        m_cache.store(query, *document, m_now());
    settle(query, *document);
}

void GooglePlaces::fail(const NearbyQuery &query, std::string_view why)
{
    m_breaker.noteFailure(m_now());
    settle(query, errorDocument(why));
}

void GooglePlaces::settle(const NearbyQuery &query, const std::string &document)
{
    // Taken out first: a reply may look the same thing up again.
    const auto replies = std::move(m_pending.extract(query).mapped());
    for (const Reply &reply : replies)
        reply(document);
}

} // namespace herd
