#include "gui/compare/comparebar.h"

#include "gui/views/timetext.h"
#include "gui/views/wording.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLocale>

#include <algorithm>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

constexpr double speeds[] = {0.1, 0.25, 0.5, 1, 2, 5, 10, 25, 50, 100};

QString withKey(const QString &text, const QAction &action)
{
    return u"%1 (%2)"_s.arg(text, action.shortcut().toString(QKeySequence::NativeText));
}

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
    , m_speeds(new QComboBox)
    , m_slider(new TimeSlider(theme))
    , m_position(new QLabel)
{
    setMovable(false);
    addSpeeds();
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
        m_speeds->setAccessibleName(tr("Speed"));
        m_speeds->setToolTip(tr("How fast time goes ([ slower, ] faster)"));
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

void CompareBar::addSpeeds()
{
    for (const double speed : speeds)
        m_speeds->addItem(u"×%1"_s.arg(QLocale().toString(speed)), speed);
    m_speeds->setCurrentIndex(m_speeds->findData(1.));
    connect(m_speeds, &QComboBox::currentIndexChanged, this,
            [this] { m_comparison.setSpeed(m_speeds->currentData().toDouble()); });
    addWidget(m_speeds);
    for (const auto &[key, by] : {std::pair(Qt::Key_BracketLeft, -1), {Qt::Key_BracketRight, 1}}) {
        auto *action = new QAction(this);
        action->setShortcut(key);
        connect(action, &QAction::triggered, this, [this, by = by] {
            m_speeds->setCurrentIndex(
                std::clamp(m_speeds->currentIndex() + by, 0, m_speeds->count() - 1));
        });
        QWidget::addAction(action);
    }
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
    m_play->setToolTip(withKey(tr("Let time stand still, or go on"), *m_play));
    m_next->setText(m_comparison.isSearching() ? tr("Stop") : tr("Next difference ›"));
    m_next->setToolTip(
        withKey(tr("Go to where a server, a link or a digest begins to differ for longer than a "
                   "second"),
                *m_next));
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
