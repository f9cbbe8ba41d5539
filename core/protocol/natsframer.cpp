#include "core/protocol/natsframer.h"

#include <algorithm>

namespace herd {

namespace {

constexpr std::string_view lineEnd = "\r\n";

} // namespace

void NatsFramer::begin(std::string_view received)
{
    const std::size_t skipped = std::min(m_skip, received.size());
    received.remove_prefix(skipped);
    m_skip -= skipped;
    if (m_tail.empty()) {
        m_rest = received;
        return;
    }
    m_tail += received;
    m_rest = m_tail;
}

std::optional<NatsLine> NatsFramer::next()
{
    if (m_broken || m_rest.size() < m_wanted)
        return std::nullopt;
    const std::size_t newline = m_rest.find('\n', m_searched);
    if (std::min(newline, m_rest.size()) > mostLine)
        return fail();
    if (newline == std::string_view::npos) {
        m_searched = m_rest.size();
        return std::nullopt;
    }
    std::string_view line = m_rest.substr(0, newline);
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    NatsSizes sizes;
    NatsLine parsed = parseNatsLine(line, sizes);
    if (std::holds_alternative<NatsMalformed>(parsed))
        return fail();
    const std::size_t begin = newline + 1;
    if (const auto *message = std::get_if<NatsMessage>(&parsed)) {
        if (sizes.total <= m_mostPayload && m_rest.size() < begin + sizes.total + lineEnd.size()) {
            m_wanted = begin + sizes.total + lineEnd.size();
            return std::nullopt;
        }
        return takeMessage(*message, sizes, begin);
    }
    m_rest.remove_prefix(begin);
    m_searched = 0;
    return parsed;
}

NatsLine NatsFramer::takeMessage(NatsMessage message, const NatsSizes &sizes, std::size_t begin)
{
    const std::size_t end = begin + sizes.total + lineEnd.size();
    message.tooLong = sizes.total > m_mostPayload;
    if (!message.tooLong) {
        if (m_rest.substr(begin + sizes.total, lineEnd.size()) != lineEnd)
            return fail();
        message.headers = m_rest.substr(begin, sizes.headers);
        message.payload = m_rest.substr(begin + sizes.headers, sizes.total - sizes.headers);
    }
    const std::size_t here = std::min(end, m_rest.size());
    m_skip = end - here;
    m_rest.remove_prefix(here);
    m_wanted = 0;
    m_searched = 0;
    return message;
}

NatsLine NatsFramer::fail()
{
    m_broken = true;
    m_rest = {};
    return NatsMalformed {};
}

void NatsFramer::end()
{
    // As in LineFramer: equal sizes mean that m_tail is what is left.
    if (m_rest.size() != m_tail.size())
        std::string(m_rest).swap(m_tail);
    m_rest = {};
}

} // namespace herd
