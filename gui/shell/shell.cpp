#include "gui/shell/shell.h"

#include "gui/compare/comparewindow.h"
#include "gui/export/exportmenu.h"
#include "gui/export/tablebuttons.h"
#include "gui/shell/attachdialog.h"
#include "gui/shell/filedrop.h"
#include "gui/shell/layoutmenu.h"
#include "gui/sources/attachsource.h"
#include "gui/sources/demosource.h"
#include "gui/sources/recordingsource.h"
#include "gui/time/timebar.h"
#include "gui/views/wording.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

#include <algorithm>
#include <iterator>

namespace herd {

namespace {

QString languageWanted(const DashboardOptions &options, const Preferences &preferences)
{
    return options.language.isEmpty() ? preferences.language() : options.language;
}

/// Before there is a window, which then need not change.
Language &speaking(Language &language, const DashboardOptions &options,
                   const Preferences &preferences)
{
    language.speak(languageWanted(options, preferences));
    return language;
}

/// Of folders, all that is in them: recordings of a herd's servers. As many as can be read.
QStringList recordingsIn(const QStringList &paths)
{
    QStringList files;
    for (const QString &path : paths) {
        const auto within = QDir(path).entryInfoList(QDir::Files, QDir::Name);
        if (!QFileInfo(path).isDir() || within.isEmpty())
            files << path;
        else
            std::ranges::transform(within, std::back_inserter(files), &QFileInfo::filePath);
    }
    return files.first(std::min(files.size(), qsizetype(RecordingReader::mostFiles)));
}

} // namespace

Shell::Shell(const DashboardOptions &options, std::unique_ptr<QSettings> settings,
             Language &language)
    : m_options(options)
    , m_preferences(std::move(settings))
    , m_language(speaking(language, options, m_preferences))
    , m_appearance(options.look.value_or(m_preferences.look()))
    , m_window(m_appearance.theme())
    , m_menu(new MainMenu(m_window))
    , m_demoMenu(new DemoMenu(&m_window))
    , m_record(new RecordAction(m_window))
    , m_layouts(m_window, m_preferences)
    , m_opening(m_window.strip())
    , m_attachment(m_preferences.attachment().value_or(Attachment()))
{
    const bool reduced = options.reducedMotion || m_preferences.reducedMotion();
    m_window.setReducedMotion(reduced);
    m_menu->setReducedMotion(reduced);
    connect(m_menu, &MainMenu::reducedMotionWanted, this, [this](bool wanted) {
        m_preferences.setReducedMotion(wanted);
        m_window.setReducedMotion(wanted);
    });
    auto *layouts = new LayoutMenu(m_layouts, m_window.undo(), &m_window);
    m_menu->addToView(*layouts);
    m_menu->addToView(*m_window.undo().action());
    connect(m_menu, &MainMenu::resetWanted, layouts, &LayoutMenu::reset);
    m_window.resize(options.size);
    m_layouts.restore();
    connect(&m_appearance, &Appearance::themeChanged, &m_window, &Dashboard::setTheme);
    m_menu->setLook(m_appearance.look());
    m_menu->setLanguage(languageWanted(options, m_preferences).isEmpty() ? QString()
                                                                         : m_language.spoken());
    connect(m_menu, &MainMenu::languageWanted, this, [this](const QString &chosen) {
        m_preferences.setLanguage(chosen);
        m_language.speak(chosen);
        m_menu->setLanguage(chosen);
    });
    obeyMenu();
    addOpening();
    addRecording();
    addDemo();
    addFaultsAndTour();
    const auto *notice = m_window.findChild<Notice *>();
    connect(notice, &Notice::demoWanted, this, &Shell::watchDemo);
    connect(notice, &Notice::retryWanted, this, &Shell::retry);
}

void Shell::obeyMenu()
{
    connect(m_menu, &MainMenu::demoWanted, this, &Shell::watchDemo);
    connect(m_menu, &MainMenu::attachWanted, this, &Shell::askWhatToAttachTo);
    connect(m_menu, &MainMenu::openWanted, this, &Shell::askWhatToOpen);
    connect(m_menu, &MainMenu::compareWanted, this, &Shell::askWhatToCompare);
    connect(m_menu, &MainMenu::lookWanted, this, [this](Look look) {
        m_preferences.setLook(look);
        m_appearance.choose(look);
    });
}

void Shell::addOpening()
{
    connect(new FileDrop(m_window), &FileDrop::dropped, this, &Shell::open);
    connect(&m_opening, &Opening::opened, this,
            [this] { watch(MainMenu::Source::Recording, m_opening.take()); });
    connect(&m_opening, &Opening::failed, this, [this](const QString &text) {
        if (!m_window.source())
            watchNothing(text);
    });
}

/// What is watched can be kept: as a recording, or what a view shows of it.
void Shell::addRecording()
{
    auto *timeBar = m_window.findChild<TimeBar *>();
    timeBar->addSeparator();
    timeBar->addAction(m_record);
    connect(m_record, &RecordAction::said, &m_window, &Dashboard::say);
    connect(m_record, &RecordAction::failed, &m_window.strip(), &Strip::showProblem);
    auto *exports = new ExportMenu(m_window, m_window.models(), *m_window.findChild<MapWidget *>());
    m_menu->add(*exports);
    connect(exports, &ExportMenu::said, &m_window, &Dashboard::say);
    connect(exports, &ExportMenu::failed, &m_window.strip(), &Strip::showProblem);
    for (auto *table : m_window.findChildren<FilteredTable *>()) {
        const auto *buttons = new TableButtons(*table);
        connect(buttons, &TableButtons::said, &m_window, &Dashboard::say);
        connect(buttons, &TableButtons::failed, &m_window.strip(), &Strip::showProblem);
    }
}

void Shell::addDemo()
{
    m_menu->add(*m_demoMenu);
    connect(m_demoMenu, &DemoMenu::trafficChanged, this, [this](const DemoTraffic &traffic) {
        if (DemoSource *source = demo())
            source->setTraffic(traffic);
    });
    connect(m_demoMenu, &DemoMenu::crowdWanted, this, [this] {
        if (DemoSource *source = demo())
            source->gatherCrowd();
    });
    connect(m_demoMenu, &DemoMenu::regionWanted, this, &Shell::lookAt);
}

void Shell::addFaultsAndTour()
{
    auto *faults = new QMenu(&m_window);
    inEachLanguage(faults, [faults] { faults->setTitle(tr("F&aults")); });
    m_menu->add(*faults);
    connect(faults, &QMenu::aboutToShow, this, [this, faults] { m_window.fillFaults(*faults); });
    connect(m_menu, &MainMenu::tourWanted, this, &Shell::startTour);
    connect(&m_window.tour(), &Tour::replayWanted, this, &Shell::showReplay);
    connect(&m_window.tour(), &Tour::replayOver, this, [this] {
        if (!std::exchange(m_isReplaying, false))
            return;
        m_window.player().setSpeed(1);
        showDemo();
    });
}

Shell::~Shell()
{
    m_layouts.save();
    delete m_comparison;
}

void Shell::start()
{
    if (const QStringList &both = m_options.compared; !both.isEmpty()) {
        compare({both[0]}, {both[1]});
        return;
    }
    m_window.show();
    if (m_options.tour)
        startTour();
    else if (!m_options.recordings.isEmpty())
        open(m_options.recordings);
    else if (m_options.attachment)
        attach(*m_options.attachment);
    else if (m_preferences.attachment())
        attach(m_attachment);
    else
        watchDemo();
}

void Shell::watchDemo()
{
    m_preferences.setAttachment(std::nullopt);
    endWhatGoesOn();
    showDemo();
}

void Shell::showDemo()
{
    auto source = std::make_unique<DemoSource>(m_options.seed);
    source->setTraffic(m_demoMenu->traffic());
    show(MainMenu::Source::Demo, std::move(source));
    lookAt(DemoMenu::losAngeles); // the buses are far away
}

void Shell::attach(const Attachment &attachment)
{
    m_attachment = attachment;
    m_preferences.setAttachment(attachment);
    auto resolved = resolve(attachment);
    if (const auto *problem = std::get_if<AttachmentProblem>(&resolved)) {
        watchNothing(problem->text);
        return;
    }
    watch(MainMenu::Source::Attached,
          std::make_unique<AttachSource>(
              attachment.name(), std::get<std::vector<Observatory::Address>>(std::move(resolved))));
}

void Shell::watchNothing(const QString &why)
{
    m_menu->setSource(MainMenu::Source::None);
    m_demoMenu->setEnabled(false);
    m_record->setSource(nullptr);
    m_window.watchNothing(why);
}

void Shell::lookAt(const DemoMenu::Region &region)
{
    auto *map = m_window.findChild<MapWidget *>();
    const QRectF part(mercator(region.northWest), mercator(region.southEast));
    map->setView(map->view().fitting(part, 0));
}

/// The next start goes where this one went before: a recording is over.
void Shell::open(const QStringList &recordings)
{
    m_recordings = recordingsIn(recordings);
    m_opening.open(m_recordings);
}

void Shell::watch(MainMenu::Source kind, std::unique_ptr<HerdSource> source)
{
    endWhatGoesOn();
    show(kind, std::move(source));
}

void Shell::endWhatGoesOn()
{
    m_opening.cancel();
    m_isReplaying = false; // it need not go back to the demo
    m_window.tour().end();
}

void Shell::show(MainMenu::Source kind, std::unique_ptr<HerdSource> source)
{
    m_tourReplay.stop();
    m_menu->setSource(kind);
    m_demoMenu->setEnabled(kind == MainMenu::Source::Demo);
    m_window.findChild<MapWidget *>()->showAllClients();
    m_record->setSource(nullptr);
    m_window.watch(std::move(source));
    if (kind != MainMenu::Source::Recording)
        m_record->setSource(m_window.source());
}

void Shell::askWhatToAttachTo()
{
    auto *dialog = new AttachDialog(m_attachment, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { attach(dialog->attachment()); });
    dialog->look(LocalHerd::usualPorts());
    dialog->open();
}

DemoSource *Shell::demo()
{
    return qobject_cast<DemoSource *>(m_window.source());
}

void Shell::compare(const QStringList &left, const QStringList &right)
{
    delete m_comparison;
    m_comparison = new CompareWindow(m_appearance.theme(), recordingsIn(left), recordingsIn(right));
    m_comparison->setAttribute(Qt::WA_DeleteOnClose);
    m_comparison->resize(m_options.size);
    connect(&m_appearance, &Appearance::themeChanged, m_comparison, &CompareWindow::setTheme);
    m_comparison->show();
}

void Shell::chooseFiles(const QString &title, auto then)
{
    auto *dialog = new QFileDialog(&m_window, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    if (!m_recordings.isEmpty())
        dialog->setDirectory(QFileInfo(m_recordings.first()).absolutePath());
    connect(dialog, &QFileDialog::filesSelected, this, then);
    dialog->open();
}

void Shell::askWhatToOpen()
{
    chooseFiles(tr("Open recordings"), &Shell::open);
}

void Shell::askWhatToCompare()
{
    chooseFiles(tr("Compare: one recording, or all of one herd"), [this](const QStringList &left) {
        m_recordings = left; // the others are near
        chooseFiles(tr("Compare: the other recording, or all of the other herd"),
                    [this, left](const QStringList &right) { compare(left, right); });
    });
}

void Shell::startTour()
{
    if (!demo())
        watchDemo();
    m_tourReplay.record(*m_window.source());
    m_window.tour().start();
}

void Shell::showReplay(const Timestamp &time)
{
    auto recorded = m_tourReplay.take();
    if (!recorded) {
        m_window.tour().next();
        return;
    }
    RecordingSource &source = *recorded;
    connect(&source, &HerdSource::failed, &m_window.tour(), &Tour::next);
    show(MainMenu::Source::Recording, std::move(recorded));
    lookAt(DemoMenu::losAngeles); // as before
    TourReplay::play(source, m_window.player(), time);
    m_isReplaying = true;
}

void Shell::retry()
{
    if (!m_window.hasFailed())
        m_window.source()->askForSnapshots();
    else if (demo())
        watchDemo();
    else
        attach(m_attachment);
}

} // namespace herd
