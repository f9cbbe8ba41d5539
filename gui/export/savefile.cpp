#include "gui/export/savefile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

namespace herd {

std::optional<QString> saveFile(const QString &path, const QByteArray &bytes)
{
    const auto problem = [&path](const QString &why) {
        return QCoreApplication::translate("herd::SaveFile",
                                           "%1 cannot be written: %2. What was there is as it was. "
                                           "Choose another place, or make room.")
            .arg(path, why);
    };
    if (const QFileInfo there(path); there.exists() && !there.isFile())
        return problem(QCoreApplication::translate("herd::SaveFile", "it is no file"));
    QSaveFile file(path);
    if (file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return std::nullopt;
    return problem(file.errorString());
}

} // namespace herd
