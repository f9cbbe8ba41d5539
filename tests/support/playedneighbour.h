// A neighbour that a test plays itself, byte by byte, on the link port of a real server.
#pragma once

#include "tests/support/testclient.h"
#include "tests/support/testherd.h"

#include <QTest>

namespace herd::test {

/// B of herd "test" listens; the tests play A, which dials because its id is the lower one.
inline QByteArray helloOf(const char *from, int incarnation = 7, const char *to = "B",
                          const char *herd = "test")
{
    return QByteArray("HELLO 1 ") + herd + ' ' + from + ' ' + to + ' '
        + QByteArray::number(incarnation)
        + " 00112233445566778899aabbccddeeff 300 1700000000.000000000 0\n";
}

inline const QByteArray report = "AT A +0.500000000 kiwi +34.068930-118.445127 1699999999.5\n";

/// Handshakes as A without a key.
inline void prove(TestClient &neighbour, int incarnation = 7)
{
    neighbour.send(helloOf("A", incarnation));
    QVERIFY(neighbour.readLine().startsWith("HELLO 1 test B A "));
    neighbour.send("PROOF -\n");
}

/// Server B with neighbours A and C, whom nobody runs: tests play them.
struct LonelyServer : TestHerd
{
    explicit LonelyServer(const Clock &clock)
        : TestHerd({"B"}, {{"A", "B"}, {"C", "B"}}, {}, &clock)
    {
        topology.servers.push_back({"A", "127.0.0.1", 1, 1, 0});
        topology.servers.push_back({"C", "127.0.0.1", 1, 1, 0});
        join();
    }
    std::uint16_t linkPort() { return (*this)[0].linkPort(); }
    const PeerLink &link() { return *(*this)[0].links().front(); }
};

} // namespace herd::test
