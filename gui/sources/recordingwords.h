#pragma once

#include "gui/sources/recordingreader.h"

#include <QString>

#include <vector>

namespace herd {

/// What is wrong with recordings, what is shown of them nevertheless, and what to do: of the first
/// problem, and how many more there are. `problems` is not empty.
QString wordsOn(const std::vector<RecordingReader::Problem> &problems);

} // namespace herd
