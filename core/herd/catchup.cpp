#include "core/herd/catchup.h"

#include "core/herd/owedlist.h"

#include <algorithm>

namespace herd {

namespace {

constexpr std::size_t leavesOfParent = Digest::leaves / Digest::parents;
static_assert(Digest::parents == digestsInSums && leavesOfParent == digestsInSums);

void appendLeafSums(std::string &lines, const Digest &digest, std::size_t parent)
{
    beginSums(lines, static_cast<std::uint8_t>(parent));
    for (std::size_t place = 0; place < leavesOfParent; ++place)
        appendDigest(lines, digest.leaf(parent * leavesOfParent + place));
    lines += '\n';
}

} // namespace

void CatchUp::finish()
{
    const Summary summary = m_round.summary;
    m_round = {};
    m_round.summary = summary;
    m_state = State::Idle;
    m_caughtUp = true;
    ++m_rounds;
}

void CatchUp::begin(std::string &lines)
{
    if (m_state != State::Idle)
        return;
    m_round = {};
    m_dialled = true;
    m_state = State::AskedRoot;
    appendSum(lines, m_store.digest()->root());
    lines += '\n';
}

bool CatchUp::take(const Sum &sum, std::string &lines)
{
    if (m_state != State::Idle)
        return false;
    m_round = {};
    m_dialled = false;
    const Digest &digest = *m_store.digest();
    if (sum.root == digest.root()) {
        lines += "SAME\n";
        finish();
        return true;
    }
    m_state = State::Answering;
    beginSums(lines, std::nullopt);
    for (std::size_t parent = 0; parent < Digest::parents; ++parent)
        appendDigest(lines, digest.parent(parent));
    lines += '\n';
    return true;
}

bool CatchUp::take(const Same &, std::string &)
{
    if (m_state != State::AskedRoot)
        return false;
    finish();
    return true;
}

bool CatchUp::take(const Sums &sums, std::string &lines)
{
    if (m_state == State::AskedRoot && !sums.parent) {
        askLeaves(sums, lines);
        return true;
    }
    if (m_state == State::Answering && sums.parent && !m_round.named[*sums.parent]) {
        nameLeaves(sums, lines);
        return true;
    }
    return false;
}

void CatchUp::askLeaves(const Sums &sums, std::string &lines)
{
    const Digest &digest = *m_store.digest();
    for (std::size_t parent = 0; parent < Digest::parents; ++parent) {
        if (sums.digest(parent) == digest.parent(parent))
            continue;
        m_round.asked.set(parent);
        appendLeafSums(lines, digest, parent);
    }
    m_state = m_round.asked.any() ? State::AskedLeaves : State::Walking;
}

void CatchUp::nameLeaves(const Sums &sums, std::string &lines)
{
    const Digest &digest = *m_store.digest();
    m_round.named.set(*sums.parent);
    beginLeaves(lines, *sums.parent);
    for (std::size_t place = 0; place < leavesOfParent; ++place) {
        if (sums.digest(place) == digest.leaf(*sums.parent * leavesOfParent + place))
            continue;
        noteLeaf(*sums.parent, place);
        appendPlace(lines, static_cast<std::uint8_t>(place));
    }
    lines += '\n';
}

bool CatchUp::take(const Leaves &leaves, std::string &)
{
    if (m_state != State::AskedLeaves || !m_round.asked[leaves.parent])
        return false;
    m_round.asked.reset(leaves.parent);
    for (std::size_t i = 0; i < leaves.count(); ++i)
        noteLeaf(leaves.parent, leaves.place(i));
    if (m_round.asked.none())
        m_state = State::Walking;
    return true;
}

bool CatchUp::take(const EndOfRound &, std::string &)
{
    if (m_state == State::Answering) {
        m_state = State::Walking;
        return true;
    }
    if (m_state == State::Walked) {
        finish();
        return true;
    }
    return false;
}

void CatchUp::noteLeaf(std::uint8_t parent, std::size_t place)
{
    if (!m_round.differing)
        m_round.differing = std::make_unique<std::bitset<Digest::leaves>>();
    m_round.differing->set(parent * leavesOfParent + place);
    ++m_round.summary.leaves;
}

void CatchUp::settle(Index index)
{
    if (m_state == State::Idle)
        return;
    ++m_round.summary.heard;
    skip(index);
}

void CatchUp::skip(Index index)
{
    if (index >= m_round.skipped.size())
        m_round.skipped.resize(std::max<std::size_t>(index + 1, m_round.skipped.size() * 2));
    m_round.skipped[index] = true;
}

bool CatchUp::isToBeSent(Index index) const
{
    if (index < m_round.skipped.size() && m_round.skipped[index])
        return false;
    return m_round.differing->test(m_store.digest()->leafOf(m_store.client(index)));
}

void CatchUp::walk(OwedList &owed, std::string &lines)
{
    const Index size = m_round.differing ? m_store.size() : 0;
    if (m_round.next >= size) {
        lines += "END\n";
        if (m_dialled)
            m_state = State::Walked;
        else
            finish();
        return;
    }
    const Index end = std::min(size, m_round.next + std::min(walkedPerTurn, size));
    for (; m_round.next < end; ++m_round.next) {
        if (!isToBeSent(m_round.next))
            continue;
        owed.add(m_round.next);
        ++m_round.summary.sent;
    }
}

} // namespace herd
