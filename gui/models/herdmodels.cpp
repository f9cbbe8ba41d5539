#include "gui/models/herdmodels.h"

#include <initializer_list>

namespace herd {

HerdModels::HerdModels()
{
    for (FeedListener *listener :
         std::initializer_list<FeedListener *> {&herd, &servers, &clients, &beliefs, &events,
                                                &traffic, &floods, &timeline, &latencies})
        feed.join(*listener);
}

} // namespace herd
