#pragma once

#include <vector>

namespace herd {

class Inspector;
class Table;
class TopologyView;

/// From now on the inspector shows what the user goes to: a server or a link in the topology, a row
/// of `servers` (ServersModel) or of `lines` (LinesModel). All of them live as long as it does.
void inspectSelections(Inspector &inspector, const TopologyView &topology, const Table &servers,
                       const std::vector<const Table *> &lines);

} // namespace herd
