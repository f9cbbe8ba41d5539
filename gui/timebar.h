#pragma once

#include "gui/models/eventfeed.h"

#include <QToolBar>

class QAction;

namespace herd {

/// Which time is shown: live, paused, step by step. The feed must outlive it. GUI thread only.
class TimeBar final : public QToolBar
{
    Q_OBJECT

public:
    explicit TimeBar(EventFeed &feed, QWidget *parent = nullptr);

private:
    QAction *add(const QString &text, const QKeySequence &key, void (TimeBar::*act)());
    void goLive() { m_feed.goLive(); }
    void pauseOrGoOn();
    void step() { m_feed.step(); }
    void showPace();

    EventFeed &m_feed;
    QAction *m_live;
    QAction *m_pause;
    QAction *m_step;
};

} // namespace herd
