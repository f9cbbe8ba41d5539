#pragma once

#include "gui/sources/demotraffic.h"
#include "gui/views/map/mercator.h"

#include <QMenu>

namespace herd {

/// Who uses the herd of the demo. Says what was chosen; it is for others to see to it. GUI thread
/// only.
class DemoMenu final : public QMenu
{
    Q_OBJECT

public:
    /// A part of the world.
    struct Region
    {
        GeoPoint northWest;
        GeoPoint southEast;
    };
    static constexpr Region losAngeles {{34.16, -118.54}, {33.95, -118.18}}; ///< the walkers'
    static constexpr Region washington {{39.04, -77.27}, {38.77, -76.85}}; ///< the buses'

    explicit DemoMenu(QWidget *parent = nullptr);

    const DemoTraffic &traffic() const { return m_traffic; }

Q_SIGNALS:
    void trafficChanged(const herd::DemoTraffic &traffic);
    void crowdWanted();
    /// To be seen in the map.
    void regionWanted(const herd::DemoMenu::Region &region);

private:
    void addSwitch(const char *text, bool DemoTraffic::*who);
    void addSpeeds();
    /// In each language.
    void name(QAction *action, const char *text);

    DemoTraffic m_traffic;
};

} // namespace herd
