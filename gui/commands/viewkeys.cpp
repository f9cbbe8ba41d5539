#include "gui/commands/viewkeys.h"

#include <QCoreApplication>

namespace herd {

namespace {

using Keys = QKeyCombination;

constexpr Keys tab[] {Qt::Key_Tab};
constexpr Keys arrows[] {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down};
constexpr Keys shiftArrows[] {Qt::SHIFT | Qt::Key_Left, Qt::SHIFT | Qt::Key_Right,
                              Qt::SHIFT | Qt::Key_Up, Qt::SHIFT | Qt::Key_Down};
constexpr Keys controlArrows[] {Qt::CTRL | Qt::Key_Left, Qt::CTRL | Qt::Key_Right,
                                Qt::CTRL | Qt::Key_Up, Qt::CTRL | Qt::Key_Down};
constexpr Keys shiftSides[] {Qt::SHIFT | Qt::Key_Left, Qt::SHIFT | Qt::Key_Right};
constexpr Keys controlSides[] {Qt::CTRL | Qt::Key_Left, Qt::CTRL | Qt::Key_Right};
constexpr Keys menu[] {Qt::Key_Menu};
constexpr Keys escape[] {Qt::Key_Escape};
constexpr Keys zoom[] {Qt::Key_Plus, Qt::Key_Equal, Qt::Key_Minus};
constexpr Keys home[] {Qt::Key_Home};
constexpr Keys end[] {Qt::Key_End};
constexpr Keys enter[] {Qt::Key_Return, Qt::Key_Enter};
constexpr Keys shiftEnter[] {Qt::SHIFT | Qt::Key_Return, Qt::SHIFT | Qt::Key_Enter};
constexpr Keys f[] {Qt::Key_F};
constexpr Keys n[] {Qt::Key_N, Qt::SHIFT | Qt::Key_N};
constexpr Keys copy[] {Qt::CTRL | Qt::Key_C};
constexpr Keys remove[] {Qt::Key_Delete};

constexpr ViewKey keys[] = {
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Topology"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Tab"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Selects the next server or link"), tab},
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Topology"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Arrow keys"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Select what is that way"), arrows},
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Topology"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Ctrl+arrow keys"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Move the selected server"), controlArrows},
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Topology"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Menu"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Opens the menu of what is selected"), menu},
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Topology"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Escape"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Selects nothing"), escape},
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Map"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Arrow keys"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Move the map"), arrows},
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Map"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Shift+arrow keys"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Select the next client that way"), shiftArrows},
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Map"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "+ and -"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Zoom"), zoom},
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Map"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Home"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Shows all clients"), home},
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Map"), QT_TRANSLATE_NOOP("herd::ShortcutList", "F"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Follows the selected client, or no longer"), f},
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Map"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Return"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Reports from the middle (IAMAT)"), enter},
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Map"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Shift+Return"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Asks what is near the middle (WHATSAT)"), shiftEnter},
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Map"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Escape"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Leaves what is followed, asked, selected"), escape},
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Timeline"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Arrow keys"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Move in time, and from lane to lane"), arrows},
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Timeline"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Shift+Left, Shift+Right"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Select a span of time"), shiftSides},
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Timeline"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Ctrl+Left, Ctrl+Right"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Move the selected span"), controlSides},
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Timeline"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Return"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Zooms to the selected span, or shows all"), enter},
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Timeline"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "+ and -"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Zoom"), zoom},
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Timeline"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "N, Shift+N"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Say what the next flag means, or the one before"), n},
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Timeline"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "End"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Follows the newest"), end},
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Timeline"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Home"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Shows all of the time"), home},
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Timeline"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Escape"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Clears the selection"), escape},
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Latency"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Arrow keys"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Say what a row or a bar means"), arrows},
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Latency"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Ctrl+C"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Copies all as text"), copy},
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Latency"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Delete"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Measures anew"), remove},
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Tables"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Return"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Follows what the row is about")},
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Tables"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Ctrl+C"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Copies the selected rows")},
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Tables"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Menu"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Offers filters for the cell, and to sort")},
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Filter"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Ctrl+F"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Goes to the filter of the table in front")},
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Filter"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Ctrl+Space"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Offers what can follow")},
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Filter"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Up and Down"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Bring back filters of before")},
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Filter"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Escape"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Clears the filter, then goes to the rows")},
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Console"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Return"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Sends the line")},
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Console"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Up and Down"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Bring back lines of before")},
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Time"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "[ and ]"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Slower, faster")},
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Time"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Shift+F7, F8, F9"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Go to what F7, F8, F9 go to, but before")},
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Time"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Arrow keys, Page Up, Page Down"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "On the slider: a second, ten seconds")},
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Time"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Home, End"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "On the slider: to the beginning, to the end")},
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Tour"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "F2, F3, F4"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Hold it, go on, end it")},
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Comparison"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Space, F9"),
     QT_TRANSLATE_NOOP("herd::ShortcutList",
                       "Let time stand still or go on, go to the next difference")},
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Comparison"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Ctrl+W"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Closes the window")},
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Window"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "F6, Shift+F6"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Go to the next panel, to the one before")},
};

} // namespace

std::span<const ViewKey> viewKeys()
{
    return keys;
}

} // namespace herd
