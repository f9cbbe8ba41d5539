#pragma once

#include <QTranslator>

namespace herd {

/// Says every text from right to left, and a third longer, as many languages are; so that layout
/// can be tried, and a text that is not translated stands out. Places for arguments, keys and
/// markup stay what they are.
class PseudoTranslator final : public QTranslator
{
public:
    using QTranslator::QTranslator;

    QString translate(const char *context, const char *source, const char *comment,
                      int n) const override;
    bool isEmpty() const override { return false; }
};

} // namespace herd
