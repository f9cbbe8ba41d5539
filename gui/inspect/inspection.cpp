#include "gui/inspect/inspection.h"

#include "core/protocol/escape.h"
#include "core/protocol/json.h"
#include "gui/inspect/herdpicture.h"
#include "gui/views/celldelegate.h"
#include "gui/views/spantext.h"
#include "gui/views/timetext.h"

#include <QCoreApplication>
#include <QLocale>

#include <chrono>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

constexpr int degreeDigits = 6; // 11 cm

/// Writes one card.
class CardWriter
{
    Q_DECLARE_TR_FUNCTIONS(herd::CardWriter)

public:
    CardWriter(const HerdModels &models, const MergeCount::Counts &counts)
        : m_models(models)
        , m_counts(counts)
        , m_now(models.feed.position())
    {
    }

    InspectorCard write(std::monostate) { return {}; }
    InspectorCard write(const ShownServer &shown);
    InspectorCard write(const ShownLink &shown);
    InspectorCard write(const ShownBridge &shown);
    InspectorCard write(const ShownClient &shown);
    InspectorCard write(const ShownLine &shown);

private:
    void heading(const QString &name) { m_card.rows.push_back({name, {}}); }
    void figure(const QString &name, const QString &value, bool isWrong = false)
    {
        if (!value.isEmpty())
            m_card.rows.push_back({name, value, false, isWrong});
    }
    void words(const QString &name, const QString &value, bool isWrong = false)
    {
        if (!value.isEmpty())
            m_card.rows.push_back({name, value, true, isWrong});
    }
    void addRates(const ServerNow &now);
    void addLinksOf(std::size_t place);
    void addTie(const QString &to, LinkHealth health,
                const std::optional<std::chrono::nanoseconds> &roundTrip);
    void addDirection(const LinkBetween &link, bool fromOne);
    void addEnd(const QString &server, const LinkEnd &end);
    void addBeliefs(std::size_t client);

    const ServerNow &server(std::size_t place) const { return m_models.herd.servers()[place]; }
    QString nameOf(std::size_t place) const;
    QString namesOf(std::uint64_t servers) const;
    static QString wordsOf(LinkHealth health);
    QString ageOf(const Timestamp &at) const;

    static QString textOf(std::string_view bytes);
    static QString countText(std::uint64_t count);
    static QString rateText(const std::optional<double> &rate);
    static QString timeText(const Timestamp &at);

    const HerdModels &m_models;
    const MergeCount::Counts &m_counts;
    const Timestamp m_now;
    InspectorCard m_card;
};

/// Whatever comes from outside, with its control bytes visible.
QString CardWriter::textOf(std::string_view bytes)
{
    std::string escaped;
    appendEscaped(escaped, bytes);
    return QString::fromStdString(escaped);
}

QString CardWriter::countText(std::uint64_t count)
{
    return QLocale().toString(static_cast<qulonglong>(count));
}

QString CardWriter::rateText(const std::optional<double> &rate)
{
    return rate ? tr("%1/s").arg(QLocale().toString(*rate, 'f', 0)) : tr("not known");
}

QString CardWriter::timeText(const Timestamp &at)
{
    return at == Timestamp {} ? QString() : dateAndTime(at);
}

QString CardWriter::ageOf(const Timestamp &at) const
{
    const TimeSpan span = m_now - at; // clocks differ, so it may be less than nothing
    const double seconds = static_cast<double>(span.seconds) + span.nanoseconds * 1e-9;
    return tr("%1 s").arg(QLocale().toString(std::max(seconds, 0.0), 'f', 1));
}

QString CardWriter::nameOf(std::size_t place) const
{
    return place < m_models.herd.servers().size() ? textOf(server(place).id) : tr("not known");
}

QString CardWriter::namesOf(std::uint64_t servers) const
{
    QStringList names;
    for (std::size_t place = 0; place < m_models.herd.servers().size(); ++place) {
        if (servers >> place & 1)
            names << nameOf(place);
    }
    return names.join(", "_L1);
}

