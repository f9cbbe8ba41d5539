#pragma once

#include "core/net/clock.h"
#include "core/places/placesprovider.h"
#include "headless/settings.h"

#include <QObject>
#include <QStringList>

#include <memory>
#include <vector>

namespace herd {

class HerdServer;
class TrafficLog;

/// The settings that a running server follows, and its Places. On SIGHUP it reads them anew: all of
/// what can change goes into force together, or nothing. `clock` must outlive it; it must outlive
/// the server.
class LiveSettings final : public QObject
{
    Q_OBJECT

public:
    /// How long a provider stays that is no longer asked: lookups of it are under way.
    static constexpr std::chrono::seconds placesGoAfter {10};

    LiveSettings(Settings settings, std::unique_ptr<PlacesProvider> places, const Clock &clock,
                 QObject *parent = nullptr);

    const Settings &settings() const { return m_settings; }
    PlacesProvider &places() { return *m_places; }

    /// Reads command line, environment, herd file and keys anew. Log, keys, limits and Places go to
    /// the server and the log (null for none), and nobody is dropped; where something is wrong, all
    /// stays as it is. Gives what to say.
    QStringList reread(const QStringList &arguments, HerdServer &server, TrafficLog *log);

private:
    /// Makes `wanted` hold for all that can change; the rest stays as it is.
    void follow(Settings wanted);

    Settings m_settings;
    std::unique_ptr<PlacesProvider> m_places;
    const Clock &m_clock;
};

} // namespace herd
