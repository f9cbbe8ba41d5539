#include "gui/shell/pseudotranslator.h"

#include <QRegularExpression>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar rightToLeftOverride(0x202e);
constexpr QChar popDirection(0x202c);
constexpr QChar rightToLeftMark(0x200f);

QString longer(const QString &word)
{
    QString said;
    for (const QChar letter : word) {
        said += letter;
        if (u"aeiou"_s.contains(letter))
            said += letter;
    }
    return rightToLeftOverride + said + popDirection;
}

} // namespace

QString PseudoTranslator::translate(const char *, const char *source, const char *, int) const
{
    const QString text = QString::fromUtf8(source);
    if (text == "QT_LAYOUT_DIRECTION"_L1)
        return u"RTL"_s;
    static const QRegularExpression word(u"<[^>]*>|&?%L?(\\d+|n)|[&\\p{L}]+"_s);
    QString said(rightToLeftMark);
    qsizetype end = 0;
    for (const QRegularExpressionMatch &found : word.globalMatch(text)) {
        said += QStringView(text).sliced(end, found.capturedStart() - end);
        end = found.capturedEnd();
        const QString part = found.captured();
        said += part.startsWith('<'_L1) || part.contains('%'_L1) ? part : longer(part);
    }
    said += QStringView(text).sliced(end);
    return said;
}

} // namespace herd
