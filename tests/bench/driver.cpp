#include "tests/bench/driver.h"

#include <array>
#include <sys/epoll.h>
#include <unistd.h>

namespace herd::bench {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t bufferSize = 256 * 1024;
constexpr auto progressEvery = 100ms;
constexpr std::uint64_t firstFollower = std::uint64_t {1} << 32; // connections have lower ones

std::chrono::nanoseconds wallClock()
{
    return std::chrono::system_clock::now().time_since_epoch();
}

} // namespace

Driver::Driver(const Options &options, Dialect &dialect, Progress progress)
    : m_options(options)
    , m_dialect(dialect)
    , m_progress(std::move(progress))
    , m_workload(options, wallClock())
    , m_pids(options.pids)
    , m_epoll(epoll_create1(EPOLL_CLOEXEC))
    , m_buffer(bufferSize)
{
}

Driver::~Driver()
{
    for (Conversation &conversation : m_conversations)
        conversation.socket.close(true);
    close(m_epoll);
}

void Driver::fail(std::string problem)
{
    if (m_measured.problem.empty())
        m_measured.problem = std::move(problem);
}

void Driver::failSilent()
{
    const auto waited = std::chrono::duration_cast<std::chrono::milliseconds>(m_options.patience);
    fail("no answer for " + std::to_string(waited.count()) + " ms; " + std::to_string(m_inFlight)
         + " commands wait for one");
}

bool Driver::openActive()
{
    m_conversations.reserve(std::size_t {m_options.connections} + m_options.idle);
    for (std::uint32_t i = 0; i < m_options.connections; ++i) {
        if (!open(m_conversations.emplace_back(m_workload.turnOf(i), m_options.depth), i))
            return false;
    }
    return true;
}

bool Driver::openIdle()
{
    for (std::uint32_t i = 0; i < m_options.idle; ++i) {
        const std::uint32_t number = m_options.connections + i;
        if (!open(m_conversations.emplace_back(Turn {}, 1), number))
            return false;
        if (i % 1000 == 0 && m_progress)
            m_progress("connecting", m_measured);
    }
    return true;
}

bool Driver::openFollowers()
{
    for (const Target &last : m_options.last) {
        const auto address = Address::resolve(last);
        auto &follower =
            m_followers.emplace_back(std::make_unique<Follower>(m_dialect, m_options.patience));
        if (const auto *problem = std::get_if<std::string>(&address))
            fail(*problem);
        else
            fail(follower->connect(std::get<Address>(address)));
        if (!m_measured.problem.empty())
            return false;
        if (!m_dialect.subscription().empty())
            watch(follower->descriptor(), firstFollower + m_followers.size() - 1, false, true);
    }
    return true;
}

bool Driver::prepare()
{
    const auto resolved = Address::resolve(m_options.target);
    if (const auto *problem = std::get_if<std::string>(&resolved)) {
        fail(*problem);
        return false;
    }
    m_address = std::get<Address>(resolved);
    constexpr std::uint64_t reserve = 32; // for what is no connection
    const std::uint64_t needed = std::uint64_t {m_options.connections} + m_options.idle + reserve;
    if (const auto most = raiseDescriptorLimit(); needed > most) {
        fail("this needs " + std::to_string(needed) + " descriptors, the limit (ulimit -Hn) is "
             + std::to_string(most));
        return false;
    }
    if (!openActive())
        return false;
    if (m_pids.empty() && m_address->isLoopback())
        m_pids = listenersOn(m_options.target.port);
    return openFollowers();
}

Measured Driver::run()
{
    if (!prepare())
        return std::move(m_measured);
    if (m_options.idle > 0) {
        runPhase(Phase::WarmingUp, m_options.warmUp);
        if (const auto use = useOf(m_pids))
            m_measured.anonymousBeforeIdle = use->anonymous;
        openIdle();
    }
    runPhase(Phase::WarmingUp, m_options.warmUp);
    if (m_options.requests > 0)
        runPhase(Phase::Draining, m_options.patience);
    beginMeasuring();
    runPhase(Phase::Measuring, m_options.duration);
    if (m_followers.empty())
        endMeasuring();
    runPhase(Phase::Draining, m_options.patience);
    if (!m_followers.empty()) { // what it must learn costs until it has
        waitForLast();
        endMeasuring();
    }
    return std::move(m_measured);
}

void Driver::beginMeasuring()
{
    m_counts = true;
    m_measured.before = useOf(m_pids);
    m_now = now();
    m_began = m_now;
}

void Driver::endMeasuring()
{
    m_counts = false;
    m_measured.elapsed = now() - m_began;
    m_measured.after = useOf(m_pids);
}

