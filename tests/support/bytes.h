#pragma once

#include <QByteArray>

#include <string_view>

/// Between QByteArray, which Qt Test keeps in tables and prints, and the views that core/protocol
/// speaks.
inline QByteArray bytes(std::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

/// Lives as long as `array` is neither changed nor destroyed.
inline std::string_view view(const QByteArray &array)
{
    return {array.constData(), static_cast<std::size_t>(array.size())};
}
