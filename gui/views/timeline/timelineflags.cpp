#include "gui/views/timeline/timelineflags.h"

#include "gui/views/timetext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace herd {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(herd::TimelineFlags)
};

constexpr std::size_t mostDescribed = 6; // a tooltip that can be read
constexpr qreal flagHeight = FlagCluster::radius + 1; // of the middle, below the lane's top

Mark markOf(event::Chaos what)
{
    switch (what) {
    case event::Chaos::Cut:
    case event::Chaos::Stop:
        return Mark::Bad;
    case event::Chaos::Pause:
        return Mark::Paused;
    case event::Chaos::Delay:
    case event::Chaos::Throttle:
    case event::Chaos::Drop:
    case event::Chaos::Duplicate:
        return Mark::Warning;
    case event::Chaos::Heal:
    case event::Chaos::Resume:
        return Mark::Good;
    }
    return Mark::Warning;
}

Mark markOf(const TimelineLanes::Flag &flag)
{
    switch (flag.kind) {
    case TimelineLanes::Flag::Kind::Fault:
        return markOf(flag.fault.what);
    case TimelineLanes::Flag::Kind::Lost:
        return Mark::Bad;
    case TimelineLanes::Flag::Kind::Restarted:
        return Mark::Good;
    }
    return Mark::Warning;
}

Mark worse(Mark one, Mark other)
{
    static constexpr Mark fromTheWorst[] = {Mark::Bad, Mark::Paused, Mark::Warning};
    for (const Mark mark : fromTheWorst) {
        if (one == mark || other == mark)
            return mark;
    }
    return one;
}

QString describe(const FaultNow &fault)
{
    const QString neighbour = QString::fromStdString(fault.neighbour);
    const QString amount = QLocale().toString(static_cast<qulonglong>(fault.amount));
    switch (fault.what) {
    case event::Chaos::Cut:
        return Words::tr("cut from %1").arg(neighbour);
    case event::Chaos::Heal:
        return neighbour.isEmpty() ? Words::tr("all faults healed")
                                   : Words::tr("link to %1 healed").arg(neighbour);
    case event::Chaos::Delay:
        return Words::tr("hears %1 %2 ms late").arg(neighbour, amount);
    case event::Chaos::Throttle:
        return Words::tr("hears %1 at %2 bytes a second").arg(neighbour, amount);
    case event::Chaos::Drop:
        return Words::tr("loses %2 % of what %1 says").arg(neighbour, amount);
    case event::Chaos::Duplicate:
        return Words::tr("hears %2 % of what %1 says twice").arg(neighbour, amount);
    case event::Chaos::Pause:
        return Words::tr("paused");
    case event::Chaos::Resume:
        return Words::tr("goes on after a pause");
    case event::Chaos::Stop:
        return Words::tr("told to stop");
    }
    return {};
}

QString whatHappened(const TimelineLanes::Flag &flag)
{
    switch (flag.kind) {
    case TimelineLanes::Flag::Kind::Fault:
        return describe(flag.fault);
    case TimelineLanes::Flag::Kind::Lost:
        return flag.reason.empty() ? Words::tr("lost")
                                   : Words::tr("lost, %1").arg(QString::fromStdString(flag.reason));
    case TimelineLanes::Flag::Kind::Restarted:
        return Words::tr("started again");
    }
    return {};
}

} // namespace

std::vector<FlagCluster> flagsOf(const TimelineLanes &lanes, std::size_t lane,
                                 const TimelineLayout &layout)
{
    std::vector<const TimelineLanes::Flag *> seen;
    const auto margin = layout.axis.spanOf(FlagCluster::radius);
    for (const TimelineLanes::Flag &flag : lanes.flags()) {
        if (flag.server == lane && flag.at >= layout.axis.begin() - margin
            && flag.at <= layout.axis.end() + margin)
            seen.push_back(&flag);
    }
    std::ranges::stable_sort(seen, {}, &TimelineLanes::Flag::at);
    std::vector<FlagCluster> clusters;
    const qreal y = layout.laneArea(lane).top() + flagHeight;
    for (const TimelineLanes::Flag *flag : seen) {
        const qreal x = layout.axis.xOf(flag->at);
        if (clusters.empty() || x - clusters.back().middle.x() > 2 * FlagCluster::radius)
            clusters.push_back({{x, y}, markOf(*flag), {}});
        clusters.back().flags.push_back(flag);
        clusters.back().mark = worse(clusters.back().mark, markOf(*flag));
    }
    return clusters;
}

QString describe(const TimelineLanes::Flag &flag, const TimelineLanes &lanes)
{
    return Words::tr("%1, %2: %3")
        .arg(QString::fromStdString(lanes.servers()[flag.server].id), timeOfDay(flag.at),
             whatHappened(flag));
}

QString describe(const TimelineLanes::Spell &spell)
{
    switch (spell.presence) {
    case TimelineLanes::Presence::Unknown:
        return Words::tr("not watched");
    case TimelineLanes::Presence::Up:
        return Words::tr("up, %1 of %n link(s)", nullptr, static_cast<int>(spell.links))
            .arg(spell.linksUp);
    case TimelineLanes::Presence::Paused:
        return Words::tr("paused");
    case TimelineLanes::Presence::Lost:
        return Words::tr("lost");
    }
    return {};
}

QString describe(const FlagCluster &cluster, const TimelineLanes &lanes)
{
    QStringList lines;
    for (std::size_t i = 0; i < std::min(cluster.flags.size(), mostDescribed); ++i)
        lines << describe(*cluster.flags[i], lanes);
    if (const std::size_t all = cluster.flags.size(); all > mostDescribed)
        lines << Words::tr("and %n more", nullptr, static_cast<int>(all - mostDescribed));
    return lines.join(u'\n');
}

} // namespace herd
