#pragma once

#include "core/places/gazetteer.h"
#include "core/places/placesprovider.h"

namespace herd {

/// Answers from a gazetteer, at once and without the network: up to 20 places within the radius,
/// the landmarks first (the nearest first), then what else is there by population. The same query
/// always gets the same bytes. Ids are made from the place and mean nothing to Google; no picture
/// is behind a photo reference.
class OfflinePlaces final : public PlacesProvider
{
public:
    explicit OfflinePlaces(const Gazetteer &gazetteer)
        : m_gazetteer(gazetteer)
    {
    }

    void nearby(const NearbyQuery &query, Reply reply) override;

private:
    Gazetteer m_gazetteer;
};

} // namespace herd
