#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace herd {

/// Replaces a file by these bytes, or leaves it as it was and gives what is wrong, in words. What
/// is there and is no file, such as a device, is never replaced. Waits for the disk.
std::optional<QString> saveFile(const QString &path, const QByteArray &bytes);

} // namespace herd
