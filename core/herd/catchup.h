#pragma once

#include "core/herd/locationstore.h"
#include "core/protocol/peermessage.h"

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace herd {

class OwedList;

/// One end of the comparison of what two neighbours know, over one link: finds the leaves of the
/// digests that differ, then owes the neighbour every client of those leaves. The dialling end
/// begins; the accepting end walks when the dialling end is through, and skips what it has just
/// been taught. May be repeated at any time; a round that a broken link cuts off is forgotten.
/// No I/O, no clock.
///
/// `store` must keep a digest and outlive this.
class CatchUp
{
public:
    using Index = LocationStore::Index;

    /// Entries looked at in one turn: about 0.3 ms, also where each one is a cache miss.
    static constexpr Index walkedPerTurn = 2000;

    /// What a round has come to.
    struct Summary
    {
        std::size_t leaves = 0; ///< that differed
        std::size_t sent = 0; ///< reports owed for their sake
        std::size_t heard = 0; ///< reports from the neighbour that were not stale
    };

    explicit CatchUp(const LocationStore &store)
        : m_store(store)
    {
    }

    /// The dialling end: appends a SUM unless a round is under way.
    void begin(std::string &lines);

    /// Each takes the neighbour's message, appends lines that answer it, and is false where the
    /// message is out of turn, which no neighbour in its right mind sends.
    bool take(const Sum &sum, std::string &lines);
    bool take(const Same &same, std::string &lines);
    bool take(const Sums &sums, std::string &lines);
    bool take(const Leaves &leaves, std::string &lines);
    bool take(const EndOfRound &end, std::string &lines);

    /// The neighbour has sent the newest report of this client, or has it.
    void settle(Index index);
    /// The newest report of this client is being sent to it.
    void noteSent(Index index)
    {
        if (m_state != State::Idle)
            skip(index);
    }

    /// Whether there is something to walk().
    bool isWalking() const { return m_state == State::Walking; }
    /// Only while nothing is owed: owes the clients of the next entries, or appends END when there
    /// are no more.
    void walk(OwedList &owed, std::string &lines);

    bool isIdle() const { return m_state == State::Idle; }
    /// Whether both ends have sent all that differed, once since the link is up.
    bool isCaughtUp() const { return m_caughtUp; }
    /// Of the last round, or of the one under way.
    const Summary &summary() const { return m_round.summary; }
    /// Rounds that have ended.
    std::size_t rounds() const { return m_rounds; }

private:
    enum class State : std::uint8_t {
        Idle,
        AskedRoot, ///< dialling end: SUM is sent
        AskedLeaves, ///< dialling end: a SUMS for each parent that differs is sent
        Answering, ///< accepting end: SUMS - is sent
        Walking,
        Walked, ///< dialling end: END is sent
    };

    struct Round
    {
        std::unique_ptr<std::bitset<Digest::leaves>> differing; // leaves
        std::bitset<Digest::parents> asked; // whose leaves the neighbour has yet to name
        std::bitset<Digest::parents> named; // whose leaves were named to the neighbour
        std::vector<bool> skipped; // clients of whom the neighbour has heard in this round
        Index next = 0; // to be walked
        Summary summary;
    };

    void finish();
    void askLeaves(const Sums &sums, std::string &lines);
    void nameLeaves(const Sums &sums, std::string &lines);
    void noteLeaf(std::uint8_t parent, std::size_t place);
    void skip(Index index);
    bool isToBeSent(Index index) const;

    const LocationStore &m_store;
    Round m_round;
    std::size_t m_rounds = 0;
    State m_state = State::Idle;
    bool m_dialled = false; // this end began the round
    bool m_caughtUp = false;
};

} // namespace herd
