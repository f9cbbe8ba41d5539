#pragma once

#include <string>
#include <string_view>

namespace herd {

/// Appends bytes from outside so that they stay on one line and show what they are: printable ASCII
/// and well-formed UTF-8 as they are, a backslash as `\\`, newline, carriage return and tab as
/// `\n`,
/// `\r`, `\t`, everything else as `\xHH`. Reversible.
void appendEscaped(std::string &out, std::string_view bytes);

/// The way back; false where `escaped` is not of appendEscaped()'s making (then some of it may have
/// been appended). `escaped` may lie in `out` where there is room for as many more bytes.
bool appendUnescaped(std::string &out, std::string_view escaped);

/// Length of the well-formed UTF-8 sequence that `bytes` begins with (Unicode 15, table 3-7), 0
/// where there is none.
std::size_t utf8Sequence(std::string_view bytes);

} // namespace herd
