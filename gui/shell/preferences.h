#pragma once

#include "gui/shell/appearance.h"
#include "gui/shell/attachment.h"

#include <QByteArray>
#include <QSettings>
#include <QStringList>

#include <memory>
#include <optional>

namespace herd {

/// What is remembered from one run to the next. A value that is damaged, or another program's, is
/// taken as not there. GUI thread only.
class Preferences final
{
public:
    /// None: it remembers nothing.
    explicit Preferences(std::unique_ptr<QSettings> settings);

    Look look() const;
    void setLook(Look chosen);
    bool reducedMotion() const;
    void setReducedMotion(bool reduced);
    /// A code of Language's; empty: the system's.
    QString language() const;
    void setLanguage(const QString &code);
    /// The servers that were watched last; nothing: the demo.
    std::optional<Attachment> attachment() const;
    void setAttachment(const std::optional<Attachment> &attachment);

    /// Bytes of Qt's own, which must not be given to it unless they are as it wrote them.
    QByteArray bytes(const QString &key) const;
    void setBytes(const QString &key, const QByteArray &bytes);
    QStringList list(const QString &key) const;
    void setList(const QString &key, const QStringList &list);
    /// Forgets it and all below it.
    void forget(const QString &key);

private:
    QVariant value(const QString &key) const;
    void setValue(const QString &key, const QVariant &value);

    std::unique_ptr<QSettings> m_settings;
};

} // namespace herd
