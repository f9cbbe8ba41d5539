#pragma once

#include "core/protocol/topology.h"

#include <string>
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

/// Reads `path`; a file that can't be read or parsed gives errors.
HerdFile readHerdFile(const std::string &path);

} // namespace herd
