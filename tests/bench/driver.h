#pragma once

#include "tests/bench/conversation.h"
#include "tests/bench/follower.h"
#include "tests/bench/measured.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace herd::bench {

/// The load: one epoll loop over all connections, each of which keeps `depth` commands in flight,
/// or sends when the rate says so. Every answer is checked. One run an object.
class Driver
{
public:
    /// Called about ten times a second while it runs.
    using Progress = std::function<void(const char *phase, const Measured &measured)>;

    Driver(const Options &options, Dialect &dialect, Progress progress);
    ~Driver();

    /// What was measured, also where it failed half-way.
    Measured run();

private:
    enum class Phase { WarmingUp, Measuring, Draining };

    bool prepare();
    bool openActive();
    bool openIdle();
    bool openFollowers();
    bool open(Conversation &conversation, std::uint32_t number);
    void watch(int descriptor, std::uint64_t number, bool forOutput, bool isNew);

    void runPhase(Phase phase, std::chrono::nanoseconds duration);
    bool isOver(std::chrono::nanoseconds end) const;
    void issueAll();
    void issueDue();
    int timeout() const;
    void turn();
    void ready(std::uint32_t number, std::uint32_t events);
    void readFrom(std::uint32_t number);
    void judge(std::uint32_t number, std::string_view received);
    void judged(Conversation &conversation);
    void endOfStream(std::uint32_t number, int error);
    void pump(std::uint32_t number);
    bool mayIssue() const;
    void issue(Conversation &conversation, std::chrono::nanoseconds since);
    void flush(std::uint32_t number);
    void reopen(std::uint32_t number, std::chrono::nanoseconds since);

    void beginMeasuring();
    void endMeasuring();
    void waitForLast();
    void fail(std::string problem);
    void failSilent();
    void failWrong(const Asked &asked, std::string_view received, std::size_t size);

    const Options &m_options;
    Dialect &m_dialect;
    const Progress m_progress;
    Workload m_workload;
    Measured m_measured;
    std::vector<int> m_pids;
    std::optional<Address> m_address;
    int m_epoll;
    std::vector<Conversation> m_conversations; // the active ones, then the idle ones
    std::vector<std::unique_ptr<Follower>> m_followers;
    std::vector<char> m_buffer;
    Phase m_phase = Phase::Draining;
    bool m_counts = false; // answers belong to what is measured
    std::uint64_t m_issued = 0; // in this phase
    std::uint64_t m_reports = 0; // of all phases
    std::size_t m_inFlight = 0;
    Asked m_newest; // the last report that was answered
    std::chrono::nanoseconds m_now {0};
    std::chrono::nanoseconds m_began {0}; // this phase
    std::chrono::nanoseconds m_lastAnswer {0};
    std::chrono::nanoseconds m_lastProgress {0};
    std::uint32_t m_nextToIssue = 0;
};

} // namespace herd::bench
