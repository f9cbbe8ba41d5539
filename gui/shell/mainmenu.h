#pragma once

#include "gui/commands/command.h"
#include "gui/shell/appearance.h"

#include <QObject>

#include <cstdint>
#include <map>
#include <vector>

class QAction;
class QMainWindow;
class QMenu;

namespace herd {

/// The window's menu bar, and its toolbar of what can be watched. Says what is wanted; does itself
/// what is about the window alone, such as finding what is in menus. GUI thread only.
class MainMenu final : public QObject
{
    Q_OBJECT

public:
    /// What is watched.
    enum class Source : std::uint8_t { None, Demo, Attached, Recording };

    /// Its toolbar comes before those that are there.
    explicit MainMenu(QMainWindow &window);

    void setLook(Look look);
    /// A code of Language's; empty: the system's.
    void setLanguage(const QString &code);
    void setSource(Source source);
    void setReducedMotion(bool reduced);
    /// Shows this one within View.
    void addToView(QMenu &menu);
    /// Before all that is there.
    void addToView(QAction &first);
    /// Shows this one between View and Help.
    void add(QMenu &menu);

Q_SIGNALS:
    void demoWanted();
    void attachWanted();
    void openWanted();
    void compareWanted();
    void lookWanted(herd::Look look);
    void reducedMotionWanted(bool reduced);
    void languageWanted(const QString &code); ///< empty: the system's
    void resetWanted();
    void tourWanted();

private:
    void addSources(QMenu &file);
    void addLooks(QMenu &view);
    void addLanguages(QMenu &view);
    /// In each language.
    void name(QAction *action, const char *text);
    void listPanels();
    void addHelp();
    void findCommand();
    void listKeys();
    std::vector<Command> commands();
    void tellAbout();

    QMainWindow &m_window;
    QMenu *m_panels;
    QMenu *m_view;
    QAction *m_reducedMotion;
    QMenu *m_help;
    QAction *m_demo;
    QAction *m_attach;
    QAction *m_open;
    std::map<Look, QAction *> m_looks;
    std::map<QString, QAction *> m_languages; // by code
    Source m_source = Source::None;
};

} // namespace herd
