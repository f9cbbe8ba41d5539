#pragma once

#include "core/herd/herdserver.h"
#include "core/places/placesprovider.h"
#include "core/protocol/placesjson.h"
#include "core/protocol/topology.h"

#include <QTest>

#include <algorithm>
#include <functional>
#include <initializer_list>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace herd::test {

/// Time that passes only when a test says so.
class ManualClock final : public Clock
{
public:
    Timestamp now {1'700'000'000, 0};
    std::chrono::nanoseconds elapsed {0};

    Timestamp utc() const override { return now; }
    std::chrono::nanoseconds monotonic() const override { return elapsed; }
};

/// Answers when a test says so; until then lookups wait.
class ManualPlaces final : public PlacesProvider
{
public:
    struct Waiting
    {
        NearbyQuery query;
        Reply reply;
    };
    std::vector<Waiting> waiting;
    std::string atOnce; ///< where not empty, the answer to all, before nearby() returns

    void nearby(const NearbyQuery &query, Reply reply) override
    {
        if (atOnce.empty())
            waiting.push_back({query, std::move(reply)});
        else
            reply(atOnce);
    }

    void answer(std::size_t index, const std::string &document)
    {
        waiting.at(index).reply(document);
    }
};

/// A document with so many results, named 1, 2, ..., each so much larger than it need be.
inline std::string placesDocument(unsigned results, std::size_t padding = 0)
{
    std::string document = "{\n   \"html_attributions\" : [],\n   \"results\" : [";
    for (unsigned i = 1; i <= results; ++i)
        document += std::string(i > 1 ? "," : "") + "\n      {\n         \"name\" : \""
            + std::to_string(i) + std::string(padding, '.') + "\"\n      }";
    return document + "\n   ],\n   \"status\" : \"OK\"\n}\n";
}

/// Servers of one herd in this process, on ports of the system's choice, not linked until join().
class TestHerd
{
public:
    using Edges = std::vector<std::pair<std::string, std::string>>;
    using Adjust = std::function<void(ServerConfig &)>;

    TestHerd(std::initializer_list<const char *> ids, Edges edges, const Adjust &adjust = {},
             const Clock *clock = nullptr)
        : m_clock(clock ? clock : &m_systemClock)
    {
        topology.name = "test";
        topology.edges = std::move(edges);
        for (const char *id : ids)
            add(id, adjust);
    }

    HerdServer &operator[](std::size_t index) { return *servers.at(index); }

    void join()
    {
        for (const auto &server : servers)
            server->join(topology);
    }

    bool allLinked() const
    {
        for (const auto &server : servers) {
            for (const auto &link : server->links()) {
                if (!link->isUp())
                    return false;
            }
        }
        return true;
    }

    /// Whether every server has the same lines.
    bool isConverged() const
    {
        const auto linesOf = [](const HerdServer &server) {
            std::vector<std::string_view> lines;
            for (LocationStore::Index i = 0; i < server.store().size(); ++i)
                lines.push_back(server.store().line(i));
            std::sort(lines.begin(), lines.end());
            return lines;
        };
        for (const auto &server : servers) {
            if (linesOf(*server) != linesOf(*servers.front()))
                return false;
        }
        return true;
    }

    Topology topology;
    ManualPlaces places;
    std::vector<std::unique_ptr<HerdServer>> servers;

private:
    void add(const char *id, const Adjust &adjust)
    {
        ServerConfig config;
        config.herd = topology.name;
        config.id = id;
        config.clientAddress = QHostAddress::LocalHost;
        if (adjust)
            adjust(config);
        auto &server = servers.emplace_back(
            std::make_unique<HerdServer>(std::move(config), *m_clock, places, nullptr));
        QVERIFY2(!server->listen(), "cannot listen");
        topology.servers.push_back({id, "127.0.0.1", server->clientPort(), server->linkPort(), 0});
    }

    SystemClock m_systemClock;
    const Clock *m_clock;
};

} // namespace herd::test
