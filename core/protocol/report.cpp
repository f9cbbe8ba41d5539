#include "core/protocol/report.h"

#include "core/protocol/coordinates.h"
#include "core/protocol/fix.h"
#include "core/protocol/text.h"

namespace herd {

namespace {

/// Whether `second` stands behind `first` in one text, with a blank between them.
bool isNext(std::string_view first, std::string_view second)
{
    const char *const blank = first.data() + first.size();
    return blank + 1 == second.data() && *blank == ' ';
}

} // namespace

LocationReport makeReport(std::string_view server, const Iamat &iamat, const Timestamp &receivedAt)
{
    return {server,      receivedAt - iamat.sentAt, iamat.client, iamat.location, iamat.time,
            iamat.sentAt};
}

void appendAt(std::string &out, const LocationReport &report)
{
    out += "AT ";
    out += report.server;
    out += ' ';
    appendDifference(out, report.difference);
    out += ' ';
    if (isNext(report.client, report.location) && isNext(report.location, report.time)) {
        out.append(report.client.data(), report.time.data() + report.time.size());
        return;
    }
    out += report.client;
    out += ' ';
    out += report.location;
    out += ' ';
    out += report.time;
}

std::optional<LocationReport> parseAt(std::string_view line)
{
    // Takes a field and the blank behind it off the front; nothing where there is no blank.
    const auto take = [&line] {
        const std::size_t end = fieldEnd(line, 0);
        const bool more = end < line.size() && line[end] == ' ';
        const std::string_view field = more ? line.substr(0, end) : std::string_view();
        line.remove_prefix(more ? end + 1 : 0);
        return field;
    };
    if (take() != "AT")
        return std::nullopt;
    const std::string_view server = take();
    const auto difference = parseDifference(take());
    const std::string_view client = take();
    if (!isServerId(server) || !difference || client.empty())
        return std::nullopt;
    if (const auto fix = scanPlainFix(line))
        return LocationReport {server, *difference, client, fix->location, fix->time, fix->sentAt};
    const std::string_view location = take();
    const auto sentAt = Timestamp::parse(line);
    if (!Coordinates::parse(location) || !sentAt)
        return std::nullopt;
    return LocationReport {server, *difference, client, location, line, *sentAt};
}

Timestamp effectiveTime(const LocationReport &report)
{
    const bool tooFarAhead = report.difference < TimeSpan {-futureLimitSeconds, 0};
    return tooFarAhead ? report.receivedAt() : report.sentAt;
}

std::strong_ordering compareReports(const LocationReport &a, const LocationReport &b)
{
    if (const auto order = effectiveTime(a) <=> effectiveTime(b); order != 0)
        return order;
    if (const auto order = a.sentAt <=> b.sentAt; order != 0)
        return order;
    if (const auto order = b.receivedAt() <=> a.receivedAt(); order != 0)
        return order;
    if (a == b) // a duplicate, as every cycle of the topology returns one of each update
        return std::strong_ordering::equal;
    std::string lineA;
    std::string lineB;
    appendAt(lineA, a);
    appendAt(lineB, b);
    return lineA <=> lineB;
}

} // namespace herd
