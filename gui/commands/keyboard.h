#pragma once

class QMainWindow;

namespace herd {

/// From now on `window` serves whoever has no mouse: Space presses the button that has the focus,
/// though it is a shortcut of the window, a dock behind others comes forward when Tab leads into
/// it, and F6 goes from its middle to the docks that it has now, one after the other. Widgets that
/// take text keep their letters by themselves. GUI thread only.
void serveKeyboard(QMainWindow &window);

} // namespace herd
