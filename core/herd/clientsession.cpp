#include "core/herd/clientsession.h"

#include <algorithm>

namespace herd {

namespace {

void countToMany(std::uint8_t &count)
{
    count = std::min<std::uint8_t>(count + 1, 2);
}

} // namespace

ClientSession::ClientSession(SocketHub &hub, Owner &owner, const SessionTimeouts &timeouts,
                             int descriptor)
    : m_owner(owner)
    , m_timeouts(timeouts)
    , m_connection(hub, *this, descriptor, Role::Client)
    , m_peer(m_connection.peer())
{
}

void ClientSession::received(std::string_view bytes, const Timestamp &at)
{
    countToMany(m_receives);
    m_receivedAt = at;
    m_framer.begin(withoutLateNewline(bytes));
    takeLines();
}

std::string_view ClientSession::withoutLateNewline(std::string_view bytes)
{
    if (!m_answeredEarly)
        return bytes;
    // The end of a command that was answered before it was seen is no blank line.
    if (bytes.front() == '\r')
        bytes.remove_prefix(1);
    if (!bytes.empty()) {
        m_answeredEarly = false;
        if (bytes.front() == '\n')
            bytes.remove_prefix(1);
    }
    return bytes;
}

void ClientSession::takeLines()
{
    while (!m_ending && !isOverwhelmed()) {
        const auto line = m_framer.next();
        if (!line)
            break;
        take(*line);
    }
    m_framer.end();
    m_connection.noteHeldInput(m_framer.unfinished().size());
    if (!m_ending && isOverwhelmed() && !m_paused) {
        m_paused = true;
        m_connection.setReading(false);
        m_connection.askForRoom();
    }
    afterInput();
}

void ClientSession::take(const Line &line)
{
    countToMany(m_commands);
    if (!line.tooLong) {
        m_owner.sessionAsked(*this, line.bytes, m_receivedAt);
        return;
    }
    m_owner.sessionOverflowed(*this, line.bytes, m_receivedAt);
    finish();
}

/// Decides what the silence after this input would mean.
void ClientSession::afterInput()
{
    m_connection.clearDeadline(); // an answer given at once did not know of the commands behind it
    if (m_ending || m_paused)
        return;
    const std::string_view rest = m_framer.unfinished();
    if (rest.empty())
        lingerSoon();
    else if (m_timeouts.idleAnswer.count() > 0 && m_receives == 1 && m_commands == 0
             && m_owner.isComplete(rest))
        m_connection.setDeadline(m_timeouts.idleAnswer);
}

void ClientSession::lingerSoon()
{
    if (m_timeouts.linger.count() > 0 && m_commands == 1 && m_reserved.empty())
        m_connection.setDeadline(m_timeouts.linger);
}

void ClientSession::deadlinePassed()
{
    if (m_commands == 0 && takeRest()) {
        m_answeredEarly = true;
        lingerSoon();
    } else {
        finish();
    }
}

void ClientSession::inputEnded(const Timestamp &at)
{
    m_receivedAt = at;
    if (m_ending)
        return;
    takeRest();
    finish();
}

bool ClientSession::takeRest()
{
    const auto line = m_framer.finish();
    if (!line)
        return false;
    take(*line);
    m_framer.drop();
    m_connection.noteHeldInput(0);
    return true;
}

void ClientSession::finish()
{
    m_ending = true;
    m_connection.clearDeadline();
    if (m_reserved.empty())
        m_connection.finish();
    else
        m_connection.setReading(false); // what else comes is discarded after the last answer
}

ClientSession::Ticket ClientSession::reserveAnswer()
{
    m_reserved.push_back({++m_lastTicket, m_connection.position()});
    m_connection.holdFrom(m_reserved.front().position);
    return m_lastTicket;
}

void ClientSession::giveAnswer(Ticket ticket, std::string_view bytes)
{
    auto place = std::find_if(m_reserved.begin(), m_reserved.end(),
                              [&](const Reserved &reserved) { return reserved.ticket == ticket; });
    m_connection.insert(place->position, bytes);
    place = m_reserved.erase(place);
    for (; place != m_reserved.end(); ++place)
        place->position += bytes.size();
    m_connection.holdFrom(m_reserved.empty() ? Connection::noHold : m_reserved.front().position);
    if (m_paused)
        m_connection.askForRoom();
    if (!m_reserved.empty())
        return;
    if (m_ending)
        m_connection.finish();
    else if (!m_paused && m_framer.unfinished().empty())
        lingerSoon();
}

bool ClientSession::isOverwhelmed() const
{
    return m_connection.isCongested() || m_reserved.size() >= mostWaiting;
}

void ClientSession::roomToWrite()
{
    if (m_ending || m_reserved.size() >= mostWaiting) // then giveAnswer() asks again
        return;
    if (m_connection.isCongested()) {
        m_connection.askForRoom();
        return;
    }
    m_paused = false;
    m_connection.setReading(true);
    m_framer.begin({});
    takeLines();
}

void ClientSession::closed(CloseReason reason)
{
    m_owner.sessionClosed(*this, reason);
}

} // namespace herd
