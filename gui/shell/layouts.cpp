#include "gui/shell/layouts.h"

#include "gui/shell/preferences.h"
#include "gui/views/table.h"
#include "gui/views/topology/topologyview.h"

#include <QDockWidget>
#include <QMainWindow>

#include <cmath>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

/// Of docks and toolbars. Another one, and what was saved for these is not applied.
constexpr int layoutVersion = 1;
constexpr qreal farthest = 100'000; // of a server from the middle

/// How much of the window a dock has.
struct Part
{
    QString dock; // empty: as it is
    int percent = 0;
};

struct Arrangement
{
    QStringList hidden; // docks
    QString front;
    Part width;
    Part height;
};

Arrangement arrangementOf(Layouts::Builtin layout)
{
    switch (layout) {
    case Layouts::Builtin::Overview:
        return {};
    case Layouts::Builtin::Map:
        return {{u"events"_s, u"traffic"_s, u"latency"_s, u"console"_s, u"timeline"_s},
                u"map"_s,
                {u"map"_s, 60},
                {}};
    case Layouts::Builtin::Traffic:
        return {{u"map"_s, u"timeline"_s, u"servers"_s}, u"traffic"_s, {}, {u"traffic"_s, 60}};
    case Layouts::Builtin::Wall: // to be read from afar
        return {{u"inspector"_s, u"servers"_s, u"events"_s, u"traffic"_s, u"clients"_s,
                 u"beliefs"_s, u"latency"_s, u"console"_s},
                u"map"_s,
                {u"map"_s, 50},
                {u"timeline"_s, 25}};
    }
    return {};
}

/// Names that can be told apart from groups of settings, whatever is in them.
QString keyOf(const QString &name)
{
    return u"layouts/docks/"_s + QString::fromLatin1(name.toUtf8().toHex());
}

/// Names a table by its dock; empty: it is in none.
QString nameOf(const Table &table)
{
    for (const QObject *at = &table; at; at = at->parent()) {
        if (const auto *dock = qobject_cast<const QDockWidget *>(at))
            return dock->objectName();
    }
    return {};
}

/// "Welsh 12.5 -80"; ids of servers have no blanks.
QString textOf(const QString &server, const QPointF &place)
{
    return server + ' '_L1 + QString::number(place.x()) + ' '_L1 + QString::number(place.y());
}

} // namespace

Layouts::Layouts(QMainWindow &window, Preferences &preferences)
    : m_window(window)
    , m_preferences(preferences)
    , m_first(window.saveState(layoutVersion))
{
}

TopologyView *Layouts::topology() const
{
    return m_window.findChild<TopologyView *>();
}

void Layouts::restore()
{
    if (const auto geometry = m_preferences.bytes(u"layout/window"_s); !geometry.isEmpty())
        m_window.restoreGeometry(geometry);
    if (const auto docks = m_preferences.bytes(u"layout/docks"_s); !docks.isEmpty())
        m_window.restoreState(docks, layoutVersion);
    restoreColumns();
    restorePlaces();
}

void Layouts::save() const
{
    m_preferences.setBytes(u"layout/window"_s, m_window.saveGeometry());
    m_preferences.setBytes(u"layout/docks"_s, docks());
    saveColumns();
    savePlaces();
}

void Layouts::reset()
{
    m_preferences.forget(u"layout"_s);
    m_window.restoreState(m_first, layoutVersion);
    for (Table *table : m_window.findChildren<Table *>())
        table->resetColumns();
    topology()->setPlaces({});
}

Layouts::Memory Layouts::memory() const
{
    Memory memory {docks(), topology()->places(), {}};
    for (const Table *table : m_window.findChildren<Table *>())
        memory.columns.push_back(table->chosenColumnWidths());
    return memory;
}

QByteArray Layouts::docks() const
{
    return m_window.saveState(layoutVersion);
}

