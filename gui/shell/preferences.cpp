#include "gui/shell/preferences.h"

#include "gui/shell/language.h"

#include <QCryptographicHash>

#include <array>
#include <utility>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostBytes = 64 * 1024; // of one value; a layout has some hundreds
constexpr qsizetype mostListed = 256;

const std::array<std::pair<Look, QString>, 3> looks {{
    {Look::System, u"system"_s},
    {Look::Light, u"light"_s},
    {Look::Dark, u"dark"_s},
}};

QByteArray sealOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

} // namespace

Preferences::Preferences(std::unique_ptr<QSettings> settings)
    : m_settings(std::move(settings))
{
}

QVariant Preferences::value(const QString &key) const
{
    return m_settings ? m_settings->value(key) : QVariant();
}

void Preferences::setValue(const QString &key, const QVariant &value)
{
    if (m_settings)
        m_settings->setValue(key, value);
}

void Preferences::forget(const QString &key)
{
    if (m_settings)
        m_settings->remove(key);
}

Look Preferences::look() const
{
    const QString name = value(u"look"_s).toString();
    for (const auto &[look, its] : looks) {
        if (its == name)
            return look;
    }
    return Look::System;
}

void Preferences::setLook(Look chosen)
{
    for (const auto &[look, its] : looks) {
        if (look == chosen)
            setValue(u"look"_s, its);
    }
}

bool Preferences::reducedMotion() const
{
    return value(u"reducedMotion"_s).toBool();
}

void Preferences::setReducedMotion(bool reduced)
{
    setValue(u"reducedMotion"_s, reduced);
}

QString Preferences::language() const
{
    return Language::closest(value(u"language"_s).toString());
}

void Preferences::setLanguage(const QString &code)
{
    setValue(u"language"_s, code);
}

std::optional<Attachment> Preferences::attachment() const
{
    const Attachment said {value(u"attachment/addresses"_s).toString(),
                           value(u"attachment/herd"_s).toString(),
                           value(u"attachment/tokenFile"_s).toString()};
    if (said.name().isEmpty() || said.addresses.size() > mostBytes)
        return std::nullopt;
    return said;
}

void Preferences::setAttachment(const std::optional<Attachment> &attachment)
{
    forget(u"attachment"_s);
    if (!attachment)
        return;
    setValue(u"attachment/addresses"_s, attachment->addresses);
    setValue(u"attachment/herd"_s, attachment->herd);
    setValue(u"attachment/tokenFile"_s, attachment->tokenFile);
}

QByteArray Preferences::bytes(const QString &key) const
{
    const QByteArray stored = value(key).toByteArray();
    const qsizetype seal = QCryptographicHash::hashLength(QCryptographicHash::Sha256);
    if (stored.size() <= seal || stored.size() > mostBytes)
        return {};
    const QByteArray found = stored.sliced(seal);
    return stored.first(seal) == sealOf(found) ? found : QByteArray();
}

void Preferences::setBytes(const QString &key, const QByteArray &bytes)
{
    setValue(key, sealOf(bytes) + bytes);
}

QStringList Preferences::list(const QString &key) const
{
    const QStringList found = value(key).toStringList();
    return found.size() <= mostListed ? found : QStringList();
}

void Preferences::setList(const QString &key, const QStringList &list)
{
    setValue(key, list);
}

} // namespace herd
