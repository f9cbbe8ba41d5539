#pragma once

#include <QString>

namespace herd {

/// For --help: every option of options(), no line over 100 columns.
QString helpText();

/// For --list-herds: the built-in herds, their ports and edges.
QString herdList();

} // namespace herd
