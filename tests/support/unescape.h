#pragma once

#include "core/protocol/escape.h"

#include <optional>
#include <string>
#include <string_view>

/// What herd::appendEscaped() was given; nothing where the text is not of its making.
inline std::optional<std::string> unescape(std::string_view text)
{
    std::string out;
    return herd::appendUnescaped(out, text) ? std::optional(out) : std::nullopt;
}
