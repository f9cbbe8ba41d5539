#include "gui/shell/appearance.h"

#include <QApplication>
#include <QEvent>
#include <QScopedValueRollback>

namespace herd {

namespace {

/// The system's choice, as far as its palette tells.
bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness()
        < palette.color(QPalette::WindowText).lightness();
}

} // namespace

Appearance::Appearance(Look look, QObject *parent)
    : QObject(parent)
    , m_look(look)
{
    askSystem();
    apply();
    qApp->installEventFilter(this);
}

void Appearance::choose(Look look)
{
    m_look = look;
    askSystem();
    apply();
}

/// Ours lies over the system's palette, so it is taken off to see that.
void Appearance::askSystem()
{
    const QScopedValueRollback setting(m_isSetting, true);
    QApplication::setPalette(QPalette());
    m_systemIsDark = isDark(QApplication::palette());
}

void Appearance::apply()
{
    const QScopedValueRollback setting(m_isSetting, true);
    const bool dark = m_look == Look::Dark || (m_look == Look::System && m_systemIsDark);
    m_theme = dark ? Theme::dark() : Theme::light();
    QApplication::setPalette(m_theme.palette());
    Q_EMIT themeChanged(m_theme);
}

bool Appearance::eventFilter(QObject *watched, QEvent *event)
{
    if (m_look == Look::System && !m_isSetting) {
        if (watched->isWindowType() && event->type() == QEvent::ThemeChange) {
            askSystem();
            apply();
        } else if (watched == qApp && event->type() == QEvent::ApplicationPaletteChange) {
            m_systemIsDark = isDark(QApplication::palette());
            apply();
        }
    }
    return false;
}

} // namespace herd
