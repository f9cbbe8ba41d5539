#include "gui/window/leftout.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(herd::describeLeftOut)
};

} // namespace

QString describeLeftOut(const HerdModels &models)
{
    QStringList parts;
    const auto add = [&](const QString &text, std::uint64_t count) {
        if (count > 0)
            parts << text.arg(QLocale().toString(static_cast<qulonglong>(count)));
    };
    add(Words::tr("lines that came too fast: %1"), models.feed.linesLeftOut());
    add(Words::tr("lines that are too long: %1"),
        models.events.leftOut() + models.traffic.leftOut());
    add(Words::tr("reports of too many clients: %1"), models.clients.book().leftOut());
    const HerdLeftOut &herd = models.herd.leftOut();
    add(Words::tr("lines of too many sources: %1"), herd.sources);
    add(Words::tr("mentions of too many servers: %1"), herd.servers);
    add(Words::tr("mentions of too many links: %1"), herd.links);
    return parts.isEmpty() ? QString() : Words::tr("Left out: %1").arg(parts.join("; "_L1));
}

} // namespace herd
