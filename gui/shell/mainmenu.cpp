#include "gui/shell/mainmenu.h"

#include "gui/commands/commandpalette.h"
#include "gui/commands/shortcutlist.h"
#include "gui/shell/language.h"
#include "gui/views/wording.h"

#include <QActionGroup>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QToolBar>

#include <algorithm>
#include <iterator>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

constexpr auto sourceBar = "source"_L1; // object name

} // namespace

MainMenu::MainMenu(QMainWindow &window)
    : QObject(&window)
    , m_window(window)
    , m_demo(new QAction(this))
    , m_attach(new QAction(this))
    , m_open(new QAction(this))
{
    QMenu *file = window.menuBar()->addMenu(QString());
    name(file->menuAction(), QT_TR_NOOP("&File"));
    addSources(*file);
    name(file->addAction(QString(), this, &MainMenu::compareWanted), QT_TR_NOOP("&Compare..."));
    file->addSeparator();
    QAction *quit = file->addAction(QString(), &window, &QWidget::close);
    name(quit, QT_TR_NOOP("&Quit"));
    quit->setShortcut(QKeySequence::Quit);
    quit->setMenuRole(QAction::QuitRole);

    m_view = window.menuBar()->addMenu(QString());
    name(m_view->menuAction(), QT_TR_NOOP("&View"));
    m_panels = m_view->addMenu(QString());
    name(m_panels->menuAction(), QT_TR_NOOP("&Panels"));
    connect(m_panels, &QMenu::aboutToShow, this, &MainMenu::listPanels);
    addLooks(*m_view);
    addLanguages(*m_view);
    m_reducedMotion = m_view->addAction(QString());
    name(m_reducedMotion, QT_TR_NOOP("Reduced &motion"));
    m_reducedMotion->setCheckable(true);
    connect(m_reducedMotion, &QAction::triggered, this, &MainMenu::reducedMotionWanted);
    name(m_view->addAction(QString(), this, &MainMenu::resetWanted), QT_TR_NOOP("&Reset layout"));

    m_help = window.menuBar()->addMenu(QString());
    name(m_help->menuAction(), QT_TR_NOOP("&Help"));
    addHelp();
}

void MainMenu::addSources(QMenu &file)
{
    name(m_demo, QT_TR_NOOP("&Demo"));
    name(m_attach, QT_TR_NOOP("&Attach..."));
    name(m_open, QT_TR_NOOP("&Open..."));
    for (const auto &[action, wanted] :
         {std::pair(m_demo, &MainMenu::demoWanted), std::pair(m_attach, &MainMenu::attachWanted),
          std::pair(m_open, &MainMenu::openWanted)}) {
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, wanted = wanted] {
            setSource(m_source); // the click is only a wish
            Q_EMIT(this->*wanted)();
        });
    }
    m_open->setShortcut(QKeySequence::Open);
    auto *bar = new QToolBar;
    inEachLanguage(this, [this, bar] {
        m_demo->setToolTip(tr("Five servers in this program, and people who use them"));
        m_attach->setToolTip(tr("Watch servers that run, here or elsewhere"));
        m_demo->setIconText(tr("Demo")); // on the toolbar, where no key stands behind it
        m_attach->setIconText(tr("Attach...")); // with its dots, on the toolbar too
        m_open->setIconText(tr("Open..."));
        m_open->setToolTip(tr("Show what was recorded (%1)")
                               .arg(m_open->shortcut().toString(QKeySequence::NativeText)));
        bar->setWindowTitle(tr("Source"));
    });
    bar->setObjectName(sourceBar);
    bar->setMovable(false);
    for (QAction *action : {m_demo, m_attach, m_open}) {
        file.addAction(action);
        bar->addAction(action);
    }
    if (auto *first = m_window.findChild<QToolBar *>())
        m_window.insertToolBar(first, bar);
    else
        m_window.addToolBar(bar);
}

void MainMenu::addLooks(QMenu &view)
{
    QMenu *theme = view.addMenu(QString());
    name(theme->menuAction(), QT_TR_NOOP("&Theme"));
    auto *group = new QActionGroup(this);
    for (const auto &[look, text] : {std::pair(Look::System, QT_TR_NOOP("As the &system")),
                                     std::pair(Look::Light, QT_TR_NOOP("&Light")),
                                     std::pair(Look::Dark, QT_TR_NOOP("&Dark"))}) {
        QAction *action = group->addAction(QString());
        name(action, text);
        action->setCheckable(true);
        connect(action, &QAction::triggered, this,
                [this, chosen = look] { Q_EMIT lookWanted(chosen); });
        theme->addAction(action);
        m_looks[look] = action;
    }
}

