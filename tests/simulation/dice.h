#pragma once

#include <chrono>
#include <cstdint>
#include <iterator>
#include <random>

namespace herd::test {

/// Everything that chance decides in one simulated schedule; the same on every machine.
class Dice
{
public:
    explicit Dice(std::uint64_t seed)
        : m_engine(seed)
    {
    }

    /// `first` to `last`, both included.
    std::int64_t between(std::int64_t first, std::int64_t last)
    {
        return first
            + static_cast<std::int64_t>(m_engine() % static_cast<std::uint64_t>(last - first + 1));
    }
    std::chrono::nanoseconds between(std::chrono::nanoseconds first, std::chrono::nanoseconds last)
    {
        return std::chrono::nanoseconds(between(first.count(), last.count()));
    }
    std::size_t below(std::size_t end)
    {
        return static_cast<std::size_t>(between(0, static_cast<std::int64_t>(end) - 1));
    }
    bool oneIn(unsigned chances) { return below(chances) == 0; }
    std::uint64_t draw() { return m_engine(); }

    /// One of the elements.
    template <typename Container> auto &pick(Container &from)
    {
        return from[below(std::size(from))];
    }

    template <typename Container> void shuffle(Container &all)
    {
        for (std::size_t i = std::size(all); i > 1; --i)
            std::swap(all[i - 1], all[below(i)]);
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace herd::test
