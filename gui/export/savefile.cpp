#include "gui/export/savefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

namespace herd {

std::optional<QString> saveFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return std::nullopt;
    return QCoreApplication::translate("herd::SaveFile", "%1 cannot be written: %2")
        .arg(path, file.errorString());
}

} // namespace herd
