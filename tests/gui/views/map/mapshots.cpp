// Pictures of the map, to be looked at:
//     xz -dc resources/trace/*.xz | QT_QPA_PLATFORM=offscreen map-shots DIRECTORY
#include "tests/gui/views/map/mapscenes.h"

#include <QApplication>
#include <QFile>
#include <QTextStream>

using namespace herd;
using namespace herd::test;

namespace {

/// The buses of the trace (time,client,route,latitude,longitude): all places of each, in order.
std::vector<MapClient> readBuses()
{
    std::vector<MapClient> buses;
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return buses;
    input.readLine();
    while (true) {
        const auto fields = QString::fromUtf8(input.readLine()).trimmed().split(u',');
        if (fields.size() < 5)
            return buses;
        buses.push_back({fields[1], fields[4].toDouble(), fields[3].toDouble(),
                         qHash(fields[1]) % 5, std::chrono::seconds(fields[0].toLongLong())});
    }
}

class Shots
{
public:
    explicit Shots(QString directory)
        : m_directory(std::move(directory))
        , m_buses(readBuses())
    {
    }

    void takeAll()
    {
        for (const Theme &theme : {Theme::light(), Theme::dark()}) {
            for (const QSize size : {QSize(1600, 900), QSize(800, 500)}) {
                QApplication::setPalette(theme.palette());
                m_theme = theme;
                m_size = size;
                shoot("empty", [](MapWidget &) {});
                shoot("world", [this](MapWidget &map) {
                    map.updateClients(clientsEverywhere(m_basemap, 20'000));
                    map.showWorld();
                });
                shoot("town", [](MapWidget &map) {
                    map.updateClients(clientsAround(losAngeles, 300, 9000));
                    map.select(QStringLiteral("phone0012.demo"));
                });
                shoot("crowd", [](MapWidget &map) {
                    map.updateClients(clientsAround(losAngeles, 50'000, 20'000));
                });
                shoot("buses", [this](MapWidget &map) { showBuses(map); });
                shoot("nearby", [this](MapWidget &map) {
                    map.updateClients(clientsAround(losAngeles, 25, 3000));
                    map.showNearby(landmarksAround(m_basemap, losAngeles, 10, 20));
                });
                shoot("dateline", [](MapWidget &map) {
                    map.updateClients(clientsAround({-17.5, 179.5}, 60, 90'000));
                });
            }
        }
    }

private:
    void shoot(const char *name, const std::function<void(MapWidget &)> &set)
    {
        MapWidget map(m_theme, m_basemap);
        map.resize(m_size);
        map.show();
        map.setServers(serverNames());
        map.setTime(sceneTime);
        set(map);
        const QString file =
            QStringLiteral("%1/%2-%3-%4.png")
                .arg(m_directory, QString::fromLatin1(name),
                     m_theme.isDark ? QStringLiteral("dark") : QStringLiteral("light"))
                .arg(m_size.width());
        if (!map.grab().save(file))
            qWarning("%s could not be written", qPrintable(file));
    }

    void showBuses(MapWidget &map) const
    {
        if (m_buses.empty())
            return;
        const std::span buses = m_buses;
        map.updateClients(buses.first(buses.size() / 3));
        map.follow(m_buses.front().id);
        map.setTime(m_buses[m_buses.size() / 2].lastMoved);
        for (const MapClient &bus : buses.subspan(buses.size() / 3, buses.size() / 6))
            map.updateClients({&bus, 1});
    }

    QString m_directory;
    Basemap m_basemap = Basemap::embedded();
    std::vector<MapClient> m_buses;
    Theme m_theme;
    QSize m_size;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QApplication::setStyle(QStringLiteral("Fusion"));
    if (app.arguments().size() != 2) {
        QTextStream(stderr) << "usage: map-shots DIRECTORY < trace.csv\n";
        return 2;
    }
    Shots(app.arguments().at(1)).takeAll();
}
