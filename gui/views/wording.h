#pragma once

#include <QString>

#include <functional>

class QKeySequence;
class QObject;

namespace herd {

/// Calls `say` now, and again whenever the language changes, as long as `owner` lives: a widget, or
/// an object whose parent is one. What is painted anew or asked for anew needs none of this.
void inEachLanguage(QObject *owner, std::function<void()> say);

/// What a tool tip says of something that has a key.
QString withKey(const QString &text, const QKeySequence &key);

/// As it is, though & marks a key in menus.
QString asMenuText(QString text);

} // namespace herd
