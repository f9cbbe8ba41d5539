#include "gui/inspect/faultmenus.h"

#include <QAction>
#include <QMenu>
#include <QMessageBox>

namespace herd {

namespace {

struct LinkFault
{
    const char *text;
    ObserverCommand command; ///< but for the neighbour
};
constexpr LinkFault linkFaults[] = {
    {QT_TRANSLATE_NOOP("herd::FaultMenus", "Cut"), {.chaos = "cut"}},
    {QT_TRANSLATE_NOOP("herd::FaultMenus", "200 ms late"), {.chaos = "delay", .milliseconds = 200}},
    {QT_TRANSLATE_NOOP("herd::FaultMenus", "2 s late"), {.chaos = "delay", .milliseconds = 2000}},
    {QT_TRANSLATE_NOOP("herd::FaultMenus", "Lose every fifth report"),
     {.chaos = "drop", .percent = 20}},
    {QT_TRANSLATE_NOOP("herd::FaultMenus", "Tell every fifth report twice"),
     {.chaos = "duplicate", .percent = 20}},
    {QT_TRANSLATE_NOOP("herd::FaultMenus", "1,000 bytes a second"),
     {.chaos = "throttle", .bytesPerSecond = 1000}},
    {QT_TRANSLATE_NOOP("herd::FaultMenus", "Heal"), {.chaos = "heal"}},
};

} // namespace

FaultMenus::FaultMenus(const HerdState &herd, const HerdPicture &picture)
    : m_herd(herd)
    , m_picture(picture)
{
}

void FaultMenus::fill(QMenu &menu)
{
    menu.clear(); // deletes submenus' actions, but not the submenus
    qDeleteAll(menu.findChildren<QMenu *>(Qt::FindDirectChildrenOnly));
    for (const ServerNow &server : m_herd.servers()) {
        const QString name = QString::fromStdString(server.id);
        addServerActions(*menu.addMenu(name), name);
    }
    if (menu.isEmpty())
        menu.addAction(tr("No herd is watched"))->setEnabled(false);
    else
        menu.addSeparator();
    for (const LinkBetween &link : m_herd.links()) {
        const auto name = [&](std::size_t place) {
            return QString::fromStdString(m_herd.servers()[place].id);
        };
        addLinkActions(*menu.addMenu(tr("%1 and %2").arg(name(link.one), name(link.other))),
                       link.one, link.other);
    }
}

void FaultMenus::addDeed(QMenu &menu, const QString &text, HerdSource::Deed deed,
                         const QString &server)
{
    QAction *action = menu.addAction(text);
    action->setEnabled(m_source && m_source->canDo(deed));
    QObject::connect(action, &QAction::triggered, &menu, [=, this] { act(deed, server); });
}

void FaultMenus::addServerActions(QMenu &menu, const QString &server)
{
    const std::string id = server.toStdString();
    addDeed(menu, tr("Kill %1").arg(server), HerdSource::Deed::Kill, server);
    menu.addAction(tr("Stop %1").arg(server), &menu,
                   [=, this, &menu] { stop(server, menu.parentWidget()); })
        ->setEnabled(m_source && m_picture.sourceOf(id));
    addDeed(menu, tr("Revive %1").arg(server), HerdSource::Deed::Revive, server);
    menu.addSeparator();
    menu.addAction(tr("Pause"), &menu, [=, this] { tell(id, {.chaos = "pause"}); });
    menu.addAction(tr("Go on"), &menu, [=, this] { tell(id, {.chaos = "resume"}); });
    menu.addAction(tr("Isolate"), &menu, [=, this] { isolate(server); });
    menu.addAction(tr("Heal all its links"), &menu, [=, this] { heal(server); });
}

void FaultMenus::addLinkActions(QMenu &menu, std::size_t one, std::size_t other)
{
    if (one >= m_herd.servers().size() || other >= m_herd.servers().size())
        return;
    const std::string first = m_herd.servers()[one].id;
    const std::string second = m_herd.servers()[other].id;
    menu.addSection(
        tr("%1 and %2").arg(QString::fromStdString(first), QString::fromStdString(second)));
    for (const LinkFault &fault : linkFaults)
        menu.addAction(tr(fault.text), &menu,
                       [=, this] { tellBothEnds(first, second, fault.command); });
}

void FaultMenus::act(HerdSource::Deed deed, const QString &server)
{
    if (m_source && m_source->canDo(deed))
        m_source->act(deed, server);
}

/// The demo can start it again; from here nobody can start one that runs elsewhere.
void FaultMenus::stop(const QString &server, QWidget *window)
{
    if (m_source && m_source->canDo(HerdSource::Deed::Stop))
        return act(HerdSource::Deed::Stop, server);
    const auto answer = QMessageBox::question(
        window, tr("Stop %1?").arg(server),
        tr("%1 runs in another program. It can't be started again from here.").arg(server),
        QMessageBox::Yes | QMessageBox::Cancel, QMessageBox::Cancel);
    if (answer == QMessageBox::Yes)
        tell(server.toStdString(), {.chaos = "stop"});
}

void FaultMenus::isolate(const QString &server)
{
    tellAllLinks(server.toStdString(), {.chaos = "cut"});
}

void FaultMenus::heal(const QString &server)
{
    tellAllLinks(server.toStdString(), {.chaos = "heal"});
}

void FaultMenus::tell(const std::string &server, const ObserverCommand &command)
{
    const auto source = m_picture.sourceOf(server);
    if (!m_source || !source)
        return;
    std::string line;
    appendObserverLine(line, command);
    line.pop_back(); // the newline
    m_source->say(*source, line);
}

void FaultMenus::tellBothEnds(const std::string &one, const std::string &other,
                              ObserverCommand command)
{
    command.neighbour = other;
    tell(one, command);
    command.neighbour = one;
    tell(other, command);
}

void FaultMenus::tellAllLinks(const std::string &server, const ObserverCommand &command)
{
    for (const LinkBetween &link : m_herd.links()) {
        const std::string &one = m_herd.servers()[link.one].id;
        const std::string &other = m_herd.servers()[link.other].id;
        if (one == server || other == server)
            tellBothEnds(one, other, command);
    }
}

} // namespace herd
