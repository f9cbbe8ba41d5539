#include "core/protocol/request.h"

#include "core/protocol/text.h"

namespace herd {

namespace {

constexpr unsigned mostItemsLimit = 20; // a page of the Places service

Request parseIamat(std::string_view client, std::string_view location, std::string_view time)
{
    const auto coordinates = Coordinates::parse(location);
    const auto sentAt = Timestamp::parse(time);
    if (!coordinates || !sentAt)
        return Invalid {};
    return Iamat {client, location, time, *coordinates, *sentAt};
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
