#include "tests/simulation/phones.h"

#include <utility>

namespace herd::test {

namespace {

constexpr std::chrono::seconds patience {20};

} // namespace

Phones::Phones(VirtualTime &time, Dice &dice, Wires &wires)
    : m_process(time, dice, wires)
    , m_hub(m_process.clock, m_process.makeNetwork())
{
    m_process.start(m_hub);
}

Phones::~Phones()
{
    m_process.end();
}

void Phones::call(Wires::Host server, std::uint16_t port, std::vector<std::string> commands,
                  Answered answered)
{
    Call &call = m_calls.emplace_back();
    call.self = std::prev(m_calls.end());
    call.phones = this;
    call.commands = std::move(commands);
    call.answered = std::move(answered);
    call.connection = Connection::dial(m_hub, call, Wires::addressOf(server), port, Role::Client);
    call.connection->setDeadline(patience);
    m_process.wake(); // there is a deadline now
}

void Phones::Call::connected()
{
    for (const std::string &command : commands)
        connection->output() += command + '\n';
}

void Phones::Call::received(std::string_view bytes, const Timestamp &)
{
    heard += bytes;
    for (auto end = heard.find('\n'); end != std::string::npos; end = heard.find('\n')) {
        const std::string answer = heard.substr(0, end + 1);
        heard.erase(0, end + 1);
        answered(answers < commands.size() ? commands[answers] : std::string(), answer);
        ++answers;
    }
    if (answers >= commands.size())
        connection->finish();
}

void Phones::Call::closed(CloseReason)
{
    phones->m_calls.erase(self); // and with it this
}

} // namespace herd::test
