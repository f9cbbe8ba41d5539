#include "gui/models/track.h"

#include "core/protocol/coordinates.h"
#include "core/protocol/monitorline.h"
#include "gui/models/linesmodel.h"

#include <algorithm>
#include <optional>
#include <string>

namespace herd {

namespace {

/// Nothing where it is not about the client, or out of form.
std::optional<TrackPoint> pointIn(const MonitorLine &line, std::string_view client)
{
    const auto *told = std::get_if<StreamEvent>(&line);
    if (!told)
        return {};
    event::Client report;
    if (const auto *merge = std::get_if<event::Merge>(&told->event))
        report = {merge->client, merge->origin, merge->difference, merge->location, merge->time};
    else if (const auto *now = std::get_if<event::Client>(&told->event))
        report = *now;
    const auto where = Coordinates::parse(report.location);
    const auto at = Timestamp::parse(report.time);
    if (report.client != client || !where || !at)
        return {};
    return TrackPoint {where->latitudeDegrees(), where->longitudeDegrees(), *at};
}

} // namespace

std::vector<TrackPoint> trackOf(const LinesModel &events, std::string_view client)
{
    std::vector<TrackPoint> track;
    std::string scratch;
    for (int row = 0; row < events.rowCount(); ++row) {
        const std::string_view text = events.text(row);
        if (text.find(client) == std::string_view::npos
            && text.find('\\') == std::string_view::npos) // which may stand for part of the id
            continue;
        if (const auto point = pointIn(parseMonitorLine(text, scratch), client))
            track.push_back(*point);
    }
    std::ranges::stable_sort(track, {}, &TrackPoint::at);
    const auto again = std::ranges::unique(track, {}, &TrackPoint::at);
    track.erase(again.begin(), again.end());
    return track;
}

} // namespace herd
