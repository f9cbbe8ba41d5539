#pragma once

#include "core/protocol/coordinates.h"
#include "core/protocol/report.h"
#include "gui/models/chunkedlist.h"
#include "gui/models/clientids.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace herd {

/// A report of a client in numbers.
struct ClientReport
{
    Coordinates where; ///< 0, 0 where the text is none
    Timestamp sentAt; ///< the client's time
    TimeSpan difference; ///< see LocationReport
    std::uint8_t origin =
        0; ///< place of the server that the client told; noServer: none that is shown

    friend bool operator==(const ClientReport &, const ClientReport &) = default;
    Timestamp receivedAt() const { return sentAt + difference; }
    Timestamp effective() const;
};
constexpr std::uint8_t noServer = 0xff;

/// Which report of a client some servers believe to be the newest.
struct Belief
{
    ClientReport report;
    std::uint64_t servers = 0; ///< bit of each place
    Timestamp passedAt {}; ///< when a newer one was told first; 0: it is the newest

    friend bool operator==(const Belief &, const Belief &) = default;
};

/// How far a server is behind.
struct Behind
{
    std::uint64_t clients = 0; ///< whose newest report it has not told
    /// Since when it could know better of one of them, of the first such; of a client that it never
    /// told of, when the newest report was told first.
    Timestamp since;

    friend bool operator==(const Behind &, const Behind &) = default;
};

/// The newest report of each client, and what each server believes it to be. A client on which all
/// servers agree costs one row of some 80 bytes, its id, and its place in an index; only
/// disagreement costs more. Clients are numbered from 0 and stay until clear(), which takes few
/// steps however many they are.
class ClientBook
{
public:
    /// Beyond, what is told of others is counted and left out.
    static constexpr std::size_t mostClients = 2'000'000;
    static constexpr std::size_t mostIdBytes = 4096;
    static constexpr std::size_t mostServers = 64; ///< as sets of them are 64 bits

    struct Told
    {
        std::size_t client = 0;
        bool changed = false; ///< the newest report, or whether all agree on it
    };
    /// A server, by its place, told a report at some time. Nothing where there is no room.
    std::optional<Told> tell(std::size_t server, std::string_view client,
                             const ClientReport &report, const Timestamp &at);
    /// What it told counts no more: it is to be told anew. Walks over all clients.
    void forget(std::size_t server);
    void clear();

    std::size_t size() const { return m_rows.size(); }
    std::uint64_t leftOut() const { return m_leftOut; }
    std::optional<std::size_t> find(std::string_view client) const { return m_ids.find(client); }
    std::string_view id(std::size_t client) const { return m_ids[client]; }
    const ClientReport &newest(std::size_t client) const { return m_rows[client].newest; }
    /// Whether no server believes an older report; one that told none is not counted.
    bool isAgreed(std::size_t client) const { return m_firstOlder[client] == none; }
    /// The newest first; servers that told nothing are in none.
    std::vector<Belief> beliefs(std::size_t client) const;

    /// Who believes the newest: bit of each place; 0: nobody, what is kept is what was known last.
    std::uint64_t atNewest(std::size_t client) const { return m_atNewest[client]; }
    /// How many clients' newest report a server has not told.
    std::uint64_t missedBy(std::size_t server) const { return m_believed - m_knownBy[server]; }
    /// Since when a server that is not at the newest could know better of a client.
    Timestamp missedSince(std::size_t client, std::size_t server) const;
    /// Memory, without what the allocator adds.
    std::size_t bytes() const;

private:
    struct Row
    {
        ClientReport newest;
        std::uint64_t toldAt = 0; ///< nanoseconds since 1970, first
    };
    static constexpr std::uint32_t none = UINT32_MAX;
    /// What some servers believe of a client that is not its newest report.
    struct Older
    {
        Belief belief;
        std::uint32_t next = none; ///< of the same client, or free like this one
    };

    std::optional<std::size_t> add(std::string_view client);
    void believe(std::size_t client, std::uint64_t server, const ClientReport &report,
                 const Timestamp &at);
    void setAtNewest(std::size_t client, std::uint64_t servers);
    void settle(std::size_t client, const Timestamp &at);
    void doubt(std::size_t client, std::uint64_t server);
    void addOlder(std::size_t client, const Belief &belief);
    void drop(std::uint32_t &link);

    ClientIds m_ids;
    ChunkedList<Row> m_rows;
    ChunkedList<std::uint64_t> m_atNewest; // of each row, who believes its newest report
    std::array<std::uint64_t, mostServers> m_knownBy {}; // how many of those have its bit
    std::uint64_t m_believed = 0; // how many of those are not 0
    ChunkedList<std::uint32_t> m_firstOlder; // of each row; none: servers agree
    ChunkedList<Older> m_older;
    std::uint32_t m_freeOlder = none; // the first one
    std::size_t m_olderUsed = 0;
    std::uint64_t m_leftOut = 0;
};

} // namespace herd
