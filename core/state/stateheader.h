#pragma once

#include <QString>

namespace herd {

/// The "application id" of SQLite's header, which says whose database it is: "Herd".
constexpr quint32 stateApplicationId = 0x48657264;
/// The "user version" of SQLite's header: what tables there are.
constexpr quint32 stateVersion = 1;

/// What a path leads to, as far as that can be told without SQLite, which writes to what it opens.
struct StateHeader
{
    enum class Kind : std::uint8_t { Nothing, Ours, Refused };

    Kind kind = Kind::Nothing;
    QString problem; ///< why it is refused, as the end of a sentence about the file

    /// Opens `path` for reading and closes it: never while this process has it open with SQLite,
    /// whose locks would go.
    static StateHeader read(const QString &path);
};

} // namespace herd
