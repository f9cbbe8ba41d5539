#pragma once

#include "core/net/connection.h"
#include "tests/simulation/process.h"

#include <cstdint>
#include <functional>
#include <list>
#include <memory>
#include <string>
#include <vector>

namespace herd::test {

/// All clients of a simulated herd, on a host of their own. Each call sends some commands over a
/// connection of its own, ends its sending side, and takes the answers.
class Phones
{
public:
    /// An answer, with its newline, to one of the commands of a call, without.
    using Answered = std::function<void(const std::string &command, const std::string &answer)>;

    Phones(VirtualTime &time, Dice &dice, Wires &wires);
    ~Phones();

    void call(Wires::Host server, std::uint16_t port, std::vector<std::string> commands,
              Answered answered);
    std::size_t calls() const { return m_calls.size(); } ///< that have not ended
    Wires::Host host() const { return m_process.host(); }

private:
    struct Call final : Connection::Owner
    {
        Phones *phones = nullptr;
        std::unique_ptr<Connection> connection;
        std::vector<std::string> commands;
        std::size_t answers = 0;
        std::string heard;
        Answered answered;
        std::list<Call>::iterator self;

        void connected() override;
        void received(std::string_view bytes, const Timestamp &) override;
        void inputEnded(const Timestamp &) override { connection->finish(); }
        void deadlinePassed() override { connection->abort(CloseReason::Aborted); }
        void closed(CloseReason reason) override;
    };

    Process m_process;
    SocketHub m_hub;
    std::list<Call> m_calls;
};

} // namespace herd::test
