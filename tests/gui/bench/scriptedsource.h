#pragma once

#include "gui/sources/herdsource.h"
#include "tests/gui/bench/scriptedherd.h"

#include <QThread>

#include <atomic>
#include <cstdint>
#include <memory>

namespace herd::test {

/// A scripted herd that speaks from a thread of its own, as an observatory does: one batch at a
/// time. GUI thread only.
class ScriptedSource final : public HerdSource
{
    Q_OBJECT

public:
    enum class Pace : std::uint8_t {
        Polite, ///< virtual time is real time, but stands still while this is held
        Heedless, ///< is not held
        Fast, ///< as fast as it is taken
    };

    ScriptedSource(const ScriptedHerd::Load &load, Pace pace);
    ~ScriptedSource() override;

    /// Of virtual time. Any thread.
    std::chrono::nanoseconds passed() const { return std::chrono::nanoseconds(m_passed); }
    bool isShowing() const { return m_isShowing; }
    std::uint64_t linesGiven() const { return m_linesGiven; }
    void setUpdates(double updates);
    /// Gives nothing until it no longer rests.
    void rest(bool rests);

    void start() override { askForSnapshots(); }
    QString name() const override { return QStringLiteral("script"); }
    void say(std::uint32_t, const std::string &) override { }
    void askForSnapshots() override;
    void hold(bool held) override;
    bool canDo(Deed) const override { return false; }
    void act(Deed, const QString &) override { }

private:
    class Script;

    void arrived(const ObservedBatch &batch);
    void goOn();

    const Pace m_pace;
    bool m_isHeld = false;
    bool m_rests = false;
    bool m_waits = false; // the other thread, for word that the last batch has arrived
    std::atomic<std::int64_t> m_passed = 0;
    std::atomic<bool> m_isShowing = true;
    std::uint64_t m_linesGiven = 0;
    QThread m_thread;
    Script *m_script; // lives on the thread
};

} // namespace herd::test
