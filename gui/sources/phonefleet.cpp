#include "gui/sources/phonefleet.h"

#include "core/net/connection.h"
#include "core/net/sockethub.h"

#include <QHostAddress>

#include <array>
#include <cstdio>
#include <string>

namespace herd {

namespace {

constexpr std::array fruits {"apple", "apricot", "banana", "cherry", "date",   "fig",   "grape",
                             "guava", "kiwi",    "lemon",  "lime",   "lychee", "mango", "melon",
                             "olive", "orange",  "papaya", "peach",  "pear",   "plum"};
constexpr double questionsPerReport = 0.03;
constexpr double movesPerReport = 0.02; // to another server

std::string nameOf(std::size_t number)
{
    return std::string(fruits[number % fruits.size()]) + '-'
        + std::to_string(number / fruits.size() + 1);
}

} // namespace

class PhoneFleet::Phone final : private Connection::Owner
{
public:
    Phone(SocketHub &hub, const std::vector<std::uint16_t> &ports, std::size_t number,
          std::mt19937_64 &dice)
        : m_hub(hub)
        , m_ports(ports)
        , m_dice(dice)
        , m_name(nameOf(number))
        , m_walker(dice)
        , m_server(number % ports.size())
        , m_wait(std::uniform_int_distribution<std::chrono::milliseconds::rep>(
              0, reportEvery.count())(dice))
    {
    }

    void pass(std::chrono::milliseconds time)
    {
        m_walker.walk(time, m_dice);
        m_wait -= time;
        if (m_wait > std::chrono::milliseconds::zero())
            return;
        if (!m_connection)
            dial();
        else if (m_isConnected)
            talk();
        m_wait += m_connection ? reportEvery : redialAfter;
    }

private:
    void dial()
    {
        m_connection = Connection::dial(m_hub, *this, QHostAddress(QHostAddress::LocalHost),
                                        m_ports[m_server], Role::Client);
    }

    void talk()
    {
        if (m_connection->isCongested())
            return; // the server has no time for it
        std::string &out = m_connection->output();
        report(out);
        const double drawn = std::uniform_real_distribution<>()(m_dice);
        if (drawn < questionsPerReport) {
            const auto whom = std::uniform_int_distribution<std::size_t>(0, phones - 1)(m_dice);
            out += "WHATSAT " + nameOf(whom) + " 5 3\n";
        } else if (drawn < questionsPerReport + movesPerReport) {
            m_server = std::uniform_int_distribution<std::size_t>(0, m_ports.size() - 1)(m_dice);
            m_isConnected = false;
            m_connection->finish();
        }
    }

    void report(std::string &out) const
    {
        std::array<char, 64> where {};
        std::snprintf(where.data(), where.size(), "%+.6f%+.6f", m_walker.latitude(),
                      m_walker.longitude());
        out += "IAMAT " + m_name + ' ' + where.data() + ' ';
        appendTimestamp(out, m_hub.clock().utc());
        out += '\n';
    }

    void connected() override
    {
        m_isConnected = true;
        talk();
    }
    void received(std::string_view, const Timestamp &) override { }
    void inputEnded(const Timestamp &) override { m_connection->finish(); }
    void closed(CloseReason reason) override
    {
        if (reason != CloseReason::Finished || m_isConnected) // else it moves of its own accord
            m_server = (m_server + 1) % m_ports.size();
        m_isConnected = false;
        m_connection.reset();
    }

    SocketHub &m_hub;
    const std::vector<std::uint16_t> &m_ports;
    std::mt19937_64 &m_dice;
    const std::string m_name;
    Walker m_walker;
    std::unique_ptr<Connection> m_connection;
    std::size_t m_server;
    std::chrono::milliseconds m_wait; // until the next report
    bool m_isConnected = false;
};

PhoneFleet::PhoneFleet(SocketHub &hub, std::vector<std::uint16_t> ports, std::uint64_t seed)
    : m_hub(hub)
    , m_ports(std::move(ports))
    , m_dice(seed)
    , m_tick(hub, [this] { pass(); })
{
    for (std::size_t i = 0; i < phones && !m_ports.empty(); ++i)
        m_phones.push_back(std::make_unique<Phone>(m_hub, m_ports, i, m_dice));
    m_tick.startEvery(tick);
}

PhoneFleet::~PhoneFleet() = default;

void PhoneFleet::pass()
{
    for (const auto &phone : m_phones)
        phone->pass(tick);
}

} // namespace herd
