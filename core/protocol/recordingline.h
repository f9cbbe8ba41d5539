// The two lines that only recordings have, beside those of the monitor stream (docs/protocol.md,
// section 9). Pure: no file, no clock.
#pragma once

#include "core/protocol/timestamp.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace herd {

constexpr std::uint8_t recordingVersion = 1;

/// The first line of a recording.
struct RecordingHead
{
    std::uint64_t recording = recordingVersion;
    Timestamp utc; ///< when it began

    friend bool operator==(const RecordingHead &, const RecordingHead &) = default;
    template <typename Self, typename Field> static void fields(Self &self, Field &&field)
    {
        field("recording", self.recording);
        field("utc", self.utc);
    }
};

/// The lines that follow are of this server's monitor stream.
struct RecordedFrom
{
    std::string_view from; ///< id; or, where an observer recorded, the address of the source
    Timestamp at {}; ///< when the next line was, by the observer's clock; 0: as lines tell

    friend bool operator==(const RecordedFrom &, const RecordedFrom &) = default;
    template <typename Self, typename Field> static void fields(Self &self, Field &&field)
    {
        field("from", self.from);
        field.maybe("at", self.at);
    }
};

/// Monostate: a line of the stream, or none that is known.
using RecordingLine = std::variant<std::monostate, RecordingHead, RecordedFrom>;

/// Appends a line with its newline.
void appendRecordingLine(std::string &out, const RecordingHead &head);
void appendRecordingLine(std::string &out, const RecordedFrom &from);

/// Reads a line without its newline; views as in parseMonitorLine(). Costs next to nothing for a
/// line of the stream, which has other members first.
RecordingLine parseRecordingLine(std::string_view line, std::string &scratch);

} // namespace herd
