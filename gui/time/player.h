#pragma once

#include "gui/models/herdmodels.h"
#include "gui/models/moments.h"
#include "gui/sources/recordingsource.h"

#include <QObject>
#include <QPointer>

#include <chrono>
#include <optional>

namespace herd {

/// Moves the time that is shown: through a recording to any time of it, through what is watched
/// live as far as it has waited. GUI thread only.
class Player final : public QObject
{
    Q_OBJECT

public:
    /// Whoever goes to a time wants to see what led to it.
    static constexpr std::chrono::seconds history {10};

    /// Joins the feed of `models`, which must outlive it.
    explicit Player(HerdModels &models, QObject *parent = nullptr);
    ~Player() override;

    /// What is watched from now on, and fed to the models; before it starts. None: nothing.
    void watch(HerdSource *source);
    /// Once a frame: lets the source go on that was held back while the views caught up.
    void turn();

    EventFeed &feed() const { return m_models.feed; }
    /// Nothing where time goes on by itself, or the recording is not open yet.
    const RecordingSource *recording() const;
    double speed() const { return m_speed; }
    /// What is worth going to: of the recording, or of what was shown.
    const std::vector<Moment> &moments() const;

    void goLive();
    void playOrPause();
    /// Plays as fast from where it is.
    void setSpeed(double speed);
    void step() { feed().step(); }
    /// Goes on from there as it was, playing or paused. Within the recording; nothing without one.
    void seek(const Timestamp &time);
    /// Pauses at the next moment of a kind, in a recording once it is found; says so where there is
    /// none.
    void goToNext(Moment::Kind kind);
    /// What it waits for to be found; nothing: it does not.
    std::optional<Moment::Kind> awaited() const { return m_awaited; }
    void stopWaiting();
    void goToPrevious(Moment::Kind kind);

Q_SIGNALS:
    /// Another source, or it was opened.
    void sourceChanged();
    void momentsChanged();
    void awaitedChanged();
    void speedChanged();
    /// For the person who asked.
    void said(const QString &text);

private:
    void begin();
    void take(const ObservedBatch &batch);
    void holdIfFull();
    void noteMoments();
    void sayNone(Moment::Kind kind);
    Timestamp goal() const { return m_goal.value_or(feed().position()); }

    HerdModels &m_models;
    MomentFinder m_finder {m_models.herd, m_models.clients};
    QPointer<HerdSource> m_source;
    QPointer<RecordingSource> m_recording;
    double m_speed = 1;
    std::optional<Timestamp> m_goal; // where it was to go, until it is there
    std::optional<Moment::Kind> m_awaited;
};

} // namespace herd
