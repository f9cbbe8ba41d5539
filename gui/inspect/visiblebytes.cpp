#include "gui/inspect/visiblebytes.h"

namespace herd {

using namespace Qt::StringLiterals;

namespace {

QString escapeOf(char byte)
{
    switch (byte) {
    case '\n':
        return u"\\n"_s;
    case '\r':
        return u"\\r"_s;
    case '\t':
        return u"\\t"_s;
    case '\\':
        return u"\\\\"_s;
    }
    if (byte >= ' ' && byte <= '~')
        return {};
    return u"\\x"_s + QString::fromLatin1(QByteArray(1, byte).toHex().toUpper());
}

} // namespace

std::vector<VisibleRun> visibleRuns(const QByteArray &bytes)
{
    std::vector<VisibleRun> runs;
    for (const char byte : bytes) {
        const QString escape = escapeOf(byte);
        const bool isEscape = !escape.isEmpty();
        if (runs.empty() || runs.back().isEscape != isEscape || runs.back().endsLine)
            runs.push_back({{}, isEscape, false});
        runs.back().text += isEscape ? escape : QString(QLatin1Char(byte));
        runs.back().endsLine = byte == '\n';
    }
    return runs;
}

} // namespace herd
