// The connections of a Driver: opening, reading, judging, writing.
#include "core/protocol/escape.h"
#include "tests/bench/driver.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <sys/epoll.h>
#include <utility>

namespace herd::bench {

namespace {

constexpr std::size_t shownBytes = 200; // of a wrong answer

} // namespace

void Driver::failWrong(const Asked &asked, std::string_view received, std::size_t size)
{
    ++m_measured.wrong;
    std::string text = "wrong answer to \"";
    std::string command(m_dialect.opening());
    if (asked.kind != Asked::Kind::Opening) {
        command.clear();
        m_dialect.append(command, asked);
    }
    appendEscaped(text, command);
    text += "\": \"";
    appendEscaped(text, received.substr(0, std::min(size, shownBytes)));
    fail(text + (size > shownBytes ? "\"..." : "\""));
}

void Driver::watch(int descriptor, std::uint64_t number, bool forOutput, bool isNew)
{
    epoll_event event {};
    event.events = forOutput ? EPOLLIN | EPOLLOUT : EPOLLIN;
    event.data.u64 = number;
    epoll_ctl(m_epoll, isNew ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, descriptor, &event);
}

bool Driver::open(Conversation &conversation, std::uint32_t number)
{
    const auto source = m_options.oneShot ? std::optional(number) : std::nullopt;
    std::string problem = conversation.socket.connect(*m_address, m_options.patience, source);
    if (!problem.empty()) {
        fail(std::move(problem));
        return false;
    }
    watch(conversation.socket.descriptor(), number, false, true);
    if (const auto opening = m_dialect.opening(); !opening.empty()) {
        Asked &asked = conversation.asked.add();
        asked.kind = Asked::Kind::Opening;
        asked.size = 0;
        ++m_inFlight;
        conversation.unsent = opening;
        flush(number);
    }
    return true;
}

void Driver::ready(std::uint32_t number, std::uint32_t events)
{
    if (events & EPOLLOUT)
        flush(number);
    if (events & ~static_cast<std::uint32_t>(EPOLLOUT))
        readFrom(number);
}

void Driver::readFrom(std::uint32_t number)
{
    Conversation &conversation = m_conversations[number];
    const ssize_t size = conversation.socket.receive(m_buffer.data(), m_buffer.size());
    if (size <= 0) {
        if (size == 0 || (errno != EAGAIN && errno != EINTR))
            endOfStream(number, size < 0 ? errno : 0);
        return;
    }
    m_now = now();
    m_measured.received += static_cast<std::uint64_t>(size);
    const std::string_view bytes(m_buffer.data(), static_cast<std::size_t>(size));
    if (conversation.received.empty()) {
        judge(number, bytes);
    } else {
        conversation.received += bytes;
        const std::string whole = std::exchange(conversation.received, {});
        judge(number, whole);
    }
    if (number < m_options.connections && m_options.rate == 0 && !m_options.oneShot)
        pump(number);
    else if (!conversation.unsent.empty())
        flush(number);
}

void Driver::judge(std::uint32_t number, std::string_view received)
{
    Conversation &conversation = m_conversations[number];
    static const Asked nothing {};
    while (!received.empty()) {
        const bool isAsked = !conversation.asked.isEmpty();
        const Asked &asked = isAsked ? conversation.asked.oldest() : nothing;
        const Answer answer = m_dialect.check(received, asked, conversation.newest);
        switch (answer.verdict) {
        case Answer::Verdict::Incomplete:
            conversation.received = received;
            return;
        case Answer::Verdict::Aside:
            conversation.unsent += answer.reply;
            break;
        case Answer::Verdict::Wrong:
            if (isAsked)
                return failWrong(asked, received, answer.size);
            [[fallthrough]];
        case Answer::Verdict::Right:
            if (!isAsked) {
                std::string text = "more than was asked for: \"";
                appendEscaped(text, received.substr(0, shownBytes));
                return fail(text + '"');
            }
            judged(conversation);
            break;
        }
        received.remove_prefix(answer.size);
    }
}

void Driver::judged(Conversation &conversation)
{
    const Asked &asked = conversation.asked.oldest();
    m_lastAnswer = m_now;
    if (asked.kind == Asked::Kind::Report && !m_followers.empty())
        m_newest = asked;
    if (m_counts && asked.kind != Asked::Kind::Opening) {
        ++m_measured.answers;
        m_measured.questions += asked.kind == Asked::Kind::Question;
        m_measured.latency.record(m_now - asked.since);
    }
    conversation.asked.removeOldest();
    --m_inFlight;
}

void Driver::endOfStream(std::uint32_t number, int error)
{
    Conversation &conversation = m_conversations[number];
    if (m_options.oneShot && number < m_options.connections && error == 0
        && conversation.asked.isEmpty() && conversation.received.empty()) {
        conversation.socket.close();
        if (mayIssue() && m_options.rate == 0)
            reopen(number, now());
        return;
    }
    std::string text = m_address->text() + " closed a connection";
    if (error != 0)
        text += std::string(" (") + std::strerror(error) + ')';
    fail(text + " with " + std::to_string(conversation.asked.size())
         + " commands unanswered; it answered " + std::to_string(m_measured.answers));
}

void Driver::reopen(std::uint32_t number, std::chrono::nanoseconds since)
{
    Conversation &conversation = m_conversations[number];
    if (!conversation.asked.isEmpty() || !mayIssue())
        return;
    conversation.socket.close();
    if (!open(conversation, number))
        return;
    issue(conversation, since);
    flush(number);
    conversation.socket.halfClose();
}

void Driver::flush(std::uint32_t number)
{
    Conversation &conversation = m_conversations[number];
    const ssize_t sent = conversation.socket.send(conversation.unsent);
    if (sent < 0 && errno != EAGAIN && errno != EINTR)
        return endOfStream(number, errno);
    if (static_cast<std::size_t>(std::max<ssize_t>(sent, 0)) == conversation.unsent.size())
        conversation.unsent.clear();
    else if (sent > 0)
        conversation.unsent.erase(0, static_cast<std::size_t>(sent));
    const bool waits = !conversation.unsent.empty();
    if (waits != std::exchange(conversation.waitsForRoom, waits))
        watch(conversation.socket.descriptor(), number, waits, false);
}

} // namespace herd::bench
