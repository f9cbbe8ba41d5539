#pragma once

#include "gui/inspect/faultmenus.h"
#include "gui/models/herdmodels.h"

#include <QObject>
#include <QString>

#include <chrono>
#include <functional>

namespace herd {

/// A demonstration that explains itself: it does things to the herd of the demo, one after the
/// other, and says what is seen. Each step lasts until what it shows has happened and its text can
/// have been read. Whatever it did is undone at its end. `stage` must outlive it. GUI thread only.
class Tour final : public QObject
{
    Q_OBJECT

public:
    /// What it acts on.
    struct Stage
    {
        HerdModels &models;
        FaultMenus &faults;
        std::function<void(const QString &client)> follow;
    };
    struct Caption
    {
        int step = 0; ///< from 1
        int steps = 0;
        QString title;
        QString text;

        friend bool operator==(const Caption &, const Caption &) = default;
    };
    static constexpr std::chrono::milliseconds toLookAt {4000}; ///< beside the reading
    static constexpr std::chrono::milliseconds perLetter {50}; ///< of slow readers
    static constexpr std::chrono::milliseconds patience {30'000}; ///< then it goes on anyway
    static constexpr std::chrono::milliseconds hurried {2500}; ///< where nobody reads

    explicit Tour(Stage stage, QObject *parent = nullptr);

    bool isRunning() const { return m_step >= 0; }
    Caption caption() const; ///< only while it runs

    /// From the beginning.
    void start();
    void next();
    void end();
    /// While held, steps last until next().
    void hold(bool held) { m_isHeld = held; }
    /// Steps last no longer than what they show.
    void hurry() { m_isHurried = true; }
    /// Real time went by.
    void pass(std::chrono::milliseconds elapsed);

Q_SIGNALS:
    void captionChanged();
    /// What this step shows has happened; it goes on at once.
    void stepOver(int step);
    /// From now on what happened at that time, and next, is to be shown once more.
    void replayWanted(const herd::Timestamp &time);
    /// From now on the demo is.
    void replayOver();
    void ended();

private:
    struct Step;

    static const Step steps[];
    static int stepCount();

    void enter(int step);
    bool isOver() const;
    std::chrono::milliseconds readingTime() const;

    void followSomeone();
    void kill();
    void revive();
    void isolate();
    void heal();
    void stopTime();
    void replay();
    void letTimeGoOn();

    bool isAlways() const { return true; }
    bool hasClients() const;
    bool isKilledDown() const;
    bool hasConverged() const;
    bool hasReplayed() const;

    Stage m_stage;
    int m_step = -1;
    bool m_isHeld = false;
    bool m_isHurried = false;
    std::chrono::milliseconds m_inStep {0};
    bool m_isKilled = false; // and not yet revived
    bool m_isIsolated = false;
    bool m_isReplaying = false;
    Timestamp m_killedAt;
};

} // namespace herd
