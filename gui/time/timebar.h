#pragma once

#include "gui/time/player.h"
#include "gui/time/timeslider.h"

#include <QTimer>
#include <QToolBar>

#include <map>
#include <optional>

class QAction;
class QLabel;

namespace herd {

class SpeedBox;

/// Which time is shown: live or paused, anywhere in a recording, as fast as one likes. The player
/// must outlive it. GUI thread only.
class TimeBar final : public QToolBar
{
    Q_OBJECT

public:
    TimeBar(Player &player, const Theme &theme, QWidget *parent = nullptr);

    void setTheme(const Theme &theme) { m_slider->setTheme(theme); }

private:
    /// `text` and `help` are of this class' context.
    QAction *add(const char *text, const QKeySequence &key, const char *help, auto act);
    void addMoments();
    void nameMoments();
    void showPace();
    void showSource();
    void showPosition();
    void showMoments();
    void seekSoon(const Timestamp &time);

    Player &m_player;
    QAction *m_live;
    QAction *m_pause;
    QAction *m_step;
    SpeedBox *m_speeds;
    TimeSlider *m_slider;
    QAction *m_sliderPlace;
    QLabel *m_position;
    QTimer m_seek; // so that a drag makes no more seeks than can be shown
    std::optional<Timestamp> m_wanted;
    std::map<Moment::Kind, QAction *> m_next;
    QTimer m_mark; // so that marks cost little while many are found
};

} // namespace herd
