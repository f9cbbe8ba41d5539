#include "gui/views/latency/latencyspans.h"

#include "gui/views/latency/latencyview.h"

namespace herd {

using Span = LatencyBook::Span;

QString nameOf(Span span)
{
    switch (span) {
    case Span::Reply:
        return LatencyView::tr("Reply");
    case Span::OneHop:
        return LatencyView::tr("One hop");
    case Span::MoreHops:
        return LatencyView::tr("Two hops or more");
    case Span::WholeHerd:
        return LatencyView::tr("Whole herd");
    case Span::Places:
        return LatencyView::tr("Places");
    }
    return {};
}

QString meaningOf(Span span)
{
    switch (span) {
    case Span::Reply:
        return LatencyView::tr("From a command's receipt to the end of the turn that answered it, "
                               "as the servers measured.");
    case Span::OneHop:
        return LatencyView::tr("From a report's receipt by the server that the client told to its "
                               "receipt by a neighbour, by the clocks of both.");
    case Span::MoreHops:
        return LatencyView::tr("From a report's receipt by the server that the client told to its "
                               "receipt by servers that are no neighbours of it, by the clocks of "
                               "both.");
    case Span::WholeHerd:
        return LatencyView::tr("From a report's receipt by the server that the client told to its "
                               "receipt by the last of all that were attached.");
    case Span::Places:
        return LatencyView::tr("How long Places took for a lookup, as the servers measured.");
    }
    return {};
}

} // namespace herd
