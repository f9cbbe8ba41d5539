#include "tests/gui/export/gpxrules.h"

#include <QDateTime>
#include <QMap>
#include <QRegularExpression>
#include <QStringList>
#include <QXmlStreamReader>

namespace herd::test {

using namespace Qt::StringLiterals;

namespace {

const QString space = u"http://www.topografix.com/GPX/1/1"_s;

/// Children of an element in the order of its sequence; with a star those that may come again.
const QMap<QString, QStringList> sequences {
    {u"gpx"_s, {u"metadata"_s, u"wpt*"_s, u"rte*"_s, u"trk*"_s, u"extensions"_s}},
    {u"trk"_s,
     {u"name"_s, u"cmt"_s, u"desc"_s, u"src"_s, u"link*"_s, u"number"_s, u"type"_s, u"extensions"_s,
      u"trkseg*"_s}},
    {u"trkseg"_s, {u"trkpt*"_s, u"extensions"_s}},
    {u"trkpt"_s,
     {u"ele"_s, u"time"_s, u"magvar"_s, u"geoidheight"_s, u"name"_s, u"cmt"_s, u"desc"_s, u"src"_s,
      u"link*"_s, u"sym"_s, u"type"_s, u"fix"_s, u"sat"_s, u"hdop"_s, u"vdop"_s, u"pdop"_s,
      u"ageofdgpsdata"_s, u"dgpsid"_s, u"extensions"_s}},
};
const QMap<QString, QStringList> attributesOf {{u"gpx"_s, {u"version"_s, u"creator"_s}},
                                               {u"trkpt"_s, {u"lat"_s, u"lon"_s}}};

/// xsd:decimal, which has no exponent.
QString breachOfDegrees(QStringView text, double least, double most, bool withMost)
{
    static const QRegularExpression decimal(u"^[+-]?(\\d+(\\.\\d*)?|\\.\\d+)$"_s);
    const double degrees = text.toDouble();
    const bool isIn = degrees >= least && (withMost ? degrees <= most : degrees < most);
    return decimal.match(text).hasMatch() && isIn ? QString() : u"degrees of "_s + text.toString();
}

QString breachOfAttributes(const QString &element, const QXmlStreamAttributes &attributes)
{
    QStringList missing = attributesOf.value(element);
    for (const QXmlStreamAttribute &each : attributes) {
        if (!missing.removeOne(each.name().toString()))
            return u"attribute "_s + each.name().toString();
    }
    if (!missing.isEmpty())
        return u"no attribute "_s + missing.first();
    if (element == "gpx"_L1 && attributes.value("version"_L1) != "1.1"_L1)
        return u"another version"_s;
    if (element != "trkpt"_L1)
        return {};
    const QString wrong = breachOfDegrees(attributes.value("lat"_L1), -90, 90, true);
    return wrong.isEmpty() ? breachOfDegrees(attributes.value("lon"_L1), -180, 180, false) : wrong;
}

QString breachOfTime(const QString &text) // xsd:dateTime, in UTC as GPX wants
{
    static const QRegularExpression form(
        u"^\\d{4,}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$"_s);
    const bool isTime =
        form.match(text).hasMatch() && QDateTime::fromString(text, Qt::ISODateWithMs).isValid();
    return isTime ? QString() : u"time of "_s + text;
}

/// Of the element that the reader stands at, and of all in it.
QString breachOf(QXmlStreamReader &xml)
{
    const QString element = xml.name().toString();
    if (xml.namespaceUri() != space)
        return element + u" of another namespace"_s;
    if (const QString wrong = breachOfAttributes(element, xml.attributes()); !wrong.isEmpty())
        return element + u": "_s + wrong;
    if (element == "time"_L1)
        return breachOfTime(xml.readElementText());
    if (!sequences.contains(element)) {
        xml.readElementText();
        return {};
    }
    const QStringList sequence = sequences[element];
    qsizetype next = 0; // in it
    while (xml.readNextStartElement()) {
        const QString child = xml.name().toString();
        qsizetype found = next;
        while (found < sequence.size() && sequence[found] != child
               && sequence[found] != child + u'*')
            ++found;
        if (found == sequence.size())
            return u"%1 may not stand there in %2"_s.arg(child, element);
        next = sequence[found].endsWith(u'*') ? found : found + 1;
        if (const QString wrong = breachOf(xml); !wrong.isEmpty())
            return wrong;
    }
    return {};
}

} // namespace

QString breachOfGpx(const QByteArray &document)
{
    QXmlStreamReader xml(document);
    if (!xml.readNextStartElement() || xml.name() != "gpx"_L1)
        return u"no gpx"_s;
    const QString wrong = breachOf(xml);
    while (!xml.atEnd())
        xml.readNext();
    return xml.hasError() && wrong.isEmpty() ? xml.errorString() : wrong;
}

} // namespace herd::test
