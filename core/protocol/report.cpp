#include "core/protocol/report.h"

#include "core/protocol/text.h"

namespace herd {

LocationReport makeReport(std::string_view server, const Iamat &iamat, const Timestamp &receivedAt)
{
    return {server,     receivedAt - iamat.sentAt, iamat.client, iamat.location,
            iamat.time, iamat.coordinates,         iamat.sentAt};
}

void appendAt(std::string &out, const LocationReport &report)
{
    out += "AT ";
    out += report.server;
    out += ' ';
    appendDifference(out, report.difference);
    out += ' ';
    out += report.client;
    out += ' ';
    out += report.location;
    out += ' ';
    out += report.time;
}

std::optional<LocationReport> parseAt(std::string_view line)
{
    constexpr std::size_t fieldCount = 6;
    std::string_view fields[fieldCount];
    std::size_t begin = 0;
    for (std::size_t i = 0; i < fieldCount; ++i) {
        if (begin > line.size())
            return std::nullopt;
        const std::size_t end = fieldEnd(line, begin);
        fields[i] = line.substr(begin, end - begin);
        const bool last = i + 1 == fieldCount;
        if (fields[i].empty() || last != (end == line.size()) || (!last && line[end] != ' '))
            return std::nullopt;
        begin = end + 1;
    }
    if (fields[0] != "AT" || !isServerId(fields[1]))
        return std::nullopt;
    const auto difference = parseDifference(fields[2]);
    const auto coordinates = Coordinates::parse(fields[4]);
    const auto sentAt = Timestamp::parse(fields[5]);
    if (!difference || !coordinates || !sentAt)
        return std::nullopt;
    return LocationReport {fields[1], *difference,  fields[3], fields[4],
                           fields[5], *coordinates, *sentAt};
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
