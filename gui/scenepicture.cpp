#include "gui/scenepicture.h"

#include "core/monitor/recordingwriter.h"
#include "gui/compare/comparewindow.h"
#include "gui/window/dashboard.h"
#include "gui/window/scenes.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <functional>

namespace herd {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto lookEvery = 10ms;
constexpr auto patience = 60s; // then the picture is of what is there
constexpr auto settles = 300ms; // what is shown at intervals is shown by then
constexpr std::uint64_t recordingLimit = std::uint64_t {1} << 30;
constexpr double replaySpeed = 0.5;
constexpr TimeSpan afterDifference {4, 0}; // the servers know different things by then

void rest(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

void waitUntil(const std::function<bool()> &isSo)
{
    for (auto waited = 0ms; waited < patience && !isSo(); waited += lookEvery)
        rest(lookEvery);
    rest(settles);
}

/// Until there is nothing to be done at once.
void settle()
{
    while (QCoreApplication::eventDispatcher()->processEvents(QEventLoop::AllEvents)) { }
}

/// Whether it could be written.
bool record(const ObservedBatch &batch, const QString &path)
{
    if (batch.isEmpty())
        return false;
    auto opened = RecordingWriter::open(QFile::encodeName(path).toStdString(), recordingLimit,
                                        batch.lines.front().at, [](const std::string &) {});
    auto *writer = std::get_if<std::unique_ptr<RecordingWriter>>(&opened);
    if (!writer)
        return false;
    (*writer)->beginKeyframe();
    for (const ObservedLine &line : batch.lines)
        (*writer)->appendAt("server " + std::to_string(line.source),
                            std::string(batch.text(line)) + '\n', line.at);
    writer->reset(); // waits
    return true;
}

void showReplay(const QString &path, Dashboard &dashboard)
{
    dashboard.watch(std::make_unique<RecordingSource>(QStringList {path}));
    Player &player = dashboard.player();
    const auto *source = qobject_cast<RecordingSource *>(dashboard.source());
    waitUntil([&] { return source->isOpen() && source->searched() == 100; });
    player.setSpeed(replaySpeed);
    player.goToNext(Moment::Kind::Fault);
    std::size_t waiting = 0;
    do {
        waiting = player.feed().linesWaiting();
        rest(settles);
    } while (waiting != player.feed().linesWaiting() || (waiting == 0 && source->hasMore()));
}

QPixmap pictureOfBoth(const QString &left, const QString &right, const QSize &size,
                      const Theme &theme)
{
    CompareWindow window(theme, {left}, {right});
    window.resize(size);
    window.show();
    Comparison &comparison = window.comparison();
    const auto hasArrived = [&] { return comparison.isOpen() && comparison.hasArrived(); };
    waitUntil(hasArrived);
    comparison.findNext();
    waitUntil([&] { return !comparison.isSearching() && comparison.hasArrived(); });
    comparison.goTo(comparison.position() + afterDifference);
    waitUntil(hasArrived);
    return window.grab();
}

} // namespace

QPixmap pictureOf(const Scene &scene, Dashboard &dashboard, const Theme &theme)
{
    dashboard.setWindowTitle(u"Herd"_s);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"today.recording"_s);
    const QString other = folder.filePath(u"without the cut.recording"_s);
    if (!scene.other.isEmpty()) {
        if (!record(scene.batch, path) || !record(scene.other, other))
            return {};
        return pictureOfBoth(path, other, dashboard.size(), theme);
    }
    dashboard.show();
    settle(); // views know their sizes before they are filled
    if (scene.isReplayed) {
        if (!record(scene.batch, path))
            return {};
        showReplay(path, dashboard);
    } else {
        dashboard.showAll(scene);
        settle();
    }
    for (FilterBar *bar : dashboard.findChildren<FilterBar *>())
        bar->showTally();
    return dashboard.grab();
}

} // namespace herd
