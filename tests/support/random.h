#pragma once

#include <QTest>

#include <cstdint>
#include <random>

/// The random numbers of one test function. Another seed at each run; where the test fails the seed
/// is printed, and the environment variable HERD_TEST_SEED repeats it.
class Random
{
public:
    Random()
        : m_seed(qEnvironmentVariableIsSet("HERD_TEST_SEED")
                     ? qEnvironmentVariable("HERD_TEST_SEED").toULongLong()
                     : std::random_device {}())
        , m_engine(m_seed)
    {
    }
    Random(const Random &) = delete;
    Random &operator=(const Random &) = delete;
    ~Random()
    {
        if (QTest::currentTestFailed())
            qWarning("repeat with HERD_TEST_SEED=%llu", static_cast<unsigned long long>(m_seed));
    }

    /// `first` to `last`, both included.
    std::int64_t between(std::int64_t first, std::int64_t last)
    {
        return std::uniform_int_distribution<std::int64_t>(first, last)(m_engine);
    }

    /// One of the elements.
    template <typename Container> const auto &pick(const Container &from)
    {
        return from[static_cast<std::size_t>(between(0, std::ssize(from) - 1))];
    }

    std::mt19937_64 &engine() { return m_engine; }

private:
    std::uint64_t m_seed;
    std::mt19937_64 m_engine;
};
