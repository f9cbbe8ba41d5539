#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace herd::manual {

/// A page for man(1): `page` with each line that is a name between two @ replaced. @options
/// PROGRAM@ is a list of its options, @keys TABLE@ one of the keys of herd files, @VERSION@ within
/// a line the version. Nothing, where a line asks for what is not there.
std::optional<QString> manPage(QStringView page, const QString &version);

} // namespace herd::manual