void Driver::waitForLast()
{
    if (!m_measured.problem.empty() || m_newest.size == 0)
        return;
    for (const auto &follower : m_followers)
        fail(follower->waitFor(m_newest, m_reports));
}

bool Driver::isOver(std::chrono::nanoseconds end) const
{
    if (!m_measured.problem.empty())
        return true;
    switch (m_phase) {
    case Phase::WarmingUp:
        return m_now >= end;
    case Phase::Measuring:
        return m_options.requests > 0 ? m_issued == m_options.requests && m_inFlight == 0
                                      : m_now >= end;
    case Phase::Draining:
        return m_inFlight == 0;
    }
    return true;
}

void Driver::runPhase(Phase phase, std::chrono::nanoseconds duration)
{
    if (!m_measured.problem.empty() || (phase == Phase::WarmingUp && duration == 0ns))
        return;
    m_phase = phase;
    m_issued = 0;
    m_now = now();
    m_lastAnswer = m_now;
    const auto began = m_now;
    if (phase != Phase::Draining)
        m_began = began;
    issueAll();
    while (!isOver(began + duration)) {
        turn();
        if (m_options.rate > 0)
            issueDue();
        if (m_inFlight > 0 && m_now - m_lastAnswer > m_options.patience)
            failSilent();
    }
}

int Driver::timeout() const
{
    return m_options.rate > 0 && m_phase != Phase::Draining ? 0 : 10; // milliseconds
}

void Driver::turn()
{
    std::array<epoll_event, 512> events;
    const int count =
        epoll_wait(m_epoll, events.data(), static_cast<int>(events.size()), timeout());
    m_now = now();
    for (int i = 0; i < count && m_measured.problem.empty(); ++i) {
        const epoll_event &event = events[static_cast<std::size_t>(i)];
        if (event.data.u64 >= firstFollower)
            fail(m_followers[event.data.u64 - firstFollower]->absorb());
        else
            ready(static_cast<std::uint32_t>(event.data.u64), event.events);
    }
    if (m_progress && m_now - m_lastProgress >= progressEvery) {
        m_lastProgress = m_now;
        if (m_phase == Phase::Measuring)
            m_measured.elapsed = m_now - m_began;
        m_progress(m_phase == Phase::WarmingUp       ? "warming up"
                       : m_phase == Phase::Measuring ? "measuring"
                                                     : "waiting for the last answers",
                   m_measured);
    }
}

bool Driver::mayIssue() const
{
    if (!m_measured.problem.empty())
        return false;
    switch (m_phase) {
    case Phase::WarmingUp:
        return true;
    case Phase::Measuring:
        return m_options.requests == 0 || m_issued < m_options.requests;
    case Phase::Draining:
        return false;
    }
    return false;
}

void Driver::issue(Conversation &conversation, std::chrono::nanoseconds since)
{
    Asked &asked = conversation.asked.add();
    asked.since = since;
    m_workload.fill(asked, conversation.turn);
    m_dialect.append(conversation.unsent, asked);
    m_reports += asked.kind == Asked::Kind::Report;
    ++m_issued;
    ++m_inFlight;
}

void Driver::pump(std::uint32_t number)
{
    Conversation &conversation = m_conversations[number];
    while (!conversation.asked.isFull() && mayIssue())
        issue(conversation, m_now);
    if (!conversation.unsent.empty())
        flush(number);
}

void Driver::issueAll()
{
    if (m_options.rate > 0 || m_phase == Phase::Draining)
        return;
    for (std::uint32_t i = 0; i < m_options.connections; ++i) {
        if (m_options.oneShot)
            reopen(i, now());
        else
            pump(i);
    }
}

void Driver::issueDue()
{
    // A command that finds no room waits, and its wait counts: it was due.
    const double elapsed = static_cast<double>((m_now - m_began).count()) * 1e-9;
    const auto due = static_cast<std::uint64_t>(elapsed * m_options.rate) + 1;
    for (std::uint32_t tried = 0; m_issued < due && tried < m_options.connections && mayIssue();
         ++tried) {
        const std::uint32_t number = m_nextToIssue;
        m_nextToIssue = (m_nextToIssue + 1) % m_options.connections;
        Conversation &conversation = m_conversations[number];
        if (conversation.asked.isFull())
            continue;
        const double at = static_cast<double>(m_issued) / m_options.rate;
        const auto since = m_began + std::chrono::nanoseconds(static_cast<std::int64_t>(at * 1e9));
        if (m_options.oneShot) {
            reopen(number, since); // connecting is part of what a client waits for
        } else {
            issue(conversation, since);
            flush(number);
        }
    }
}

} // namespace herd::bench
