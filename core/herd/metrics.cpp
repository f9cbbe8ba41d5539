#include "core/herd/metrics.h"

#include "core/herd/herdserver.h"

#include <string_view>

namespace herd {

namespace {

void appendHead(std::string &out, std::string_view name, std::string_view help,
                std::string_view type)
{
    for (const std::string_view part :
         {std::string_view("# HELP "), name, std::string_view(" "), help,
          std::string_view("\n# TYPE "), name, std::string_view(" "), type, std::string_view("\n")})
        out += part;
}

void appendValue(std::string &out, std::string_view name, std::uint64_t value)
{
    out += name;
    out += ' ';
    out += std::to_string(value);
    out += '\n';
}

void appendCounter(std::string &out, std::string_view name, std::string_view help,
                   std::uint64_t value)
{
    appendHead(out, name, help, "counter");
    appendValue(out, name, value);
}

void appendGauge(std::string &out, std::string_view name, std::string_view help,
                 std::uint64_t value)
{
    appendHead(out, name, help, "gauge");
    appendValue(out, name, value);
}

/// One value a link. Ids of servers are letters, digits, - and _, so labels need no escapes.
template <typename Value>
void appendOfLinks(std::string &out, const HerdServer &server, std::string_view name,
                   std::string_view help, Value value)
{
    if (server.links().empty())
        return;
    appendHead(out, name, help, "gauge");
    for (const auto &link : server.links())
        appendValue(out, std::string(name) + "{neighbour=\"" + link->neighbour() + "\"}",
                    value(*link));
}

void appendReports(std::string &out, const ServerEvents::Counters &counters)
{
    constexpr std::string_view name = "herd_reports_total";
    appendHead(out, name, "Reports by what became of them.", "counter");
    appendValue(out, std::string(name) + "{verdict=\"newer\"}", counters.newer);
    appendValue(out, std::string(name) + "{verdict=\"equal\"}", counters.equal);
    appendValue(out, std::string(name) + "{verdict=\"stale\"}", counters.stale);
}

void appendPublisher(std::string &out, const ReportPublisher &publisher)
{
    const auto now = publisher.now();
    appendGauge(out, "herd_bridge_up", "Whether the bridge has read its bucket and publishes.",
                now.isUp ? 1 : 0);
    appendGauge(out, "herd_bridge_owed_clients",
                "Clients whose newest report was not published yet.", now.owed);
    appendGauge(out, "herd_bridge_unconfirmed", "Reports published and not known to be stored.",
                now.unconfirmed);
    appendCounter(out, "herd_bridge_published_total", "Reports that the bucket has stored.",
                  now.published);
    appendCounter(out, "herd_bridge_heard_total", "Reports of others in the bucket.", now.heard);
    appendCounter(out, "herd_bridge_foreign_total", "Values in the bucket that are no reports.",
                  now.foreign);
    appendCounter(out, "herd_bridge_left_out_total", "Reports too long for the bucket.",
                  now.leftOut);
}

} // namespace

void appendMetrics(std::string &out, const HerdServer &server)
{
    const ServerEvents::Counters &counters = server.counters();
    event::Stats gauges;
    server.addGauges(gauges);
    appendCounter(out, "herd_commands_total", "Lines of clients.", counters.linesIn);
    appendCounter(out, "herd_answers_total", "Answers to clients.", counters.linesOut);
    appendReports(out, counters);
    appendCounter(out, "herd_link_reports_heard_total", "Reports that neighbours passed on.",
                  counters.heard);
    appendCounter(out, "herd_link_reports_sent_total", "Reports passed on to neighbours.",
                  counters.sent);
    appendCounter(out, "herd_lookups_total", "Questions that Places answered.", counters.lookups);
    appendCounter(out, "herd_connections_opened_total", "Clients that connected.", counters.opened);
    appendCounter(out, "herd_connections_closed_total", "Clients that are gone.", counters.closed);
    appendCounter(out, "herd_limited_total", "Commands turned away because of a limit.",
                  counters.limited);
    appendGauge(out, "herd_clients", "Clients whose place is known.", server.store().size());
    appendGauge(out, "herd_store_bytes", "Memory for their reports.", server.store().bytes());
    appendGauge(out, "herd_connections", "Clients that are connected.", gauges.connections);
    appendGauge(out, "herd_lookups_waiting", "Questions that wait for Places.",
                gauges.lookupsWaiting);
    appendGauge(out, "herd_held_bytes", "Unsent bytes and unfinished lines of all connections.",
                gauges.bytesHeld);
    appendOfLinks(out, server, "herd_link_up", "Whether the link to a neighbour is up.",
                  [](const PeerLink &link) { return link.isUp() ? 1U : 0U; });
    appendOfLinks(out, server, "herd_link_owed_clients",
                  "Clients whose newest report a neighbour has not been sent yet.",
                  [](const PeerLink &link) { return link.owed(); });
    if (const ReportPublisher *publisher = server.publisher())
        appendPublisher(out, *publisher);
    appendGauge(out, "herd_ready", "Whether the server knows what the herd knows.",
                server.isReady() ? 1 : 0);
}

} // namespace herd
