#include "gui/window/mapquestions.h"

#include "gui/inspect/linecaller.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <chrono>
#include <utility>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

constexpr int digits = 6; // 11 cm
constexpr std::chrono::seconds patience {10}; // a server waits 5 s for places

/// ISO 6709: both numbers bear their signs.
QByteArray signedDegrees(double degrees)
{
    return (degrees < 0 ? "" : "+") + QByteArray::number(degrees, 'f', digits);
}

} // namespace

std::vector<NearbyPlaces::Place> placesIn(const QByteArray &answer)
{
    std::vector<NearbyPlaces::Place> places;
    const QJsonDocument document =
        QJsonDocument::fromJson(answer.mid(answer.indexOf('\n') + 1)); // behind the AT line
    const QJsonArray results = document["results"_L1].toArray();
    places.reserve(static_cast<std::size_t>(results.size()));
    for (const auto &result : results) {
        const QJsonValue at = result["geometry"_L1]["location"_L1];
        places.push_back(
            {{at["lat"_L1].toDouble(), at["lng"_L1].toDouble()}, result["name"_L1].toString()});
    }
    return places;
}

MapQuestions::MapQuestions(const HerdState &herd, MapWidget &map, QObject *parent)
    : QObject(parent)
    , m_herd(herd)
    , m_map(map)
{
    connect(&map, &MapWidget::reportWanted, this, [this](double latitude, double longitude) {
        report({latitude, longitude}, {});
    });
    connect(&map, &MapWidget::nearbyWanted, this, [this](double latitude, double longitude) {
        const GeoPoint where {latitude, longitude};
        report(where, [this, where] {
            ask("WHATSAT dashboard " + QByteArray::number(radius) + ' '
                    + QByteArray::number(mostPlaces),
                [this, where](const QByteArray &answer) { showPlaces(where, answer); });
        });
    });
}

void MapQuestions::ask(const QByteArray &line, std::function<void(const QByteArray &)> then)
{
    const auto server = std::ranges::find_if(m_herd.servers(), [](const ServerNow &each) {
        return each.state == ServerState::Attached;
    });
    const QString address =
        server == m_herd.servers().end() ? QString() : QString::fromStdString(server->address);
    const qsizetype colon = address.lastIndexOf(':'_L1);
    if (colon < 0) {
        Q_EMIT said(tr("No server is up that could be told."));
        return;
    }
    auto *caller = new LineCaller(address.left(colon), address.mid(colon + 1).toUShort(), line,
                                  patience, this);
    connect(caller, &LineCaller::finished, this,
            [this, line, address, caller, then = std::move(then)](LineCaller::Ending ending,
                                                                  const QString &reason) {
                if (ending != LineCaller::Ending::Answered) {
                    Q_EMIT said(tr("%1: %2").arg(address, reason));
                    return;
                }
                const QByteArray &answer = caller->answer();
                Q_EMIT said(
                    QString::fromUtf8(line + "  \u2192  " + answer.left(answer.indexOf('\n'))));
                if (then)
                    then(answer);
            });
}

void MapQuestions::report(GeoPoint where, std::function<void()> then)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const QByteArray time = QByteArray::number(now / 1000) + '.'
        + QByteArray::number(now % 1000).rightJustified(3, '0');
    ask("IAMAT dashboard " + signedDegrees(where.latitude) + signedDegrees(where.longitude) + ' '
            + time,
        [then = std::move(then)](const QByteArray &) {
            if (then)
                then();
        });
}

void MapQuestions::showPlaces(GeoPoint centre, const QByteArray &answer)
{
    m_map.showNearby({centre, static_cast<double>(radius), placesIn(answer)});
}

} // namespace herd
