#pragma once

#include "gui/tour/tour.h"
#include "gui/views/theme.h"

#include <QFrame>

#include <chrono>

class QLabel;
class QToolButton;

namespace herd {

/// What a tour says, with buttons to hold it, to go on, to end it. Hidden while it does not run.
/// The tour must outlive it. GUI thread only.
class CaptionCard final : public QFrame
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds tick {100};

    CaptionCard(const Theme &theme, Tour &tour, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);

private:
    void resizeEvent(QResizeEvent *event) override;
    void keepTextWhole();
    void showCaption();
    void nameButtons();
    QToolButton *addButton(QLayout &row);

    Tour &m_tour;
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_step;
    QToolButton *m_hold;
    QToolButton *m_next;
    QToolButton *m_end;
};

} // namespace herd
