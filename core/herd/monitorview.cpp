#include "core/herd/monitorview.h"

#include "core/herd/chaoscommands.h"
#include "core/herd/herdserver.h"

#include <QRandomGenerator>

#include <utility>

namespace herd {

MonitorView::MonitorView(HerdServer &server, Topology topology, QObject *parent)
    : QObject(parent)
    , m_server(server)
    , m_topology(std::move(topology))
    , m_run(QString::number(QRandomGenerator::system()->generate64(), 16).toStdString())
{
    const Clock &clock = server.hub().clock();
    connect(&server, &HerdServer::linkChanged, this, [this, &clock](const QString &neighbour) {
        m_changes[neighbour.toStdString()] = clock.utc();
    });
}

std::string_view MonitorView::serverId() const
{
    return m_server.config().id;
}

std::vector<LinkNow> MonitorView::links() const
{
    std::vector<LinkNow> links;
    const auto add = [&](const std::string &name, bool up) {
        const auto change = m_changes.find(name);
        links.push_back({name, up ? event::LinkState::Up : event::LinkState::Down,
                         change == m_changes.end() ? Timestamp() : change->second});
    };
    for (const auto &link : m_server.links())
        add(link->neighbour(), link->isUp());
    if (const ReportPublisher *publisher = m_server.publisher())
        add(publisher->name(), publisher->now().isUp);
    return links;
}

std::vector<event::Fault> MonitorView::faults() const
{
    return faultsOf(m_server);
}

std::uint32_t MonitorView::clientCount() const
{
    return m_server.store().size();
}

std::string_view MonitorView::reportLine(std::uint32_t client) const
{
    std::string_view line = m_server.store().line(client);
    line.remove_suffix(1); // the newline
    return line;
}

} // namespace herd