InspectorCard CardWriter::write(const ShownServer &shown)
{
    const auto place = m_models.herd.find(shown.id.toStdString());
    if (!place)
        return {};
    const ServerNow &now = server(*place);
    const bool differs = m_models.herd.convergence().differing >> *place & 1;
    m_card.kind = tr("Server");
    m_card.title = textOf(now.id);
    m_card.place = place;
    words(tr("State"), herd::wordsOf(now.state), !now.isAttached());
    words(tr("Reason"), textOf(now.reason), true);
    figure(tr("Since"), timeText(now.since));
    words(tr("Faults"), describeFaults(now.faults), true);
    figure(tr("For clients"), textOf(now.address));
    figure(tr("For observers"), textOf(now.monitorAddress));
    figure(tr("Version"), textOf(now.program));
    addRates(now);
    heading(tr("Knows"));
    figure(tr("Clients"), countText(now.clients));
    figure(tr("Digest"), textOf(now.digest), differs);
    figure(tr("Owed"), countText(now.owed), now.owed > 0);
    addLinksOf(*place);
    heading(tr("Holds"));
    figure(tr("Connections"), countText(now.connections));
    figure(tr("Observers"), countText(now.observers));
    figure(tr("Lookups waiting"), countText(now.lookupsWaiting));
    figure(tr("Unsent"), tr("%1 bytes").arg(countText(now.bytesHeld)));
    figure(tr("Run"), textOf(now.run));
    return std::move(m_card);
}

void CardWriter::addRates(const ServerNow &now)
{
    heading(tr("Rates"));
    if (!now.rates) {
        words(tr("All"), tr("not told"));
        return;
    }
    figure(tr("Commands"), rateText(now.rates->linesIn));
    figure(tr("Answers"), rateText(now.rates->linesOut));
    figure(tr("Reports heard"), rateText(now.rates->heard));
    figure(tr("Reports sent"), rateText(now.rates->sent));
    figure(tr("News"), rateText(now.rates->newer));
    figure(tr("Lookups"), rateText(now.rates->lookups));
}

void CardWriter::addLinksOf(std::size_t place)
{
    heading(tr("Links"));
    for (const LinkBetween &link : m_models.herd.links()) {
        if (link.one != place && link.other != place)
            continue;
        addTie(nameOf(link.one == place ? link.other : link.one), link.health, roundTripOf(link));
    }
    for (const BridgeNow &bridge : m_models.herd.bridges()) {
        if (bridge.server == place)
            addTie(textOf(bridge.name), bridge.health, roundTripOf(bridge.end));
    }
}

void CardWriter::addTie(const QString &to, LinkHealth health,
                        const std::optional<std::chrono::nanoseconds> &roundTrip)
{
    QString value = wordsOf(health);
    if (roundTrip)
        value += ", "_L1 + spanText(*roundTrip);
    words(to, value, health != LinkHealth::Up);
}

QString CardWriter::wordsOf(LinkHealth health)
{
    switch (health) {
    case LinkHealth::Unknown:
        return tr("not known");
    case LinkHealth::Up:
        return tr("up");
    case LinkHealth::Half:
        return tr("up at one end only");
    case LinkHealth::Down:
        return tr("down");
    case LinkHealth::Cut:
        return tr("cut by an observer");
    }
    return {};
}

InspectorCard CardWriter::write(const ShownLink &shown)
{
    const auto &links = m_models.herd.links();
    const auto link = std::ranges::find_if(links, [&](const LinkBetween &each) {
        return each.one == std::min(shown.one, shown.other)
            && each.other == std::max(shown.one, shown.other);
    });
    if (link == links.end())
        return {};
    m_card.kind = tr("Link");
    m_card.title = tr("%1 \u2013 %2").arg(nameOf(link->one), nameOf(link->other));
    words(tr("State"), wordsOf(link->health), link->health != LinkHealth::Up);
    const auto roundTrip = roundTripOf(*link);
    figure(tr("Round trip"), roundTrip ? spanText(*roundTrip) : tr("not known"));
    words(tr("Faults"), describeFaults(link->faults), true);
    addDirection(*link, true);
    addDirection(*link, false);
    addEnd(nameOf(link->one), link->oneEnd);
    addEnd(nameOf(link->other), link->otherEnd);
    return std::move(m_card);
}

InspectorCard CardWriter::write(const ShownBridge &shown)
{
    for (const BridgeNow &bridge : m_models.herd.bridges()) {
        if (bridge.name != shown.name.toStdString())
            continue;
        m_card.kind = tr("Bridge");
        m_card.title = textOf(bridge.name);
        addEnd(nameOf(bridge.server), bridge.end);
        figure(tr("Reports heard"), bridge.end.heard ? rateText(bridge.end.heard) : QString());
        figure(tr("Owed"), bridge.end.owed ? countText(*bridge.end.owed) : tr("not known"),
               bridge.end.owed.value_or(0) > 0);
    }
    return std::move(m_card);
}

