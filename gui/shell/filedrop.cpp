#include "gui/shell/filedrop.h"

#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace herd {

namespace {

QStringList filesIn(const QMimeData &dragged)
{
    QStringList files;
    for (const QUrl &url : dragged.urls()) {
        if (url.isLocalFile())
            files << url.toLocalFile();
    }
    return files;
}

} // namespace

FileDrop::FileDrop(QWidget &window)
    : QObject(&window)
{
    window.setAcceptDrops(true);
    window.installEventFilter(this);
}

bool FileDrop::eventFilter(QObject *, QEvent *event)
{
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop)
        return false;
    auto *drag = static_cast<QDropEvent *>(event); // a QDragEnterEvent is one
    const QStringList files = filesIn(*drag->mimeData());
    if (files.isEmpty())
        return false;
    drag->acceptProposedAction();
    if (event->type() == QEvent::Drop)
        Q_EMIT dropped(files);
    return true;
}

} // namespace herd
