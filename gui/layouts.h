#pragma once

#include <QByteArray>
#include <QSize>

class QMainWindow;

namespace herd {

class Preferences;
class TopologyView;

/// Where things are in a window: its place and size, docks, widths of columns, servers that were
/// dragged. Construct it when all that is there: that is what reset() comes back to. `window` and
/// `preferences` must outlive it. GUI thread only.
class Layouts final
{
public:
    Layouts(QMainWindow &window, Preferences &preferences);

    /// What was saved; the rest stays.
    void restore();
    void save() const;
    /// As the window was at first; what was saved is forgotten.
    void reset();

private:
    void restoreColumns();
    void saveColumns() const;
    void restorePlaces();
    void savePlaces() const;
    TopologyView *topology() const;

    QMainWindow &m_window;
    Preferences &m_preferences;
    const QByteArray m_first;
};

} // namespace herd
