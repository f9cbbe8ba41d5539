#pragma once

#include "gui/models/beliefsmodel.h"
#include "gui/models/clientsmodel.h"
#include "gui/models/eventfeed.h"
#include "gui/models/floodtracker.h"
#include "gui/models/herdstate.h"
#include "gui/models/latencybook.h"
#include "gui/models/linesmodel.h"
#include "gui/models/serversmodel.h"
#include "gui/models/timelinelanes.h"

namespace herd {

/// Everything that views show, joined to one feed in the order that it needs. What is given to the
/// feed shows up in all of it.
struct HerdModels
{
    HerdModels();
    HerdModels(const HerdModels &) = delete;
    HerdModels &operator=(const HerdModels &) = delete;

    HerdState herd;
    ServersModel servers {herd};
    ClientsModel clients {herd};
    BeliefsModel beliefs {herd, clients};
    LinesModel events {herd, LinesModel::Content::Events};
    LinesModel traffic {herd, LinesModel::Content::Traffic};
    FloodTracker floods {herd};
    TimelineLanes timeline {herd};
    LatencyBook latencies {herd};
    EventFeed feed;
};

} // namespace herd
