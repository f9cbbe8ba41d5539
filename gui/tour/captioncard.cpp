#include "gui/tour/captioncard.h"

#include "gui/views/wording.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

namespace herd {

using namespace Qt::StringLiterals;

CaptionCard::CaptionCard(const Theme &theme, Tour &tour, QWidget *parent)
    : QFrame(parent)
    , m_tour(tour)
    , m_title(new QLabel)
    , m_text(new QLabel)
    , m_step(new QLabel)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Theme::grid, Theme::grid, Theme::grid, Theme::grid);
    column->setSpacing(Theme::grid / 2);
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::grid);
    m_title->setFont(Theme::title());
    m_step->setFont(Theme::small());
    m_text->setWordWrap(true);
    row->addWidget(m_step, 1);
    m_hold = addButton(*row);
    m_next = addButton(*row);
    m_end = addButton(*row);
    m_hold->setCheckable(true);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addLayout(row);
    setAutoFillBackground(true);
    setTheme(theme);
    hide();
    inEachLanguage(this, [this] {
        nameButtons();
        if (m_tour.isRunning())
            showCaption();
    });

    connect(m_hold, &QToolButton::toggled, &m_tour, &Tour::hold);
    connect(m_next, &QToolButton::clicked, &m_tour, &Tour::next);
    connect(m_end, &QToolButton::clicked, &m_tour, &Tour::end);
    connect(&m_tour, &Tour::captionChanged, this, &CaptionCard::showCaption);
    connect(&m_tour, &Tour::ended, this, &QWidget::hide);
    auto *time = new QTimer(this);
    connect(time, &QTimer::timeout, &m_tour, [this] { m_tour.pass(tick); });
    time->start(tick);
}

void CaptionCard::resizeEvent(QResizeEvent *)
{
    keepTextWhole();
}

/// A layout in a window's middle asks nobody how high a text is at its width.
void CaptionCard::keepTextWhole()
{
    const int width = contentsRect().width() - 3 * Theme::grid;
    m_text->setMinimumHeight(std::max(0, m_text->heightForWidth(width))); // -1: no text
}

void CaptionCard::setTheme(const Theme &theme)
{
    QPalette colours = theme.palette();
    colours.setColor(QPalette::Window, theme.raised);
    setPalette(colours);
    QPalette muted = colours;
    muted.setColor(QPalette::WindowText, theme.muted);
    m_step->setPalette(muted);
}

QToolButton *CaptionCard::addButton(QLayout &row)
{
    auto *button = new QToolButton;
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    row.addWidget(button);
    return button;
}

void CaptionCard::nameButtons()
{
    setAccessibleName(tr("Tour"));
    const auto say = [](QToolButton &button, const QString &text, const QString &help,
                        Qt::Key key) {
        button.setText(text);
        button.setShortcut(key); // which the text would take away
        button.setToolTip(withKey(help, key));
    };
    say(*m_hold, tr("Hold"), tr("Stay at this step until Next"), Qt::Key_F2);
    say(*m_next, tr("Next"), tr("Go on to the next step"), Qt::Key_F3);
    say(*m_end, tr("End the tour"), tr("Undo what the tour broke, and end it"), Qt::Key_F4);
}

void CaptionCard::showCaption()
{
    const Tour::Caption caption = m_tour.caption();
    m_title->setText(caption.title);
    m_text->setText(caption.text);
    m_step->setText(tr("%1 of %2").arg(caption.step).arg(caption.steps));
    setAccessibleDescription(caption.title + u". "_s + caption.text);
    keepTextWhole();
    show();
}

} // namespace herd
