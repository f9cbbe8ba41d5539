#pragma once

#include <QComboBox>

namespace herd {

/// How many seconds are shown in a second, from x0.1 to x100. [ and ] make it slower and faster,
/// wherever the focus is in the window. GUI thread only.
class SpeedBox final : public QComboBox
{
    Q_OBJECT

public:
    explicit SpeedBox(QWidget *parent = nullptr);

    /// What it offers only; another one changes nothing.
    void showSpeed(double speed);

Q_SIGNALS:
    void chosen(double speed);

private:
    void change(int by);
};

} // namespace herd
