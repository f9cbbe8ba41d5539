#pragma once

#include <QByteArray>
#include <QHash>
#include <QPointF>
#include <QStringList>

#include <cstdint>
#include <vector>

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

    /// How all of that is, to come back to it.
    struct Memory
    {
        QByteArray docks;
        QHash<QString, QPointF> places; ///< of servers
        std::vector<QList<int>> columns; ///< of tables; without widths: as they fit
    };
    Memory memory() const;
    void recall(const Memory &memory);
    QByteArray docks() const;
    /// False, and nothing changes, where they are damaged.
    bool showDocks(const QByteArray &docks);

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
    /// Empty: there is none, or it is damaged.
    QByteArray saved(const QString &name) const;
    /// Likewise, as they were when it was saved().
    bool saveAs(const QString &name, const QByteArray &docks);
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
