#include "gui/commands/undo.h"

#include "gui/views/wording.h"

#include <QAction>

#include <utility>

namespace herd {

Undo::Undo(QObject *parent)
    : QObject(parent)
    , m_action(new QAction(this))
{
    m_action->setShortcut(QKeySequence::Undo);
    connect(m_action, &QAction::triggered, this, &Undo::takeBackLast);
    inEachLanguage(this, [this] { nameAction(); });
}

void Undo::did(const QString &what, std::function<void()> takeBack, Kind kind)
{
    const bool isPart = kind == Kind::GoesOn && !m_deeds.empty() && m_deeds.back().what == what;
    if (!isPart)
        m_deeds.push_back({what, std::move(takeBack)});
    if (m_deeds.size() > most)
        m_deeds.erase(m_deeds.begin());
    nameAction();
    Q_EMIT said(tr("%1. %2 takes it back.", "what was done, a key")
                    .arg(what, m_action->shortcut().toString(QKeySequence::NativeText)));
}

void Undo::takeBackLast()
{
    if (m_deeds.empty())
        return;
    const Deed deed = std::move(m_deeds.back());
    m_deeds.pop_back();
    nameAction();
    deed.takeBack();
    Q_EMIT said(tr("Taken back: %1").arg(deed.what));
}

void Undo::nameAction()
{
    m_action->setEnabled(!m_deeds.empty());
    m_action->setText(m_deeds.empty() ? tr("&Undo")
                                      : tr("&Undo: %1").arg(asMenuText(m_deeds.back().what)));
}

} // namespace herd
