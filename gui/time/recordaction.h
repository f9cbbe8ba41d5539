#pragma once

#include "gui/sources/watchrecorder.h"

#include <QAction>
#include <QPointer>
#include <QTimer>

class QWidget;

namespace herd {

/// Records what is watched while it is checked; asks where to. GUI thread only.
class RecordAction final : public QAction
{
    Q_OBJECT

public:
    /// `window` has its dialogs.
    explicit RecordAction(QWidget &window);

    /// What can be recorded from now on; null: nothing. Ends a recording of what was before, so
    /// that is still there.
    void setSource(HerdSource *source);
    /// Without asking. False where it can't, which failed() tells.
    bool record(const QString &path);
    const WatchRecorder &recorder() const { return m_recorder; }

Q_SIGNALS:
    void said(const QString &text);
    /// Nothing is recorded, or nothing more, and why.
    void failed(const QString &problem);

private:
    void ask();
    void press(bool checked);
    void show();

    QWidget &m_window;
    WatchRecorder m_recorder;
    QPointer<HerdSource> m_source;
    QTimer m_look; // at how much was recorded
};

} // namespace herd
