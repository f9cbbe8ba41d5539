#include "gui/export/bundle.h"

#include "gui/export/savefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>

namespace herd {

using namespace Qt::StringLiterals;

QByteArray withoutKeys(const QByteArray &text)
{
    // Such as key=..., "token":"...", HERD_MONITOR_TOKEN=..., Authorization: Bearer ...
    static const QRegularExpression named(
        uR"((key|token|secret|password|authorization)(\\*["']?\s*[=:]\s*(?:Bearer\s+)?\\*["']?)[^\s"'&,;\\}\])]+)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return QString::fromUtf8(text).replace(named, u"\\1\\2..."_s).toUtf8();
}

std::optional<QString> writeBundle(const QString &folder, const std::vector<BundleFile> &files)
{
    if (!QDir().mkdir(folder))
        return QCoreApplication::translate("herd::Bundle",
                                           "the folder %1 cannot be created, or is there already")
            .arg(folder);
    for (const BundleFile &file : files) {
        const bool isPicture = file.name.endsWith(".png"_L1);
        if (auto problem = saveFile(folder + u'/' + file.name,
                                    isPicture ? file.bytes : withoutKeys(file.bytes))) {
            QDir(folder).removeRecursively();
            return problem;
        }
    }
    return std::nullopt;
}

} // namespace herd
