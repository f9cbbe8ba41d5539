#pragma once

#include "gui/shell/appearance.h"
#include "gui/shell/demomenu.h"
#include "gui/shell/language.h"
#include "gui/shell/layouts.h"
#include "gui/shell/mainmenu.h"
#include "gui/shell/opening.h"
#include "gui/shell/options.h"
#include "gui/shell/preferences.h"
#include "gui/time/recordaction.h"
#include "gui/tour/tourreplay.h"
#include "gui/window/dashboard.h"

#include <QObject>
#include <QPointer>
#include <QSettings>

#include <memory>

namespace herd {

class CompareWindow;
class DemoSource;

/// The dashboard as a program: its window with menus, what is watched, how it looks, and what of
/// that is remembered. GUI thread only.
class Shell final : public QObject
{
    Q_OBJECT

public:
    /// Without settings nothing is remembered. `language` must outlive it.
    Shell(const DashboardOptions &options, std::unique_ptr<QSettings> settings, Language &language);
    ~Shell() override;

    Dashboard &window() { return m_window; }
    Theme theme() const { return m_appearance.theme(); } ///< of the window
    /// Shows the window. Watches what the options name, else what was watched last, else the demo.
    void start();

    void watchDemo();
    void attach(const Attachment &attachment);
    /// Files, or folders of them. What is watched goes on until they are open, or for good if they
    /// can't be.
    void open(const QStringList &recordings);
    /// Two recordings, or groups of them, side by side in a window of their own. The last one that
    /// was opened so is closed.
    void compare(const QStringList &left, const QStringList &right);
    /// Opens the dialog.
    void askWhatToAttachTo();
    void askWhatToOpen();
    void askWhatToCompare();
    /// Of the demo, from its beginning.
    void startTour();
    void arrange(Layouts::Builtin layout) { m_layouts.show(layout); }

private:
    void obeyMenu();
    void addOpening();
    void addRecording();
    void addDemo();
    void addFaultsAndTour();
    void watch(MainMenu::Source kind, std::unique_ptr<HerdSource> source);
    /// As watch(), for a tour that goes on.
    void show(MainMenu::Source kind, std::unique_ptr<HerdSource> source);
    void showDemo();
    void watchNothing(const QString &why);
    void endWhatGoesOn();
    void showReplay(const Timestamp &time);
    void lookAt(const DemoMenu::Region &region);
    void retry();
    void chooseFiles(const QString &title, auto then);
    DemoSource *demo(); ///< while it is watched

    const DashboardOptions m_options;
    Preferences m_preferences;
    Language &m_language;
    Appearance m_appearance;
    Dashboard m_window;
    MainMenu *m_menu; // the window's
    DemoMenu *m_demoMenu; // too
    RecordAction *m_record; // too
    Layouts m_layouts;
    Opening m_opening;
    Attachment m_attachment; // the last one
    QStringList m_recordings; // likewise
    TourReplay m_tourReplay;
    bool m_isReplaying = false; // of the tour
    QPointer<CompareWindow> m_comparison; // until it is closed
};

} // namespace herd
