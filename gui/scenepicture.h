#pragma once

#include <QPixmap>

namespace herd {

class Dashboard;
struct Scene;
struct Theme;

/// Shows a scene in the window, or two of them side by side in one like it, and gives the picture
/// of it once all of it is shown; processes events meanwhile. Null where no temporary file can be
/// written.
QPixmap pictureOf(const Scene &scene, Dashboard &dashboard, const Theme &theme);

} // namespace herd
