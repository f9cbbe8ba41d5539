// AT lines, one a line of the input: each that is read is written back byte for byte, and the order
// of any three of them is strict, total and made of the components that the protocol names.
#include "core/protocol/report.h"
#include "core/protocol/coordinates.h"
#include "tests/fuzz/target.h"

#include <string>
#include <utility>
#include <vector>

using namespace herd;

namespace {

using Entry = std::pair<std::string_view, LocationReport>;

std::vector<Entry> readReports(std::string_view input)
{
    constexpr std::size_t most = 6; // triples of more would only be slow
    std::vector<Entry> reports;
    while (!input.empty() && reports.size() < most) {
        const std::string_view line = input.substr(0, input.find('\n'));
        if (const auto report = parseAt(line))
            reports.emplace_back(line, *report);
        input.remove_prefix(std::min(line.size() + 1, input.size()));
    }
    return reports;
}

void checkOne(const Entry &entry)
{
    const auto &[line, report] = entry;
    std::string again;
    appendAt(again, report);
    REQUIRE(again == line);
    REQUIRE(report.sentAt + report.difference == report.receivedAt());
    REQUIRE(report.receivedAt() - report.sentAt == report.difference);
    REQUIRE(Coordinates::parse(report.location).has_value());
    REQUIRE(Timestamp::parse(report.time) == report.sentAt);
    std::string difference;
    appendDifference(difference, report.difference);
    REQUIRE(parseDifference(difference) == report.difference);
    REQUIRE(effectiveTime(report) == report.sentAt || effectiveTime(report) == report.receivedAt());
    REQUIRE(effectiveTime(report) <= report.sentAt);
}

void checkTwo(const Entry &a, const Entry &b)
{
    const auto order = compareReports(a.second, b.second);
    REQUIRE((order == 0) == (a.first == b.first));
    REQUIRE((order < 0) == (compareReports(b.second, a.second) > 0));
    if (effectiveTime(a.second) < effectiveTime(b.second))
        REQUIRE(order < 0);
}

void checkThree(const Entry &a, const Entry &b, const Entry &c)
{
    if (compareReports(a.second, b.second) <= 0 && compareReports(b.second, c.second) <= 0)
        REQUIRE(compareReports(a.second, c.second) <= 0);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto reports = readReports(textOf(data, size));
    for (const Entry &a : reports) {
        checkOne(a);
        for (const Entry &b : reports) {
            checkTwo(a, b);
            for (const Entry &c : reports)
                checkThree(a, b, c);
        }
    }
    return 0;
}
