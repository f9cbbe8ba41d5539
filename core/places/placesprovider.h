#pragma once

#include "core/protocol/coordinates.h"
#include "core/protocol/radius.h"

#include <functional>
#include <memory>
#include <string>

namespace herd {

struct NearbyQuery
{
    Coordinates centre;
    Radius radius;

    friend bool operator==(const NearbyQuery &, const NearbyQuery &) = default;
};

/// Answers "what is near this point?" with a document in the form of a Google Nearby Search. Lives
/// on the server's thread and never blocks it.
class PlacesProvider
{
public:
    /// The document, whole, with up to 20 results; of the service's own making or errorDocument().
    /// Always one that cutResults() accepts.
    using Reply = std::function<void(const std::string &document)>;

    PlacesProvider() = default;
    PlacesProvider(const PlacesProvider &) = delete;
    PlacesProvider &operator=(const PlacesProvider &) = delete;
    virtual ~PlacesProvider() = default;

    /// Calls `reply` exactly once, within the provider's deadline: before nearby() returns where
    /// the answer is at hand, later from the event loop otherwise.
    virtual void nearby(const NearbyQuery &query, Reply reply) = 0;
};

} // namespace herd
