#pragma once

#include "headless/settings.h"

#include <QString>

namespace herd {

/// Prints the lines of a recording on standard output, and says what is wrong with it. Ok also
/// where it is cut off: all that was there came; Runtime where some of it is damaged, or can't be
/// read or printed; Configuration where it is none that this program knows.
ExitCode dump(const QString &path);

} // namespace herd
