#include "gui/window/scenes.h"

#include "gui/window/mapquestions.h"
#include "gui/window/sceneplay.h"

namespace herd {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Scene overview(std::uint64_t seed)
{
    return {ScenePlay({}, seed).perform(), {}, {}, {}, {}, u"Holiday"_s};
}

Scene partition(std::uint64_t seed)
{
    return {ScenePlay({.cutOffAt = 42s}, seed).perform(), {}, {}, {}, {}, u"Welsh"_s};
}

/// Crowded, and one client's way through it, which is asked about.
Scene map(std::uint64_t seed)
{
    ScenePlay play({.length = 3min, .walkers = 540, .reportEvery = 10s}, seed);
    Scene scene {play.perform(), u"map"_s, {}, {}};
    const std::size_t walker = play.traveller();
    const Coordinates where = play.placeOf(walker);
    scene.followed = QString::fromStdString(play.nameOf(walker));
    scene.nearby = NearbyPlaces {{where.latitudeDegrees(), where.longitudeDegrees()},
                                 static_cast<double>(MapQuestions::radius),
                                 placesIn(QByteArray::fromStdString(play.answerAbout(walker)))};
    return scene;
}

/// Ends with questions and mistakes, after all have reported and links have passed that on.
Scene traffic(std::uint64_t seed)
{
    ScenePlay play({.length = 64s, .walkers = 12, .reportEvery = 6s, .talks = true}, seed);
    return {play.perform(), u"traffic"_s, {}, {}, u"server in (Holiday, Welsh)"_s};
}

Scene timeline(std::uint64_t seed)
{
    return {ScenePlay({.cutOffAt = 42s}, seed).perform(), u"timeline"_s, {}, {}};
}

Scene latency(std::uint64_t seed)
{
    return {ScenePlay({}, seed).perform(), u"latency"_s, {}, {}};
}

/// A minute in which a server was cut off, seen once more.
Scene replay(std::uint64_t seed)
{
    Scene scene {ScenePlay({.cutOffAt = 30s}, seed).perform(), {}, {}, {}};
    scene.isReplayed = true;
    return scene;
}

/// The same people, with and without a server that is cut off.
Scene compare(std::uint64_t seed)
{
    Scene scene {ScenePlay({.cutOffAt = 30s}, seed).perform(), {}, {}, {}};
    scene.other = ScenePlay({}, seed).perform();
    return scene;
}

Scene empty(std::uint64_t)
{
    return {};
}

Scene error(std::uint64_t seed)
{
    return {ScenePlay({}, seed).failToAttach(), {}, {}, {}};
}

struct Named
{
    QLatin1StringView name;
    Scene (*make)(std::uint64_t seed);
};
constexpr Named scenes[] = {
    {"overview"_L1, overview}, {"partition"_L1, partition}, {"map"_L1, map},
    {"traffic"_L1, traffic},   {"timeline"_L1, timeline},   {"latency"_L1, latency},
    {"replay"_L1, replay},     {"compare"_L1, compare},     {"empty"_L1, empty},
    {"error"_L1, error},
};

} // namespace

QStringList sceneNames()
{
    QStringList names;
    for (const Named &scene : scenes)
        names << scene.name;
    return names;
}

Scene sceneNamed(const QString &name, std::uint64_t seed)
{
    for (const Named &scene : scenes) {
        if (scene.name == name)
            return scene.make(seed);
    }
    return {};
}

} // namespace herd
