#include "gui/export/track.h"

#include "core/protocol/coordinates.h"
#include "core/protocol/monitorline.h"
#include "gui/models/linesmodel.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QXmlStreamWriter>

#include <algorithm>
#include <optional>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

constexpr int degreeDigits = 7; // a centimetre

/// Nothing where it is not about the client, or out of form.
std::optional<TrackPoint> pointIn(const MonitorLine &line, std::string_view client)
{
    const auto *told = std::get_if<StreamEvent>(&line);
    if (!told)
        return {};
    event::Client report;
    if (const auto *merge = std::get_if<event::Merge>(&told->event))
        report = {merge->client, merge->origin, merge->difference, merge->location, merge->time};
    else if (const auto *now = std::get_if<event::Client>(&told->event))
        report = *now;
    const auto where = Coordinates::parse(report.location);
    const auto at = Timestamp::parse(report.time);
    if (report.client != client || !where || !at)
        return {};
    return TrackPoint {where->latitudeDegrees(), where->longitudeDegrees(), *at};
}

QString isoTime(const Timestamp &at)
{
    constexpr std::int64_t lastSecond = 253'402'300'799; // of the year 9999
    return QDateTime::fromMSecsSinceEpoch(
               std::min(at.seconds, lastSecond) * 1000 + at.nanoseconds / 1'000'000, Qt::UTC)
        .toString(Qt::ISODateWithMs);
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

std::vector<TrackPoint> trackOf(const LinesModel &events, std::string_view client)
{
    std::vector<TrackPoint> track;
    std::string scratch;
    for (int row = 0; row < events.rowCount(); ++row) {
        const std::string_view text = events.text(row);
        if (text.find(client) == std::string_view::npos
            && text.find('\\') == std::string_view::npos) // which may stand for part of the id
            continue;
        if (const auto point = pointIn(parseMonitorLine(text, scratch), client))
            track.push_back(*point);
    }
    std::ranges::stable_sort(track, {}, &TrackPoint::at);
    const auto again = std::ranges::unique(track, {}, &TrackPoint::at);
    track.erase(again.begin(), again.end());
    return track;
}

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
        const double longitude = point.longitude < 180 ? point.longitude : -180; // its bounds
        xml.writeAttribute(u"lon"_s, QString::number(longitude, 'f', degreeDigits));
        xml.writeTextElement(u"time"_s, isoTime(point.at));
        xml.writeEndElement();
    }
    xml.writeEndDocument();
    return out;
}

QByteArray toGeoJson(const QString &client, const std::vector<TrackPoint> &track)
{
    QJsonArray positions;
    QJsonArray times;
    for (const TrackPoint &point : track) {
        positions.append(QJsonArray {point.longitude, point.latitude});
        times.append(isoTime(point.at));
    }
    QJsonValue geometry = QJsonValue::Null;
    if (track.size() == 1)
        geometry = QJsonObject {{u"type"_s, u"Point"_s}, {u"coordinates"_s, positions.first()}};
    else if (track.size() > 1)
        geometry = QJsonObject {{u"type"_s, u"LineString"_s}, {u"coordinates"_s, positions}};
    const QJsonObject properties {{u"name"_s, client}, {u"coordTimes"_s, times}};
    return QJsonDocument(QJsonObject {{u"type"_s, u"Feature"_s},
                                      {u"geometry"_s, geometry},
                                      {u"properties"_s, properties}})
        .toJson();
}

} // namespace herd
