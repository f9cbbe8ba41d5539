#pragma once

#include "core/monitor/recordedtimes.h"
#include "core/monitor/recordingwriter.h"
#include "gui/sources/herdsource.h"

#include <QFutureWatcher>

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace herd {

/// Records what is being watched, whatever is shown of it: all lines of a source, of one keyframe
/// after the other. Writing is another thread's. A disk that does not take it ends the recording
/// and nothing else. GUI thread only.
class WatchRecorder final : public QObject
{
    Q_OBJECT

public:
    /// Of both files together, see RecordingFile.
    static constexpr std::uint64_t limit = std::uint64_t {2} * 1024 * 1024 * 1024;
    /// Fresh snapshots come after so much: who seeks in the recording reads no more than that. More
    /// than a server's own, because all servers have to be attached to anew.
    static constexpr std::size_t keyframeEvery = std::size_t {64} * 1024 * 1024;

    using QObject::QObject;
    /// Ends; waits for the disk.
    ~WatchRecorder() override;

    /// Begins, or says what is wrong. `source` tells of its servers by SourceLine and must outlive
    /// the recording.
    std::optional<QString> record(HerdSource &source, const QString &path);
    void stop();
    bool isRecording() const { return m_writer != nullptr; }
    const QString &path() const { return m_path; }
    /// Text so far, before it is compressed.
    std::uint64_t bytes() const { return m_bytes; }

Q_SIGNALS:
    void begun();
    /// Nothing is recorded any more; the file is being ended. `problem` says why, where nobody
    /// wanted that.
    void ended(const QString &problem);

private:
    struct From
    {
        std::string name; ///< as in RecordedFrom
        std::uint32_t number = 0; ///< as a reader may count
    };

    void take(const ObservedBatch &batch);
    void take(const ObservedLine &line, std::string_view text);
    const From *fromOf(const ObservedLine &line, const MonitorLine &said);
    void wantSnapshots();
    void end(const QString &problem);

    HerdSource *m_source = nullptr;
    QString m_path;
    std::unique_ptr<RecordingWriter> m_writer;
    std::map<std::uint32_t, From> m_sources; // by their numbers now
    std::map<std::string, std::uint32_t, std::less<>> m_numbers; // ever, by name
    RecordedTimes m_times;
    std::string m_scratch;
    std::uint64_t m_bytes = 0;
    std::size_t m_sinceKeyframe = 0;
    bool m_asked = false; // for snapshots, which have not come yet
    QFuture<void> m_closing;
};

} // namespace herd
