#pragma once

#include "gui/compare/comparison.h"
#include "gui/time/timeslider.h"

#include <QToolBar>

class QAction;
class QComboBox;
class QLabel;

namespace herd {

class SpeedBox;

/// Which time of both recordings is shown, how fast it goes, and how they lie side by side.
/// `comparison` must outlive it. GUI thread only.
class CompareBar final : public QToolBar
{
    Q_OBJECT

public:
    CompareBar(Comparison &comparison, const Theme &theme, QWidget *parent = nullptr);

    void setTheme(const Theme &theme) { m_slider->setTheme(theme); }
    /// The position is another one.
    void refresh();

private:
    QAction *add(const QKeySequence &key, auto act);
    void addAlignments();
    void showComparison();

    Comparison &m_comparison;
    QAction *m_play;
    SpeedBox *m_speeds;
    TimeSlider *m_slider;
    QLabel *m_position;
    QAction *m_next;
    QComboBox *m_alignments;
};

} // namespace herd
