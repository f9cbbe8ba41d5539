#pragma once

#include <QString>

#include <optional>

namespace herd {

class Shell;

/// The picture of a step, from 1: FILE.png becomes FILE-1.png.
QString pictureOfStep(const QString &file, int step);

/// Runs the tour to its end, processing events, and writes a picture of each step. The file that
/// can't be written, where one can't; the tour ends then.
std::optional<QString> takePicturesOfTour(Shell &shell, const QString &file);

} // namespace herd
