#pragma once

#include "gui/sources/recordingsource.h"
#include "gui/views/strip.h"

#include <QObject>
#include <QStringList>

#include <memory>

namespace herd {

/// Opens recordings while something else is watched, which goes on until they are open. A strip
/// shows how far it is, and what is wrong with them, then and later. GUI thread only.
class Opening final : public QObject
{
    Q_OBJECT

public:
    /// `strip` must outlive it.
    explicit Opening(Strip &strip, QObject *parent = nullptr);
    ~Opening() override;

    /// In place of what is being opened. opened() or failed() follows. At most
    /// RecordingReader::mostFiles.
    void open(const QStringList &files);
    /// Forgets what is being opened, and what is wrong with what was.
    void cancel();
    /// Once, when it is open.
    std::unique_ptr<RecordingSource> take();

Q_SIGNALS:
    void opened();
    void failed(const QString &text);
    /// By the person in front of it.
    void cancelled();

private:
    void showProgress();

    Strip &m_strip;
    std::unique_ptr<RecordingSource> m_source; // null: none is being opened
};

} // namespace herd
