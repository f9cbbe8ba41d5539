#pragma once

#include <functional>

class QObject;

namespace herd {

/// Calls `say` now, and again whenever the language changes, as long as `owner` lives: a widget, or
/// an object whose parent is one. What is painted anew or asked for anew needs none of this.
void inEachLanguage(QObject *owner, std::function<void()> say);

} // namespace herd
