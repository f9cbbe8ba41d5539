#pragma once

#include "gui/models/herdstate.h"
#include "gui/views/map/mapwidget.h"

#include <QObject>

#include <functional>

namespace herd {

/// Sends what the user wants sent from a place on the map, as the client "dashboard", to the first
/// server that is up: an IAMAT, or an IAMAT and then a WHATSAT about there, whose answer is shown.
/// `herd` and `map` must outlive it. GUI thread only.
class MapQuestions final : public QObject
{
    Q_OBJECT

public:
    static constexpr int radius = 5; ///< kilometres
    static constexpr int mostPlaces = 20; ///< as many as a WHATSAT may ask for

    MapQuestions(const HerdState &herd, MapWidget &map, QObject *parent = nullptr);

Q_SIGNALS:
    /// What was said and what came back, or why nothing did.
    void said(const QString &text);

private:
    void ask(const QByteArray &line, std::function<void(const QByteArray &)> then);
    void report(GeoPoint where, std::function<void()> then);
    void showPlaces(GeoPoint centre, const QByteArray &answer);

    const HerdState &m_herd;
    MapWidget &m_map;
};

/// The places in a WHATSAT's answer; none where it has no document.
std::vector<NearbyPlaces::Place> placesIn(const QByteArray &answer);

} // namespace herd
