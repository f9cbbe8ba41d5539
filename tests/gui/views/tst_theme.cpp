#include "gui/views/theme.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

using namespace herd;

namespace {

/// Of a part of sRGB.
double linear(double part)
{
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

/// Relative luminance and contrast as WCAG 2.1 defines them.
double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

constexpr double forText = 4.5;
constexpr double forShapes = 3;

using Matrix = std::array<std::array<double, 3>, 3>;

/// How those see who lack the cones for red or for green: Machado, Oliveira and Fernandes, "A
/// Physiologically-based Model for Simulation of Color Vision Deficiency", 2009; of linear RGB.
constexpr Matrix all {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
constexpr Matrix withoutRed {{{0.152286, 1.052583, -0.204868},
                              {0.114503, 0.786281, 0.099216},
                              {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix withoutGreen {{{0.367322, 0.860646, -0.227968},
                                {0.280085, 0.672501, 0.047413},
                                {-0.011820, 0.042940, 0.968881}}};

std::array<double, 3> times(const Matrix &matrix, const std::array<double, 3> &vector)
{
    std::array<double, 3> result {};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t column = 0; column < 3; ++column)
            result[row] += matrix[row][column] * vector[column];
    }
    return result;
}

/// CIE L*a*b* (1976) under the white of sRGB.
std::array<double, 3> labOf(const QColor &colour, const Matrix &eyes)
{
    constexpr Matrix toXyz {
        {{0.4124, 0.3576, 0.1805}, {0.2126, 0.7152, 0.0722}, {0.0193, 0.1192, 0.9505}}};
    auto seen =
        times(eyes, {linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())});
    for (double &part : seen)
        part = std::clamp(part, 0.0, 1.0);
    auto xyz = times(toXyz, seen);
    xyz[0] /= 0.95047;
    xyz[2] /= 1.08883;
    for (double &part : xyz)
        part = part > 0.008856 ? std::cbrt(part) : 7.787 * part + 16.0 / 116;
    return {116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])};
}

/// Of some 2 are hardly told apart side by side.
double difference(const QColor &one, const QColor &other, const Matrix &eyes)
{
    const auto a = labOf(one, eyes);
    const auto b = labOf(other, eyes);
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void canBeRead_data();
    void canBeRead();
    void serversHaveColoursOfTheirOwn_data();
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
        for (const auto &[name, back] : {std::pair {"window", theme.window},
                                         {"panel", theme.panel},
                                         {"raised", theme.raised},
                                         {"land", theme.land},
                                         {"sea", theme.sea}}) {
            for (std::size_t place = 0; place < Theme::serverColours; ++place)
                row(qPrintable(
                        QStringLiteral("server %1 on %2").arg(place).arg(QLatin1String(name))),
                    theme.server(place), back, forShapes);
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

void TestTheme::serversHaveColoursOfTheirOwn_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<Matrix>("eyes");
    QTest::addColumn<double>("least");
    for (const bool isDark : {false, true}) {
        const char *name = isDark ? "dark" : "light";
        QTest::addRow("%s, as most see them", name) << isDark << all << 25.0;
        QTest::addRow("%s, without cones for red", name) << isDark << withoutRed << 17.0;
        QTest::addRow("%s, without cones for green", name) << isDark << withoutGreen << 17.0;
    }
}

void TestTheme::serversHaveColoursOfTheirOwn()
{
    QFETCH(bool, isDark);
    QFETCH(Matrix, eyes);
    QFETCH(double, least);
    const Theme theme = isDark ? Theme::dark() : Theme::light();
    for (std::size_t one = 0; one < Theme::serverColours; ++one) {
        for (std::size_t other = 0; other < one; ++other) {
            const double found = difference(theme.server(one), theme.server(other), eyes);
            QVERIFY2(found >= least,
                     qPrintable(QStringLiteral("%1 and %2: %3").arg(one).arg(other).arg(found)));
        }
        QCOMPARE(theme.server(one + Theme::serverColours), theme.server(one));
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
