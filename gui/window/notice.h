#pragma once

#include "gui/models/herdstate.h"
#include "gui/views/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QString>
#include <QWidget>

#include <cstdint>

namespace herd {

/// Why there is nothing to see, or nothing new, and what to do about it.
struct Complaint
{
    /// What the one button does.
    enum class Remedy : std::uint8_t { StartDemo, TryAgain };

    QString title; ///< what is wrong; empty: nothing is
    QString text; ///< why, and what to do
    Remedy remedy = Remedy::StartDemo;

    friend bool operator==(const Complaint &, const Complaint &) = default;
};

/// Where somebody is seen, or may be in a moment, there is nothing to complain about: what else is
/// wrong is a banner's to say. `failure`: of what is watched, in its words; empty: none.
Complaint complaintOn(const HerdState &herd, bool isWatching, const QString &failure);

/// Says it in the middle of the window, with a button. Hidden while nothing is wrong.
class Notice final : public QWidget
{
    Q_OBJECT

public:
    explicit Notice(const Theme &theme, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setComplaint(const Complaint &complaint);
    const Complaint &complaint() const { return m_complaint; }

Q_SIGNALS:
    void demoWanted();
    void retryWanted();
    /// Somebody answers again.
    void recovered();

private:
    void paintEvent(QPaintEvent *event) override;
    void press();

    Theme m_theme;
    Complaint m_complaint;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_button;
};

} // namespace herd
