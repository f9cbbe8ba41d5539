#include "gui/dashboard.h"

#include "gui/mapquestions.h"

#include <QAction>
#include <QCursor>
#include <QDateTime>
#include <QDockWidget>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QStatusBar>
#include <QToolBar>
#include <QVBoxLayout>

#include <chrono>

namespace herd {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto turnEvery = 16ms; // a frame
constexpr auto turnLasts = 8ms; // the rest of a frame is for painting
constexpr auto pictureEvery = 100ms; // figures that change faster can't be read
constexpr auto lagEvery = 500ms; // that looks at every client
constexpr TimeSpan hopsAreFresh {1, 0}; // older ones come from catching up, and would be a blur
constexpr std::size_t linesAtOnce = 200;

struct LinkFault
{
    const char *text;
    ObserverCommand command; ///< but for the neighbour
};
constexpr LinkFault linkFaults[] = {
    {QT_TRANSLATE_NOOP("herd::Dashboard", "Cut"), {.chaos = "cut"}},
    {QT_TRANSLATE_NOOP("herd::Dashboard", "200 ms late"), {.chaos = "delay", .milliseconds = 200}},
    {QT_TRANSLATE_NOOP("herd::Dashboard", "2 s late"), {.chaos = "delay", .milliseconds = 2000}},
    {QT_TRANSLATE_NOOP("herd::Dashboard", "Lose every fifth report"),
     {.chaos = "drop", .percent = 20}},
    {QT_TRANSLATE_NOOP("herd::Dashboard", "Tell every fifth report twice"),
     {.chaos = "duplicate", .percent = 20}},
    {QT_TRANSLATE_NOOP("herd::Dashboard", "1,000 bytes a second"),
     {.chaos = "throttle", .bytesPerSecond = 1000}},
    {QT_TRANSLATE_NOOP("herd::Dashboard", "Heal"), {.chaos = "heal"}},
};

std::vector<Cell> lineCells()
{
    return {Cell::Time, Cell::Server, Cell::Text, Cell::Code, Cell::Text, Cell::Code, Cell::Count};
}

QString textOf(const Timestamp &time)
{
    if (time == Timestamp {})
        return u"--:--:--.---"_s;
    return QDateTime::fromMSecsSinceEpoch(time.seconds * 1000 + time.nanoseconds / 1'000'000,
                                          Qt::UTC)
        .toString(u"hh:mm:ss.zzz"_s);
}

} // namespace

Dashboard::Dashboard(const Theme &theme, QWidget *parent)
    : QMainWindow(parent)
    , m_banner(new Banner(theme))
    , m_topology(new TopologyView(theme))
    , m_map(new MapWidget(theme, Basemap::embedded()))
    , m_clientMap(new ClientMap(m_models.clients, *m_map, this))
    , m_serversTable(new Table(theme, m_models.servers,
                               {Cell::Server, Cell::State, Cell::Rate, Cell::Count, Cell::Count,
                                Cell::Count, Cell::Code, Cell::Count, Cell::Code, Cell::Text},
                               ServersModel::PlaceRole, tr("Servers"),
                               tr("Servers appear here once one is attached.")))
    , m_clientsTable(new Table(
          theme, m_models.clients,
          {Cell::Text, Cell::Degrees, Cell::Degrees, Cell::Time, Cell::Server, Cell::Agreement},
          ClientsModel::OriginPlaceRole, tr("Clients"),
          tr("Clients appear here as soon as one tells a server where it is.")))
    , m_beliefsTable(new Table(
          theme, m_models.beliefs,
          {Cell::Server, Cell::Degrees, Cell::Degrees, Cell::Time, Cell::Text, Cell::Agreement},
          BeliefsModel::PlaceRole, tr("What each server believes"),
          tr("Select a client in the map or in the table of clients.")))
    , m_eventsTable(new Table(theme, m_models.events, lineCells(), LinesModel::PlaceRole,
                              tr("Events"),
                              tr("What happens in the herd appears here, as it happens.")))
    , m_trafficTable(new Table(
          theme, m_models.traffic, lineCells(), LinesModel::PlaceRole, tr("Traffic"),
          tr("Commands, answers and lines of links appear here, as servers read and write them.")))
    , m_position(new QLabel)
    , m_leftOut(new QLabel)
{
    auto *middle = new QWidget;
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(Theme::grid, Theme::grid, Theme::grid, Theme::grid);
    column->setSpacing(Theme::grid);
    column->addWidget(m_banner);
    column->addWidget(m_topology, 1);
    setCentralWidget(middle);
    addToolBar();
    addDock(Qt::RightDockWidgetArea, tr("Map"), u"map"_s, m_map);
    addDock(Qt::BottomDockWidgetArea, tr("Servers"), u"servers"_s, m_serversTable);
    auto *events = addDock(Qt::BottomDockWidgetArea, tr("Events"), u"events"_s, m_eventsTable);
    for (auto *dock :
         {addDock(Qt::BottomDockWidgetArea, tr("Traffic"), u"traffic"_s, m_trafficTable),
          addDock(Qt::BottomDockWidgetArea, tr("Clients"), u"clients"_s, m_clientsTable),
          addDock(Qt::BottomDockWidgetArea, tr("Beliefs"), u"beliefs"_s, m_beliefsTable)})
        tabifyDockWidget(events, dock);
    events->raise();
    m_eventsTable->followNewest();
    m_trafficTable->followNewest();
    statusBar()->addPermanentWidget(m_leftOut);
    statusBar()->addPermanentWidget(m_position);
    m_position->setFont(Theme::figures());
    setTheme(theme);

    m_models.feed.join(m_picture);
    connect(&m_models.feed, &EventFeed::paceChanged, this, &Dashboard::showPace);
    connect(&m_models.feed, &EventFeed::leftOut, this, [this] {
        m_leftOut->setText(
            tr("left out: %1 lines")
                .arg(QLocale().toString(static_cast<qulonglong>(m_models.feed.linesLeftOut()))));
    });
    connect(&m_models.feed, &EventFeed::snapshotsWanted, this, [this] {
        if (m_source)
            m_source->askForSnapshots();
    });
    connect(&m_picture, &HerdPicture::changed, this, [this] { m_pictureChanged = true; });
    connect(&m_models.floods, &FloodTracker::hopped, this, &Dashboard::showHops);
    connect(new MapQuestions(m_models.herd, *m_map, this), &MapQuestions::said, this,
            [this](const QString &text) { statusBar()->showMessage(text); });
    connect(m_map, &MapWidget::clientSelected, this, &Dashboard::follow);
    connect(m_clientsTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &row) {
                const QString client = row.siblingAtColumn(ClientsModel::Client).data().toString();
                m_map->select(client);
                follow(client);
            });
    connect(m_topology, &TopologyView::serverMenuWanted, this, &Dashboard::showServerMenu);
    connect(m_topology, &TopologyView::linkMenuWanted, this, &Dashboard::showLinkMenu);
    connect(&m_turns, &QTimer::timeout, this, &Dashboard::turn);
    m_turns.start(turnEvery);
    m_elapsed.start();
    m_sincePicture.start();
    showPicture();
    showPace();
}

