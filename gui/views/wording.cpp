#include "gui/views/wording.h"

#include <QEvent>
#include <QKeySequence>
#include <QObject>

#include <utility>

namespace herd {

namespace {

class Wording final : public QObject
{
public:
    Wording(QObject *owner, std::function<void()> say)
        : QObject(owner)
        , m_say(std::move(say))
    {
        owner->installEventFilter(this);
        m_say();
    }

private:
    bool eventFilter(QObject *owner, QEvent *event) override
    {
        if (event->type() == QEvent::LanguageChange && owner == parent())
            m_say();
        return false;
    }

    const std::function<void()> m_say;
};

} // namespace

void inEachLanguage(QObject *owner, std::function<void()> say)
{
    new Wording(owner, std::move(say));
}

QString asMenuText(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

QString withKey(const QString &text, const QKeySequence &key)
{
    return QStringLiteral("%1 (%2)").arg(text, key.toString(QKeySequence::NativeText));
}

} // namespace herd
