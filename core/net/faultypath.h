#pragma once

#include <string> // before <chrono>: moc can't parse that one first

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <random>
#include <string_view>

namespace herd {

/// What is wrong with one direction of a path. Chances are per cent of its lines.
struct PathFaults
{
    std::chrono::nanoseconds delay {0};
    std::uint64_t bytesPerSecond = 0; ///< 0: no limit
    unsigned drop = 0;
    unsigned duplicate = 0;
    // What TCP never does, but a bad middlebox, a bad neighbour or bad memory might:
    unsigned reorder = 0; ///< goes after the next line
    unsigned corrupt = 0; ///< one byte is another
    unsigned truncate = 0; ///< ends somewhere within, and nothing follows

    friend bool operator==(const PathFaults &, const PathFaults &) = default;
    bool meddlesWithLines() const { return drop + duplicate + reorder + corrupt + truncate > 0; }
};

/// A path of lines with faults: what is put in at one end comes out at the other, later, slower or
/// changed, otherwise in order. No socket, no clock: whoever uses it says what time it is, which
/// never goes back. The same seed gives the same outcome.
class FaultyPath
{
public:
    /// Above it whoever puts bytes in should wait, see isFull().
    static constexpr std::size_t mostWaiting = std::size_t {4} * 1024 * 1024;
    /// A line that is longer, or has not ended by then, passes as it comes.
    static constexpr std::size_t longestLine = std::size_t {72} * 1024;
    /// A slow path brings a long line piece by piece; one at 100 bytes a second every 5 s, so that
    /// it is never silent for as long as the dead are.
    static constexpr std::size_t packet = 500;

    /// Whether chance may do something to a line, which is given with its newline.
    using Touches = bool (*)(std::string_view line);

    /// `touches` null: to all lines.
    explicit FaultyPath(std::uint64_t seed, Touches touches = nullptr)
        : m_random(seed)
        , m_touches(touches)
    {
    }

    /// From `now` on; what waits begins its way anew, so without faults all of it arrives now.
    void setFaults(const PathFaults &faults, std::chrono::nanoseconds now);
    const PathFaults &faults() const { return m_faults; }

    void put(std::string_view bytes, std::chrono::nanoseconds now);
    /// Appends what has arrived by now.
    void take(std::string &out, std::chrono::nanoseconds now);
    /// When there is more to take; nothing where nothing is on its way.
    std::optional<std::chrono::nanoseconds> nextArrival() const;

    bool isFull() const { return m_bytes + m_unfinished.size() + m_behind.size() > mostWaiting; }
    /// A line was truncated, so nothing goes in any more.
    bool isBrokenOff() const { return m_brokenOff; }
    std::uint64_t meddledWith() const { return m_meddled; } ///< lines, ever

private:
    struct Piece
    {
        std::string bytes;
        std::chrono::nanoseconds arrival;
    };

    bool happens(unsigned percent);
    void putLine(std::string line, std::chrono::nanoseconds now);
    void send(std::string_view bytes, std::chrono::nanoseconds now);

    PathFaults m_faults;
    std::mt19937_64 m_random;
    Touches m_touches;
    std::deque<Piece> m_waiting;
    std::size_t m_bytes = 0; // of m_waiting
    std::string m_unfinished; // a line without its end
    std::string m_behind; // a line that goes after the next one
    std::chrono::nanoseconds m_sentBy {0}; // a slow path is busy until then
    std::chrono::nanoseconds m_lastArrival {0};
    std::uint64_t m_meddled = 0;
    bool m_brokenOff = false;
};

} // namespace herd