Dashboard::~Dashboard() = default;

void Dashboard::addToolBar()
{
    QToolBar *bar = QMainWindow::addToolBar(tr("Time"));
    bar->setObjectName(u"time"_s);
    bar->setMovable(false);
    const auto add = [&](const QString &text, const QKeySequence &key, auto act) {
        QAction *action = bar->addAction(text);
        action->setShortcut(key);
        action->setToolTip(u"%1 (%2)"_s.arg(text, key.toString(QKeySequence::NativeText)));
        connect(action, &QAction::triggered, this, act);
        return action;
    };
    m_live = add(tr("Live"), Qt::Key_L, [this] { m_models.feed.goLive(); });
    m_pause = add(tr("Pause"), Qt::Key_Space, [this] {
        m_models.feed.pace() == TimeCursor::Pace::Live ? m_models.feed.pause()
                                                       : m_models.feed.goLive();
    });
    m_step = add(tr("Step"), Qt::Key_Period, [this] { m_models.feed.step(); });
    m_live->setCheckable(true);
}

QDockWidget *Dashboard::addDock(Qt::DockWidgetArea area, const QString &title, const QString &name,
                                QWidget *view)
{
    auto *dock = new QDockWidget(title);
    dock->setObjectName(name);
    dock->setWidget(view);
    addDockWidget(area, dock);
    return dock;
}

void Dashboard::setTheme(const Theme &theme)
{
    setPalette(theme.palette());
    m_banner->setTheme(theme);
    m_topology->setTheme(theme);
    m_map->setTheme(theme);
    for (Table *table :
         {m_serversTable, m_clientsTable, m_beliefsTable, m_eventsTable, m_trafficTable})
        table->setTheme(theme);
}

void Dashboard::watch(std::unique_ptr<HerdSource> source)
{
    m_source = std::move(source);
    m_models.feed.restart();
    m_models.feed.goLive();
    connect(m_source.get(), &HerdSource::observed, &m_models.feed, &EventFeed::take);
    connect(m_source.get(), &HerdSource::failed, this,
            [this](const QString &text) { statusBar()->showMessage(text); });
    setWindowTitle(tr("%1 - Herd").arg(m_source->name()));
    m_source->start();
}

void Dashboard::showAll(const ObservedBatch &batch)
{
    m_models.feed.restart();
    m_models.feed.goLive();
    m_models.feed.take(batch);
    while (m_models.feed.advance(linesAtOnce)) { }
    measureLag();
    showPicture();
    for (Table *table :
         {m_serversTable, m_clientsTable, m_beliefsTable, m_eventsTable, m_trafficTable})
        table->fitColumns();
}

