#include "core/monitor/streamprogress.h"

#include <utility>
#include <variant>

namespace herd {

namespace {

template <typename... Ts> struct Overloaded : Ts...
{
    using Ts::operator()...;
};
template <typename... Ts> Overloaded(Ts...) -> Overloaded<Ts...>;

} // namespace

void StreamProgress::begin()
{
    m_part = Part::Hello;
    m_wrong.clear();
}

StreamProgress::Verdict StreamProgress::fail(std::string wrong)
{
    m_wrong = std::move(wrong);
    m_resumableRun.clear();
    return Verdict::Wrong;
}

StreamProgress::Verdict StreamProgress::take(const MonitorLine &line)
{
    if (!m_wrong.empty())
        return Verdict::Wrong;
    if (m_part == Part::Hello)
        return takeHello(line);
    return std::visit(
        Overloaded {
            [this](const ServerHello &) { return fail("greeted twice"); },
            [&](const SnapshotBegin &) { return takeBeginning(line); },
            [this](const event::Client &) { return takeClient(); },
            [this](const SnapshotEnd &end) { return takeEnd(end); },
            [&](const Resumed &) { return takeBeginning(line); },
            [this](const StreamEvent &event) { return takeEvent(event.stamp); },
            [](const StreamPong &) { return Verdict::Skipped; },
            [](const CommandDone &) { return Verdict::Passed; },
            [](const StreamError &) { return Verdict::Passed; },
            [](const SourceLine &) { return Verdict::Skipped; }, // not a server's to say
            [this](const UnknownLine &unknown) {
                return unknown.stamp.sequence > 0 ? takeEvent(unknown.stamp) : Verdict::Skipped;
            },
            [this](const MalformedLine &) { return fail("said a line that is out of form"); },
        },
        line);
}

StreamProgress::Verdict StreamProgress::takeHello(const MonitorLine &line)
{
    if (const auto *error = std::get_if<StreamError>(&line))
        return fail(std::string(refuses).append(error->error.substr(0, 200)));
    const auto *hello = std::get_if<ServerHello>(&line);
    if (!hello)
        return fail("does not speak the monitor stream");
    if (hello->version != monitorVersion)
        return fail(std::string(speaksVersion) + std::to_string(hello->version)
                    + " of the monitor stream, this program version "
                    + std::to_string(monitorVersion));
    m_run = hello->run;
    m_part = Part::Beginning;
    return Verdict::Passed;
}

StreamProgress::Verdict StreamProgress::takeBeginning(const MonitorLine &line)
{
    if (m_part != Part::Beginning)
        return fail("began a snapshot twice");
    if (const auto *resumed = std::get_if<Resumed>(&line)) {
        if (m_resumableRun.empty() || m_resumableRun != m_run || resumed->sequence != m_sequence)
            return fail("resumed what nobody asked for");
        m_part = Part::Live;
        return Verdict::Passed;
    }
    m_resumableRun.clear();
    const auto &begin = std::get<SnapshotBegin>(line);
    m_sequence = m_begun = begin.sequence;
    m_clients = m_clientsLeft = begin.clients;
    m_part = Part::Snapshot;
    return Verdict::Passed;
}

StreamProgress::Verdict StreamProgress::takeClient()
{
    if (m_part != Part::Snapshot || m_clientsLeft == 0)
        return fail("showed a client that is none of a snapshot");
    --m_clientsLeft;
    return Verdict::Passed;
}

StreamProgress::Verdict StreamProgress::takeEnd(const SnapshotEnd &end)
{
    if (m_part != Part::Snapshot || m_clientsLeft > 0 || end.clients != m_clients
        || end.sequence != m_begun)
        return fail("ended a snapshot that is not whole");
    m_resumableRun = m_run;
    m_part = Part::Live;
    return Verdict::Passed;
}

StreamProgress::Verdict StreamProgress::takeEvent(const Stamp &stamp)
{
    if (m_part == Part::Beginning)
        return fail("told an event before the snapshot");
    if (stamp.sequence != m_sequence + 1)
        return fail("told event " + std::to_string(stamp.sequence) + " after "
                    + std::to_string(m_sequence));
    m_sequence = stamp.sequence;
    return Verdict::Passed;
}

} // namespace herd
