#pragma once

#include "gui/commands/undo.h"
#include "gui/inspect/console.h"
#include "gui/inspect/faultmenus.h"
#include "gui/inspect/herdpicture.h"
#include "gui/inspect/inspector.h"
#include "gui/models/herdmodels.h"
#include "gui/sources/herdsource.h"
#include "gui/time/player.h"
#include "gui/tour/tour.h"
#include "gui/views/filteredtable.h"
#include "gui/views/filterscope.h"
#include "gui/views/latency/latencyview.h"
#include "gui/views/strip.h"
#include "gui/views/timeline/timelineview.h"
#include "gui/views/topology/topologyview.h"
#include "gui/window/banner.h"
#include "gui/window/clientmap.h"
#include "gui/window/notice.h"

#include <QElapsedTimer>
#include <QMainWindow>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

class QDockWidget;
class QLabel;

namespace herd {

struct Scene;

/// The window: a source feeds the time cursor, which feeds the models, which the views show.
class Dashboard final : public QMainWindow
{
    Q_OBJECT

public:
    explicit Dashboard(const Theme &theme, QWidget *parent = nullptr);
    ~Dashboard() override;

    void setTheme(const Theme &theme);
    void setReducedMotion(bool reduced);

    /// Watches this from now on, and starts it.
    void watch(std::unique_ptr<HerdSource> source);
    /// Watches nothing, and says why.
    void watchNothing(const QString &why);
    HerdSource *source() const { return m_source.get(); } ///< until the next; may be none
    bool hasFailed() const { return !m_failure.isEmpty(); } ///< the source, which may be none
    /// Shows all of this at once, without a source.
    void showAll(const Scene &scene);
    /// What it shows.
    const HerdModels &models() const { return m_models; }
    Player &player() { return m_player; }

    /// In the status bar.
    void say(const QString &text);
    /// Above all that is shown.
    Strip &strip() { return *m_strip; }
    void fillFaults(QMenu &menu) { m_faults.fill(menu); }
    Undo &undo() { return m_undo; }
    /// Of the demo, which must be watched.
    Tour &tour() { return m_tour; }

private:
    void watchAnew(std::unique_ptr<HerdSource> source);
    void nameTables();
    void placeMiddle(const Theme &theme);
    void placeDocks();
    void join();
    void joinUndo();
    QDockWidget *addDock(Qt::DockWidgetArea area, const char *title, const QString &name,
                         QWidget *view);
    void bringForward(const QString &dock, const QString &filter);
    void turn();
    void showPicture();
    void measureLag();
    void showHops(const std::vector<FloodHop> &hops);
    void select(const QString &client);
    /// Shows what each server believes about it.
    void follow(const QString &client);
    void showServerMenu(const QString &server, const QPoint &where);
    void showLinkMenu(std::size_t one, std::size_t other, const QPoint &where);
    /// These follow the theme from now on.
    template <typename... Views> void dress(Views *...views)
    {
        (m_dressed.emplace_back([views](const Theme &theme) { views->setTheme(theme); }), ...);
    }

    HerdModels m_models;
    HerdPicture m_picture {m_models.herd};
    FaultMenus m_faults {m_models.herd, m_picture};
    Tour m_tour {{m_models, m_faults, [this](const QString &client) { select(client); }}};
    Lag m_lag;
    std::unique_ptr<HerdSource> m_source;
    QString m_failure; // of the source
    Player m_player {m_models};
    Strip *m_strip;
    Banner *m_banner;
    Notice *m_notice;
    TopologyView *m_topology;
    MapWidget *m_map;
    ClientMap *m_clientMap;
    FilterScope m_filters;
    Table *m_serversTable;
    Table *m_clientsTable;
    Table *m_beliefsTable;
    Table *m_eventsTable;
    Table *m_trafficTable;
    Console *m_console;
    TimelineView *m_timeline;
    LatencyView *m_latency;
    Inspector *m_inspector;
    QLabel *m_leftOut;
    Undo m_undo {this};
    QTimer m_turns;
    QElapsedTimer m_elapsed;
    QElapsedTimer m_sincePicture;
    std::vector<std::function<void(const Theme &)>> m_dressed;
    bool m_pictureChanged = false;
};

} // namespace herd
