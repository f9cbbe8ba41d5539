#pragma once

#include <QMenu>

namespace herd {

class Layouts;

/// Arrangements of docks to choose from: those that the program brings along, and the user's, which
/// can be saved and deleted here. `layouts` must outlive it. GUI thread only.
class LayoutMenu final : public QMenu
{
    Q_OBJECT

public:
    explicit LayoutMenu(Layouts &layouts, QWidget *parent = nullptr);

private:
    void fill();
    void askForName();
    void askToDelete(const QString &name);

    Layouts &m_layouts;
};

} // namespace herd
