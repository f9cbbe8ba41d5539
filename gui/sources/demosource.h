#pragma once

#include "core/herd/herdhost.h"
#include "gui/sources/demopeople.h"
#include "gui/sources/herdsource.h"
#include "gui/sources/observatory.h"

#include <optional>

namespace herd {

/// A herd of five servers in this process, on ports of the system's choice, and people
/// who use it. All of it is real but the people, and the buses were. GUI thread only.
class DemoSource final : public HerdSource
{
    Q_OBJECT

public:
    /// The same seed lets the same people walk the same ways.
    explicit DemoSource(std::uint64_t seed, QObject *parent = nullptr);

    void setTraffic(const DemoTraffic &traffic);
    /// Hundreds come to one place, and go.
    void gatherCrowd();

    void start() override { m_host.start(); }
    QString name() const override;
    void say(std::uint32_t source, const std::string &line) override;
    void askForSnapshots() override { m_observatory.startOver(); }
    void hold(bool held) override { m_observatory.hold(held); }
    bool canDo(Deed) const override { return true; }
    void act(Deed deed, const QString &server) override;
    void close() override;

private:
    void begin(const Topology &topology);
    void partClosed();

    const std::uint64_t m_seed;
    HerdHost m_host;
    Observatory m_observatory;
    DemoTraffic m_traffic;
    std::optional<OnHub<DemoPeople>> m_people;
    int m_open = 0; // parts that are not closed yet
};

} // namespace herd
