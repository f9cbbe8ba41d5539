#pragma once

#include "gui/views/theme.h"

#include <QString>
#include <QTimer>
#include <QWidget>

#include <chrono>

class QLabel;
class QProgressBar;
class QPushButton;

namespace herd {

/// A line across a window: what takes long, with a button that ends it; or what went wrong, until
/// somebody has read it. Hidden while there is neither. GUI thread only.
class Strip final : public QWidget
{
    Q_OBJECT

public:
    /// What is over by then need not be shown to go on.
    static constexpr std::chrono::milliseconds showsAfter {200};

    explicit Strip(const Theme &theme, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void showProgress(const QString &text, int percent);
    void showProblem(const QString &text);
    void clear();

    bool isBusy() const { return m_isBusy; } ///< shown already or not
    QString text() const;

Q_SIGNALS:
    void busyChanged();
    /// Whoever is busy should end.
    void cancelled();

private:
    void say(const QString &text);
    void setBusy(bool busy);
    void press();
    void paintEvent(QPaintEvent *event) override;

    Theme m_theme;
    QLabel *m_text;
    QProgressBar *m_progress;
    QPushButton *m_button;
    QTimer m_show;
    bool m_isBusy = false;
};

} // namespace herd
