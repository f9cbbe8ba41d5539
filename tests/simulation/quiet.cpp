#include "tests/simulation/quiet.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace herd::test {

using namespace std::chrono_literals;

namespace {

std::string clientOf(const std::string &line)
{
    std::size_t begin = 0;
    for (int field = 0; field < 3; ++field)
        begin = line.find(' ', begin) + 1;
    return line.substr(begin, line.find(' ', begin) - begin);
}

/// The lines of a store, in any order that is the same everywhere.
std::vector<std::string_view> linesOf(const LocationStore &store)
{
    std::vector<std::string_view> lines;
    for (LocationStore::Index i = 0; i < store.size(); ++i)
        lines.push_back(store.line(i));
    std::sort(lines.begin(), lines.end());
    return lines;
}

} // namespace

Quiet::Quiet(SimulatedHerd &herd)
    : m_herd(herd)
{
    noteKnown();
    m_herd.mendAll();
    m_herd.time.pass(2s); // those that were shutting down are through
    m_herd.mendAll();
}

void Quiet::note(const std::string &line)
{
    std::string &known = m_known[clientOf(line)];
    if (known.empty() || isNewer(line, known))
        known = line;
}

void Quiet::noteKnown()
{
    for (std::size_t i = 0; i < m_herd.size(); ++i) {
        if (!m_herd.isUp(i))
            continue;
        for (const std::string_view line : linesOf(m_herd.server(i)->store()))
            note(std::string(line));
    }
}

void Quiet::pass(std::chrono::nanoseconds duration)
{
    m_herd.time.pass(duration - still);
    const auto attempts = m_herd.wires.attempts();
    m_herd.time.pass(still);
    if (m_herd.wires.attempts() != attempts)
        m_herd.complain("servers dial though all should be linked");
    for (const auto &report : m_herd.acknowledged()) {
        if (m_herd.isHeld(report))
            note(report.line);
    }
}

void Quiet::check(bool readiness)
{
    for (std::size_t i = 0; i < m_herd.size(); ++i) {
        if (!m_herd.server(i)) {
            m_herd.complain("a server is down");
            return;
        }
    }
    checkLinks();
    checkReports();
    for (std::size_t i = 0; i < m_herd.size(); ++i) {
        if (readiness && !m_herd.server(i)->isReady())
            m_herd.complain(m_herd.server(i)->config().id + " is not ready");
    }
}

void Quiet::checkLinks()
{
    if (m_herd.time.now() - m_herd.lastChange() < still)
        m_herd.complain("links still come and go");
    for (const auto &[one, other] : m_herd.edges()) {
        const std::string name =
            m_herd.server(one)->config().id + " and " + m_herd.server(other)->config().id;
        for (const PeerLink *link : {&m_herd.link(one, other), &m_herd.link(other, one)}) {
            if (!link->isUp())
                m_herd.complain("no link between " + name);
            if (link->owed() > 0)
                m_herd.complain("reports are still owed between " + name);
        }
        const std::size_t streams =
            m_herd.wires.streamsBetween(m_herd.process(one).host(), m_herd.process(other).host());
        if (streams != 1)
            m_herd.complain(std::to_string(streams) + " connections between " + name);
    }
}

void Quiet::checkReports()
{
    const LocationStore &first = m_herd.server(0)->store();
    for (std::size_t i = 1; i < m_herd.size(); ++i) {
        const LocationStore &store = m_herd.server(i)->store();
        if (linesOf(store) != linesOf(first))
            m_herd.complain("A and " + m_herd.server(i)->config().id + " know different reports");
        if (store.digest()->root() != first.digest()->root())
            m_herd.complain("A and " + m_herd.server(i)->config().id + " have different digests");
    }
    for (const auto &[client, line] : m_known) {
        const auto index = first.find(client);
        if (!index)
            m_herd.complain("lost: " + line);
        else if (isNewer(line, std::string(first.line(*index))))
            m_herd.complain("lost: " + line + " behind " + std::string(first.line(*index)));
    }
}

} // namespace herd::test
