#include "gui/tour/tourreplay.h"

#include "core/monitor/clockdifference.h"

#include <utility>

namespace herd {

using namespace Qt::StringLiterals;

void TourReplay::record(HerdSource &source)
{
    m_recorder = std::make_unique<WatchRecorder>();
    m_folder.emplace();
    if (m_recorder->record(source, m_folder->filePath(u"tour.recording"_s)))
        m_recorder.reset();
}

void TourReplay::stop()
{
    if (m_recorder)
        m_recorder->stop();
}

std::unique_ptr<RecordingSource> TourReplay::take()
{
    const bool isWhole = isRecording(); // a full disk ends it
    stop();
    const auto recorder = std::exchange(m_recorder, nullptr);
    return isWhole ? std::make_unique<RecordingSource>(QStringList {recorder->path()}) : nullptr;
}

void TourReplay::play(RecordingSource &source, Player &player, const Timestamp &time)
{
    QObject::connect(&source, &RecordingSource::opened, &player, [&player, time] {
        player.setSpeed(speed);
        player.seek(time + spanOf(-before));
    });
}

} // namespace herd
