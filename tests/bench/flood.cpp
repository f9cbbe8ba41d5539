#include "tests/bench/flood.h"

#include "tests/bench/follower.h"
#include "tests/bench/workload.h"

#include <array>
#include <thread>

namespace herd::bench {

namespace {

using namespace std::chrono_literals;

constexpr auto pause = 1ms; // the herd is at rest when a report comes
constexpr std::uint32_t warmUps = 20; // reports that do not count
constexpr std::uint32_t progressEvery = 50;

/// The connection that reports are sent on, one at a time.
class Reporter
{
public:
    Reporter(const Options &options, Dialect &dialect)
        : m_options(options)
        , m_dialect(dialect)
    {
    }

    std::string connect()
    {
        const auto address = Address::resolve(m_options.target);
        if (const auto *problem = std::get_if<std::string>(&address))
            return *problem;
        std::string problem = m_socket.connect(std::get<Address>(address), m_options.patience);
        if (!problem.empty() || m_dialect.opening().empty())
            return problem;
        m_socket.send(m_dialect.opening());
        Asked asked;
        asked.kind = Asked::Kind::Opening;
        return awaitAnswer(asked);
    }

    void send(const Asked &asked)
    {
        m_words.clear();
        m_dialect.append(m_words, asked);
        m_socket.send(m_words);
    }

    std::string awaitAnswer(const Asked &asked)
    {
        std::array<char, 65536> buffer;
        while (true) {
            const Answer answer = m_dialect.check(m_received, asked, m_newest);
            if (answer.verdict == Answer::Verdict::Wrong)
                return "wrong answer to a report: " + m_received.substr(0, answer.size);
            if (!answer.reply.empty())
                m_socket.send(answer.reply);
            m_received.erase(0, answer.size);
            if (answer.verdict == Answer::Verdict::Right)
                return {};
            if (answer.verdict == Answer::Verdict::Aside)
                continue;
            if (!m_socket.waitForInput(m_options.patience))
                return "no answer to a report";
            const ssize_t size = m_socket.receive(buffer.data(), buffer.size());
            if (size <= 0)
                return "the server closed the connection";
            m_received.append(buffer.data(), static_cast<std::size_t>(size));
        }
    }

private:
    const Options &m_options;
    Dialect &m_dialect;
    Socket m_socket;
    std::string m_words;
    std::string m_received;
    std::string m_newest;
};

} // namespace

Measured measureFlood(const Options &options, Dialect &dialect,
                      const std::function<void(const char *phase, const Measured &)> &progress)
{
    Measured measured;
    Reporter reporter(options, dialect);
    Follower follower(dialect, options.patience);
    measured.problem = reporter.connect();
    const auto last = Address::resolve(options.last.back());
    if (const auto *problem = std::get_if<std::string>(&last))
        measured.problem = *problem;
    if (measured.problem.empty())
        measured.problem = follower.connect(std::get<Address>(last));

    Workload workload(options, std::chrono::system_clock::now().time_since_epoch());
    Turn turn = workload.turnOf(0);
    const auto began = now();
    for (std::uint32_t i = 0; i < options.flood + warmUps && measured.problem.empty(); ++i) {
        Asked asked;
        workload.fill(asked, turn);
        std::this_thread::sleep_for(pause);
        const auto sent = now();
        reporter.send(asked);
        measured.problem = follower.waitFor(asked, i + 1U);
        const auto known = now();
        if (measured.problem.empty())
            measured.problem = reporter.awaitAnswer(asked);
        if (measured.problem.empty() && i >= warmUps) {
            measured.latency.record(known - sent);
            ++measured.answers;
        }
        measured.elapsed = now() - began;
        if (progress && i % progressEvery == 0)
            progress("flooding", measured);
    }
    return measured;
}

} // namespace herd::bench
