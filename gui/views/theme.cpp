#include "gui/views/theme.h"

#include <QFontDatabase>
#include <QGuiApplication>

#include <array>

namespace herd {

namespace {

QFont sized(qreal factor)
{
    QFont font = QGuiApplication::font();
    font.setPointSizeF(font.pointSizeF() * factor);
    return font;
}

constexpr qreal smallFactor = 0.85;
constexpr qreal titleFactor = 1.25;

} // namespace

Theme Theme::light()
{
    Theme theme;
    theme.window = QColor(0xF4F5F7);
    theme.panel = QColor(0xFFFFFF);
    theme.raised = QColor(0xFFFFFF);
    theme.outline = QColor(0xD9DCE1);
    theme.text = QColor(0x1B1F26);
    theme.muted = QColor(0x667080);
    theme.accent = QColor(0x0072B2);
    theme.good = QColor(0x007A5A);
    theme.warning = QColor(0xA06000); // dark enough for text on the window, too
    theme.bad = QColor(0xC0392B);
    theme.sea = QColor(0xE8EEF4);
    theme.land = QColor(0xFAFAF7);
    theme.border = QColor(0xC9CDD3);
    return theme;
}

Theme Theme::dark()
{
    Theme theme;
    theme.isDark = true;
    theme.window = QColor(0x14171C);
    theme.panel = QColor(0x1B1F26);
    theme.raised = QColor(0x232832);
    theme.outline = QColor(0x38414D);
    theme.text = QColor(0xE6E9EE);
    theme.muted = QColor(0x97A1B0);
    theme.accent = QColor(0x56B4E9);
    theme.good = QColor(0x2CC295);
    theme.warning = QColor(0xF0A93B);
    theme.bad = QColor(0xFF6B5E);
    theme.sea = QColor(0x10151C);
    theme.land = QColor(0x1D242D);
    theme.border = QColor(0x38414D);
    return theme;
}

QColor Theme::server(std::size_t place) const
{
    using Colours = std::array<QRgb, serverColours>;
    static constexpr Colours onLight {0x0072B2, 0xB87400, 0x00966D, 0xB86C9B, 0xA03D00};
    static constexpr Colours onDark {0x2385C6, 0xE69F00, 0x009E73, 0xCC79A7, 0xD55E00};
    return (isDark ? onDark : onLight)[place % serverColours];
}

QPalette Theme::palette() const
{
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, panel);
    palette.setColor(QPalette::AlternateBase, window);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::PlaceholderText, muted);
    palette.setColor(QPalette::Button, raised);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, bad);
    palette.setColor(QPalette::ToolTipBase, raised);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, isDark ? window : panel);
    palette.setColor(QPalette::Link, accent);
    palette.setColor(QPalette::LinkVisited, accent);
    palette.setColor(QPalette::Mid, outline);
    palette.setColor(QPalette::Midlight, outline);
    palette.setColor(QPalette::Dark, outline.darker());
    palette.setColor(QPalette::Light, raised);
    palette.setColor(QPalette::Shadow, isDark ? QColor(Qt::black) : outline);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, muted);
    return palette;
}

QFont Theme::small()
{
    return sized(smallFactor);
}

QFont Theme::normal()
{
    return QGuiApplication::font();
}

QFont Theme::title()
{
    QFont font = sized(titleFactor);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont Theme::figures()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(QGuiApplication::font().pointSizeF());
    return font;
}

} // namespace herd
