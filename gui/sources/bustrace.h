#pragma once

#include <QByteArray>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace herd {

/// Where buses were, and when; resources/trace says whose. A value.
struct BusTrace
{
    struct Report
    {
        std::chrono::seconds at {0}; ///< since the first one
        std::size_t bus = 0; ///< place in `buses`
        double latitude = 0;
        double longitude = 0;
    };

    std::vector<std::string> buses; ///< ids of clients
    std::vector<Report> reports; ///< in the order of their times
};

constexpr std::size_t mostBusTraceBytes = 8 * 1024 * 1024; ///< unpacked; ours has 1.1 MB

/// Reads the form of resources/trace/README.md. Empty where it is damaged.
BusTrace readBusTrace(const QByteArray &packed);

/// The one that this program has in it.
BusTrace embeddedBusTrace();

} // namespace herd
