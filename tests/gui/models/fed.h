#pragma once

#include "gui/models/eventfeed.h"
#include "tests/gui/models/lines.h"

#include <QByteArrayList>

#include <chrono>
#include <string>
#include <vector>

namespace herd::test {

/// Remembers what a feed told.
struct Witness final : FeedListener
{
    void took(const Observed &observed) override
    {
        const auto *told = std::get_if<StreamEvent>(&observed.line);
        const auto *open = told ? std::get_if<event::Open>(&told->event) : nullptr;
        peers.append(open ? QByteArray(open->peer.data(), qsizetype(open->peer.size()))
                          : QByteArray("other"));
        times.push_back(observed.at);
    }
    void turnEnded() override { ++turns; }
    void restarted() override
    {
        ++restarts;
        peers.clear();
    }

    QByteArrayList peers;
    std::vector<Timestamp> times;
    int turns = 0;
    int restarts = 0;
};

inline ObservedBatch opens(std::chrono::nanoseconds first, int count,
                           std::chrono::nanoseconds every)
{
    Lines lines;
    for (int i = 0; i < count; ++i)
        lines.tell(0, first + i * every, event::Open {std::to_string(i)});
    return lines.take();
}

struct Fed
{
    Fed() { feed.join(witness); }

    EventFeed feed;
    Witness witness;
};

} // namespace herd::test
