#include "gui/compare/comparebar.h"

#include "gui/time/speedbox.h"
#include "gui/views/timetext.h"
#include "gui/views/wording.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

/// Since both began, or of the day.
QString textOf(const Timestamp &time, const Comparison &comparison)
{
    const bool sinceBeginnings = comparison.alignment() == Comparison::Alignment::Beginnings;
    return timeOfDay(sinceBeginnings ? Timestamp() + (time - comparison.begin()) : time);
}

} // namespace

CompareBar::CompareBar(Comparison &comparison, const Theme &theme, QWidget *parent)
    : QToolBar(parent)
    , m_comparison(comparison)
    , m_play(add(Qt::Key_Space, [this] { m_comparison.playOrPause(); }))
    , m_speeds(new SpeedBox)
    , m_slider(new TimeSlider(theme))
    , m_position(new QLabel)
{
    setMovable(false);
    connect(m_speeds, &SpeedBox::chosen, &m_comparison, &Comparison::setSpeed);
    addWidget(m_speeds);
    addWidget(m_slider);
    m_position->setFont(Theme::figures());
    addWidget(m_position);
    m_next = add(Qt::Key_F9, [this] {
        m_comparison.isSearching() ? m_comparison.stopSearching() : m_comparison.findNext();
        showComparison();
    });
    addAlignments();
    connect(m_slider, &TimeSlider::wanted, &m_comparison, &Comparison::goTo);
    connect(&m_comparison, &Comparison::changed, this, &CompareBar::showComparison);
    inEachLanguage(this, [this] {
        setWindowTitle(tr("Time"));
        m_position->setAccessibleName(tr("Time that is shown"));
        m_alignments->setAccessibleName(tr("How both lie side by side"));
        m_alignments->setToolTip(m_alignments->accessibleName());
        m_alignments->setItemText(0, tr("Both from their beginning"));
        m_alignments->setItemText(1, tr("Both at the same time"));
        showComparison();
    });
}

QAction *CompareBar::add(const QKeySequence &key, auto act)
{
    QAction *action = addAction(QString());
    action->setShortcut(key);
    connect(action, &QAction::triggered, this, act);
    return action;
}

void CompareBar::addAlignments()
{
    m_alignments = new QComboBox;
    for (const auto alignment : {Comparison::Alignment::Beginnings, Comparison::Alignment::Clock})
        m_alignments->addItem(QString(), static_cast<int>(alignment));
    connect(m_alignments, &QComboBox::currentIndexChanged, this, [this] {
        m_comparison.align(static_cast<Comparison::Alignment>(m_alignments->currentData().toInt()));
    });
    addWidget(m_alignments);
}

void CompareBar::showComparison()
{
    const bool isOpen = m_comparison.isOpen();
    m_play->setEnabled(isOpen);
    m_next->setEnabled(isOpen);
    m_slider->setEnabled(isOpen);
    m_play->setText(m_comparison.isPlaying() ? tr("Pause") : tr("Play"));
    m_play->setToolTip(withKey(tr("Let time stand still, or go on"), m_play->shortcut()));
    m_next->setText(m_comparison.isSearching() ? tr("Stop") : tr("Next difference ›"));
    m_next->setToolTip(
        withKey(tr("Go to where a server, a link or a digest begins to differ for longer than a "
                   "second"),
                m_next->shortcut()));
    if (!isOpen)
        return;
    m_slider->setSpan(m_comparison.begin(), m_comparison.end());
    m_slider->setMoments(m_comparison.moments());
    refresh();
}

void CompareBar::refresh()
{
    if (!m_comparison.isOpen())
        return;
    m_slider->setTime(m_comparison.position());
    m_position->setText(u" %1 / %2 "_s.arg(textOf(m_comparison.position(), m_comparison),
                                           textOf(m_comparison.end(), m_comparison)));
}

} // namespace herd
