#pragma once

#include "gui/sources/observatory.h"

#include <QString>

#include <cstdint>
#include <variant>
#include <vector>

namespace herd {

/// Which running servers to watch, as a person says it: addresses or a herd. A value.
struct Attachment
{
    QString addresses; ///< HOST:PORT,... of monitor ports; no HOST: this machine
    QString herd; ///< a built-in herd's name, or a herd file
    QString tokenFile; ///< of all of them; may be empty

    /// How the herd is named in a window's title.
    QString name() const { return herd.isEmpty() ? addresses : herd; }

    friend bool operator==(const Attachment &, const Attachment &) = default;
};

struct AttachmentProblem
{
    enum class Field : std::uint8_t { Addresses, Herd, TokenFile };

    Field field = Field::Addresses; ///< that it is about
    QString text; ///< what is wrong and what to do
};

constexpr std::size_t mostAddresses = 64; ///< as many as a window shows

/// The addresses, at least one, with the token. Reads the files that are named.
std::variant<std::vector<Observatory::Address>, AttachmentProblem>
resolve(const Attachment &attachment);

} // namespace herd
