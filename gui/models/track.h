// Where a client was. Pure.
#pragma once

#include "core/protocol/timestamp.h"

#include <string_view>
#include <vector>

namespace herd {

class LinesModel;

struct TrackPoint
{
    double latitude = 0; ///< degrees
    double longitude = 0;
    Timestamp at; ///< the client's time

    friend bool operator==(const TrackPoint &, const TrackPoint &) = default;
};

/// All that these events tell of a client, by its time, each time once.
std::vector<TrackPoint> trackOf(const LinesModel &events, std::string_view client);

} // namespace herd
