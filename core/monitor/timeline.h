#pragma once

#include "core/monitor/observed.h"
#include "core/net/clock.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

namespace herd {

/// Merges lines of several sources into one order, see ObservedBatch. Lines are held back until
/// those of other sources that were before them have had time to come; a source that says nothing
/// holds nobody up longer than that. Does no I/O.
class TimeLine
{
public:
    /// So late a line may come and still be put in its place: more than a busy server and a slow
    /// network take, less than a person notices.
    static constexpr std::chrono::milliseconds holdBack {100};

    /// `clock`, the observer's, must outlive it.
    explicit TimeLine(const Clock &clock)
        : m_clock(clock)
    {
    }

    // Lines have no newline and get one.

    /// A line of a source that was at `at` of the observer's clock, as far as one can know: not in
    /// the future, and not before the line that came before it.
    void add(std::uint32_t source, std::string_view line, Timestamp at);
    /// A line without a time: when the one before it was.
    void addToLast(std::uint32_t source, std::string_view line);
    /// What the observer itself says about a source, now.
    void addOwn(std::uint32_t source, std::string_view line);
    /// No more lines will come from it; what there is stays.
    void forget(std::uint32_t source) { m_sources.erase(source); }

    /// Moves the lines that were held back long enough to the end of `out`.
    void moveDue(ObservedBatch &out);

    bool isEmpty() const { return m_held.empty(); }
    /// Memory, roughly.
    std::size_t size() const { return m_bytes.size() + m_held.size() * sizeof(Held); }

private:
    struct Place
    {
        Timestamp at; ///< of the last line with a time
        Timestamp order; ///< what the last line is sorted by
        std::chrono::nanoseconds due {0}; ///< of the last line
    };
    struct Held
    {
        ObservedLine line;
        Timestamp order;
        std::chrono::nanoseconds due {0}; ///< by the clock that never jumps
    };

    void hold(std::uint32_t source, std::string_view line, const Timestamp &at, Place &place);

    const Clock &m_clock;
    std::map<std::uint32_t, Place> m_sources;
    std::vector<Held> m_held; // in the order in which they came
    std::string m_bytes;
};

} // namespace herd
