#include "gui/commands/viewkeys.h"

#include <QCoreApplication>

namespace herd {

namespace {

constexpr Qt::Key tab[] {Qt::Key_Tab};
constexpr Qt::Key arrows[] {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down};
constexpr Qt::Key menu[] {Qt::Key_Menu};
constexpr Qt::Key escape[] {Qt::Key_Escape};
constexpr Qt::Key zoom[] {Qt::Key_Plus, Qt::Key_Equal, Qt::Key_Minus};
constexpr Qt::Key home[] {Qt::Key_Home};
constexpr Qt::Key end[] {Qt::Key_End};
constexpr Qt::Key f[] {Qt::Key_F};
constexpr Qt::Key remove[] {Qt::Key_Delete};

constexpr ViewKey keys[] = {
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Topology"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Tab"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Selects the next server or link"), tab},
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Topology"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Arrow keys"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Select what is that way"), arrows},
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
     QT_TRANSLATE_NOOP("herd::ShortcutList", "+ and -"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Zoom"), zoom},
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Map"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Home"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Shows all clients"), home},
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Map"), QT_TRANSLATE_NOOP("herd::ShortcutList", "F"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Follows the selected client, or no longer"), f},
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Map"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Escape"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Leaves what is followed, asked, selected"), escape},
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Timeline"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Arrow keys"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Move in time, and from lane to lane"), arrows},
    {QT_TRANSLATE_NOOP("herd::ShortcutList", "Timeline"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "+ and -"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Zoom"), zoom},
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
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Delete"),
     QT_TRANSLATE_NOOP("herd::ShortcutList", "Measures anew"), remove},
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
};

} // namespace

std::span<const ViewKey> viewKeys()
{
    return keys;
}

} // namespace herd
