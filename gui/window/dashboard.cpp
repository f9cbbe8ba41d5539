#include "gui/window/dashboard.h"

#include "gui/commands/keyboard.h"
#include "gui/inspect/inspectorjoints.h"
#include "gui/time/timebar.h"
#include "gui/tour/captioncard.h"
#include "gui/views/wording.h"
#include "gui/window/leftout.h"
#include "gui/window/mapquestions.h"
#include "gui/window/scenes.h"

#include <QCursor>
#include <QDockWidget>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QShortcut>
#include <QStatusBar>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

namespace herd {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto turnEvery = 16ms; // a frame
constexpr auto turnLasts = 8ms; // the rest of a frame is for painting
constexpr auto pictureEvery = 100ms; // figures that change faster can't be read
constexpr TimeSpan hopsAreFresh {1, 0}; // older ones come from catching up, and would be a blur
constexpr int leastWidth = 40 * Theme::grid; // pixels; of what is in the middle
constexpr std::size_t linesAtOnce = 200;
constexpr int timelineHeight = 168; // with its title: five lanes
constexpr int tablesHeight = 248; // of five servers
constexpr int mapWidth = 560; // pixels, at first
constexpr int inspectorWidth = 280;

std::vector<Cell> lineCells()
{
    return {Cell::Time, Cell::Server, Cell::Text, Cell::Code, Cell::Text, Cell::Code, Cell::Count};
}

} // namespace

Dashboard::Dashboard(const Theme &theme, QWidget *parent)
    : QMainWindow(parent)
    , m_strip(new Strip(theme))
    , m_banner(new Banner(theme))
    , m_notice(new Notice(theme))
    , m_topology(new TopologyView(theme))
    , m_map(new MapWidget(theme, Basemap::embedded()))
    , m_clientMap(new ClientMap(m_models.clients, m_models.events, *m_map, this))
    , m_serversTable(new Table(theme, m_models.servers,
                               {Cell::Server, Cell::State, Cell::Rate, Cell::Count, Cell::Count,
                                Cell::Count, Cell::Code, Cell::Count, Cell::Code, Cell::Text},
                               ServersModel::PlaceRole))
    , m_clientsTable(new Table(
          theme, m_models.clients,
          {Cell::Text, Cell::Degrees, Cell::Degrees, Cell::Time, Cell::Server, Cell::Agreement},
          ClientsModel::OriginPlaceRole))
    , m_beliefsTable(new Table(
          theme, m_models.beliefs,
          {Cell::Server, Cell::Degrees, Cell::Degrees, Cell::Time, Cell::Text, Cell::Agreement},
          BeliefsModel::PlaceRole))
    , m_eventsTable(new Table(theme, m_models.events, lineCells(), LinesModel::PlaceRole))
    , m_trafficTable(new Table(theme, m_models.traffic, lineCells(), LinesModel::PlaceRole))
    , m_console(new Console(theme, m_models.herd))
    , m_timeline(new TimelineView(theme, m_models.timeline))
    , m_latency(new LatencyView(theme, m_models.latencies))
    , m_inspector(new Inspector(theme, m_models, m_faults))
    , m_leftOut(new QLabel)
{
    setWindowTitle(tr("Herd"));
    inEachLanguage(this, [this] { nameTables(); });
    placeMiddle(theme);
    placeDocks();
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, &m_filters,
            &FilterScope::enter);
    m_eventsTable->followNewest();
    m_trafficTable->followNewest();
    statusBar()->addPermanentWidget(m_leftOut);
    dress(m_strip, m_banner, m_notice, m_topology, m_map, m_serversTable, m_clientsTable,
          m_beliefsTable, m_eventsTable, m_trafficTable, m_console);
    dress(m_timeline, m_latency, m_inspector);
    setTheme(theme);
    join();
    joinUndo();
    connect(&m_turns, &QTimer::timeout, this, &Dashboard::turn);
    m_turns.start(turnEvery);
    m_elapsed.start();
    m_sincePicture.start();
    inEachLanguage(this, [this] { showPicture(); });
}

Dashboard::~Dashboard() = default;

