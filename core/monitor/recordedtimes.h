#pragma once

#include "core/protocol/monitorline.h"

#include <cstdint>
#include <map>

namespace herd {

/// When the lines of a recording were, by the clock of whoever recorded them: a recording tells it
/// where it does not follow from the lines before (docs/protocol.md, section 9). Whoever writes one
/// and whoever reads it keep the same times by the same rule, as TimeLine does. A value.
class RecordedTimes
{
public:
    /// What a reader expects of a source's next line.
    Timestamp expect(std::uint32_t source, const MonitorLine &line) const;
    /// It was at `at`.
    void take(std::uint32_t source, const MonitorLine &line, const Timestamp &at);

private:
    struct Source
    {
        Timestamp last; ///< of the lines that tell their time
        TimeSpan ahead; ///< its clock, of the observer's
        TimeSpan guess; ///< likewise, as the last line has it that was not when it was expected
    };

    std::map<std::uint32_t, Source> m_sources;
};

} // namespace herd
