#pragma once

#include "core/herd/locationstore.h"
#include "core/protocol/bucket.h"
#include "core/protocol/topology.h"

#include <QHostAddress>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <string>

namespace herd {

/// What the program ends with.
enum class ExitCode : int { Ok = 0, Runtime = 1, Usage = 2, Configuration = 3, CannotBind = 4 };

/// Everything that decides how a server of this program runs.
struct Settings
{
    enum class Places { Auto, Google, Offline };
    enum class PlacesApi { Legacy, New };

    Topology topology;
    ServerAddress self;
    QHostAddress listen = QHostAddress::Any;
    QHostAddress monitorListen = QHostAddress::LocalHost;
    QString monitorTokenFile;
    bool allowChaos = false; ///< by observers who have the token
    QString log; ///< empty: NAME.log
    std::uint16_t httpPort = 0; ///< for metrics; 0: off
    QString state; ///< folder for newest reports; empty: they are not kept
    QString record; ///< file to record to; empty: nothing is recorded
    std::uint32_t recordMebibytes = 256; ///< that it and the one before may have
    QString herdKeyFile;
    std::optional<NatsAddress> bridge;
    QString bridgeSecretFile;
    Places places = Places::Auto;
    PlacesApi placesApi = PlacesApi::New;
    QString placesUrl;
    QString placesKeyFile;
    bool grading = false;
    bool catchUp = true;
    std::optional<std::chrono::milliseconds> idleAnswer;
    std::optional<std::chrono::milliseconds> linger;
    LocationStore::Index maxIds = 10'000'000;
    std::uint32_t maxStoredMebibytes = 4096;
    std::string herdKey; ///< read from its file or the environment
    std::string placesKey; ///< likewise
    std::string monitorToken; ///< likewise
    std::string bridgeSecret; ///< likewise
};

/// Whether it is to have a log at all.
bool writesLog(const Settings &settings);

/// Names of the settings that differ and that a running server can't change.
QStringList needRestart(const Settings &running, const Settings &wanted);

} // namespace herd
