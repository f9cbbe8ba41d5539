#include "core/monitor/monitorclient.h"

#include "core/net/sockethub.h"
#include "core/protocol/monitorline.h"

#include <algorithm>
#include <utility>

namespace herd {

MonitorClient::MonitorClient(SocketHub &hub, QObject *parent)
    : QObject(parent)
    , m_hub(hub)
    , m_timeLine(hub.clock())
    , m_batches(hub, [this] { moveDue(); })
{
}

MonitorClient::~MonitorClient() = default;

std::uint32_t MonitorClient::add(std::string host, std::uint16_t port, std::string token)
{
    SourceStream::Target target {std::move(host), port, std::move(token)};
    SourceStream &stream = *m_sources.emplace_back(
        std::make_unique<SourceStream>(m_hub, *this, ++m_numbers, std::move(target)));
    stream.setReading(m_reading);
    stream.start();
    return stream.number();
}

SourceStream *MonitorClient::find(std::uint32_t source) const
{
    const auto found = std::find_if(m_sources.begin(), m_sources.end(), [source](const auto &each) {
        return each->number() == source;
    });
    return found == m_sources.end() ? nullptr : found->get();
}

void MonitorClient::remove(std::uint32_t source)
{
    const SourceStream *stream = find(source);
    if (!stream)
        return;
    SourceLine line {SourceState::Removed, stream->address(), {}, {}, {}, {}};
    say(source, line);
    m_timeLine.forget(source);
    std::erase_if(m_sources, [stream](const auto &each) { return each.get() == stream; });
}

bool MonitorClient::send(std::uint32_t source, std::string_view line)
{
    SourceStream *stream = find(source);
    return stream && stream->send(line);
}

void MonitorClient::heard(const SourceStream &stream, std::string_view line,
                          const std::optional<Timestamp> &at)
{
    if (at)
        m_timeLine.add(stream.number(), line, *at);
    else
        m_timeLine.addToLast(stream.number(), line);
    noteWaiting();
}

void MonitorClient::changed(const SourceStream &stream, const SourceLine &line)
{
    say(stream.number(), line);
}

void MonitorClient::say(std::uint32_t source, const SourceLine &line)
{
    m_line.clear();
    appendMonitorLine(m_line, line);
    m_timeLine.addOwn(source, std::string_view(m_line).substr(0, m_line.size() - 1));
    noteWaiting();
}

std::string MonitorClient::objectionTo(const SourceStream &stream, const ServerHello &hello)
{
    for (const auto &other : m_sources) {
        if (other.get() == &stream || !other->isAttached())
            continue;
        const ServerHello &its = other->server();
        const std::string both = stream.address() + " and " + other->address();
        if (its.run == hello.run)
            return both + " are the same server, " + its.server;
        if (its.server == hello.server && its.topology.name == hello.topology.name)
            return both + " are two servers that are both called " + its.server;
    }
    return {};
}

std::size_t MonitorClient::waiting() const
{
    return m_timeLine.size() + m_ready.bytes.size() + m_ready.lines.size() * sizeof(ObservedLine);
}

void MonitorClient::noteWaiting()
{
    if (!m_batches.isActive() && !m_timeLine.isEmpty())
        m_batches.start(batchInterval);
    const bool reading = waiting() <= (m_reading ? mostWaiting : mostWaiting / 2);
    if (reading == m_reading)
        return;
    m_reading = reading;
    for (const auto &stream : m_sources)
        stream->setReading(reading);
}

void MonitorClient::moveDue()
{
    const bool hadSome = !m_ready.isEmpty();
    m_timeLine.moveDue(m_ready);
    noteWaiting();
    if (!hadSome && !m_ready.isEmpty())
        Q_EMIT observed();
}

ObservedBatch MonitorClient::take()
{
    ObservedBatch batch = std::exchange(m_ready, {});
    noteWaiting();
    return batch;
}

} // namespace herd
