#include "core/bridge/bridge.h"

#include "core/herd/herdserver.h"

#include <QHostAddress>
#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace herd {

namespace {

// Subscriptions of a session beside confirmations, each with its part of the inbox.
constexpr std::string_view answers = ".answer";
constexpr std::string_view values = ".values";

} // namespace

Bridge::Bridge(HerdServer &server, NatsAddress address, NatsCredentials credentials,
               QObject *parent)
    : QObject(parent)
    , m_server(server)
    , m_address(std::move(address))
    , m_credentials(std::move(credentials))
    , m_name(m_address.text())
    , m_stream(bucketStream(server.config().herd))
    , m_prefix(bucketPrefix(server.config().herd))
    , m_own("AT " + server.config().id + ' ')
    , m_redial(server.hub(), m_address.host, {redialAfter, mostRedialAfter},
               QRandomGenerator::system()->generate(),
               [this](const QHostAddress &found) { dial(found); })
    , m_wait(server.hub(), [this] { wait(); })
    , m_tick(server.hub(), [this] { tick(); })
{
}

Bridge::~Bridge()
{
    m_server.publishWith(nullptr);
}

void Bridge::start()
{
    m_server.publishWith(this);
    m_redial.now();
}

void Bridge::stop()
{
    m_stopping = true;
    m_redial.stop();
    if (!m_session)
        return;
    if (m_state == State::Up)
        m_session->requestFlush(); // closes as soon as nothing is owed
    else
        m_session->abort("shutting down");
}

void Bridge::dial(const QHostAddress &address)
{
    if (address.isNull())
        warnOnce("no address for this host");
    else
        m_session = NatsSession::dial(m_server.hub(), *this, address, m_address.port, m_credentials,
                                      m_server.config().id);
    if (m_session)
        setState(State::Dialling);
    else
        m_redial.soon();
}

ReportPublisher::Now Bridge::now() const
{
    Now now = m_now;
    now.isUp = m_state == State::Up;
    now.owed = m_owed.count();
    now.unconfirmed = m_onTheWay.count();
    return now;
}

void Bridge::setState(State state)
{
    m_state = state;
    switch (state) {
    case State::Down:
        m_wait.stop();
        m_tick.stop();
        break;
    case State::Dialling: // the session has limits of its own
        break;
    case State::Finding:
    case State::Making:
    case State::Asking:
        m_wait.start(answerLimit);
        break;
    case State::Gathering:
        m_wait.stop();
        break;
    case State::Reading:
        m_wait.stop();
        m_silent = 0;
        m_unconfirmedTicks = 0;
        m_tick.startEvery(heartbeat);
        break;
    case State::Up:
        m_upSince = m_server.hub().clock().monotonic();
        m_lastWarning.clear();
        m_server.publisherChanged(true, m_stream);
        m_session->requestFlush();
        break;
    }
    m_now.roundTrip = state == State::Up ? m_now.roundTrip : std::nullopt;
}

void Bridge::sessionOpened(const NatsServerInfo &server)
{
    m_nats = server;
    m_inbox = "_INBOX.herd" + std::to_string(QRandomGenerator::system()->generate64());
    m_session->subscribe(m_inbox + std::string(answers), 1);
    m_session->subscribe(m_inbox + std::string(values), 2);
    m_session->subscribe(m_inbox + std::string(confirmations) + '*', 3);
    setState(State::Finding);
    request("$JS.API.STREAM.INFO." + m_stream, {});
}

void Bridge::request(std::string_view subject, std::string_view payload)
{
    m_session->publish(subject, m_inbox + std::string(answers), payload);
}

void Bridge::wait()
{
    if (m_state == State::Gathering)
        gather();
    else if (m_session)
        m_session->abort("it does not answer");
}

/// Owes the bucket all that the server's own clients have reported; reading it will show what it
/// has already.
void Bridge::gather()
{
    const LocationStore &store = m_server.store();
    const auto end = static_cast<LocationStore::Index>(
        std::min<std::size_t>(store.size(), m_gathered + gatheredPerTurn));
    for (; m_gathered < end; ++m_gathered) {
        if (isOwn(store.line(m_gathered)))
            m_owed.add(m_gathered);
    }
    if (m_gathered < store.size()) {
        m_wait.start(turnPause);
        return;
    }
    m_delivered = 0;
    setState(State::Asking);
    const auto nanoseconds = std::chrono::nanoseconds(heartbeat).count();
    request("$JS.API.CONSUMER.CREATE." + m_stream,
            consumerRequest(m_server.config().herd, m_inbox + std::string(values),
                            static_cast<std::uint64_t>(nanoseconds)));
}

