// What a screen reader says of the window.
#include "gui/time/timeslider.h"
#include "gui/views/map/mapwidget.h"
#include "gui/views/timetext.h"
#include "gui/window/accessible.h"
#include "tests/gui/openedwindow.h"

#include <QAccessible>
#include <QTest>

#include <memory>

using namespace herd;
using namespace herd::test;
using namespace Qt::StringLiterals;

class TestScreenReaders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_opened->begin(); }
    void cleanupTestCase() { m_opened.reset(); }
    void screenReadersSayWhatIsSeen();
    void screenReadersGoThroughTheTopology();
    void screenReadersMoveTheSlider();
    void tablesAreReadAsTheyAreSeen();

private:
    std::unique_ptr<Opened> m_opened;
};

void TestScreenReaders::initTestCase()
{
    describeToScreenReaders();
    m_opened = std::make_unique<Opened>();
}

void TestScreenReaders::screenReadersSayWhatIsSeen()
{
    Opened &opened = *m_opened;
    const auto value = [](QWidget &view) { return spoken(&view, QAccessible::Value); };
    auto &banner = opened.the<Banner>();
    QCOMPARE(spoken(&banner, QAccessible::Name), banner.verdict().text);
    QVERIFY(value(opened.the<TopologyView>()).contains(u"5 servers"_s));
    auto &timeline = opened.the<TimelineView>();
    QVERIFY(value(timeline).contains(u"5 servers"_s));
    QVERIFY(value(timeline).contains(timeOfDay(timeline.timelineLayout().axis.begin())));
    auto &map = opened.the<MapWidget>();
    map.select(u"walker-4"_s);
    QVERIFY(value(map).contains(u"clients"_s));
    QVERIFY(value(map).contains(u"walker-4"_s));
    QVERIFY(value(opened.the<LatencyView>()).contains(u"p99"_s));
}

void TestScreenReaders::screenReadersGoThroughTheTopology()
{
    Opened &opened = *m_opened;
    auto &topology = opened.the<TopologyView>();
    auto *read = QAccessible::queryAccessibleInterface(&topology);
    QCOMPARE(read->childCount(), static_cast<int>(topology.choices().size()));
    topology.setFocus();
    QTest::keyClick(&topology, Qt::Key_Down);
    auto *first = read->child(0);
    QCOMPARE(read->focusChild(), first);
    QCOMPARE(read->indexOfChild(first), 0);
    QCOMPARE(first->parent(), read);
    QVERIFY(first->state().selected && first->state().focused);
    QVERIFY(first->text(QAccessible::Name).startsWith(u"Goloman"_s));
    QVERIFY(read->rect().contains(first->rect().center()));
    QVERIFY(!read->child(1)->state().selected);
    QVERIFY(!read->child(read->childCount()));
    const QString link = read->child(read->childCount() - 1)->text(QAccessible::Name);
    QVERIFY2(link.contains(u" and "_s), qPrintable(link));
}

void TestScreenReaders::screenReadersMoveTheSlider()
{
    TimeSlider slider(Theme::light());
    slider.setSpan({1'700'000'000, 0}, {1'700'000'060, 0});
    auto *read = QAccessible::queryAccessibleInterface(&slider);
    QCOMPARE(read->role(), QAccessible::Slider);
    QCOMPARE(read->text(QAccessible::Value), u"22:13:20.000"_s);
    read->valueInterface()->setCurrentValue(read->valueInterface()->maximumValue());
    QCOMPARE(read->text(QAccessible::Value), u"22:14:20.000"_s);
}

void TestScreenReaders::tablesAreReadAsTheyAreSeen()
{
    Opened &opened = *m_opened;
    auto *table = opened.dock(u"servers"_s).findChild<Table *>();
    const QModelIndex state = table->model()->index(0, ServersModel::State);
    QCOMPARE(state.data(Qt::AccessibleTextRole).toString(), u"up"_s);
}

QTEST_MAIN(TestScreenReaders)
#include "tst_screenreaders.moc"
