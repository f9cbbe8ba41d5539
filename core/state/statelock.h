#pragma once

#include <QString>

#include <memory>
#include <variant>

namespace herd {

/// Keeps a second server off a file, in this process or another one. The lock is on a file of its
/// own beside it, so that others may read the database; it ends with its owner, however that ends.
class StateLock
{
public:
    /// `path` is that of the lock file, which is made where it is not there and stays. Gives what
    /// to tell the user.
    static std::variant<std::unique_ptr<StateLock>, QString> take(const QString &path);

    StateLock(const StateLock &) = delete;
    StateLock &operator=(const StateLock &) = delete;
    ~StateLock();

private:
    explicit StateLock(int descriptor)
        : m_descriptor(descriptor)
    {
    }

    int m_descriptor;
};

} // namespace herd