bool Layouts::showDocks(const QByteArray &docks)
{
    return !docks.isEmpty() && m_window.restoreState(docks, layoutVersion);
}

void Layouts::recall(const Memory &memory)
{
    showDocks(memory.docks);
    topology()->setPlaces(memory.places);
    auto widths = memory.columns.begin();
    for (Table *table : m_window.findChildren<Table *>()) {
        if (widths == memory.columns.end())
            return;
        table->resetColumns();
        table->setColumnWidths(*widths++);
    }
}

void Layouts::show(Builtin layout)
{
    m_window.restoreState(m_first, layoutVersion);
    const Arrangement wanted = arrangementOf(layout);
    for (const QString &name : wanted.hidden)
        m_window.findChild<QDockWidget *>(name)->hide();
    if (auto *front = m_window.findChild<QDockWidget *>(wanted.front);
        front && !wanted.front.isEmpty())
        front->raise();
    const auto give = [this](const Part &part, int whole, Qt::Orientation orientation) {
        if (auto *dock = m_window.findChild<QDockWidget *>(part.dock); dock && !part.dock.isEmpty())
            m_window.resizeDocks({dock}, {whole * part.percent / 100}, orientation);
    };
    give(wanted.width, m_window.width(), Qt::Horizontal);
    give(wanted.height, m_window.height(), Qt::Vertical);
}

QStringList Layouts::names() const
{
    QStringList found;
    for (const QString &name : m_preferences.list(u"layouts/names"_s)) {
        if (!name.isEmpty() && name.size() <= longestName && found.size() < mostNamed)
            found << name;
    }
    return found;
}

bool Layouts::saveAs(const QString &name)
{
    return saveAs(name, docks());
}

QByteArray Layouts::saved(const QString &name) const
{
    return m_preferences.bytes(keyOf(name));
}

bool Layouts::saveAs(const QString &name, const QByteArray &docks)
{
    QStringList all = names();
    if (!all.contains(name))
        all << name;
    if (name.isEmpty() || name.size() > longestName || all.size() > mostNamed)
        return false;
    all.sort(Qt::CaseInsensitive);
    m_preferences.setList(u"layouts/names"_s, all);
    m_preferences.setBytes(keyOf(name), docks);
    return names().contains(name);
}

bool Layouts::choose(const QString &name)
{
    return showDocks(saved(name));
}

void Layouts::forget(const QString &name)
{
    QStringList all = names();
    all.removeAll(name);
    m_preferences.setList(u"layouts/names"_s, all);
    m_preferences.forget(keyOf(name));
}

void Layouts::restoreColumns()
{
    for (Table *table : m_window.findChildren<Table *>()) {
        QList<int> widths;
        for (const QString &width : m_preferences.list(u"layout/columns/"_s + nameOf(*table)))
            widths << width.toInt();
        table->setColumnWidths(widths);
    }
}

void Layouts::saveColumns() const
{
    for (const Table *table : m_window.findChildren<Table *>()) {
        QStringList widths;
        for (const int width : table->chosenColumnWidths())
            widths << QString::number(width);
        if (!widths.isEmpty())
            m_preferences.setList(u"layout/columns/"_s + nameOf(*table), widths);
    }
}

void Layouts::restorePlaces()
{
    QHash<QString, QPointF> places;
    for (const QString &line : m_preferences.list(u"layout/servers"_s)) {
        const QStringList words = line.split(' '_L1);
        if (words.size() != 3)
            continue;
        const QPointF place(words[1].toDouble(), words[2].toDouble());
        if (std::abs(place.x()) < farthest && std::abs(place.y()) < farthest)
            places.insert(words[0], place);
    }
    topology()->setPlaces(places);
}

void Layouts::savePlaces() const
{
    QStringList lines;
    const auto places = topology()->places();
    for (auto place = places.cbegin(); place != places.cend(); ++place)
        lines << textOf(place.key(), place.value());
    m_preferences.setList(u"layout/servers"_s, lines);
}

} // namespace herd
