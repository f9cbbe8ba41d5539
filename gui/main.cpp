#include "gui/dashboard.h"
#include "gui/options.h"
#include "gui/scenes.h"
#include "gui/sources/attachsource.h"
#include "gui/sources/demosource.h"

#include <QApplication>
#include <QIcon>
#include <QStyleFactory>

#include <cstdio>

namespace {

using namespace Qt::StringLiterals;
using namespace herd;

constexpr int failed = 1;
constexpr int wrongUsage = 2;

void say(const QString &text)
{
    std::fprintf(stderr, "herd-dashboard: %s\n", qUtf8Printable(text));
}

/// The system's choice, as far as its palette tells.
bool isSystemDark()
{
    const QPalette palette = QGuiApplication::palette();
    return palette.color(QPalette::Window).lightness()
        < palette.color(QPalette::WindowText).lightness();
}

Theme themeOf(DashboardOptions::Look look)
{
    switch (look) {
    case DashboardOptions::Look::Light:
        return Theme::light();
    case DashboardOptions::Look::Dark:
        return Theme::dark();
    case DashboardOptions::Look::System:
        break;
    }
    return isSystemDark() ? Theme::dark() : Theme::light();
}

/// A picture must not depend on a display; the first argument that counts comes before Qt's.
void choosePlatform(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        if (QByteArrayView(argv[i]).startsWith("--screenshot")
            && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
            qputenv("QT_QPA_PLATFORM", "offscreen");
    }
}

int takePicture(Dashboard &dashboard, const DashboardOptions &options)
{
    dashboard.showAll(sceneNamed(options.scene, options.seed));
    dashboard.setWindowTitle(u"Herd"_s);
    dashboard.show();
    QCoreApplication::processEvents();
    if (dashboard.grab().save(options.screenshot))
        return 0;
    say(u"cannot write %1; is the folder there, and does the name end in .png?"_s.arg(
        options.screenshot));
    return failed;
}

int run(const DashboardOptions &options)
{
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    const Theme theme = themeOf(options.look);
    QApplication::setPalette(theme.palette());
    Dashboard dashboard(theme);
    dashboard.setReducedMotion(options.reducedMotion);
    dashboard.resize(options.size);
    if (!options.screenshot.isEmpty())
        return takePicture(dashboard, options);
    if (options.servers.empty())
        dashboard.watch(std::make_unique<DemoSource>(options.seed));
    else
        dashboard.watch(std::make_unique<AttachSource>(options.herd, options.servers));
    dashboard.show();
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    choosePlatform(argc, argv);
    const QApplication application(argc, argv);
    QGuiApplication::setDesktopFileName(u"org.herd.dashboard"_s); // as it is installed
    QGuiApplication::setWindowIcon(QIcon::fromTheme(u"org.herd.dashboard"_s));
    const auto read = readDashboardOptions(QCoreApplication::arguments());
    if (const auto *error = std::get_if<OptionsError>(&read)) {
        say(error->text);
        return wrongUsage;
    }
    if (const auto *text = std::get_if<OptionsText>(&read)) {
        std::fputs(qUtf8Printable(text->text), stdout);
        return 0;
    }
    return run(std::get<DashboardOptions>(read));
}
