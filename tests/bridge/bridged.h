// What tests of bridges have in common.
#pragma once

#include "core/bridge/bridge.h"
#include "tests/support/testclient.h"
#include "tests/support/testherd.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cstdint>
#include <memory>

namespace herd::test {

/// Tells a server where these clients are.
inline void teach(HerdServer &server, int first, int last, int time)
{
    QByteArray commands;
    for (int i = first; i <= last; ++i)
        commands += "IAMAT client" + QByteArray::number(i) + " +34.0-118.0 "
            + QByteArray::number(time) + '\n';
    TestClient client(server.clientPort());
    client.send(commands);
    client.halfClose();
    QCOMPARE(client.readAll().count('\n'), last - first + 1);
}

/// One server that is in no herd.
struct Lone
{
    TestHerd herd;
    HerdServer &server = herd[0];
    QSignalSpy warned {&server, &HerdServer::warned};
    std::unique_ptr<Bridge> bridge;

    explicit Lone(std::uint16_t port, const char *credentials = "", const Clock *clock = nullptr)
        : herd({"A"}, {}, {}, clock)
        , bridge(std::make_unique<Bridge>(server, NatsAddress {"127.0.0.1", port},
                                          NatsCredentials::fromText(credentials)))
    {
        server.join(herd.topology);
        bridge->start();
    }

    bool hasWarned(const QString &words) const
    {
        return std::ranges::any_of(warned, [&](const QVariantList &each) {
            return each.first().toString().contains(words);
        });
    }
};

inline QByteArray subjectOf(const char *client)
{
    return "$KV.herd_test." + QByteArray(client).toHex();
}

} // namespace herd::test
