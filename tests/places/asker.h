#pragma once

#include "core/places/googleplaces.h"
#include "tests/support/fakegoogle.h"

#include <chrono>
#include <deque>
#include <memory>

namespace herd::test {

/// The key that must not be seen again.
inline constexpr char canary[] = "AIzaCanary-0123456789";
inline constexpr NearbyQuery ucla {{34'068'930'000, -118'445'127'000}, {10'000'000'000}};

/// A provider that asks a fake Google, and the replies it gave, in their order.
struct Asker
{
    explicit Asker(const FakeGoogle &google,
                   GooglePlacesOptions::Api api = GooglePlacesOptions::Api::Legacy,
                   std::chrono::milliseconds deadline = std::chrono::seconds(5))
    {
        options.api = api;
        options.baseUrl = google.url();
        options.key = canary;
        options.caCertificates = FakeGoogle::certificate();
        options.deadline = deadline;
    }

    void ask(const NearbyQuery &query = ucla)
    {
        if (!places)
            places = std::get<std::unique_ptr<GooglePlaces>>(
                GooglePlaces::create(options, [this] { return now; }));
        places->nearby(query, [this](const std::string &document) {
            replies.push_back(QByteArray::fromStdString(document));
        });
    }

    GooglePlacesOptions options;
    std::chrono::nanoseconds now {std::chrono::hours(1)};
    std::deque<QByteArray> replies;
    std::unique_ptr<GooglePlaces> places;
};

} // namespace herd::test
