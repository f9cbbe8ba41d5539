#pragma once

#include <cstddef>

/// Counts what operator new gave this thread and delete took back, in executables that are linked
/// with allocations.cpp.
struct Allocations
{
    std::size_t calls = 0; ///< since the thread began
    std::size_t returns = 0; ///< of what was given, one by one
    std::ptrdiff_t liveBytes = 0; ///< not given back yet

    static Allocations now();
};
