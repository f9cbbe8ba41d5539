#include "gui/views/theme.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace herd;

namespace {

/// Relative luminance and contrast as WCAG 2.1 defines them.
double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

constexpr double forText = 4.5;

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void canBeRead_data();
    void canBeRead();
    void serversHaveColoursOfTheirOwn();
    void widgetsPaintWithIt();
};

void TestTheme::canBeRead_data()
{
    QTest::addColumn<QColor>("front");
    QTest::addColumn<QColor>("back");
    QTest::addColumn<double>("least");
    for (const Theme &theme : {Theme::light(), Theme::dark()}) {
        const auto row = [&](const char *what, const QColor &front, const QColor &back,
                             double least) {
            QTest::addRow("%s, %s", what, theme.isDark ? "dark" : "light")
                << front << back << least;
        };
        for (const auto &[name, back] : {std::pair {"window", theme.window},
                                         {"panel", theme.panel},
                                         {"raised", theme.raised}}) {
            row(qPrintable(QStringLiteral("text on %1").arg(QLatin1String(name))), theme.text, back,
                forText);
            row(qPrintable(QStringLiteral("muted text on %1").arg(QLatin1String(name))),
                theme.muted, back, forText);
            for (const auto &[state, colour] : {std::pair {"good", theme.good},
                                                {"warning", theme.warning},
                                                {"bad", theme.bad},
                                                {"accent", theme.accent}})
                row(qPrintable(
                        QStringLiteral("%1 on %2").arg(QLatin1String(state), QLatin1String(name))),
                    colour, back, forText);
        }
        row("what is selected", theme.palette().color(QPalette::HighlightedText), theme.accent,
            forText);
    }
}

void TestTheme::canBeRead()
{
    QFETCH(QColor, front);
    QFETCH(QColor, back);
    QFETCH(double, least);
    const double found = contrast(front, back);
    QVERIFY2(found >= least, qPrintable(QString::number(found)));
}

void TestTheme::serversHaveColoursOfTheirOwn()
{
    for (std::size_t one = 0; one < Theme::serverColours; ++one) {
        for (std::size_t other = 0; other < one; ++other)
            QVERIFY(Theme::server(one) != Theme::server(other));
        QCOMPARE(Theme::server(one + Theme::serverColours), Theme::server(one));
    }
}

void TestTheme::widgetsPaintWithIt()
{
    const Theme theme = Theme::dark();
    QCOMPARE(theme.palette().color(QPalette::Base), theme.panel);
    QCOMPARE(theme.palette().color(QPalette::Disabled, QPalette::Text), theme.muted);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
