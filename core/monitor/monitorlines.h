// The monitor stream's lines, one JSON object each, both ways. Pure: no socket, no clock.
//
// Every string that a line carries is UTF-8 in the form of appendEscaped()
// (core/protocol/escape.h), the same as in the log: `\\` for a backslash, `\n`, `\r`, `\t`, and
// `\xHH` for other control bytes, bytes that are not UTF-8, and (unlike the log) a byte order mark
// that a string begins with. JSON puts its own escapes around that; whoever has undone those reads
// `\xHH` and `\\` and gets the client's bytes back, each and no others.
#pragma once

#include "core/monitor/monitorsource.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace herd {

constexpr int monitorVersion = 1;

/// What an observer's first line turns out to be.
enum class ObserverHello : std::uint8_t {
    Spoken, ///< `{"hello":1}`; other members are options, and unknown ones mean nothing
    OtherVersion, ///< a whole number that is not monitorVersion
    Invalid, ///< anything else; such as HTTP, which a web page can make a browser send here
};
ObserverHello parseObserverHello(std::string_view line);

/// Whether a line is a JSON object or array.
bool isJson(std::string_view line);

/// `{"hello":1,"server":..,"herd":..,"topology":{"servers":[{"id","host","port","linkPort",
/// "monitorPort"},..],"edges":[[id,id],..]},"capabilities":["snapshot"]}`. A stream without the
/// capability "events" ends after its snapshot.
void appendServerHello(std::string &out, const MonitorSource &source);

/// `{"error":..,"versions":[1]}`, to an observer of another version.
void appendVersionError(std::string &out);

/// `{"snapshot":"begin","seq":0,"links":[{"neighbour","state":"up"|"down","since"},..],
/// "clients":N}`. `since` is UTC as text, seconds with nine decimals, absent where the link never
/// was up. Exactly N client lines follow.
void appendSnapshotBegin(std::string &out, const std::vector<MonitorSource::Link> &links,
                         std::uint32_t clients);

/// `{"client":..,"server":..,"difference":..,"location":..,"time":..}`: the fields of an AT line,
/// all strings, digit for digit. One client a line, so that line tools can pick one.
void appendClient(std::string &out, std::string_view reportLine);

/// `{"snapshot":"end","seq":0,"clients":N}`. A snapshot without it is not whole.
void appendSnapshotEnd(std::string &out, std::uint32_t clients);

} // namespace herd