void CardWriter::addDirection(const LinkBetween &link, bool fromOne)
{
    const LinkEnd &from = fromOne ? link.oneEnd : link.otherEnd;
    const LinkEnd &to = fromOne ? link.otherEnd : link.oneEnd;
    heading(
        tr("%1 to %2")
            .arg(nameOf(fromOne ? link.one : link.other), nameOf(fromOne ? link.other : link.one)));
    figure(tr("Reports"), rateText(to.heard));
    figure(tr("Owed"), from.owed ? countText(*from.owed) : tr("not known"),
           from.owed.value_or(0) > 0);
}

void CardWriter::addEnd(const QString &server, const LinkEnd &end)
{
    heading(tr("As %1 sees it").arg(server));
    if (!end.told) {
        words(tr("State"), tr("not told"));
        return;
    }
    words(tr("State"),
          end.current
              ? (end.up ? tr("up") : tr("down"))
              : (end.up ? tr("up when it was last heard") : tr("down when it was last heard")),
          !end.up || !end.current);
    figure(tr("Since"), timeText(end.since));
    words(tr("Reason"), textOf(end.reason), !end.up);
    words(tr("Warning"), textOf(end.warning), true);
    figure(tr("Round trip"), end.roundTrip ? spanText(*end.roundTrip) : QString());
    figure(tr("Reconnects"), countText(end.reconnects));
}

InspectorCard CardWriter::write(const ShownClient &shown)
{
    const ClientBook &book = m_models.clients.book();
    const auto client = book.find(shown.id.toStdString());
    if (!client)
        return {};
    const ClientReport &newest = book.newest(*client);
    std::string difference;
    appendDifference(difference, newest.difference);
    m_card.kind = tr("Client");
    m_card.title = textOf(book.id(*client));
    if (newest.origin != noServer)
        m_card.place = newest.origin;
    const QLocale locale;
    figure(tr("Latitude"), locale.toString(newest.where.latitudeDegrees(), 'f', degreeDigits));
    figure(tr("Longitude"), locale.toString(newest.where.longitudeDegrees(), 'f', degreeDigits));
    words(tr("Told"), nameOf(newest.origin));
    figure(tr("Its time"), timeText(newest.sentAt));
    figure(tr("Received"), timeText(newest.receivedAt()));
    figure(tr("Difference"), tr("%1 s").arg(textOf(std::string_view(difference))));
    figure(tr("Age"), ageOf(newest.effective()));
    addBeliefs(*client);
    heading(tr("Reports that came to servers, since it is shown here"));
    figure(tr("Newer"), countText(m_counts.newer));
    figure(tr("Duplicates"), countText(m_counts.equal));
    figure(tr("Stale"), countText(m_counts.stale));
    return std::move(m_card);
}

void CardWriter::addBeliefs(std::size_t client)
{
    heading(tr("Who believes what"));
    std::uint64_t silent = 0;
    for (std::size_t place = 0; place < m_models.herd.servers().size(); ++place)
        silent |= std::uint64_t {1} << place;
    const ClientReport &newest = m_models.clients.book().newest(client);
    for (const Belief &belief : m_models.clients.book().beliefs(client)) {
        silent &= ~belief.servers;
        if (belief.report == newest)
            words(tr("This"), namesOf(belief.servers));
        else
            words(tr("Of %1 ago").arg(ageOf(belief.report.effective())), namesOf(belief.servers),
                  true);
    }
    words(tr("Nothing"), namesOf(silent), true);
}

/// All members of the line, with those that this program does not know.
InspectorCard CardWriter::write(const ShownLine &shown)
{
    const std::string_view line(shown.text.data(), static_cast<std::size_t>(shown.text.size()));
    m_card.title = tr("Line");
    m_card.place = shown.place;
    if (shown.place)
        words(tr("Server"), nameOf(*shown.place));
    JsonMembers members(line);
    while (const auto member = members.next()) {
        std::string scratch;
        scratch.reserve(2 * member->value.size());
        const auto bytes =
            member->value.starts_with('"') ? jsonText(member->value, scratch) : std::nullopt;
        if (member->key == "kind" && bytes)
            m_card.title = textOf(*bytes);
        figure(textOf(member->key), textOf(bytes.value_or(member->value)));
    }
    heading(tr("As it came"));
    m_card.rows.push_back({{}, textOf(line)});
    m_card.kind = tr("Line of a server");
    return std::move(m_card);
}

} // namespace

InspectorCard cardOf(const InspectorSubject &subject, const HerdModels &models,
                     const MergeCount::Counts &counts)
{
    return std::visit([&](const auto &shown) { return CardWriter(models, counts).write(shown); },
                      subject);
}

} // namespace herd
