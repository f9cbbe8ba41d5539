// Documents of the Places service are cut, not re-printed: what a client gets is exactly what the
// service sent, less the results it did not ask for.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace herd {

/// Cuts the top-level `results` of a Nearby Search document to its first `mostItems` elements,
/// joins runs of newlines to one, removes those at both ends and adds two. Everything else stays as
/// it came, in its order, digit for digit. Nothing where the text is no such document: not one
/// well-formed JSON object (RFC 8259, UTF-8, at most 64 levels deep) with an array `results`.
std::optional<std::string> cutResults(std::string_view document, unsigned mostItems);

/// The top-level `status` of a document that cutResults() accepts; empty where it has none.
std::string_view statusOf(std::string_view document);

/// A document of the same form for when the service can't answer: no results, status UNKNOWN_ERROR.
/// Ends without a newline.
std::string errorDocument(std::string_view message);

} // namespace herd
