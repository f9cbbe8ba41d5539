// What passes over a bridge once it is open: values of the bucket, own reports, confirmations.
#include "core/bridge/bridge.h"

#include "core/herd/herdserver.h"

#include <charconv>

namespace herd {

void Bridge::takeValue(const NatsMessage &message, const Timestamp &at)
{
    const auto delivery = parseDelivery(message.reply);
    if (!delivery)
        return;
    m_heardValues = true;
    if (delivery->number != ++m_delivered) {
        m_session->abort("values of the bucket were lost on their way");
        return;
    }
    mergeValue(message, at);
    if (delivery->pending == 0)
        m_toRead = 0;
    noteRead();
}

/// The first values can come before the answer that says how many there are.
void Bridge::noteRead()
{
    if (m_state == State::Reading && m_delivered >= m_toRead)
        setState(State::Up);
}

void Bridge::mergeValue(const NatsMessage &message, const Timestamp &at)
{
    const std::string_view key = message.subject.substr(m_prefix.size());
    std::string_view line = message.payload;
    if (line.ends_with('\n')) // as written by a shell
        line.remove_suffix(1);
    const bool named = readBucketKey(m_client, key);
    const LocationStore &store = m_server.store();
    if (const auto known = named ? store.find(m_client) : std::nullopt) {
        const std::string_view stored = store.line(*known);
        if (stored.substr(0, stored.size() - 1) == line) {
            m_owed.remove(*known); // mostly what the server has published itself
            return;
        }
    }
    const auto report = parseAt(line);
    const std::int64_t future = at.seconds + futureLimitSeconds;
    if (!named || !report || report->client != m_client || report->receivedAt().seconds > future) {
        ++m_now.foreign;
        warnOf(Oddity::Foreign,
               "its bucket has values that are no reports, such as that of " + m_session->shown(key)
                   + "; they are left alone");
        return;
    }
    const bool own = line.starts_with(m_own);
    m_line = line;
    m_line += '\n';
    ++m_now.heard;
    const auto merged = m_server.publisherHeard(*report, m_line, at);
    switch (merged.verdict) {
    case LocationStore::Verdict::Newer:
    case LocationStore::Verdict::Equal:
        m_owed.remove(merged.index);
        break;
    case LocationStore::Verdict::Stale:
        // Somebody published later what is older. An own one is only late: the next is on its way.
        if (m_state == State::Up && !own && isOwn(store.line(merged.index)))
            publish(merged.index);
        break;
    case LocationStore::Verdict::Full:
        warnOf(Oddity::Full,
               "its bucket has more clients than there is room for (--max-ids, --max-stored)");
        break;
    }
}

bool Bridge::isOwn(std::string_view line) const
{
    return line.starts_with(m_own);
}

void Bridge::publish(LocationStore::Index index)
{
    m_owed.add(index);
    if (m_state == State::Up)
        m_session->requestFlush();
}

void Bridge::sessionAboutToWrite()
{
    if (m_state != State::Up)
        return;
    while (!m_owed.isEmpty() && !m_onTheWay.isFull() && !m_session->isCongested())
        publishOne(m_owed.takeFirst());
    if (!m_owed.isEmpty() && !m_onTheWay.isFull())
        m_session->askForRoom();
    else if (m_stopping && m_owed.isEmpty() && m_onTheWay.count() == 0)
        m_session->finish();
}

void Bridge::publishOne(LocationStore::Index index)
{
    const std::string_view line = m_server.store().line(index);
    if (!isOwn(line))
        return; // another server has a newer one, and publishes it
    const std::string_view client = m_server.store().client(index);
    if (client.size() > mostBucketId || line.size() > m_nats.mostPayload) {
        leaveOut("are longer than NATS takes them");
        return;
    }
    const Unconfirmed::Number number = m_onTheWay.add(index);
    if (!m_timed) {
        m_timed = number;
        m_timedSince = m_server.hub().clock().monotonic();
    }
    m_subject = m_prefix;
    appendBucketKey(m_subject, client);
    m_reply = m_inbox;
    m_reply += confirmations;
    m_reply += std::to_string(number);
    appendNatsPublish(m_session->stream(), m_subject, m_reply, line.substr(0, line.size() - 1));
    m_server.publisherSent(line);
}

void Bridge::takeConfirmation(const NatsMessage &message)
{
    const std::string_view digits = message.subject.substr(m_inbox.size() + confirmations.size());
    Unconfirmed::Number number = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (read.ec != std::errc() || read.ptr != digits.data() + digits.size())
        return;
    if (natsStatus(message.headers)) {
        m_session->abort("its bucket is gone");
        return;
    }
    BucketAnswer answer {0, {}, 0, true};
    if (!message.payload.starts_with(R"({"stream":)")) // as all begin that are no errors
        answer = parseBucketAnswer(message.payload);
    if (!answer.isWhole || (answer.code != 0 && answer.code != valueTooLarge)) {
        m_session->abort("it did not store a report: " + m_session->shown(answer.error));
        return;
    }
    if (!m_onTheWay.remove(number))
        return;
    m_confirmed = true;
    if (answer.code == valueTooLarge)
        leaveOut("are longer than its bucket takes them");
    else
        ++m_now.published;
    if (m_timed == number) {
        m_now.roundTrip = m_server.hub().clock().monotonic() - m_timedSince;
        m_timed.reset();
    }
    if (!m_owed.isEmpty() || m_stopping)
        m_session->requestFlush();
}

void Bridge::leaveOut(std::string_view why)
{
    ++m_now.leftOut;
    warnOf(Oddity::TooLong, "reports " + std::string(why) + "; they are left out");
}

} // namespace herd
