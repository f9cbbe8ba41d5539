#include "core/protocol/request.h"

#include "core/protocol/coordinates.h"
#include "core/protocol/fix.h"
#include "core/protocol/text.h"

#include <optional>

namespace herd {

namespace {

constexpr unsigned mostItemsLimit = 20; // a page of the Places service

Request parseIamat(std::string_view client, std::string_view location, std::string_view time)
{
    const auto sentAt = Timestamp::parse(time);
    if (!Coordinates::parse(location) || !sentAt)
        return Invalid {};
    return Iamat {client, location, time, *sentAt};
}

/// `IAMAT <client> <location> <time>` with single blanks and a plain fix.
std::optional<Iamat> scanPlainIamat(std::string_view line)
{
    constexpr std::string_view verb = "IAMAT ";
    if (!line.starts_with(verb))
        return std::nullopt;
    const std::size_t end = fieldEnd(line, verb.size());
    if (end == verb.size() || end == line.size() || line[end] != ' ')
        return std::nullopt;
    const auto fix = scanPlainFix(line.substr(end + 1));
    if (!fix)
        return std::nullopt;
    return Iamat {line.substr(verb.size(), end - verb.size()), fix->location, fix->time,
                  fix->sentAt};
}

Request parseWhatsat(std::string_view client, std::string_view kilometres, std::string_view items)
{
    const auto radius = Radius::parse(kilometres);
    const Decimal mostItems = Decimal::scan(items);
    if (!radius || mostItems.wholeDigits != items.size() || mostItems.exceeds(mostItemsLimit))
        return Invalid {};
    return Whatsat {client, *radius, static_cast<unsigned>(mostItems.whole)};
}

} // namespace

Request parseRequest(std::string_view line)
{
    if (const auto iamat = scanPlainIamat(line))
        return *iamat;
    FieldReader fields(line);
    const std::string_view verb = fields.next();
    const std::string_view first = fields.next();
    const std::string_view second = fields.next();
    const std::string_view third = fields.next();
    if (third.empty() || !fields.next().empty())
        return Invalid {};
    if (verb == "IAMAT")
        return parseIamat(first, second, third);
    if (verb == "WHATSAT")
        return parseWhatsat(first, second, third);
    return Invalid {};
}

} // namespace herd
