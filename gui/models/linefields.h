// The fields of monitor lines by the names that they have in the protocol (docs/protocol.md,
// section 3). Pure.
#pragma once

#include "core/protocol/monitorline.h"
#include "gui/models/filter.h"

#include <string_view>
#include <vector>

namespace herd {

/// An event's kind; `source`, `hello`, `snapshot`, `done`, `error` for what is none; empty for what
/// can't be read.
std::string_view kindOf(const MonitorLine &line);

/// Times and spans are in seconds, enums are their names. Nothing where the line has no such field,
/// or it is neither text nor number.
FieldValue fieldOf(const MonitorLine &line, std::string_view name);

/// All that fieldOf() knows of events and sources, each once, with the names of its enum.
std::vector<FilterField> lineFilterFields();

} // namespace herd
