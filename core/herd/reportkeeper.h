#pragma once

#include "core/herd/locationstore.h"

namespace herd {

/// Keeps a server's reports where they outlive it. Called on the loop thread for every report that
/// is stored, so it must be quick: it is told whose report is new, and reads it when it has time.
class ReportKeeper
{
public:
    ReportKeeper() = default;
    ReportKeeper(const ReportKeeper &) = delete;
    ReportKeeper &operator=(const ReportKeeper &) = delete;
    virtual ~ReportKeeper() = default;

    virtual void keep(LocationStore::Index index) = 0;
};

} // namespace herd
