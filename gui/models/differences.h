// In what two herds, or two records of one, differ at a moment: values, without sentences.
#pragma once

#include "gui/models/clientbook.h"
#include "gui/models/herdstate.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace herd {

/// The newest report of a client, as another herd can be compared with it.
struct ComparedReport
{
    Coordinates where;
    Timestamp sentAt; ///< the client's time
    std::string origin; ///< server id; empty: none that is known

    friend bool operator==(const ComparedReport &, const ComparedReport &) = default;
};

/// One thing that is not the same in both.
struct Difference
{
    enum class Kind : std::uint8_t { Server, Link, Digest, Client };
    /// What one of both knows of it; monostate: nothing.
    using Side = std::variant<std::monostate, ServerState, LinkHealth, std::string, ComparedReport>;

    Kind kind = Kind::Server;
    std::string name; ///< of the server or client
    std::string other; ///< of a link: its second server, by name, or where a bridge leads
    Side left;
    Side right;

    friend bool operator==(const Difference &, const Difference &) = default;
    /// Whether both are about the same thing.
    bool isSameThing(const Difference &as) const
    {
        return kind == as.kind && name == as.name && other == as.other;
    }
};

/// States of servers, then of links, then digests, each by name. A digest that is not told differs
/// from none.
std::vector<Difference> differencesBetween(const HerdState &left, const HerdState &right);

/// A herd and what it knows of clients.
struct ComparedHerd
{
    const HerdState &herd;
    const ClientBook &clients;
};

/// Clients whose newest reports differ. It looks at a part of them at a time, so that a million of
/// them hold up no frame: what it says is what the last look at all of them found.
class ClientDifferences
{
public:
    static constexpr std::size_t clientsAtOnce = 4096;
    static constexpr std::size_t mostKept = 200;

    /// At the next ones. Whether that was a look at the last of them. `sameClock`: the clients'
    /// times mean the same in both, and are compared.
    bool look(const ComparedHerd &left, const ComparedHerd &right, bool sameClock);
    void restart();

    /// The first mostKept of them, in the order in which they were told.
    const std::vector<Difference> &first() const { return m_shown.first; }
    std::size_t count() const { return m_shown.count; }

private:
    struct Found
    {
        std::vector<Difference> first;
        std::size_t count = 0;
    };

    void lookAt(std::size_t client, const ComparedHerd &in, const ComparedHerd &other);
    void compare(std::string_view client, Difference::Side left, Difference::Side right);

    Found m_shown;
    Found m_found; // of those before m_next
    bool m_inRight = false; // among those of the right one, which the left one may not know
    std::size_t m_next = 0;
    bool m_sameClock = true;
};

} // namespace herd
