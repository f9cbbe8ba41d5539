#pragma once

#include "core/protocol/event.h"
#include "core/protocol/observerline.h"

#include <string>
#include <variant>

namespace herd {

/// What observers may do to one server, so that this folder need not know servers. Loop thread
/// only.
class CommandTarget
{
public:
    /// What was done; or what is wrong with the command and what to do about it.
    using Outcome = std::variant<event::Fault, std::string>;

    /// Nothing has changed where it gives what is wrong. Views live as long as the command does.
    virtual Outcome carryOut(const ObserverCommand &command) = 0;

protected:
    ~CommandTarget() = default;
};

} // namespace herd