void Dashboard::turn()
{
    const std::chrono::milliseconds passed(m_elapsed.restart());
    m_models.feed.pass(passed);
    while (m_models.feed.advance(linesAtOnce)
           && m_elapsed.nsecsElapsed() < std::chrono::nanoseconds(turnLasts).count()) { }
    if (m_source)
        m_source->hold(m_models.feed.pace() == TimeCursor::Pace::Live && !m_models.feed.hasRoom());
    if (m_pictureChanged && m_sincePicture.hasExpired(pictureEvery.count()))
        showPicture();
}

void Dashboard::showPicture()
{
    m_pictureChanged = false;
    m_sincePicture.start();
    m_position->setText(textOf(m_models.feed.position()));
    if (!m_sinceLag.isValid() || m_sinceLag.hasExpired(lagEvery.count()))
        measureLag();
    auto servers = m_picture.servers();
    for (ServerPicture &server : servers)
        server.differs = isBehind(m_lag, server.place, m_models.feed.position());
    m_topology->setPicture(servers, m_picture.links());
    QStringList names;
    for (const ServerPicture &server : servers)
        names << server.id;
    m_map->setServers(names);
    m_clientMap->showChanges(m_models.feed.position());
    m_banner->setVerdict(verdictOn(m_models.herd, m_lag, m_models.feed.position()));
}

void Dashboard::measureLag()
{
    m_sinceLag.start();
    m_lag.clear();
    for (std::size_t place = 0; place < m_models.herd.servers().size(); ++place)
        m_lag.push_back(m_models.clients.behind(place));
}

void Dashboard::showPace()
{
    const bool live = m_models.feed.pace() == TimeCursor::Pace::Live;
    m_live->setChecked(live);
    m_pause->setText(live ? tr("Pause") : tr("Go on"));
    m_step->setEnabled(!live);
}

void Dashboard::showHops(const std::vector<FloodHop> &hops)
{
    for (const FloodHop &hop : hops) {
        if (hop.from && hop.origin && m_models.feed.end() - hop.at < hopsAreFresh)
            m_topology->showHop(
                {hop.update, *hop.from, hop.to, *hop.origin, hop.verdict != event::Verdict::Newer});
    }
}

void Dashboard::follow(const QString &client)
{
    m_models.beliefs.follow(client.toStdString());
    if (!client.isEmpty())
        findChild<QDockWidget *>(u"beliefs"_s)->raise();
}

void Dashboard::addDeed(QMenu &menu, const QString &text, HerdSource::Deed deed,
                        const QString &server)
{
    QAction *action = menu.addAction(text);
    action->setEnabled(m_source && m_source->canDo(deed));
    connect(action, &QAction::triggered, this, [=, this] { m_source->act(deed, server); });
}

void Dashboard::showServerMenu(const QString &server, const QPoint &where)
{
    QMenu menu(this);
    const std::string id = server.toStdString();
    addDeed(menu, tr("Kill %1").arg(server), HerdSource::Deed::Kill, server);
    addDeed(menu, tr("Stop %1").arg(server), HerdSource::Deed::Stop, server);
    addDeed(menu, tr("Revive %1").arg(server), HerdSource::Deed::Revive, server);
    menu.addSeparator();
    menu.addAction(tr("Pause"), this, [=, this] { tell(id, {.chaos = "pause"}); });
    menu.addAction(tr("Go on"), this, [=, this] { tell(id, {.chaos = "resume"}); });
    menu.addAction(tr("Isolate"), this, [=, this] { tellAllLinks(id, {.chaos = "cut"}); });
    menu.addAction(tr("Heal all its links"), this,
                   [=, this] { tellAllLinks(id, {.chaos = "heal"}); });
    menu.exec(where);
}

void Dashboard::showLinkMenu(std::size_t one, std::size_t other, const QPoint &where)
{
    if (one >= m_models.herd.servers().size() || other >= m_models.herd.servers().size())
        return;
    const std::string first = m_models.herd.servers()[one].id;
    const std::string second = m_models.herd.servers()[other].id;
    QMenu menu(this);
    menu.addSection(
        tr("%1 and %2").arg(QString::fromStdString(first), QString::fromStdString(second)));
    for (const LinkFault &fault : linkFaults)
        menu.addAction(tr(fault.text), this,
                       [=, this] { tellBothEnds(first, second, fault.command); });
    menu.exec(where);
}

void Dashboard::tell(const std::string &server, const ObserverCommand &command)
{
    const auto source = m_picture.sourceOf(server);
    if (!m_source || !source)
        return;
    std::string line;
    appendObserverLine(line, command);
    line.pop_back(); // the newline
    m_source->say(*source, line);
}

void Dashboard::tellBothEnds(const std::string &one, const std::string &other,
                             ObserverCommand command)
{
    command.neighbour = other;
    tell(one, command);
    command.neighbour = one;
    tell(other, command);
}

void Dashboard::tellAllLinks(const std::string &server, const ObserverCommand &command)
{
    for (const LinkBetween &link : m_models.herd.links()) {
        const std::string &one = m_models.herd.servers()[link.one].id;
        const std::string &other = m_models.herd.servers()[link.other].id;
        if (one == server || other == server)
            tellBothEnds(one, other, command);
    }
}

} // namespace herd
