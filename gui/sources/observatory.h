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

Q_SIGNALS:
    void observed(const herd::ObservedBatch &batch);

private:
    class Telescope;

    void arrived(const ObservedBatch &batch);

    std::vector<Address> m_servers;
    OnHub<Telescope> m_telescope;
};

} // namespace herd
