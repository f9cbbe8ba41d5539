#pragma once

#include <QByteArray>
#include <QSize>
#include <QStringList>

#include <cstdint>

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

    /// Arrangements of docks that the program brings along.
    enum class Builtin : std::uint8_t { Overview, Map, Traffic, Wall };
    void show(Builtin layout);

    // Those that the user gave names.
    static constexpr qsizetype mostNamed = 20;
    static constexpr qsizetype longestName = 40; ///< letters
    QStringList names() const;
    /// As docks and toolbars are now. False: it can't be called that, there are too many, or
    /// nothing is remembered.
    bool saveAs(const QString &name);
    /// False, and nothing changes, where there is none or it is damaged.
    bool choose(const QString &name);
    void forget(const QString &name);

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
