#pragma once

#include <QMenu>

#include <functional>

namespace herd {

class Layouts;
class Undo;

/// Arrangements of docks to choose from: those that the program brings along, and the user's, which
/// can be saved and deleted here. All of it can be undone. `layouts` and `undo` must outlive it.
/// GUI thread only.
class LayoutMenu final : public QMenu
{
    Q_OBJECT

public:
    LayoutMenu(Layouts &layouts, Undo &undo, QWidget *parent = nullptr);

    /// As at first.
    void reset();

private:
    void fill();
    void change(const std::function<void()> &layout);
    void askForName();
    void saveAs(const QString &name);
    void remove(const QString &name);

    Layouts &m_layouts;
    Undo &m_undo;
};

} // namespace herd
