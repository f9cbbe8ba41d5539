#pragma once

#include "gui/views/theme.h"

#include <QObject>

#include <cstdint>

namespace herd {

/// How the dashboard should look.
enum class Look : std::uint8_t { System, Light, Dark };

/// The theme that there is: as chosen, or as light or dark as the system is, now and whenever that
/// changes. The application's palette is this one's to set, so that dialogs and menus follow. One
/// for a program; GUI thread only.
class Appearance final : public QObject
{
    Q_OBJECT

public:
    explicit Appearance(Look look, QObject *parent = nullptr);

    Look look() const { return m_look; }
    void choose(Look look);
    const Theme &theme() const { return m_theme; }

Q_SIGNALS:
    void themeChanged(const herd::Theme &theme);

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void askSystem();
    void apply();

    Look m_look;
    bool m_systemIsDark = false;
    bool m_isSetting = false; // the palette changes because of this
    Theme m_theme;
};

} // namespace herd
