#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace herd {

/// Bytes of one kind, as they are shown.
struct VisibleRun
{
    QString text;
    bool isEscape = false; ///< not what it says, but what it stands for
    bool endsLine = false;

    friend bool operator==(const VisibleRun &, const VisibleRun &) = default;
};

/// Every byte can be told from the text: printable ASCII as it is, a backslash as `\\`, and `\n`,
/// `\r`, `\t`, `\xHH`, with HH in upper case, for all others; UTF-8 is not decoded. Lines end at
/// newlines.
std::vector<VisibleRun> visibleRuns(const QByteArray &bytes);

} // namespace herd
