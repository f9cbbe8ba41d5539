#include "gui/compare/comparedrecording.h"

namespace herd {

ComparedRecording::ComparedRecording(const QStringList &files, QObject *parent)
    : QObject(parent)
    , m_source(std::make_unique<RecordingSource>(files))
{
    for (FeedListener *listener :
         std::initializer_list<FeedListener *> {&m_herd, &m_clients, &m_picture})
        m_feed.join(*listener);
    m_feed.pause();
    RecordingSource *const source = m_source.get();
    connect(source, &HerdSource::observed, this, [this](const ObservedBatch &batch) {
        m_feed.take(batch);
        m_isBehind = true;
    });
    connect(source, &RecordingSource::opened, this, &ComparedRecording::opened);
    connect(source, &RecordingSource::searchedOn, this, &ComparedRecording::changed);
    const auto note = [this](const QString &text) {
        m_problem = text;
        Q_EMIT changed();
    };
    connect(source, &HerdSource::failed, this, note);
    connect(source, &RecordingSource::complained, this, note);
}

ComparedRecording::~ComparedRecording() = default;

void ComparedRecording::goTo(const Timestamp &time)
{
    const Timestamp now = m_feed.position();
    if (time < now || m_source->keyframeFor(time) > now) {
        m_feed.restart(time);
        m_isBehind = true;
        m_source->giveFrom(time);
    }
    moveTo(time);
}

void ComparedRecording::moveTo(const Timestamp &time)
{
    if (m_feed.position() == time)
        return;
    m_feed.pauseAt(time);
    m_isBehind = true;
}

bool ComparedRecording::advance(std::size_t most)
{
    m_isBehind = m_feed.advance(most);
    m_source->hold(!m_feed.hasRoom());
    return m_isBehind;
}

/// The line that waits is of a later time, or none comes.
bool ComparedRecording::hasArrived() const
{
    return !m_isBehind && (m_feed.linesWaiting() > 0 || !m_source->hasMore());
}

} // namespace herd
