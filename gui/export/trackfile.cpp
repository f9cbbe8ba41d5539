#include "gui/export/trackfile.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QXmlStreamWriter>

#include <algorithm>
#include <cmath>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

constexpr int degreeDigits = 7; // a centimetre

QString isoTime(const Timestamp &at)
{
    constexpr std::int64_t lastSecond = 253'402'300'799; // of the year 9999
    return QDateTime::fromMSecsSinceEpoch(
               std::min(at.seconds, lastSecond) * 1000 + at.nanoseconds / 1'000'000, Qt::UTC)
        .toString(Qt::ISODateWithMs);
}

/// As it is written. What rounds to the eastern end of the world lies at its western one: GPX has
/// longitudes below 180 only.
double gpxLongitude(double degrees)
{
    constexpr double scale = 1e7; // of degreeDigits
    const double rounded = std::round(degrees * scale) / scale;
    return rounded < 180 ? rounded : -180;
}

TrackPoint at(const TrackPoint &point, double longitude)
{
    return {point.latitude, longitude, point.at};
}

/// Where the shorter way between two points that lie on both sides of the date line crosses it, as
/// the first of them sees it.
TrackPoint crossing(const TrackPoint &from, const TrackPoint &to)
{
    const double whole = 360 - std::abs(to.longitude - from.longitude);
    const double part = (180 - std::abs(from.longitude)) / whole;
    const TimeSpan span = to.at - from.at;
    const double seconds = part * (static_cast<double>(span.seconds) + span.nanoseconds * 1e-9);
    const double below = std::floor(seconds);
    return {from.latitude + part * (to.latitude - from.latitude),
            std::copysign(180, from.longitude),
            from.at
                + TimeSpan {static_cast<std::int64_t>(below),
                            static_cast<std::int32_t>((seconds - below) * 1e9)}};
}

/// Lines of which none crosses the date line, each of two points at least, unless there is only one
/// point in all.
std::vector<std::vector<TrackPoint>> cutAtDateLine(const std::vector<TrackPoint> &track)
{
    std::vector<std::vector<TrackPoint>> lines {{}};
    for (TrackPoint point : track) {
        if (lines.back().empty()) {
            lines.back().push_back(point);
            continue;
        }
        const TrackPoint last = lines.back().back();
        bool isAcross = std::abs(point.longitude - last.longitude) > 180;
        if (isAcross && std::abs(point.longitude) == 180) { // on it, which is both sides
            point.longitude = -point.longitude;
            isAcross = false;
        }
        if (isAcross) {
            const TrackPoint cut = crossing(last, point);
            if (last.longitude != cut.longitude)
                lines.back().push_back(cut);
            if (lines.back().size() < 2)
                lines.pop_back();
            lines.push_back({at(cut, -cut.longitude)});
        }
        lines.back().push_back(point);
    }
    return lines;
}

/// What XML 1.0 has no characters for is left out: ids are whatever clients say.
QString asXmlText(QString text)
{
    text.removeIf([](QChar each) {
        return (each < u' ' && each != u'\t') || each == QChar(0xfffe) || each == QChar(0xffff);
    });
    return text;
}

} // namespace

QByteArray toGpx(const QString &client, const std::vector<TrackPoint> &track)
{
    QByteArray out;
    QXmlStreamWriter xml(&out);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement(u"gpx"_s);
    xml.writeDefaultNamespace(u"http://www.topografix.com/GPX/1/1"_s);
    xml.writeAttribute(u"version"_s, u"1.1"_s);
    xml.writeAttribute(u"creator"_s, u"Herd"_s);
    xml.writeStartElement(u"trk"_s);
    xml.writeTextElement(u"name"_s, asXmlText(client));
    xml.writeStartElement(u"trkseg"_s);
    for (const TrackPoint &point : track) {
        xml.writeStartElement(u"trkpt"_s);
        xml.writeAttribute(u"lat"_s, QString::number(point.latitude, 'f', degreeDigits));
        xml.writeAttribute(u"lon"_s,
                           QString::number(gpxLongitude(point.longitude), 'f', degreeDigits));
        xml.writeTextElement(u"time"_s, isoTime(point.at));
        xml.writeEndElement();
    }
    xml.writeEndDocument();
    return out;
}

QByteArray toGeoJson(const QString &client, const std::vector<TrackPoint> &track)
{
    QJsonArray lines;
    QJsonArray times; // of each
    for (const auto &line : cutAtDateLine(track)) {
        QJsonArray positions;
        QJsonArray timesHere;
        for (const TrackPoint &point : line) {
            positions.append(QJsonArray {point.longitude, point.latitude});
            timesHere.append(isoTime(point.at));
        }
        lines.append(positions);
        times.append(timesHere);
    }
    const auto geometry = [](const QString &type, const QJsonValue &coordinates) {
        return QJsonObject {{u"type"_s, type}, {u"coordinates"_s, coordinates}};
    };
    QJsonValue shape = QJsonValue::Null;
    if (lines.size() > 1)
        shape = geometry(u"MultiLineString"_s, lines);
    else if (track.size() > 1)
        shape = geometry(u"LineString"_s, lines[0]);
    else if (track.size() == 1)
        shape = geometry(u"Point"_s, lines[0][0]);
    const QJsonObject properties {
        {u"name"_s, client}, {u"coordTimes"_s, lines.size() > 1 ? QJsonValue(times) : times[0]}};
    return QJsonDocument(QJsonObject {{u"type"_s, u"Feature"_s},
                                      {u"geometry"_s, shape},
                                      {u"properties"_s, properties}})
        .toJson();
}

} // namespace herd
