#include "tests/support/allocations.h"

#include <malloc.h>

#include <cstdlib>
#include <new>

namespace {

thread_local Allocations counted;

} // namespace

Allocations Allocations::now()
{
    return counted;
}

void *operator new(std::size_t size)
{
    void *memory = std::malloc(size ? size : 1);
    if (!memory)
        throw std::bad_alloc();
    ++counted.calls;
    counted.liveBytes += static_cast<std::ptrdiff_t>(malloc_usable_size(memory));
    return memory;
}

void operator delete(void *memory) noexcept
{
    if (memory) {
        ++counted.returns;
        counted.liveBytes -= static_cast<std::ptrdiff_t>(malloc_usable_size(memory));
    }
    std::free(memory);
}

void operator delete(void *memory, std::size_t) noexcept
{
    operator delete(memory);
}

// Of the library's own these call those above; a sanitizer's do not.
void *operator new[](std::size_t size)
{
    return operator new(size);
}

void operator delete[](void *memory) noexcept
{
    operator delete(memory);
}

void operator delete[](void *memory, std::size_t) noexcept
{
    operator delete(memory);
}
