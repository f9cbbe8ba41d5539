#include "gui/tourpictures.h"

#include "gui/shell/shell.h"

#include <QEventLoop>
#include <QFileInfo>

namespace herd {

using namespace Qt::StringLiterals;

QString pictureOfStep(const QString &file, int step)
{
    const QString suffix = QFileInfo(file).suffix();
    if (suffix.isEmpty())
        return u"%1-%2"_s.arg(file).arg(step);
    return u"%1-%2.%3"_s.arg(file.chopped(suffix.size() + 1)).arg(step).arg(suffix);
}

std::optional<QString> takePicturesOfTour(Shell &shell, const QString &file)
{
    std::optional<QString> unwritten;
    QEventLoop loop;
    shell.window().show();
    shell.arrange(Layouts::Builtin::Wall); // what the tour is about is large enough for a page
    shell.startTour();
    Tour &tour = shell.window().tour();
    tour.hurry();
    QObject::connect(&tour, &Tour::stepOver, &loop, [&](int step) {
        const QString picture = pictureOfStep(file, step);
        if (shell.window().grab().save(picture))
            return;
        unwritten = picture;
        loop.quit();
    });
    QObject::connect(&tour, &Tour::ended, &loop, &QEventLoop::quit);
    loop.exec();
    return unwritten;
}

} // namespace herd
