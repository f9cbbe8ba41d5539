#include "headless/livesettings.h"

#include "core/herd/herdserver.h"
#include "core/herd/trafficlog.h"
#include "headless/invocation.h"
#include "headless/places.h"
#include "headless/serverconfig.h"

#include <QTimer>

#include <utility>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

bool hasOtherPlaces(const Settings &a, const Settings &b)
{
    return a.places != b.places || a.placesApi != b.placesApi || a.placesUrl != b.placesUrl
        || a.placesKey != b.placesKey;
}

} // namespace

LiveSettings::LiveSettings(Settings settings, std::unique_ptr<PlacesProvider> places,
                           const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_places(std::move(places))
    , m_clock(clock)
{
}

QStringList LiveSettings::reread(const QStringList &arguments, HerdServer &server, TrafficLog *log)
{
    const auto unchanged = [](QStringList problems) {
        return problems << u"the configuration is not taken; all stays as it was"_s;
    };
    const Invocation invocation = readInvocation(arguments);
    if (invocation.action != Invocation::Action::Run)
        return unchanged(invocation.text.split('\n'_L1));
    const Settings &wanted = invocation.settings;
    QStringList said = invocation.notes;
    if (hasOtherPlaces(m_settings, wanted)) {
        auto made = makePlaces(wanted, m_clock);
        if (const auto *problem = std::get_if<QString>(&made))
            return unchanged({*problem});
        std::swap(m_places, std::get<std::unique_ptr<PlacesProvider>>(made));
        server.usePlaces(*m_places);
        QTimer::singleShot(
            placesGoAfter, this,
            [old = std::shared_ptr(std::get<std::unique_ptr<PlacesProvider>>(std::move(made)))] {});
    }
    const QStringList restarts = needRestart(m_settings, wanted);
    if (!restarts.isEmpty())
        said << u"needs a restart, and stays as it was until then: %1"_s.arg(
            restarts.join(", "_L1));
    follow(wanted);
    server.reconfigure(serverConfig(m_settings));
    if (log)
        log->reopen(m_settings.log.toStdString());
    return said << u"read the configuration anew: log, keys, limits, places"_s;
}

void LiveSettings::follow(Settings wanted)
{
    // What needs a restart is compared with what runs, the next time too.
    wanted.topology = m_settings.topology;
    wanted.self = m_settings.self;
    wanted.listen = m_settings.listen;
    wanted.monitorListen = m_settings.monitorListen;
    wanted.allowChaos = m_settings.allowChaos;
    wanted.catchUp = m_settings.catchUp;
    if (wanted.herdKey.empty() != m_settings.herdKey.empty())
        wanted.herdKey = m_settings.herdKey;
    if (writesLog(wanted) != writesLog(m_settings))
        wanted.log = m_settings.log;
    wanted.state = m_settings.state;
    wanted.bridge = m_settings.bridge;
    wanted.bridgeSecret = m_settings.bridgeSecret;
    wanted.record = m_settings.record;
    wanted.recordMebibytes = m_settings.recordMebibytes;
    m_settings = std::move(wanted);
}

} // namespace herd
