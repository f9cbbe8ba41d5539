#pragma once

#include "gui/compare/comparedpanel.h"
#include "gui/compare/comparison.h"
#include "gui/compare/differencesmodel.h"
#include "gui/views/table.h"

#include <QElapsedTimer>
#include <QMainWindow>
#include <QTimer>

class QLabel;

namespace herd {

class CompareBar;

/// Two recordings, or groups of them, side by side at one time, and a table of what differs. GUI
/// thread only.
class CompareWindow final : public QMainWindow
{
    Q_OBJECT

public:
    CompareWindow(const Theme &theme, const QStringList &left, const QStringList &right,
                  QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// What it shows.
    Comparison &comparison() { return m_comparison; }

private:
    void turn();
    void showPicture();
    QString describeDifferences() const;

    Comparison m_comparison;
    DifferencesModel m_differences;
    CompareBar *m_bar;
    ComparedPanel *m_left;
    ComparedPanel *m_right;
    QLabel *m_summary;
    Table *m_table;
    QTimer m_turns;
    QElapsedTimer m_elapsed;
    QElapsedTimer m_sincePicture;
};

} // namespace herd
