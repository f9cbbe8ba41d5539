// The rules of GPX 1.1 (https://www.topografix.com/GPX/1/1/) as far as tracks need them: which
// elements stand where and in which order, which attributes they must have, and between what bounds
// values lie.
#pragma once

#include <QByteArray>
#include <QString>

namespace herd::test {

/// What is wrong with a document; empty: nothing is.
QString breachOfGpx(const QByteArray &document);

} // namespace herd::test
