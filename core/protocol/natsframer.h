#pragma once

#include "core/protocol/natsmessage.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace herd {

/// Bytes of a NATS server in, what it says out, bounded: a message whose headers and payload are
/// larger than `mostPayload` is told without them, and they are passed over as they come. How the
/// stream was split never changes what it says.
///
/// Use as LineFramer: begin(received), next() until it gives nothing, end(). Views are valid from
/// next() until the following call of begin() or end(). After NatsMalformed the stream is over.
class NatsFramer
{
public:
    /// An INFO names the other servers of a cluster; subjects are below 4 KiB.
    static constexpr std::size_t mostLine = std::size_t {32} * 1024;

    explicit NatsFramer(std::size_t mostPayload)
        : m_mostPayload(mostPayload)
    {
    }

    /// `received` must stay valid until end().
    void begin(std::string_view received);
    std::optional<NatsLine> next();
    void end();

    /// Bytes that are kept between turns.
    std::size_t held() const { return m_tail.size(); }

private:
    NatsLine takeMessage(NatsMessage message, const NatsSizes &sizes, std::size_t begin);
    NatsLine fail();

    std::string m_tail; // kept between turns: the beginning of a line or a message
    std::string_view m_rest; // not yet handed out, in the caller's bytes or in m_tail
    const std::size_t m_mostPayload;
    std::size_t m_wanted = 0; // bytes of m_rest that the next line or message needs at least
    std::size_t m_searched = 0; // so many bytes of m_rest hold no newline
    std::size_t m_skip = 0; // bytes still to be passed over
    bool m_broken = false;
};

} // namespace herd
