#include "gui/scenepicture.h"
#include "gui/shell/shell.h"
#include "gui/tourpictures.h"
#include "gui/window/accessible.h"
#include "gui/window/scenes.h"

#include <QApplication>
#include <QIcon>
#include <QSettings>
#include <QStyleFactory>

#include <algorithm>
#include <cstdio>
#include <memory>

namespace {

using namespace Qt::StringLiterals;
using namespace herd;

constexpr int failed = 1;
constexpr int wrongUsage = 2;

void say(const QString &text)
{
    std::fprintf(stderr, "herd-dashboard: %s\n", qUtf8Printable(text));
}

/// Where the program remembers things; nowhere where it must not.
std::unique_ptr<QSettings> openSettings(const DashboardOptions &options)
{
    if (!options.remembers || !options.screenshot.isEmpty())
        return nullptr;
    if (options.settings)
        return std::make_unique<QSettings>(*options.settings, QSettings::IniFormat);
    return std::make_unique<QSettings>();
}

/// Qt's platform without a display complains of each window's wishes, which nobody made there.
void sayWhatCounts(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (text != "This plugin does not support propagateSizeHints()"_L1)
        std::fprintf(stderr, "%s\n", qUtf8Printable(qFormatLogMessage(type, context, text)));
}

/// What opens no window must not depend on a display; what counts comes before Qt's own reading.
void choosePlatform(int argc, char **argv)
{
    const auto opensNoWindow = [](QByteArrayView argument) {
        return argument.startsWith("--screenshot") || argument == "--help"
            || argument == "--version";
    };
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")
        && std::any_of(argv + 1, argv + argc, opensNoWindow)) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qInstallMessageHandler(sayWhatCounts);
    }
}

int takePicture(Shell &shell, const DashboardOptions &options)
{
    QString unwritten = options.screenshot;
    if (options.tour) {
        const auto picture = takePicturesOfTour(shell, options.screenshot);
        if (!picture)
            return 0;
        unwritten = *picture;
    } else if (pictureOf(sceneNamed(options.scene, options.seed), shell.window(), shell.theme())
                   .save(options.screenshot)) {
        return 0;
    }
    say(QCoreApplication::translate(
            "herd::main", "cannot write %1; is the folder there, and does the name end in .png?")
            .arg(unwritten));
    return failed;
}

int run(const DashboardOptions &options, Language &language)
{
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    describeToScreenReaders();
    Shell shell(options, openSettings(options), language);
    if (!options.screenshot.isEmpty())
        return takePicture(shell, options);
    shell.start();
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    choosePlatform(argc, argv);
    const QApplication application(argc, argv);
    QGuiApplication::setDesktopFileName(u"org.herd.dashboard"_s); // as it is installed
    QGuiApplication::setWindowIcon(QIcon::fromTheme(u"org.herd.dashboard"_s));
    QCoreApplication::setOrganizationName(u"herd"_s);
    QCoreApplication::setApplicationName(u"herd-dashboard"_s);
    Language language;
    language.speak({});
    const auto read = readDashboardOptions(QCoreApplication::arguments());
    if (const auto *error = std::get_if<OptionsError>(&read)) {
        say(error->text);
        return wrongUsage;
    }
    if (const auto *text = std::get_if<OptionsText>(&read)) {
        std::fputs(qUtf8Printable(text->text), stdout);
        return 0;
    }
    return run(std::get<DashboardOptions>(read), language);
}
