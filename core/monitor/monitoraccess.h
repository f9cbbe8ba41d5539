#pragma once

#include "core/protocol/secret.h"

#include <string>
#include <string_view>

namespace herd {

class CommandTarget;

/// Who may watch a server, and who may do something to it.
struct MonitorAccess
{
    /// Asked of observers from beyond this machine and of whoever commands; empty: they get
    /// nothing.
    std::string token;
    /// Where commands go; null where none are allowed. It must outlive the monitor port.
    CommandTarget *commands = nullptr;

    bool opensTo(std::string_view given) const
    {
        return !token.empty() && equalInConstantTime(given, token);
    }
};

} // namespace herd
