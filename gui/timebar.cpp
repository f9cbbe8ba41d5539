#include "gui/timebar.h"

#include <QAction>

namespace herd {

using namespace Qt::StringLiterals;

TimeBar::TimeBar(EventFeed &feed, QWidget *parent)
    : QToolBar(tr("Time"), parent)
    , m_feed(feed)
    , m_live(add(tr("Live"), Qt::Key_L, &TimeBar::goLive))
    , m_pause(add(tr("Pause"), Qt::Key_Space, &TimeBar::pauseOrGoOn))
    , m_step(add(tr("Step"), Qt::Key_Period, &TimeBar::step))
{
    setObjectName(u"time"_s);
    setMovable(false);
    m_live->setCheckable(true);
    connect(&m_feed, &EventFeed::paceChanged, this, &TimeBar::showPace);
    showPace();
}

QAction *TimeBar::add(const QString &text, const QKeySequence &key, void (TimeBar::*act)())
{
    QAction *action = addAction(text);
    action->setShortcut(key);
    action->setToolTip(u"%1 (%2)"_s.arg(text, key.toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, this, act);
    return action;
}

void TimeBar::pauseOrGoOn()
{
    m_feed.pace() == TimeCursor::Pace::Live ? m_feed.pause() : m_feed.goLive();
}

void TimeBar::showPace()
{
    const bool live = m_feed.pace() == TimeCursor::Pace::Live;
    m_live->setChecked(live);
    m_pause->setText(live ? tr("Pause") : tr("Go on"));
    m_step->setEnabled(!live);
}

} // namespace herd