void Dashboard::placeMiddle(const Theme &theme)
{
    auto *middle = new QWidget;
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(Theme::grid, Theme::grid, Theme::grid, Theme::grid);
    column->setSpacing(Theme::grid);
    column->addWidget(m_strip);
    column->addWidget(m_banner);
    column->addWidget(m_notice);
    column->addWidget(m_topology, 1);
    auto *caption = new CaptionCard(theme, m_tour);
    column->addWidget(caption);
    middle->setMinimumWidth(leastWidth);
    setCentralWidget(middle);
    auto *timeBar = new TimeBar(m_player, theme);
    addToolBar(timeBar);
    dress(timeBar, caption);
}

void Dashboard::placeDocks()
{
    auto *map = addDock(Qt::RightDockWidgetArea, QT_TR_NOOP("Map"), u"map"_s, m_map);
    auto *inspector =
        addDock(Qt::RightDockWidgetArea, QT_TR_NOOP("Inspector"), u"inspector"_s, m_inspector);
    splitDockWidget(map, inspector, Qt::Horizontal);
    resizeDocks({map, inspector}, {mapWidth, inspectorWidth}, Qt::Horizontal);
    FilteredTable *filtered = m_filters.add(m_eventsTable);
    auto *timeline =
        addDock(Qt::BottomDockWidgetArea, QT_TR_NOOP("Timeline"), u"timeline"_s, m_timeline);
    auto *servers = addDock(Qt::BottomDockWidgetArea, QT_TR_NOOP("Servers"), u"servers"_s,
                            m_filters.add(m_serversTable, filtered));
    auto *events = addDock(Qt::BottomDockWidgetArea, QT_TR_NOOP("Events"), u"events"_s, filtered);
    splitDockWidget(timeline, servers, Qt::Vertical);
    splitDockWidget(servers, events, Qt::Horizontal);
    for (auto *dock :
         {addDock(Qt::BottomDockWidgetArea, QT_TR_NOOP("Traffic"), u"traffic"_s,
                  m_filters.add(m_trafficTable)),
          addDock(Qt::BottomDockWidgetArea, QT_TR_NOOP("Clients"), u"clients"_s,
                  m_filters.add(m_clientsTable, filtered)),
          addDock(Qt::BottomDockWidgetArea, QT_TR_NOOP("Beliefs"), u"beliefs"_s, m_beliefsTable),
          addDock(Qt::BottomDockWidgetArea, QT_TR_NOOP("Latency"), u"latency"_s, m_latency),
          addDock(Qt::BottomDockWidgetArea, QT_TR_NOOP("Console"), u"console"_s, m_console)})
        tabifyDockWidget(events, dock);
    resizeDocks({timeline, events}, {timelineHeight, tablesHeight}, Qt::Vertical);
    serveKeyboard(*this); // which goes through them in this order
    events->raise();
}

/// What one view says to another, and to the status bar.
void Dashboard::join()
{
    m_models.feed.join(m_picture);
    inspectSelections(*m_inspector, *m_topology, *m_serversTable, {m_eventsTable, m_trafficTable});
    connect(m_topology, &TopologyView::serverSelected, m_console, &Console::choose);
    connect(&m_models.feed, &EventFeed::snapshotsWanted, this, [this] {
        if (m_source)
            m_source->askForSnapshots();
    });
    connect(&m_player, &Player::said, this, &Dashboard::say);
    connect(&m_picture, &HerdPicture::changed, this, [this] { m_pictureChanged = true; });
    connect(&m_models.floods, &FloodTracker::hopped, this, &Dashboard::showHops);
    connect(new MapQuestions(m_models.herd, *m_map, this), &MapQuestions::said, this,
            &Dashboard::say);
    connect(m_timeline, &TimelineView::spanSelected, &m_filters, &FilterScope::setWindow);
    connect(&m_filters, &FilterScope::windowChanged, m_timeline, &TimelineView::setSelection);
    connect(m_timeline, &TimelineView::said, this, &Dashboard::say);
    connect(m_map, &MapWidget::clientSelected, this, &Dashboard::follow);
    connect(m_clientsTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &row) {
                select(row.siblingAtColumn(ClientsModel::Client).data().toString());
            });
    connect(m_topology, &TopologyView::serverMenuWanted, this, &Dashboard::showServerMenu);
    connect(m_topology, &TopologyView::linkMenuWanted, this, &Dashboard::showLinkMenu);
    connect(m_strip, &Strip::busyChanged, this, [this] {
        m_pictureChanged = true;
        if (m_strip->isBusy()) // there is something to come, before anybody reads that there is not
            showPicture();
    });
    connect(m_notice, &Notice::recovered, this,
            [this] { say(tr("A server is back, and this goes on.")); });
}

