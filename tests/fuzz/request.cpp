// A client's line: the parser reads fields of the line and nothing beyond; blanks do not matter;
// what an IAMAT becomes on a link is read back as the same report.
#include "core/protocol/request.h"
#include "core/protocol/coordinates.h"
#include "core/protocol/report.h"
#include "core/protocol/text.h"
#include "tests/fuzz/target.h"

#include <algorithm>
#include <string>

using namespace herd;

namespace {

bool isField(std::string_view field, std::string_view line)
{
    return !field.empty() && isPartOf(field, line)
        && std::none_of(field.begin(), field.end(), isSpace);
}

std::string joined(std::string_view verb, std::string_view client, std::string_view second,
                   std::string_view third)
{
    std::string line("\t");
    for (const std::string_view field : {verb, client, second, third})
        line.append(field).append(" \r");
    return line;
}

void checkIamat(const Iamat &iamat, std::string_view line)
{
    REQUIRE(isField(iamat.client, line) && isField(iamat.location, line)
            && isField(iamat.time, line));
    const std::string again = joined("IAMAT", iamat.client, iamat.location, iamat.time);
    REQUIRE(parseRequest(again) == Request(iamat));
    const auto coordinates = Coordinates::parse(iamat.location);
    REQUIRE(coordinates && std::abs(coordinates->latitude) <= 90'000'000'000);
    REQUIRE(std::abs(coordinates->longitude) <= 180'000'000'000);
    REQUIRE(Timestamp::parse(iamat.time) == iamat.sentAt);
    for (const Timestamp receivedAt : {Timestamp {}, Timestamp {1'520'023'935, 182'837'383}}) {
        const LocationReport report = makeReport("Riley", iamat, receivedAt);
        REQUIRE(report.receivedAt() == receivedAt);
        REQUIRE(effectiveTime(report) <= (receivedAt + TimeSpan {futureLimitSeconds, 0}));
        std::string at;
        appendAt(at, report);
        REQUIRE(at.size() <= line.size() + 512); // what a link reads beyond a client's line
        REQUIRE(parseAt(at) == report);
    }
}

void checkWhatsat(const Whatsat &whatsat, std::string_view line)
{
    REQUIRE(isField(whatsat.client, line));
    REQUIRE(whatsat.mostItems <= 20);
    REQUIRE(whatsat.radius.micrometres >= 0 && whatsat.radius.micrometres <= 50'000'000'000);
    std::string metres;
    appendMetres(metres, whatsat.radius);
    REQUIRE(Decimal::scan(metres).size == metres.size());
    // A thousandth of the metres, read as kilometres, is the radius again.
    const auto point = std::min(metres.find('.'), metres.size());
    std::string kilometres = "000" + metres.substr(0, point);
    kilometres.insert(kilometres.size() - 3, ".")
        .append(metres, std::min(point + 1, metres.size()));
    const std::string again =
        joined("WHATSAT", whatsat.client, "0" + kilometres, std::to_string(whatsat.mostItems));
    REQUIRE(parseRequest(again) == Request(whatsat));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view line = textOf(data, size);
    const Request request = parseRequest(line);
    if (const auto *iamat = std::get_if<Iamat>(&request))
        checkIamat(*iamat, line);
    if (const auto *whatsat = std::get_if<Whatsat>(&request))
        checkWhatsat(*whatsat, line);
    return 0;
}
