#pragma once

#include <QApplication>
#include <QEvent>

#include <chrono>
#include <compare>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace herd::test {

/// An application that notes how long each turn of its event loop takes, and what it was spent on.
/// Times are the GUI thread's own on a processor, so that whoever else uses the machine counts for
/// nothing.
class TurnWatch final : public QApplication
{
public:
    /// What an event was for.
    struct What
    {
        const char *receiver = ""; ///< its class
        const char *owner = ""; ///< class of its parent
        QEvent::Type type = QEvent::None;

        friend std::strong_ordering operator<=>(const What &, const What &) = default;
        friend bool operator==(const What &, const What &) = default;
        std::string text() const;
    };
    struct Spent
    {
        std::chrono::nanoseconds total {0}; ///< without that of events within
        std::chrono::nanoseconds most {0}; ///< in one event
        std::uint64_t events = 0;
    };
    struct Turn
    {
        std::chrono::nanoseconds length {0};
        What longest; ///< of the events in it, by itself
    };

    using QApplication::QApplication;

    void forget();
    /// Since then; by length, the shortest first.
    std::vector<Turn> turns() const;
    const std::map<What, Spent> &spent() const { return m_spent; }
    /// How often a window was painted anew.
    std::uint64_t frames() const { return m_frames; }

    bool notify(QObject *receiver, QEvent *event) override;

    static std::chrono::nanoseconds onProcessor(); ///< of the calling thread, ever

private:
    struct Level
    {
        std::chrono::nanoseconds within {0};
    };

    std::vector<Level> m_levels;
    What m_longest;
    std::chrono::nanoseconds m_longestTook {0};
    std::vector<Turn> m_turns;
    std::map<What, Spent> m_spent;
    std::uint64_t m_frames = 0;
    bool m_painted = false; // something, since the last frame
};

} // namespace herd::test
