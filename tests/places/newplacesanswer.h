#pragma once

#include <QByteArray>

#include <string>

namespace herd::test {

// Apart from the test because moc loses its way in raw strings with escaped quotes.

/// An answer of the new API, one place with everything and one with hardly anything.
extern const QByteArray twoPlaces;
/// The same in the legacy form.
extern const std::string twoResults;

} // namespace herd::test
