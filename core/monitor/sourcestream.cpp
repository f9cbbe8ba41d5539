#include "core/monitor/sourcestream.h"

#include "core/net/sockethub.h"
#include "core/protocol/observerline.h"

#include <QHostAddress>

#include <utility>
#include <variant>

namespace herd {

std::string SourceStream::Target::text() const
{
    const bool isIPv6 = host.find(':') != std::string::npos;
    return (isIPv6 ? '[' + host + ']' : host) + ':' + std::to_string(port);
}

SourceStream::SourceStream(SocketHub &hub, Owner &owner, std::uint32_t number, Target target)
    : m_hub(hub)
    , m_owner(owner)
    , m_number(number)
    , m_target(std::move(target))
    , m_address(m_target.text())
    , m_redial(hub, m_target.host, {leastBackoff, mostBackoff}, number,
               [this](const QHostAddress &address) { dial(address); })
    , m_pings(hub, [this] { ping(); })
{
}

SourceStream::~SourceStream() = default;

void SourceStream::start()
{
    say(SourceState::Waiting, {});
    m_redial.now();
}

void SourceStream::dial(const QHostAddress &address)
{
    if (!m_reading) {
        redialLater();
        return;
    }
    if (address.isNull()) {
        say(SourceState::Waiting, "no address for host " + m_target.host);
        redialLater();
        return;
    }
    m_phase = Phase::Dialling;
    m_connection = Connection::dial(m_hub, *this, address, m_target.port, Role::Client);
    if (!m_connection) {
        say(SourceState::Waiting, "could not connect");
        redialLater();
        return;
    }
    m_connection->setDeadline(greetLimit);
}

void SourceStream::redialLater()
{
    m_phase = Phase::Waiting;
    m_redial.soon();
}

void SourceStream::connected()
{
    m_phase = Phase::Greeting;
    m_progress.begin();
    m_framer.drop();
    m_connection->setReading(m_reading);
    appendObserverLine(m_connection->output(),
                       ObserverHello {monitorVersion, m_target.token, m_progress.resumableRun(),
                                      m_progress.since()});
    m_askedAt = m_hub.clock().monotonic();
}

void SourceStream::received(std::string_view bytes, const Timestamp &at)
{
    m_framer.begin(bytes);
    while (m_phase == Phase::Greeting || m_phase == Phase::Attached) {
        const auto line = m_framer.next();
        if (!line)
            break;
        take(*line, at);
    }
    if (m_phase == Phase::Leaving)
        m_framer.drop();
    m_framer.end();
    if (isAttached())
        setDeadline();
}

void SourceStream::take(const Line &line, const Timestamp &readAt)
{
    const MonitorLine said =
        line.tooLong ? MalformedLine() : parseMonitorLine(line.bytes, m_scratch);
    switch (m_progress.take(said)) {
    case StreamProgress::Verdict::Wrong:
        leave(isAttached() ? SourceState::Lost : SourceState::Refused,
              line.tooLong && isAttached() ? "said a line that is too long" : m_progress.wrong());
        break;
    case StreamProgress::Verdict::Skipped:
        if (const auto *pong = std::get_if<StreamPong>(&said))
            hearPong(*pong, readAt);
        break;
    case StreamProgress::Verdict::Passed:
        if (const auto *hello = std::get_if<ServerHello>(&said))
            greet(*hello, readAt);
        if (isAttached())
            m_owner.heard(*this, line.bytes, timeOf(said));
        break;
    }
}

std::optional<Timestamp> SourceStream::timeOf(const MonitorLine &line) const
{
    const TimeSpan ahead = m_clocks.estimate() ? m_clocks.estimate()->ahead : TimeSpan();
    if (const auto *event = std::get_if<StreamEvent>(&line))
        return event->stamp.utc - ahead;
    if (const auto *unknown = std::get_if<UnknownLine>(&line))
        return unknown->stamp.utc - ahead;
    if (const auto *hello = std::get_if<ServerHello>(&line))
        return hello->utc - ahead;
    return std::nullopt;
}

void SourceStream::greet(const ServerHello &hello, const Timestamp &readAt)
{
    const std::string objection = m_owner.objectionTo(*this, hello);
    if (!objection.empty()) {
        leave(SourceState::Refused, objection);
        return;
    }
    if (hello.run != m_server.run)
        m_clocks = {}; // maybe on another machine
    m_server = hello;
    m_phase = Phase::Attached;
    m_attachedAt = m_hub.clock().monotonic();
    m_clocks.add(hello.utc, readAt, m_attachedAt - m_askedAt);
    m_saidClocks.reset();
    say(SourceState::Attached, {});
    ping();
    m_pings.startEvery(pingInterval);
}

void SourceStream::ping()
{
    if (m_connection->unsent() > 0)
        return; // it would have to wait
    m_askedAt = m_hub.clock().monotonic();
    appendObserverLine(m_connection->output(), ObserverPing {++m_pingNumber});
}

void SourceStream::hearPong(const StreamPong &pong, const Timestamp &readAt)
{
    if (pong.number != m_pingNumber)
        return; // its question is no longer known
    m_clocks.add(pong.utc, readAt, m_hub.clock().monotonic() - m_askedAt);
    say(SourceState::Attached, {});
}

bool SourceStream::send(std::string_view line)
{
    if (!isAttached() || m_connection->isCongested())
        return false;
    m_connection->output().append(line) += '\n';
    return true;
}

void SourceStream::setReading(bool reading)
{
    m_reading = reading;
    if (m_connection && m_phase != Phase::Dialling && m_phase != Phase::Leaving) {
        m_connection->setReading(reading);
        setDeadline();
    }
}

void SourceStream::setDeadline()
{
    if (m_reading)
        m_connection->setDeadline(isAttached() ? silenceLimit : greetLimit);
    else
        m_connection->clearDeadline();
}

void SourceStream::inputEnded(const Timestamp &)
{
    if (isAttached())
        leave(SourceState::Lost, "the server ended the stream");
    else
        leave(SourceState::Refused, "closed the connection without a greeting");
}

void SourceStream::deadlinePassed()
{
    if (isAttached())
        leave(SourceState::Lost, "said nothing for 5 s");
    else
        leave(SourceState::Waiting, "did not answer within 5 s");
}

void SourceStream::leave(SourceState state, const std::string &reason)
{
    if (m_phase == Phase::Leaving)
        return;
    m_pings.stop();
    if (isAttached() && m_hub.clock().monotonic() - m_attachedAt >= mostBackoff)
        m_redial.forgive();
    m_phase = Phase::Leaving;
    m_connection->abort(CloseReason::Aborted);
    say(state, reason);
}

void SourceStream::closed(CloseReason reason)
{
    if (isAttached())
        leave(SourceState::Lost, describe(reason));
    else if (m_phase != Phase::Leaving)
        leave(SourceState::Waiting, describe(reason));
    m_connection.reset();
    redialLater();
}

void SourceStream::say(SourceState state, const std::string &reason)
{
    const auto &clocks = m_clocks.estimate();
    const bool sameClocks = state != SourceState::Attached
        || (m_saidClocks && clocks && !ClockDifference::disagree(*m_saidClocks, *clocks));
    if (state == m_saidState && reason == m_saidReason && sameClocks)
        return;
    m_saidState = state;
    m_saidReason = reason;
    SourceLine line {state, m_address, m_server.server, {}, {}, reason};
    if (state == SourceState::Attached && clocks) {
        m_saidClocks = clocks;
        line.ahead = clocks->ahead;
        line.within = clocks->within;
    }
    m_owner.changed(*this, line);
}

} // namespace herd