void Bridge::sessionHeard(const NatsMessage &message, const Timestamp &at)
{
    if (message.subject.starts_with(m_prefix)) {
        takeValue(message, at);
        return;
    }
    if (!message.subject.starts_with(m_inbox))
        return;
    const std::string_view part = message.subject.substr(m_inbox.size());
    if (part.starts_with(confirmations))
        takeConfirmation(message);
    else if (part == answers)
        takeAnswer(message);
    else if (const auto status = natsStatus(message.headers))
        takeStatus(*status, message);
}

void Bridge::takeAnswer(const NatsMessage &message)
{
    if (natsStatus(message.headers)) {
        m_session->abort(m_nats.jetStream ? "nobody there answers for JetStream to this account"
                                          : "it has no JetStream (start it with -js)");
        return;
    }
    const BucketAnswer answer = parseBucketAnswer(message.payload);
    if (m_state == State::Finding && answer.code == noSuchStream) {
        setState(State::Making);
        request("$JS.API.STREAM.CREATE." + m_stream, bucketRequest(m_server.config().herd));
        return;
    }
    if (answer.code != 0 || !answer.isWhole) {
        m_session->abort(
            "JetStream says about " + m_stream + ": "
            + (answer.isWhole ? m_session->shown(answer.error) : "something that can't be read"));
        return;
    }
    switch (m_state) {
    case State::Finding:
    case State::Making:
        m_gathered = 0;
        setState(State::Gathering);
        gather();
        break;
    case State::Asking:
        m_toRead = answer.values;
        setState(State::Reading);
        noteRead();
        break;
    case State::Down:
    case State::Dialling:
    case State::Gathering:
    case State::Reading:
    case State::Up:
        break; // an answer to nothing
    }
}

void Bridge::takeStatus(unsigned status, const NatsMessage &message)
{
    m_heardValues = true;
    if (status != 100) {
        m_session->abort(
            "its bucket ended: "
            + m_session->shown(message.headers.substr(0, message.headers.find("\r\n"))));
        return;
    }
    const auto stalled = message.reply.empty()
        ? natsHeader(message.headers, "Nats-Consumer-Stalled")
        : message.reply; // flow control
    // Whoever takes nothing is told nothing; a consumer that waits says so again.
    if (!stalled.empty() && stalled.find_first_of(" \t") == stalled.npos
        && !m_session->isCongested())
        m_session->publish(stalled, {}, {});
    const auto last = natsHeader(message.headers, "Nats-Last-Consumer");
    if (!last.empty() && last != std::to_string(m_delivered))
        m_session->abort("values of the bucket were lost on their way");
    if (stalled.empty() && !m_session->isLeaving()) { // it has no news
        m_toRead = 0;
        noteRead();
    }
}

void Bridge::tick()
{
    m_server.hub().turn(); // what has arrived by now counts
    if (!m_session)
        return;
    m_silent = std::exchange(m_heardValues, false) ? 0 : m_silent + 1;
    const bool due = m_onTheWay.count() > 0 && !std::exchange(m_confirmed, false);
    m_unconfirmedTicks = due ? m_unconfirmedTicks + 1 : 0;
    if (m_silent >= silentTicks)
        m_session->abort("its bucket is silent for 6 s");
    else if (m_unconfirmedTicks >= mostUnconfirmedTicks)
        m_session->abort("it does not confirm what is published");
}

void Bridge::sessionClosed(std::string reason, bool open)
{
    const bool wasUp = m_state == State::Up;
    m_session.reset();
    m_onTheWay.clear([this](LocationStore::Index index) { m_owed.add(index); });
    m_timed.reset();
    setState(State::Down);
    if (wasUp && m_server.hub().clock().monotonic() - m_upSince >= mostRedialAfter) {
        m_redial.forgive();
        m_warnedOf.reset();
    }
    if (wasUp)
        m_server.publisherChanged(false, reason);
    else if (!m_stopping)
        warnOnce((open ? "no bridge: " : "can't be used: ") + reason);
    if (m_stopping)
        m_server.publisherStopped();
    else
        m_redial.soon();
}

void Bridge::warnOnce(const std::string &text)
{
    if (std::exchange(m_lastWarning, text) != text)
        m_server.publisherWarned(text);
}

void Bridge::warnOf(Oddity what, const std::string &text)
{
    const auto bit = static_cast<std::size_t>(what);
    if (!m_warnedOf.test(bit))
        m_server.publisherWarned(text);
    m_warnedOf.set(bit);
}

} // namespace herd
