// What somebody who looks for a mistake needs to see, in one folder. No keys: neither those that
// were given to the program, nor what looks like one in what it shows.
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace herd {

struct BundleFile
{
    QString name;
    QByteArray bytes; ///< text, but for pictures, whose name ends in .png
};

/// Replaces what follows the words key, token, secret, password or authorization by dots.
QByteArray withoutKeys(const QByteArray &text);

/// Creates a folder, which must not be there, with these files, their text without keys. Gives what
/// is wrong, in words; then there is no folder. Waits for the disk.
std::optional<QString> writeBundle(const QString &folder, const std::vector<BundleFile> &files);

} // namespace herd
