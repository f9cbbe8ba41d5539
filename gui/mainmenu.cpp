#include "gui/mainmenu.h"

#include <QActionGroup>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QToolBar>

namespace herd {

using namespace Qt::StringLiterals;

MainMenu::MainMenu(QMainWindow &window)
    : QObject(&window)
    , m_window(window)
    , m_demo(new QAction(tr("&Demo"), this))
    , m_attach(new QAction(tr("&Attach..."), this))
{
    QMenu *file = window.menuBar()->addMenu(tr("&File"));
    addSources(*file);
    file->addSeparator();
    QAction *quit = file->addAction(tr("&Quit"), &window, &QWidget::close);
    quit->setShortcut(QKeySequence::Quit);
    quit->setMenuRole(QAction::QuitRole);

    QMenu *view = window.menuBar()->addMenu(tr("&View"));
    m_panels = view->addMenu(tr("&Panels"));
    connect(m_panels, &QMenu::aboutToShow, this, &MainMenu::listPanels);
    addLooks(*view);
    view->addAction(tr("&Reset layout"), this, &MainMenu::resetWanted);

    m_help = window.menuBar()->addMenu(tr("&Help"));
    m_help->addAction(tr("&About Herd"), this, &MainMenu::tellAbout)
        ->setMenuRole(QAction::AboutRole);
}

void MainMenu::addSources(QMenu &file)
{
    m_demo->setToolTip(tr("Five servers in this program, and people who use them"));
    m_attach->setToolTip(tr("Watch servers that run, here or elsewhere"));
    for (const auto &[action, wanted] :
         {std::pair(m_demo, &MainMenu::demoWanted), std::pair(m_attach, &MainMenu::attachWanted)}) {
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, wanted = wanted] {
            setSource(m_source); // the click is only a wish
            Q_EMIT(this->*wanted)();
        });
    }
    m_attach->setIconText(tr("Attach...")); // with its dots, on the toolbar too
    auto *bar = new QToolBar(tr("Source"));
    bar->setObjectName(u"source"_s);
    bar->setMovable(false);
    for (QAction *action : {m_demo, m_attach}) {
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
    QMenu *theme = view.addMenu(tr("&Theme"));
    auto *group = new QActionGroup(this);
    for (const auto &[look, text] :
         {std::pair(Look::System, tr("As the &system")), std::pair(Look::Light, tr("&Light")),
          std::pair(Look::Dark, tr("&Dark"))}) {
        QAction *action = group->addAction(text);
        action->setCheckable(true);
        connect(action, &QAction::triggered, this,
                [this, chosen = look] { Q_EMIT lookWanted(chosen); });
        theme->addAction(action);
        m_looks[look] = action;
    }
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
