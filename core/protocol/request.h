// What a client can say. Rules: docs/protocol.md, section 1.
#pragma once

#include "core/protocol/radius.h"
#include "core/protocol/timestamp.h"

#include <string_view>
#include <variant>

namespace herd {

/// "I am at": a client reports where it is, within the range of Coordinates. The views are the
/// client's own bytes and live as long as the line they were parsed from.
struct Iamat
{
    std::string_view client;
    std::string_view location;
    std::string_view time;
    Timestamp sentAt;

    friend bool operator==(const Iamat &, const Iamat &) = default;
};

/// "What's at": what is near the newest place of `client`.
struct Whatsat
{
    std::string_view client;
    Radius radius;
    unsigned mostItems = 0; ///< 0 to 20

    friend bool operator==(const Whatsat &, const Whatsat &) = default;
};

/// Everything else; answered with a question mark and a copy of the line.
struct Invalid
{
    friend bool operator==(const Invalid &, const Invalid &) = default;
};

using Request = std::variant<Iamat, Whatsat, Invalid>;

/// Total and allocation-free. `line` comes without its newline.
Request parseRequest(std::string_view line);

} // namespace herd
