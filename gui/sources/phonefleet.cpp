#include "gui/sources/phonefleet.h"

#include <array>
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

std::size_t drawBelow(std::mt19937_64 &dice, std::size_t count)
{
    return std::uniform_int_distribution<std::size_t>(0, count - 1)(dice);
}

} // namespace

PhoneFleet::PhoneFleet(SocketHub &hub, const std::vector<std::uint16_t> &ports, std::uint64_t seed)
    : m_servers(ports.size())
    , m_dice(seed)
{
    for (std::size_t i = 0; i < phones; ++i) {
        const std::chrono::milliseconds wait(
            drawBelow(m_dice, static_cast<std::size_t>(reportEvery.count())));
        m_people.emplace_back(new Person {Phone(hub, ports, nameOf(i), i), Walker(m_dice), wait});
    }
}

void PhoneFleet::pass(std::chrono::milliseconds time)
{
    for (const auto &person : m_people) {
        person->walker.walk(time, m_dice);
        person->phone.pass(time);
        person->wait -= time;
        if (person->wait <= std::chrono::milliseconds::zero() && person->phone.isReady())
            talk(*person);
    }
}

void PhoneFleet::talk(Person &person)
{
    person.wait = reportEvery;
    person.phone.report(person.walker.latitude(), person.walker.longitude());
    const double drawn = std::uniform_real_distribution<>()(m_dice);
    if (drawn < questionsPerReport)
        person.phone.ask(nameOf(drawBelow(m_dice, phones)));
    else if (drawn < questionsPerReport + movesPerReport)
        person.phone.moveTo(drawBelow(m_dice, m_servers));
}

void PhoneFleet::rest()
{
    for (const auto &person : m_people)
        person->phone.hangUp();
}

} // namespace herd
