#pragma once

#include <QString>

namespace herd {

/// Tells whoever runs the program, on standard error.
void say(const QString &text);

} // namespace herd
