#pragma once

#include "gui/models/latencybook.h"

#include <QString>

#include <array>

namespace herd {

/// From the top row of a latency view down.
constexpr std::array allSpans {LatencyBook::Span::Reply, LatencyBook::Span::OneHop,
                               LatencyBook::Span::MoreHops, LatencyBook::Span::WholeHerd,
                               LatencyBook::Span::Places};
static_assert(allSpans.size() == LatencyBook::spans);

QString nameOf(LatencyBook::Span span);
/// From what to what it is measured, and by whose clock.
QString meaningOf(LatencyBook::Span span);

} // namespace herd
