#pragma once

#include "gui/sources/recordingsource.h"
#include "gui/sources/watchrecorder.h"
#include "gui/time/player.h"

#include <QTemporaryDir>

#include <chrono>
#include <memory>
#include <optional>

namespace herd {

/// Records what a tour shows into a temporary file, and plays some of it once more. GUI thread
/// only.
class TourReplay final
{
public:
    static constexpr double speed = 0.25;
    /// Begins so long before what is to be seen.
    static constexpr std::chrono::milliseconds before {600};

    /// From now on; what was recorded before is forgotten. `source` must live until stop().
    void record(HerdSource &source);
    void stop();
    bool isRecording() const { return m_recorder && m_recorder->isRecording(); }
    /// What was recorded; waits until it is written. Null: nothing could be, or not all.
    std::unique_ptr<RecordingSource> take();
    /// What was at this time, and next, once `source` is open, which `player` watches.
    static void play(RecordingSource &source, Player &player, const Timestamp &time);

private:
    std::optional<QTemporaryDir> m_folder; // until the next record(): the file is read
    std::unique_ptr<WatchRecorder> m_recorder;
};

} // namespace herd
