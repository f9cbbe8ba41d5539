#include "gui/layouts.h"

#include "gui/preferences.h"
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
    m_preferences.setBytes(u"layout/docks"_s, m_window.saveState(layoutVersion));
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
