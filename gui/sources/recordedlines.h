#pragma once

#include "core/monitor/observed.h"
#include "core/monitor/recordedtimes.h"
#include "core/monitor/recording.h"
#include "gui/sources/snapshotfilter.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace herd {

/// The lines of one recording, one after the other, with their sources and times; without what only
/// says anew what was said before. Holds one frame. One thread at a time.
class RecordedLines
{
public:
    /// Lines of more sources than that are left out.
    static constexpr std::uint32_t mostSources = 1024;
    /// Of those that nobody has taken yet; more are left out.
    static constexpr std::size_t mostProblems = 100;

    struct Line
    {
        std::uint32_t source = 0;
        Timestamp at; ///< by the clock of whoever recorded
        std::string_view text; ///< without its newline, until the next call
    };

    /// Numbers its sources from `firstSource` on. `recording` has a frame.
    RecordedLines(std::unique_ptr<Recording> recording, std::uint32_t firstSource);

    /// The clock of hostile recordings is brought into the bounds of Timestamp::parse().
    Timestamp begin() const;
    Timestamp end() const;
    /// When the keyframe began from which seek() goes on.
    Timestamp keyframeFor(const Timestamp &time) const;
    const Recording &recording() const { return *m_recording; }

    /// What next() gives from here on is all that one must know to know what was at a time.
    void seek(const Timestamp &time);
    /// Nothing at the end. A frame that is damaged is passed over and told. Asks before each frame
    /// whether to go on; where it must not, that is the end, until the next seek().
    std::optional<Line> next(const std::function<bool()> &goOn = {});
    std::vector<Recording::Problem> takeProblems();
    /// Frames, of those of the recording.
    std::size_t framesRead() const { return m_frame; }

private:
    struct Source
    {
        std::uint32_t number = 0;
        SnapshotFilter filter;
    };

    bool readFrame();
    std::optional<std::string_view> nextText(const std::function<bool()> &goOn);
    bool takeOwn(std::string_view text);

    std::unique_ptr<Recording> m_recording;
    std::uint32_t m_firstSource;
    std::map<std::string, Source, std::less<>> m_sources; // by what lines are from
    Source *m_from = nullptr; // whose lines these are
    std::optional<Timestamp> m_told; // when the next line was
    RecordedTimes m_times;
    std::size_t m_frame = 0; // to be read next
    Timestamp m_frameBegin; // of the one before it
    Timestamp m_frameEnd;
    std::string m_text; // its lines
    std::size_t m_next = 0; // in the text
    std::string m_scratch;
    std::vector<Recording::Problem> m_problems;
};

} // namespace herd