void Dashboard::joinUndo()
{
    connect(&m_undo, &Undo::said, this, &Dashboard::say);
    connect(m_latency, &LatencyView::measuresAnew, this,
            [this](const LatencyBook::Measured &before) {
                m_undo.did(tr("Measure anew"), [this, before] {
                    m_models.latencies.giveBack(before);
                    m_latency->refresh();
                });
            });
    connect(m_topology, &TopologyView::cardMoved, this,
            [this](const QString &card, const QHash<QString, QPointF> &before) {
                m_undo.did(
                    tr("Move %1", "a server").arg(card),
                    [this, before] { m_topology->setPlaces(before); }, Undo::Kind::GoesOn);
            });
}

void Dashboard::setReducedMotion(bool reduced)
{
    m_topology->setReducedMotion(reduced);
    setAnimated(!reduced); // docks that make way
}

void Dashboard::say(const QString &text)
{
    statusBar()->showMessage(text);
}

/// Before its children say theirs: some repeat the names of tables.
void Dashboard::nameTables()
{
    m_serversTable->setWords(tr("Servers"), tr("Servers appear here once one is attached."));
    m_clientsTable->setWords(tr("Clients"),
                             tr("Clients appear here as soon as one tells a server where it is."));
    m_beliefsTable->setWords(tr("What each server believes"),
                             tr("Select a client in the map or in the table of clients."));
    m_eventsTable->setWords(tr("Events"),
                            tr("What happens in the herd appears here, as it happens."));
    m_trafficTable->setWords(
        tr("Traffic"),
        tr("Commands, answers and lines of links appear here, as servers read and write them."));
}

QDockWidget *Dashboard::addDock(Qt::DockWidgetArea area, const char *title, const QString &name,
                                QWidget *view)
{
    auto *dock = new QDockWidget;
    inEachLanguage(dock, [dock, title] { dock->setWindowTitle(tr(title)); });
    dock->setObjectName(name);
    dock->setWidget(view);
    addDockWidget(area, dock);
    return dock;
}

void Dashboard::setTheme(const Theme &theme)
{
    setPalette(theme.palette());
    for (const auto &dress : m_dressed)
        dress(theme);
}

void Dashboard::watchAnew(std::unique_ptr<HerdSource> source)
{
    letGo(std::exchange(m_source, std::move(source)), this);
    m_faults.setSource(m_source.get());
    m_failure.clear();
    m_pictureChanged = true;
    m_player.watch(m_source.get());
}

void Dashboard::watch(std::unique_ptr<HerdSource> source)
{
    watchAnew(std::move(source));
    connect(m_source.get(), &HerdSource::failed, this, [this](const QString &text) {
        m_failure = text;
        m_pictureChanged = true;
    });
    setWindowTitle(tr("%1 - Herd").arg(m_source->name()));
    m_source->start();
}

void Dashboard::watchNothing(const QString &why)
{
    watchAnew(nullptr);
    m_failure = why;
    setWindowTitle(tr("Herd"));
}

void Dashboard::showAll(const Scene &scene)
{
    m_models.feed.restart();
    m_models.feed.goLive();
    m_models.feed.take(scene.batch);
    m_map->follow(scene.followed);
    while (m_models.feed.advance(linesAtOnce))
        m_clientMap->showChanges(m_models.feed.position()); // so that ways can be drawn
    showPicture();
    for (Table *table :
         {m_serversTable, m_clientsTable, m_beliefsTable, m_eventsTable, m_trafficTable})
        table->fitColumns();
    if (!scene.front.isEmpty())
        bringForward(scene.front, scene.filter);
    if (!scene.followed.isEmpty())
        select(scene.followed);
    m_topology->select(scene.selected);
    m_inspector->refresh();
    if (scene.nearby) {
        m_map->showWorld(); // from where it comes as near as it can
        m_map->showNearby(*scene.nearby);
    }
}

