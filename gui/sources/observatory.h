#pragma once

#include "core/monitor/monitorclient.h"
#include "gui/sources/onhub.h"

#include <QObject>

#include <cstdint>
#include <string>
#include <vector>

namespace herd {

/// Observes servers from a thread of its own and hands over what they say, one batch at a time, so
/// that a busy window makes batches larger, not queues longer. GUI thread only.
class Observatory final : public QObject
{
    Q_OBJECT

public:
    struct Address
    {
        std::string host;
        std::uint16_t port = 0; ///< for observers
        std::string token; ///< may be empty
    };

    explicit Observatory(QObject *parent = nullptr);
    ~Observatory() override;

    void observe(std::vector<Address> servers);
    void say(std::uint32_t source, std::string line);
    /// Attaches to all of them anew, under new numbers.
    void startOver();
    /// While held it hands nothing over: lines wait on its thread, then at the servers.
    void hold(bool held);
    /// Observes nobody any more; closed() follows, and from then on destroying it waits for
    /// nothing.
    void close();

Q_SIGNALS:
    void closed();
    void observed(const herd::ObservedBatch &batch);

private:
    class Telescope;

    void arrived(const ObservedBatch &batch);

    std::vector<Address> m_servers;
    bool m_isHeld = false;
    bool m_waits = false; // the other thread, for word that the last batch has arrived
    OnHub<Telescope> m_telescope;
};

} // namespace herd
