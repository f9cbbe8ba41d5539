#include "gui/views/timetext.h"

#include "gui/models/sinceepoch.h"

#include <QDateTime>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

QString text(const Timestamp &at, const QString &format)
{
    return QDateTime::fromMSecsSinceEpoch(at.seconds * 1000 + at.nanoseconds / 1'000'000, Qt::UTC)
        .toString(format);
}

} // namespace

QString timeOfDay(const Timestamp &at)
{
    return text(at, u"hh:mm:ss.zzz"_s);
}

QString timeOfDay(std::chrono::nanoseconds sinceEpoch)
{
    return timeOfDay(timestampOf(sinceEpoch));
}

QString dateAndTime(const Timestamp &at)
{
    return text(at, u"yyyy-MM-dd hh:mm:ss.zzz"_s);
}

} // namespace herd
