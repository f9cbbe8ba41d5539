#include "gui/time/timebar.h"

#include "gui/time/speedbox.h"
#include "gui/views/timetext.h"
#include "gui/views/wording.h"

#include <QAction>
#include <QLabel>
#include <QShortcut>

#include <chrono>
#include <utility>

namespace herd {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto seekEvery = 50ms;
constexpr auto markEvery = 100ms;

struct MomentKind
{
    Moment::Kind kind;
    Qt::Key key;
    const char *text;
    const char *help;
};
constexpr MomentKind momentKinds[] = {
    {Moment::Kind::Fault, Qt::Key_F8, QT_TRANSLATE_NOOP("herd::TimeBar", "Fault ›"),
     QT_TRANSLATE_NOOP("herd::TimeBar", "Go to the next fault; with Shift to the one before")},
    {Moment::Kind::Question, Qt::Key_F7, QT_TRANSLATE_NOOP("herd::TimeBar", "? ›"),
     QT_TRANSLATE_NOOP("herd::TimeBar",
                       "Go to the next answer with a question mark; with Shift to the one before")},
    {Moment::Kind::Divergence, Qt::Key_F9, QT_TRANSLATE_NOOP("herd::TimeBar", "Differing ›"),
     QT_TRANSLATE_NOOP("herd::TimeBar",
                       "Go to where servers differ next; with Shift to where they did before")},
};

QString textOf(const Timestamp &time)
{
    return time == Timestamp {} ? u"--:--:--.---"_s : timeOfDay(time);
}

} // namespace

TimeBar::TimeBar(Player &player, const Theme &theme, QWidget *parent)
    : QToolBar(parent)
    , m_player(player)
    , m_live(add(QT_TR_NOOP("Live"), Qt::Key_L, QT_TR_NOOP("Show what happens now"),
                 [this] { m_player.goLive(); }))
    , m_pause(add(QT_TR_NOOP("Pause"), Qt::Key_Space, QT_TR_NOOP("Let time stand still, or go on"),
                  [this] { m_player.playOrPause(); }))
    , m_step(add(QT_TR_NOOP("Step"), Qt::Key_Period, QT_TR_NOOP("Show one line more"),
                 [this] { m_player.step(); }))
    , m_speeds(new SpeedBox)
    , m_slider(new TimeSlider(theme))
    , m_position(new QLabel)
{
    setObjectName(u"time"_s);
    setMovable(false);
    m_live->setCheckable(true);
    connect(m_speeds, &SpeedBox::chosen, &m_player, &Player::setSpeed);
    connect(&m_player, &Player::speedChanged, m_speeds,
            [this] { m_speeds->showSpeed(m_player.speed()); });
    addWidget(m_speeds);
    m_sliderPlace = addWidget(m_slider);
    m_position->setFont(Theme::figures());
    addWidget(m_position);
    addMoments();
    m_seek.setSingleShot(true);
    connect(&m_seek, &QTimer::timeout, this, [this] {
        if (const auto wanted = std::exchange(m_wanted, std::nullopt))
            m_player.seek(*wanted);
    });
    connect(m_slider, &TimeSlider::wanted, this, &TimeBar::seekSoon);
    connect(&m_player.feed(), &EventFeed::paceChanged, this, &TimeBar::showPace);
    connect(&m_player.feed(), &EventFeed::positionChanged, this, &TimeBar::showPosition);
    connect(&m_player, &Player::sourceChanged, this, &TimeBar::showSource);
    inEachLanguage(this, [this] {
        setWindowTitle(tr("Time"));
        m_position->setAccessibleName(tr("Time that is shown"));
        showSource();
    });
}

QAction *TimeBar::add(const char *text, const QKeySequence &key, const char *help, auto act)
{
    QAction *action = addAction(QString());
    action->setShortcut(key);
    inEachLanguage(this, [=] {
        action->setText(tr(text));
        action->setToolTip(withKey(tr(help), key));
    });
    connect(action, &QAction::triggered, this, act);
    return action;
}

/// Forward as buttons, backward by Shift as well.
void TimeBar::addMoments()
{
    for (const MomentKind &each : momentKinds) {
        const auto kind = each.kind;
        m_next[kind] = add(each.text, each.key, each.help, [this, kind] {
            if (m_player.awaited() == kind)
                m_player.stopWaiting();
            else
                m_player.goToNext(kind);
        });
        connect(new QShortcut(Qt::SHIFT | each.key, this), &QShortcut::activated, this,
                [this, kind] { m_player.goToPrevious(kind); });
    }
    m_mark.setSingleShot(true);
    connect(&m_mark, &QTimer::timeout, this, &TimeBar::showMoments);
    connect(&m_player, &Player::momentsChanged, this, [this] {
        nameMoments();
        if (!m_mark.isActive())
            m_mark.start(markEvery);
    });
    connect(&m_player, &Player::awaitedChanged, this, &TimeBar::nameMoments);
}

/// One that is waited for says how far it is, and a click ends it.
void TimeBar::nameMoments()
{
    for (const MomentKind &each : momentKinds) {
        QAction *action = m_next[each.kind];
        if (m_player.awaited() != each.kind) {
            action->setText(tr(each.text));
            action->setToolTip(withKey(tr(each.help), each.key));
            continue;
        }
        action->setText(u"%1 % ×"_s.arg(m_player.recording()->searched()));
        action->setToolTip(withKey(tr("It is looked for in the recording; end that"), each.key));
    }
}

void TimeBar::seekSoon(const Timestamp &time)
{
    m_wanted = time;
    if (!m_seek.isActive())
        m_seek.start(seekEvery);
}

void TimeBar::showPace()
{
    const auto pace = m_player.feed().pace();
    m_live->setChecked(pace == TimeCursor::Pace::Live);
    m_pause->setText(pace != TimeCursor::Pace::Paused ? tr("Pause")
                         : m_player.recording()       ? tr("Play")
                                                      : tr("Go on"));
    m_step->setEnabled(pace != TimeCursor::Pace::Live);
}

void TimeBar::showSource()
{
    const RecordingSource *recording = m_player.recording();
    m_live->setVisible(!recording);
    m_sliderPlace->setVisible(recording);
    if (recording)
        m_slider->setSpan(recording->begin(), recording->end());
    showMoments();
    showPace();
    showPosition();
}

void TimeBar::showMoments()
{
    if (m_player.recording())
        m_slider->setMoments(m_player.moments());
}

void TimeBar::showPosition()
{
    const RecordingSource *recording = m_player.recording();
    const QString now = textOf(m_player.feed().position());
    m_position->setText(recording ? u" %1 / %2 "_s.arg(now, textOf(recording->end()))
                                  : u" %1 "_s.arg(now));
    if (recording)
        m_slider->setTime(m_player.feed().position());
}

} // namespace herd
