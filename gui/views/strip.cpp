#include "gui/views/strip.h"

#include "gui/views/direction.h"
#include "gui/views/wording.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>

#include <utility>

namespace herd {

namespace {

constexpr int progressWidth = 20 * Theme::grid; // pixels

} // namespace

Strip::Strip(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel)
    , m_progress(new QProgressBar)
    , m_button(new QPushButton)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2 * Theme::grid, Theme::grid, Theme::grid, Theme::grid);
    row->setSpacing(Theme::grid);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText); // names of files are whatever they are
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(m_text, 1);
    m_progress->setFixedWidth(progressWidth);
    row->addWidget(m_progress);
    row->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, &Strip::press);
    m_show.setSingleShot(true);
    connect(&m_show, &QTimer::timeout, this, &QWidget::show);
    inEachLanguage(this, [this] { m_button->setText(m_isBusy ? tr("Cancel") : tr("Close")); });
    setTheme(theme);
    clear();
}

void Strip::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void Strip::showProgress(const QString &text, int percent)
{
    if (!m_isBusy && !isVisible())
        m_show.start(showsAfter);
    setBusy(true);
    m_progress->setValue(percent);
    m_progress->setAccessibleName(text);
    say(text);
}

void Strip::showProblem(const QString &text)
{
    clear();
    say(text);
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Strip::clear()
{
    m_show.stop();
    setBusy(false);
    say({});
    hide();
}

QString Strip::text() const
{
    return m_text->text();
}

void Strip::say(const QString &text)
{
    m_text->setText(text);
    setAccessibleName(text);
    update();
}

void Strip::setBusy(bool busy)
{
    m_progress->setVisible(busy);
    m_button->setText(busy ? tr("Cancel") : tr("Close"));
    if (std::exchange(m_isBusy, busy) != busy)
        Q_EMIT busyChanged();
}

void Strip::press()
{
    const bool wasBusy = m_isBusy;
    clear();
    if (wasBusy)
        Q_EMIT cancelled();
}

void Strip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.panel);
    painter.fillRect(onItsSide(QRect(0, 0, Theme::grid / 2, height()), rect()),
                     m_isBusy ? m_theme.accent : m_theme.warning);
}

} // namespace herd
