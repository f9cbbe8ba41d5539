#pragma once

namespace herd {

/// What waits in a hub's queue for a time of its clock.
class Due
{
public:
    virtual void passDeadline() = 0; ///< the time has come; no longer in the queue

protected:
    ~Due() = default;
};

} // namespace herd
