#pragma once

#include <QtCore/qnamespace.h>

#include <span>

namespace herd {

/// A key that a view has of its own, in no menu. Texts are to be translated by ShortcutList.
struct ViewKey
{
    const char *view;
    const char *keys;
    const char *does;
    /// Those keys; none where only a widget of Qt's takes them.
    std::span<const QKeyCombination> codes {};
};

/// All of them, view by view.
std::span<const ViewKey> viewKeys();

} // namespace herd
