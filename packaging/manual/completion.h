#pragma once

#include <QString>

namespace herd::manual {

struct Program;

/// A script that lets bash complete options, their values and words of the program. It needs
/// nothing but bash.
QString bashCompletion(const Program &program);

} // namespace herd::manual
