#pragma once

#include <string>

namespace herd {

class HerdServer;

/// Appends what a server counts and holds in the text format of Prometheus, version 0.0.4: counters
/// since it began and gauges of now, in base units, each with HELP and TYPE. Loop thread only.
void appendMetrics(std::string &out, const HerdServer &server);

} // namespace herd
