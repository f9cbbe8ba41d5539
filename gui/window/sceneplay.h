#pragma once

#include "core/monitor/observed.h"
#include "core/protocol/coordinates.h"
#include "core/protocol/event.h"
#include "core/protocol/topology.h"
#include "gui/sources/walker.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace herd {

/// A herd as seen from outside: says what its servers would. For one performance. The same plot and
/// seed give the same bytes. Any thread.
class ScenePlay
{
public:
    struct Plot
    {
        std::chrono::seconds length {60};
        std::size_t walkers = 60; ///< at most 18 report within 250 ms
        std::chrono::milliseconds reportEvery {1000}; ///< each of them; a multiple of 250 ms
        std::optional<std::chrono::seconds> cutOffAt {}; ///< Welsh, by an observer; empty: never
        bool talks = false; ///< links' lines, questions and mistakes are heard too
    };

    ScenePlay(const Plot &plot, std::uint64_t seed);
    ScenePlay(const ScenePlay &) = delete;
    ScenePlay &operator=(const ScenePlay &) = delete;

    ObservedBatch perform();
    /// Nobody is at home.
    ObservedBatch failToAttach();

    // After the performance:
    /// A walker whose walk led far and ended amid the others.
    std::size_t traveller() const;
    std::string nameOf(std::size_t walker) const;
    Coordinates placeOf(std::size_t walker) const;
    /// What a WHATSAT about this walker is answered, whole.
    std::string answerAbout(std::size_t walker) const;

private:
    struct Server
    {
        std::uint64_t sequence = 0;
        std::uint64_t lines = 0; // since the last stats
        std::uint64_t digest = 0;
        bool isCut = false;
    };
    struct Report;

    template <typename Line> void say(std::size_t server, std::chrono::nanoseconds at, Line line);
    std::string addressOf(std::size_t server) const;
    std::size_t placeOf(const ServerAddress &server) const;
    std::string locationOf(std::size_t walker) const;
    void attach(std::size_t server);
    void cutOff(std::size_t server);
    void walk();
    void report(std::size_t walker, std::chrono::nanoseconds at);
    void flood(std::size_t origin, const Report &report, std::chrono::nanoseconds at);
    void pass(std::size_t from, std::size_t to, const Report &report, std::chrono::nanoseconds at);
    std::chrono::nanoseconds about(std::chrono::nanoseconds usual);
    void measure(event::Stats &stats, std::uint64_t lines);
    void know(std::size_t server);
    void talk();
    void tellStats();

    const Plot m_plot;
    std::mt19937_64 m_dice;
    const Topology m_herd = builtInHerds().front();
    std::vector<Server> m_servers;
    std::vector<Walker> m_walkers;
    std::vector<Walker> m_atFirst;
    std::vector<std::string> m_told; // by walker: the AT line it got last
    std::chrono::nanoseconds m_now {0};
    std::uint64_t m_reports = 0;
    ObservedBatch m_batch;
};

} // namespace herd