/// Leaves room for all others: five lanes, and a topology that can be read.
void Dashboard::bringForward(const QString &dock, const QString &filter)
{
    auto *front = findChild<QDockWidget *>(dock);
    front->raise();
    if (auto *rows = front->findChild<FilterBar *>())
        rows->setFilter(filter);
    for (auto *other : findChildren<QDockWidget *>()) {
        if (dockWidgetArea(other) == Qt::BottomDockWidgetArea)
            resizeDocks({other}, {timelineHeight}, Qt::Vertical);
    }
    resizeDocks({front}, {width() / 2}, Qt::Horizontal);
    resizeDocks({front}, {height() * 2 / 5}, Qt::Vertical);
    layout()->activate();
}

void Dashboard::turn()
{
    const std::chrono::milliseconds passed(m_elapsed.restart());
    m_models.feed.pass(passed);
    while (m_models.feed.advance(linesAtOnce)
           && m_elapsed.nsecsElapsed() < std::chrono::nanoseconds(turnLasts).count()) { }
    m_player.turn();
    if (m_pictureChanged && m_sincePicture.hasExpired(pictureEvery.count())) {
        m_sincePicture.start();
        QTimer::singleShot(0, this, &Dashboard::showPicture); // a turn of its own: none is long
    }
}

void Dashboard::showPicture()
{
    m_pictureChanged = false;
    m_sincePicture.start();
    m_leftOut->setText(describeLeftOut(m_models));
    measureLag();
    auto servers = m_picture.servers();
    for (ServerPicture &server : servers)
        server.differs = isBehind(m_lag, server.place, m_models.feed.position());
    m_topology->setPicture(servers, m_picture.links(), m_picture.bridges());
    QStringList names;
    for (const ServerPicture &server : servers)
        names << server.id;
    m_map->setServers(names);
    m_console->showServers();
    m_inspector->refresh();
    m_clientMap->showChanges(m_models.feed.position());
    m_pictureChanged = m_clientMap->clientsWaiting() > 0;
    m_timeline->showUntil(m_models.feed.position(), m_models.feed.pace() == TimeCursor::Pace::Live);
    m_latency->refresh();
    m_banner->setVerdict(
        verdictOn(m_models.herd, m_models.clients, m_lag, m_models.feed.position()));
    m_notice->setComplaint(
        complaintOn(m_models.herd, m_source || m_strip->isBusy(), m_failure)); // or soon
    m_topology->setVisible(!servers.empty() || m_notice->complaint() == Complaint());
}

void Dashboard::measureLag()
{
    m_lag = lagOf(m_models.herd, m_models.clients);
}

void Dashboard::showHops(const std::vector<FloodHop> &hops)
{
    for (const FloodHop &hop : hops) {
        if (hop.from && hop.origin && m_models.feed.end() - hop.at < hopsAreFresh)
            m_topology->showHop(
                {hop.update, *hop.from, hop.to, *hop.origin, hop.verdict != event::Verdict::Newer});
    }
}

void Dashboard::select(const QString &client)
{
    m_map->select(client);
    follow(client);
}

void Dashboard::follow(const QString &client)
{
    m_models.beliefs.follow(client.toStdString());
    m_inspector->inspect(client.isEmpty() ? InspectorSubject() : ShownClient {client});
    if (!client.isEmpty() && !m_clientsTable->hasFocus()) // it would go behind what is raised
        findChild<QDockWidget *>(u"beliefs"_s)->raise();
}

void Dashboard::showServerMenu(const QString &server, const QPoint &where)
{
    QMenu menu(this);
    m_faults.addServerActions(menu, server);
    menu.exec(where);
}

void Dashboard::showLinkMenu(std::size_t one, std::size_t other, const QPoint &where)
{
    QMenu menu(this);
    m_faults.addLinkActions(menu, one, other);
    if (!menu.isEmpty())
        menu.exec(where);
}

} // namespace herd
