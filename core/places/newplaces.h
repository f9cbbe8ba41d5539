#pragma once

#include <QByteArray>

#include <optional>
#include <string>

namespace herd {

/// Translates an answer of the new Places API (v1 places:searchNearby: places or an error) to a
/// document in the form of the legacy Nearby Search. Nothing where it is not such an answer.
/// Numbers come in the precision that the legacy service has: angles in 1e-7 degrees, ratings in
/// tenths.
std::optional<std::string> legacyDocument(const QByteArray &answer);

} // namespace herd
