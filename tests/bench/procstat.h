#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

namespace herd::bench {

/// What processes of this machine have used, all together.
struct ProcessUse
{
    std::chrono::nanoseconds cpu {0}; ///< user and system, of threads that are still there
    std::int64_t resident = 0; ///< bytes
    std::int64_t anonymous = 0; ///< bytes that belong to the processes alone: heap and stacks
};

/// Nothing where one of them is not there or there are none.
std::optional<ProcessUse> useOf(const std::vector<int> &pids);

/// The processes that listen on a TCP port, as far as this user may see.
std::vector<int> listenersOn(std::uint16_t port);

} // namespace herd::bench
