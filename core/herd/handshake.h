#pragma once

#include "core/protocol/peermessage.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace herd {

/// What a server brings to every handshake with a neighbour.
struct LinkIdentity
{
    std::string herd;
    std::string self;
    std::vector<std::string> neighbours;
    std::uint64_t incarnation = 0; ///< drawn anew at each start
    std::string key; ///< the herd's key; empty for none
    bool catchUp = true; ///< compares what it knows with neighbours that can, too
};

/// 16 bytes of the system's generator in hexadecimal, for a HELLO.
std::string drawNonce();

/// The two lines either end says before a link is trusted (docs/protocol.md, section 2), without a
/// socket or a clock. HMAC-SHA256 (RFC 2104) over both whole HELLOs: the nonces stop replay, the
/// role stops reflection, the whole lines stop downgrade.
class Handshake
{
public:
    enum class Role : std::uint8_t { Dial, Accept };

    enum class Outcome : std::uint8_t {
        Continue, ///< send `reply` and go on
        Proved, ///< the neighbour is who it says; the accepting end sends ownProof() when it is
                ///< ready
        Refused, ///< say BYE with `reason` and close
    };

    struct Step
    {
        Outcome outcome = Outcome::Continue;
        std::string reply; ///< a line without its newline, or empty
        std::string reason;
    };

    /// `neighbour` is whom the dialling end means to reach; the accepting end learns it. `identity`
    /// must outlive this.
    Handshake(Role role, const LinkIdentity &identity, std::string neighbour, std::string nonce);

    /// The dialling end's first line.
    const std::string &hello(const Timestamp &now);

    /// `message` is the parsed `line`; anything but HELLO and PROOF in their turn is refused.
    Step take(const PeerMessage &message, std::string_view line, const Timestamp &now);

    std::string ownProof() const;

    /// Whether the own PROOF is out, so that the neighbour may count on hearing every report.
    bool hasSentProof() const { return m_sentProof; }

    const std::string &neighbour() const { return m_neighbour; }
    /// Whether both ends compare what they know.
    bool canCatchUp() const { return m_identity.catchUp && m_theyCatchUp; }
    std::uint64_t incarnation() const { return m_incarnation; } ///< the neighbour's
    TimeSpan clockAhead() const { return m_clockAhead; } ///< the neighbour's clock less the own

private:
    Step takeHello(const Hello &hello, std::string_view line, const Timestamp &now);
    Step takeProof(const Proof &proof) const;
    std::string refusal(const Hello &hello) const;
    std::string proofBy(Role prover) const;

    Role m_role;
    const LinkIdentity &m_identity;
    std::string m_neighbour;
    std::string m_nonce;
    std::string m_ownHello;
    std::string m_theirHello;
    std::uint64_t m_incarnation = 0;
    TimeSpan m_clockAhead;
    bool m_theyCatchUp = false;
    bool m_sentProof = false;
};

} // namespace herd
