// A location report as servers pass it on: the AT line, and the order of reports of one client.
#pragma once

#include "core/protocol/request.h"
#include "core/protocol/timestamp.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace herd {

/// What an AT line carries. Views, as in Iamat; the store alone owns bytes.
struct LocationReport
{
    std::string_view server; ///< the server that the client told
    TimeSpan difference; ///< that server's receive time minus the client's time
    std::string_view client;
    std::string_view location;
    std::string_view time;
    Timestamp sentAt;

    friend bool operator==(const LocationReport &, const LocationReport &) = default;

    Timestamp receivedAt() const { return sentAt + difference; }
};

/// The report that `server` makes of an IAMAT that it received at `receivedAt`.
LocationReport makeReport(std::string_view server, const Iamat &iamat, const Timestamp &receivedAt);

/// Appends `AT <server> <difference> <client> <location> <time>`, without a newline.
void appendAt(std::string &out, const LocationReport &report);

/// Reads exactly what appendAt() writes: six fields with single blanks between them, so that a
/// report and its line determine each other. `line` comes without its newline.
std::optional<LocationReport> parseAt(std::string_view line);

/// A client's time further ahead of the receive time than this does not count as its place in the
/// order of reports: one wrong clock would freeze the client for years.
constexpr std::int64_t futureLimitSeconds = 300;

/// First component of the order: the client's time, or the receive time where that was too far
/// ahead.
Timestamp effectiveTime(const LocationReport &report);

/// The order of reports of one client; greater is newer. Total, and a function of the two AT lines
/// alone: effective time, client's time, *earlier* receive time (the same IAMAT sent twice is no
/// news), bytes of the line. Equal means the same line.
std::strong_ordering compareReports(const LocationReport &a, const LocationReport &b);

} // namespace herd
