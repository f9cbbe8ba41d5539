#include "gui/leftout.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace herd {

using namespace Qt::StringLiterals;

QString describeLeftOut(const HerdModels &models)
{
    QStringList parts;
    const auto add = [&](const QString &text, std::uint64_t count) {
        if (count > 0)
            parts << text.arg(QLocale().toString(static_cast<qulonglong>(count)));
    };
    const auto tr = [](const char *text) {
        return QCoreApplication::translate("herd::describeLeftOut", text);
    };
    add(tr("lines that came too fast: %1"), models.feed.linesLeftOut());
    add(tr("lines that are too long: %1"), models.events.leftOut() + models.traffic.leftOut());
    add(tr("reports of too many clients: %1"), models.clients.book().leftOut());
    return parts.isEmpty() ? QString() : tr("Left out: %1").arg(parts.join("; "_L1));
}

} // namespace herd
