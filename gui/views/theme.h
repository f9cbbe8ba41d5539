#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

#include <cstddef>

namespace herd {

/// The look of the dashboard: every colour and size that a view paints with. A value; views are
/// given one and keep no colours of their own.
struct Theme
{
    bool isDark = false;

    QColor window;
    QColor panel;
    QColor raised;
    QColor outline; ///< of what is raised
    QColor text;
    QColor muted;
    QColor accent; ///< selection, focus
    QColor good;
    QColor warning;
    QColor bad;
    QColor sea;
    QColor land;
    QColor border; ///< of countries

    static Theme light();
    static Theme dark();

    /// The one colour of a server wherever it is shown, by its place in the herd; they repeat after
    /// `serverColours`, then with another glyph. Colour-blind people can tell them apart: they are
    /// those of Okabe and Ito ("Color Universal Design", 2008), darker or lighter where they would
    /// have less than 3 to 1 of contrast to what lies behind.
    static constexpr std::size_t serverColours = 5;
    QColor server(std::size_t place) const;

    /// What widgets of the Fusion style paint with.
    QPalette palette() const;

    // Three sizes of text; figures that change have digits of one width.
    static QFont small();
    static QFont normal();
    static QFont title();
    static QFont figures();

    static constexpr int grid = 8; ///< pixels; all distances are multiples of it, or half of it
};

} // namespace herd
