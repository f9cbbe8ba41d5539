#pragma once

#include "gui/inspect/faultmenus.h"
#include "gui/inspect/inspection.h"
#include "gui/views/theme.h"

#include <QMenu>
#include <QWidget>

class QGridLayout;
class QLabel;
class QTextEdit;

namespace herd {

/// Shows all that is known of what is selected anywhere, and what can be done to it. While some of
/// its text is selected it stands still, so that it can be copied. `models` and `menus` must
/// outlive it. GUI thread only.
class Inspector final : public QWidget
{
    Q_OBJECT

public:
    Inspector(const Theme &theme, HerdModels &models, FaultMenus &menus, QWidget *parent = nullptr);
    ~Inspector() override;

    void setTheme(const Theme &theme);
    void inspect(const InspectorSubject &subject);
    const InspectorSubject &subject() const { return m_subject; }
    /// Shows what there is to say by now; not more often than can be read.
    void refresh();

    /// What it shows.
    QString text() const;

private:
    void sayAll();
    void fillActions();
    void showCard();
    void paintMark();

    Theme m_theme;
    HerdModels &m_models;
    FaultMenus &m_menus;
    MergeCount m_counts;
    InspectorSubject m_subject;
    InspectorCard m_card;
    QMenu m_menu; // whose actions the buttons do
    QWidget *m_head;
    QLabel *m_mark;
    QLabel *m_title;
    QLabel *m_kind;
    QTextEdit *m_text;
    QWidget *m_buttons;
    QGridLayout *m_grid; // of the buttons
};

} // namespace herd
