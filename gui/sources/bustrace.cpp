#include "gui/sources/bustrace.h"

#include <QFile>

#include <lzma.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <map>
#include <optional>
#include <string_view>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view header = "time,client,route,latitude,longitude";

std::string unpack(const QByteArray &packed)
{
    std::string text(mostBusTraceBytes, '\0');
    std::uint64_t mostMemory = std::numeric_limits<std::uint64_t>::max(); // the text is bounded
    std::size_t read = 0;
    std::size_t written = 0;
    const auto result = lzma_stream_buffer_decode(
        &mostMemory, 0, nullptr, reinterpret_cast<const std::uint8_t *>(packed.data()), &read,
        static_cast<std::size_t>(packed.size()), reinterpret_cast<std::uint8_t *>(text.data()),
        &written, text.size());
    text.resize(result == LZMA_OK ? written : 0);
    return text;
}

std::string_view takeUntil(std::string_view &text, char end)
{
    const std::size_t at = std::min(text.find(end), text.size());
    const std::string_view taken = text.substr(0, at);
    text.remove_prefix(std::min(at + 1, text.size()));
    return taken;
}

template <typename Number> std::optional<Number> numberOf(std::string_view text)
{
    Number number {};
    const char *const end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, number);
    return error == std::errc() && stopped == end ? std::optional(number) : std::nullopt;
}

} // namespace

BusTrace readBusTrace(const QByteArray &packed)
{
    const std::string unpacked = unpack(packed);
    std::string_view text = unpacked;
    if (takeUntil(text, '\n') != header)
        return {};
    BusTrace trace;
    std::map<std::string_view, std::size_t> buses;
    std::optional<std::int64_t> first;
    while (!text.empty()) {
        std::string_view line = takeUntil(text, '\n');
        const auto time = numberOf<std::int64_t>(takeUntil(line, ','));
        const std::string_view client = takeUntil(line, ',');
        takeUntil(line, ','); // the route
        const auto latitude = numberOf<double>(takeUntil(line, ','));
        const auto longitude = numberOf<double>(line);
        if (!time || !latitude || !longitude || client.empty() || *time < first.value_or(*time))
            return {};
        if (!first)
            first = time;
        const auto [known, isNew] = buses.emplace(client, buses.size());
        if (isNew)
            trace.buses.emplace_back(client);
        trace.reports.push_back(
            {std::chrono::seconds(*time - *first), known->second, *latitude, *longitude});
    }
    return trace;
}

BusTrace embeddedBusTrace()
{
    QFile file(u":/herd/wmata-buses-2026-02-16.csv.xz"_s);
    return file.open(QFile::ReadOnly) ? readBusTrace(file.readAll()) : BusTrace();
}

} // namespace herd
