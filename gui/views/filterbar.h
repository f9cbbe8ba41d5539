#pragma once

#include "gui/models/filterproxy.h"

#include <QTimer>
#include <QWidget>

#include <chrono>

class QLabel;
class QToolButton;

namespace herd {

class FilterEdit;

/// A line above rows: in it somebody writes which of them to show, and it says how many these are,
/// or what is wrong with what is written; then the last good filter goes on. GUI thread only;
/// `rows` must outlive it and be those of a FilterableRows.
class FilterBar final : public QWidget
{
    Q_OBJECT

public:
    /// What is written is a filter once nobody wrote for so long.
    static constexpr std::chrono::milliseconds restsAfter {200};
    /// Figures that change faster can't be read.
    static constexpr std::chrono::milliseconds tallyEvery {100};

    explicit FilterBar(FilterProxy &rows, QWidget *parent = nullptr);
    ~FilterBar() override;

    /// What it filters, for screen readers.
    void setName(const QString &name);
    /// What is in force.
    const QString &filter() const { return m_filter; }
    /// False, and nothing changes, where it is no filter of these rows.
    bool setFilter(const QString &text);
    /// Rows must meet `more`, too.
    void narrow(const QString &more);
    /// Whether somebody wrote just now.
    bool isPending() const { return m_rest.isActive(); }
    /// What stands beside the filter, in words: the rows, or the error.
    QString said() const;
    FilterEdit &edit() { return *m_edit; }

public Q_SLOTS:
    /// To write there.
    void enter();
    /// Says now how many rows are shown, which it else does from time to time.
    void showTally();

Q_SIGNALS:
    /// Whoever wrote goes back to the rows.
    void left();
    /// The rows of all times are wanted again.
    void windowClosed();

private:
    void sayAll();
    void apply();
    void say(const FilterError &error);
    void showWindow();

    FilterProxy &m_rows;
    FilterEdit *m_edit;
    QLabel *m_error;
    QToolButton *m_window;
    QLabel *m_tally;
    QString m_filter;
    QTimer m_rest;
    QTimer m_tallyDue;
};

} // namespace herd