/// Each by its own name, so that whoever can't read the others finds it.
void MainMenu::addLanguages(QMenu &view)
{
    QMenu *languages = view.addMenu(QString());
    name(languages->menuAction(), QT_TR_NOOP("&Language"));
    auto *group = new QActionGroup(this);
    const auto addLanguage = [&](const QString &code, const QString &its) {
        QAction *action = group->addAction(its);
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, code] { Q_EMIT languageWanted(code); });
        languages->addAction(action);
        m_languages[code] = action;
        return action;
    };
    name(addLanguage({}, {}), QT_TR_NOOP("As the &system"));
    for (const Language::Choice &choice : Language::choices())
        addLanguage(choice.code, choice.name);
}

void MainMenu::name(QAction *action, const char *text)
{
    inEachLanguage(this, [action, text] { action->setText(tr(text)); });
}

void MainMenu::setLanguage(const QString &code)
{
    if (const auto chosen = m_languages.find(code); chosen != m_languages.end())
        chosen->second->setChecked(true);
}

void MainMenu::addHelp()
{
    const auto add = [this](const char *text, auto act) {
        QAction *action = m_help->addAction(QString(), this, act);
        name(action, text);
        return action;
    };
    add(QT_TR_NOOP("&Tour"), &MainMenu::tourWanted)->setShortcut(Qt::Key_F1);
    add(QT_TR_NOOP("Find a &command..."), &MainMenu::findCommand)
        ->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_P);
    add(QT_TR_NOOP("&Keys"), &MainMenu::listKeys)->setShortcut(Qt::CTRL | Qt::Key_F1);
    m_help->addSeparator();
    add(QT_TR_NOOP("&About Herd"), &MainMenu::tellAbout)->setMenuRole(QAction::AboutRole);
}

void MainMenu::setLook(Look look)
{
    m_looks.at(look)->setChecked(true);
}

void MainMenu::setSource(Source source)
{
    m_source = source;
    m_demo->setChecked(source == Source::Demo);
    m_attach->setChecked(source == Source::Attached);
    m_open->setChecked(source == Source::Recording);
}

void MainMenu::setReducedMotion(bool reduced)
{
    m_reducedMotion->setChecked(reduced);
}

void MainMenu::addToView(QMenu &menu)
{
    m_view->insertMenu(m_reducedMotion, &menu);
}

void MainMenu::addToView(QAction &first)
{
    m_view->insertAction(m_view->actions().first(), &first);
    m_view->insertSeparator(m_view->actions().at(1));
}

void MainMenu::add(QMenu &menu)
{
    m_window.menuBar()->insertMenu(m_help->menuAction(), &menu);
}

/// What there is by now, each with a tick that hides and shows it.
void MainMenu::listPanels()
{
    m_panels->clear();
    for (const auto *dock : m_window.findChildren<QDockWidget *>(Qt::FindDirectChildrenOnly))
        m_panels->addAction(dock->toggleViewAction());
    m_panels->addSeparator();
    for (const auto *bar : m_window.findChildren<QToolBar *>(Qt::FindDirectChildrenOnly))
        m_panels->addAction(bar->toggleViewAction());
}

/// Of all menus, as they would be now, and of the other toolbars.
std::vector<Command> MainMenu::commands()
{
    const auto menus = m_window.menuBar()->actions();
    for (const QAction *menu : menus)
        Q_EMIT menu->menu()->aboutToShow(); // some are filled only then
    listPanels();
    std::vector<Command> found = commandsOf(menus);
    for (const auto *bar : m_window.findChildren<QToolBar *>(Qt::FindDirectChildrenOnly)) {
        if (bar->objectName() != sourceBar) // its actions are in a menu
            std::ranges::move(commandsOf(bar->actions(), bar->windowTitle()),
                              std::back_inserter(found));
    }
    return found;
}

void MainMenu::findCommand()
{
    auto *palette = new CommandPalette(commands(), &m_window);
    palette->setAttribute(Qt::WA_DeleteOnClose);
    palette->open();
}

void MainMenu::listKeys()
{
    auto *list = new ShortcutList(commands(), &m_window);
    list->setAttribute(Qt::WA_DeleteOnClose);
    list->open();
}

void MainMenu::tellAbout()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Herd"),
                                tr("Herd %1").arg(QStringLiteral(HERD_VERSION)), QMessageBox::Close,
                                &m_window);
    box->setInformativeText(
        tr("Servers that know where phones are, and tell each other. This window shows what each "
           "of them knows, and how they come to agree.\n\nMap: Natural Earth. Places: GeoNames. "
           "Buses: Washington Metropolitan Area Transit Authority."));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace herd
