#include "tests/gui/bench/figures.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

#include <cstdio>

namespace herd::test {

using namespace Qt::StringLiterals;

namespace {

const char *textOf(Figure::Wanted wanted)
{
    switch (wanted) {
    case Figure::Wanted::Nothing:
        return "";
    case Figure::Wanted::AtMost:
        return "<=";
    case Figure::Wanted::AtLeast:
        return ">=";
    }
    return "";
}

} // namespace

void print(const std::vector<Figure> &figures)
{
    for (const Figure &figure : figures) {
        std::printf("  %-52s %10.4g %-6s", figure.what.c_str(), figure.found, figure.unit.c_str());
        if (figure.wanted != Figure::Wanted::Nothing)
            std::printf("  %s %g", textOf(figure.wanted), figure.goal);
        std::puts("");
    }
    std::fflush(stdout);
}

void printJson(const std::vector<Figure> &figures)
{
    QJsonArray all;
    for (const Figure &figure : figures) {
        QJsonObject one {{u"what"_s, QString::fromStdString(figure.what)},
                         {u"found"_s, figure.found},
                         {u"unit"_s, QString::fromStdString(figure.unit)}};
        if (figure.wanted != Figure::Wanted::Nothing) {
            one.insert(u"wanted"_s, QLatin1String(textOf(figure.wanted)));
            one.insert(u"goal"_s, figure.goal);
        }
        all.append(one);
    }
    std::puts(QJsonDocument(all).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

} // namespace herd::test
