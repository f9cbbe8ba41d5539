#include "tests/bench/follower.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <thread>

namespace herd::bench {

namespace {

// What is published before the first server has heard of the subscription reaches nobody.
constexpr std::chrono::milliseconds subscriptionSpreads {300};

} // namespace

using enum Answer::Verdict;

std::string Follower::connect(const Address &address)
{
    m_name = address.text();
    if (std::string problem = m_socket.connect(address, m_patience); !problem.empty())
        return problem;
    const auto subscription = m_dialect.subscription();
    if (!subscription.empty()) {
        m_socket.send(subscription);
        std::this_thread::sleep_for(subscriptionSpreads);
    }
    return {};
}

std::string Follower::receive()
{
    std::array<char, 65536> buffer;
    const ssize_t size = m_socket.receive(buffer.data(), buffer.size());
    if (size > 0)
        m_received.append(buffer.data(), static_cast<std::size_t>(size));
    else if (size == 0)
        return "the last server, " + m_name + ", closed the connection";
    else if (errno != EAGAIN && errno != EINTR)
        return "the last server, " + m_name + ": " + std::strerror(errno);
    return {};
}

/// Counts what was told; for servers that tell.
std::string Follower::judgeAll()
{
    std::string_view rest = m_received;
    while (!rest.empty()) {
        const Answer answer = m_dialect.look(rest, {});
        if (answer.verdict == Incomplete)
            break;
        if (answer.verdict == Wrong)
            return "wrong words from the last server, " + m_name;
        m_told += answer.verdict == Right;
        if (!answer.reply.empty())
            m_socket.send(answer.reply);
        rest.remove_prefix(answer.size);
    }
    m_received.erase(0, m_received.size() - rest.size());
    return {};
}

std::string Follower::absorb()
{
    if (std::string problem = receive(); !problem.empty())
        return problem;
    return judgeAll();
}

std::string Follower::readOne(const Asked &report, Answer::Verdict &verdict)
{
    const auto deadline = now() + m_patience;
    while (true) {
        const Answer answer = m_dialect.look(m_received, report);
        verdict = answer.verdict;
        if (verdict != Incomplete) {
            m_received.erase(0, answer.size);
            return {};
        }
        if (std::string problem = receive(); !problem.empty())
            return problem;
        if (now() > deadline)
            return "the last server, " + m_name + ", did not answer";
    }
}

std::string Follower::ask(const Asked &report)
{
    std::string words;
    m_dialect.appendLook(words, report);
    if (m_socket.send(words) != static_cast<ssize_t>(words.size()))
        return "the last server, " + m_name + ", takes no question";
    return {};
}

std::string Follower::waitFor(const Asked &report, std::uint64_t reports)
{
    const bool isTold = !m_dialect.subscription().empty();
    const auto deadline = now() + m_patience;
    while (now() < deadline) {
        if (isTold) {
            if (m_told >= reports)
                return {};
            if (std::string problem = absorb(); !problem.empty())
                return problem;
            continue;
        }
        auto verdict = Incomplete;
        std::string problem = ask(report);
        if (problem.empty())
            problem = readOne(report, verdict);
        if (!problem.empty() || verdict == Right)
            return problem;
    }
    return "the last server, " + m_name + ", did not learn of " + std::string(report.text());
}

} // namespace herd::bench
