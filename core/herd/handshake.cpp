#include "core/herd/handshake.h"

#include "core/protocol/secret.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace herd {

std::string drawNonce()
{
    std::array<quint32, 4> bytes {};
    QRandomGenerator::system()->fillRange(bytes.data(), qsizetype(bytes.size()));
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), sizeof bytes)
        .toHex()
        .toStdString();
}

Handshake::Handshake(Role role, const LinkIdentity &identity, std::string neighbour,
                     std::string nonce)
    : m_role(role)
    , m_identity(identity)
    , m_neighbour(std::move(neighbour))
    , m_nonce(std::move(nonce))
{
}

const std::string &Handshake::hello(const Timestamp &now)
{
    m_ownHello.clear();
    appendHello(m_ownHello,
                {linkProtocolVersion, m_identity.herd, m_identity.self, m_neighbour,
                 m_identity.incarnation, m_nonce, std::uint64_t(futureLimitSeconds), now,
                 m_identity.catchUp});
    return m_ownHello;
}

Handshake::Step Handshake::take(const PeerMessage &message, std::string_view line,
                                const Timestamp &now)
{
    if (const auto *hello = std::get_if<Hello>(&message); hello && m_theirHello.empty())
        return takeHello(*hello, line, now);
    if (const auto *proof = std::get_if<Proof>(&message); proof && !m_theirHello.empty())
        return takeProof(*proof);
    return {Outcome::Refused, {}, "not a handshake"};
}

std::string Handshake::refusal(const Hello &hello) const
{
    const auto &neighbours = m_identity.neighbours;
    if (hello.version != linkProtocolVersion)
        return "this server speaks version 1 of the link protocol only";
    if (hello.herd != m_identity.herd)
        return "this is herd " + m_identity.herd;
    if (hello.to != m_identity.self)
        return "this is server " + m_identity.self;
    if (std::find(neighbours.begin(), neighbours.end(), hello.from) == neighbours.end())
        return m_identity.self + " does not talk with " + std::string(hello.from);
    if (m_role == Role::Dial && hello.from != m_neighbour)
        return "expected " + m_neighbour;
    if (m_role == Role::Accept && hello.from >= m_identity.self)
        return "of an edge the lower server id dials";
    if (hello.futureLimit != futureLimitSeconds)
        return "the future limit here is " + std::to_string(futureLimitSeconds) + " s";
    return {};
}

Handshake::Step Handshake::takeHello(const Hello &hello, std::string_view line,
                                     const Timestamp &now)
{
    if (std::string reason = refusal(hello); !reason.empty())
        return {Outcome::Refused, {}, std::move(reason)};
    m_theirHello = line;
    m_neighbour = hello.from;
    m_incarnation = hello.incarnation;
    m_clockAhead = hello.clock - now;
    m_theyCatchUp = hello.catchUp;
    if (m_role == Role::Accept)
        return {Outcome::Continue, this->hello(now), {}};
    m_sentProof = true;
    return {Outcome::Continue, ownProof(), {}};
}

Handshake::Step Handshake::takeProof(const Proof &proof) const
{
    const bool keyHere = !m_identity.key.empty();
    const bool keyThere = proof.code != "-";
    if (keyHere && !keyThere)
        return {Outcome::Refused, {}, "this server has a herd key, the neighbour has none"};
    if (!keyHere && keyThere)
        return {Outcome::Refused, {}, "this server has no herd key, the neighbour has one"};
    const std::string expected = proofBy(m_role == Role::Dial ? Role::Accept : Role::Dial);
    if (!equalInConstantTime(proof.code, expected))
        return {Outcome::Refused, {}, "the herd keys differ"};
    return {Outcome::Proved, {}, {}};
}

std::string Handshake::ownProof() const
{
    return "PROOF " + proofBy(m_role);
}

std::string Handshake::proofBy(Role prover) const
{
    if (m_identity.key.empty())
        return "-";
    const std::string &dialled = m_role == Role::Dial ? m_ownHello : m_theirHello;
    const std::string &accepted = m_role == Role::Dial ? m_theirHello : m_ownHello;
    const std::string text = std::string("herd link 1\n")
        + (prover == Role::Dial ? "dial\n" : "accept\n") + dialled + '\n' + accepted + '\n';
    return QMessageAuthenticationCode::hash(QByteArray::fromStdString(text),
                                            QByteArray::fromStdString(m_identity.key),
                                            QCryptographicHash::Sha256)
        .toHex()
        .toStdString();
}

} // namespace herd
