#pragma once

#include "core/protocol/timestamp.h"

#include <chrono>

namespace herd {

/// What time it is, for those who must not ask the system themselves; tests pass their own.
class Clock
{
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;

    /// UTC, to the nanosecond; may jump when the machine's clock is set.
    virtual Timestamp utc() const = 0;
    /// Never jumps; for deadlines.
    virtual std::chrono::nanoseconds monotonic() const = 0;
};

class SystemClock final : public Clock
{
public:
    Timestamp utc() const override;
    std::chrono::nanoseconds monotonic() const override;
};

} // namespace herd
