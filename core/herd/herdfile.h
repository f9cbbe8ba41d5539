#pragma once

#include "core/protocol/topology.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace herd {

/// A herd file (TOML, docs/protocol.md section 5), read and checked whole.
struct HerdFile
{
    /// One entry of [options], not interpreted: any long option of the program.
    struct Option
    {
        std::string name;
        std::string value; ///< numbers and booleans as their text
        std::string place; ///< "file:line:column"
    };

    Topology topology;
    std::vector<Option> options;
    std::vector<std::string> warnings; ///< with their places
    std::vector<std::string>
        errors; ///< with their places; where there is one, use nothing of the rest
};

/// A key of a herd file, other than those of [talks] and [options].
struct HerdFileKey
{
    std::string_view table; ///< as it stands in the file: "[herd]"
    std::string_view name;
    std::string_view value; ///< what stands for it in the manual
    std::string_view help;
};

/// The table that reader and manual have in common.
std::span<const HerdFileKey> herdFileKeys();

/// Reads `path`; a file that can't be read or parsed gives errors.
HerdFile readHerdFile(const std::string &path);

} // namespace herd
