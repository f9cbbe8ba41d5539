#include "gui/window/accessible.h"

#include "gui/inspect/console.h"
#include "gui/inspect/inspector.h"
#include "gui/time/timeslider.h"
#include "gui/tour/captioncard.h"
#include "gui/views/filteredtable.h"
#include "gui/views/latency/latencyview.h"
#include "gui/views/map/mapwidget.h"
#include "gui/views/timeline/timelineview.h"
#include "gui/views/topology/linkitem.h"
#include "gui/views/topology/nodeitem.h"
#include "gui/views/topology/topologyview.h"
#include "gui/window/banner.h"
#include "gui/window/notice.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QGraphicsScene>

#include <algorithm>
#include <array>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

/// A view whose value is what it says of itself.
template <typename View> class AccessibleView : public QAccessibleWidget
{
public:
    AccessibleView(View *view, QAccessible::Role role)
        : QAccessibleWidget(view, role)
    {
    }

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? view()->summary() : QAccessibleWidget::text(kind);
    }

protected:
    View *view() const { return static_cast<View *>(widget()); }
};

/// A server or a link.
template <typename Item> class AccessibleItem final : public QAccessibleObject
{
public:
    explicit AccessibleItem(Item *item)
        : QAccessibleObject(item)
    {
    }

    QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(view());
    }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }

    QRect rect() const override
    {
        const auto *graphics = view();
        if (!graphics)
            return {};
        const QRect inView = graphics->mapFromScene(item()->sceneBoundingRect()).boundingRect();
        return {graphics->viewport()->mapToGlobal(inView.topLeft()), inView.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.selectable = true;
        state.focusable = true;
        state.selected = item()->isSelected();
        state.focused = item()->isSelected() && view() && view()->hasFocus();
        return state;
    }

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name ? item()->summary() : QString();
    }

private:
    Item *item() const { return static_cast<Item *>(object()); }
    QGraphicsView *view() const
    {
        const auto views = item()->scene() ? item()->scene()->views() : QList<QGraphicsView *>();
        return views.isEmpty() ? nullptr : views.first();
    }
};

/// A list of servers, bridges and links.
class AccessibleTopology final : public AccessibleView<TopologyView>
{
public:
    explicit AccessibleTopology(TopologyView *view)
        : AccessibleView(view, QAccessible::List)
    {
    }

    int childCount() const override { return static_cast<int>(view()->choices().size()); }

    QAccessibleInterface *child(int index) const override
    {
        const auto items = view()->choices();
        if (index < 0 || index >= static_cast<int>(items.size()))
            return nullptr;
        return QAccessible::queryAccessibleInterface(items[static_cast<std::size_t>(index)]);
    }

    int indexOfChild(const QAccessibleInterface *child) const override
    {
        const auto items = view()->choices();
        const auto found = std::ranges::find(items, child->object());
        return found == items.end() ? -1 : static_cast<int>(found - items.begin());
    }

    QAccessibleInterface *focusChild() const override
    {
        const auto items = view()->choices();
        const auto selected = std::ranges::find_if(items, &QGraphicsItem::isSelected);
        return selected == items.end() ? nullptr : QAccessible::queryAccessibleInterface(*selected);
    }
};

/// Its value can be changed, and is a time of day in words.
class AccessibleTimeSlider final : public AccessibleView<TimeSlider>,
                                   public QAccessibleValueInterface
{
public:
    explicit AccessibleTimeSlider(TimeSlider *slider)
        : AccessibleView(slider, QAccessible::Slider)
    {
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface *>(this)
                                                   : AccessibleView::interface_cast(type);
    }

    QVariant currentValue() const override { return view()->value(); }
    void setCurrentValue(const QVariant &value) override { view()->setValue(value.toInt()); }
    QVariant maximumValue() const override { return view()->maximum(); }
    QVariant minimumValue() const override { return view()->minimum(); }
    QVariant minimumStepSize() const override { return view()->singleStep(); }
};

/// Of rooms above this one.
constexpr std::array groupsByName {"herd::ComparedPanel"_L1};

QAccessibleInterface *accessibleOf(const QString &name, QObject *object)
{
    if (auto *topology = qobject_cast<TopologyView *>(object))
        return new AccessibleTopology(topology);
    if (auto *node = qobject_cast<NodeItem *>(object))
        return new AccessibleItem(node);
    if (auto *link = qobject_cast<LinkItem *>(object))
        return new AccessibleItem(link);
    if (auto *slider = qobject_cast<TimeSlider *>(object))
        return new AccessibleTimeSlider(slider);
    if (auto *map = qobject_cast<MapWidget *>(object))
        return new AccessibleView(map, QAccessible::Canvas);
    if (auto *timeline = qobject_cast<TimelineView *>(object))
        return new AccessibleView(timeline, QAccessible::Chart);
    if (auto *latency = qobject_cast<LatencyView *>(object))
        return new AccessibleView(latency, QAccessible::Chart);
    if (auto *banner = qobject_cast<Banner *>(object))
        return new QAccessibleWidget(banner, QAccessible::StaticText);
    if (auto *notice = qobject_cast<Notice *>(object))
        return new QAccessibleWidget(notice, QAccessible::AlertMessage);
    const bool isGroup = qobject_cast<Console *>(object) || qobject_cast<Inspector *>(object)
        || qobject_cast<CaptionCard *>(object) || qobject_cast<FilterBar *>(object)
        || qobject_cast<FilteredTable *>(object)
        || std::ranges::find(groupsByName, name) != groupsByName.end();
    return isGroup ? new QAccessibleWidget(static_cast<QWidget *>(object), QAccessible::Grouping)
                   : nullptr;
}

} // namespace

void describeToScreenReaders()
{
    QAccessible::installFactory(accessibleOf);
}

} // namespace herd
