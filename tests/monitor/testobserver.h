#pragma once

#include "core/monitor/monitorclient.h"
#include "core/net/sockethub.h"
#include "core/protocol/monitorline.h"
#include "tests/support/testherd.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>

#include <chrono>
#include <cstdint>
#include <functional>
#include <vector>

namespace herd::test {

/// A client with a clock of the test's own and all that it was given so far.
class TestObserver
{
public:
    struct Told
    {
        std::uint32_t source = 0;
        Timestamp at;
        QByteArray text;
        QJsonObject object;

        QString value(const char *key) const
        {
            return object.value(QLatin1String(key)).toVariant().toString();
        }
    };

    TestObserver()
    {
        QObject::connect(&client, &MonitorClient::observed, &client, [this] {
            ++announced;
            if (takes)
                take();
        });
    }

    void take()
    {
        const ObservedBatch batch = client.take();
        for (const ObservedLine &line : batch.lines) {
            const auto text = batch.text(line);
            const QByteArray bytes(text.data(), qsizetype(text.size()));
            told.push_back({line.source, line.at, bytes, QJsonDocument::fromJson(bytes).object()});
        }
    }

    /// Lets time pass on this clock, in steps between which all that is ready on sockets is done.
    void pass(std::chrono::nanoseconds time)
    {
        for (const auto end = clock.elapsed + time; clock.elapsed < end;)
            step(std::min<std::chrono::nanoseconds>(end - clock.elapsed,
                                                    std::chrono::milliseconds(10)));
    }

    /// Lets time pass until it is so; false where that does not come.
    bool waitUntil(const std::function<bool()> &isSo)
    {
        QElapsedTimer patience;
        patience.start();
        while (!isSo() && patience.elapsed() < 20'000)
            step(std::chrono::milliseconds(1));
        return isSo();
    }

    /// Lines whose member `key` is `value`, of one source or of all (0).
    std::vector<Told> with(const char *key, const QString &value, std::uint32_t source = 0) const
    {
        std::vector<Told> found;
        for (const Told &each : told) {
            if (each.value(key) == value && (source == 0 || each.source == source))
                found.push_back(each);
        }
        return found;
    }
    bool waitFor(const char *key, const QString &value, std::size_t count = 1,
                 std::uint32_t source = 0)
    {
        return waitUntil([&] { return with(key, value, source).size() >= count; });
    }

    /// What kinds of lines there were, in short.
    QStringList story(std::uint32_t source) const
    {
        QStringList all;
        for (const Told &each : told) {
            if (each.source != source)
                continue;
            for (const char *key : {"source", "snapshot", "kind"}) {
                if (!each.value(key).isEmpty())
                    all << each.value(key);
            }
            if (each.object.contains(QLatin1String("hello")))
                all << QStringLiteral("hello");
            else if (each.object.contains(QLatin1String("location"))
                     && each.value("kind").isEmpty())
                all << QStringLiteral("client");
        }
        return all;
    }

    ManualClock clock;
    SocketHub hub {clock};
    MonitorClient client {hub};
    std::vector<Told> told;
    int announced = 0;
    bool takes = true;

private:
    void step(std::chrono::nanoseconds time)
    {
        clock.elapsed += time;
        const auto sum = clock.now.nanoseconds + time.count();
        clock.now = {clock.now.seconds + sum / 1'000'000'000, std::int32_t(sum % 1'000'000'000)};
        hub.passDeadlines();
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
    }
};

} // namespace herd::test
