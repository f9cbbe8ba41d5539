#include "gui/views/filteredtable.h"

#include "gui/models/herdmodels.h"
#include "gui/views/filteredit.h"
#include "gui/views/filterscope.h"
#include "tests/gui/models/lines.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace herd;
using namespace herd::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Events in front of clients, in docks of one window.
struct Shown
{
    Shown()
    {
        QDockWidget *behind = dock(clients);
        QDockWidget *inFront = dock(events);
        window.tabifyDockWidget(behind, inFront);
        inFront->raise();
        window.resize(1200, 600);
        window.show();
        window.activateWindow();
        attachTrio(lines);
        lines.tell(1, 1s, event::Open {"1.2.3.4:5"});
        lines.tell(2, 2s, event::Link {"Ada", event::LinkState::Down, "out of\ttime"});
        event::Merge merge;
        merge.client = "kiwi 1";
        merge.origin = "Ada";
        merge.difference = "+0.500000000";
        merge.location = "+1.5-2.25";
        merge.time = "5";
        lines.tell(3, 3s, merge).passTo(models.feed);
        while (row("open") < 0) // sources come first
            QCoreApplication::processEvents();
        QCoreApplication::processEvents();
    }
    QDockWidget *dock(FilteredTable *table)
    {
        auto *made = new QDockWidget(table->table().accessibleName());
        made->setWidget(table);
        window.addDockWidget(Qt::BottomDockWidgetArea, made);
        return made;
    }
    /// Of the one event of a kind; -1: it is not shown.
    int row(QStringView kind) const
    {
        const QAbstractItemModel &model = events->table().rows();
        for (int i = 0; i < model.rowCount(); ++i) {
            if (model.index(i, LinesModel::Kind).data().toString() == kind)
                return i;
        }
        return -1;
    }
    int row(const char *kind) const { return row(QString::fromLatin1(kind)); }
    QStringList kinds() const
    {
        QStringList all;
        const QAbstractItemModel &model = events->table().rows();
        for (int i = 0; i < model.rowCount(); ++i)
            all.append(model.index(i, LinesModel::Kind).data().toString());
        return all;
    }
    QPoint cell(FilteredTable *view, int row, int column) const
    {
        Table &table = view->table();
        return table.visualRect(table.model()->index(row, column)).center();
    }
    /// What the menu of a cell offers; `wanted` of it is chosen.
    QStringList menu(const char *kind, int column, const QString &wanted = {})
    {
        QStringList texts;
        QTimer::singleShot(0, &window, [&] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            QVERIFY(menu);
            for (QAction *action : menu->actions()) {
                if (!action->isSeparator())
                    texts.append(action->text());
                if (action->text() == wanted && !wanted.isEmpty())
                    action->trigger();
            }
            menu->close();
        });
        QWidget *viewport = events->table().viewport();
        const QPoint where = cell(events, row(kind), column);
        QTest::mouseClick(viewport, Qt::LeftButton, {}, where);
        QContextMenuEvent event(QContextMenuEvent::Mouse, where, viewport->mapToGlobal(where));
        QCoreApplication::sendEvent(viewport, &event);
        return texts;
    }

    HerdModels models;
    Lines lines;
    QMainWindow window;
    FilterScope scope;
    FilteredTable *events =
        scope.add(new Table(Theme::light(), models.events, {Cell::Time}, LinesModel::PlaceRole));
    FilteredTable *clients = scope.add(
        new Table(Theme::light(), models.clients, {}, ClientsModel::OriginPlaceRole), events);
};

} // namespace

class tst_FilteredTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersWhatFitsTheCell();
    void makesFiltersOfWhatTheMouseIsOn_data();
    void makesFiltersOfWhatTheMouseIsOn();
    void doesWhatTheMenuSaysOfADoubleClick();
    void followsInAnotherTable();
    void copies();
    void narrowsAllTablesAtOnce();
    void writesInTheFilterInFront();
};

void tst_FilteredTable::offersWhatFitsTheCell()
{
    Shown shown;
    const QString copyRows = u"Copy rows"_s; // its shortcut stands beside it
    const QString sort = u"Sort by this column"_s;
    QCOMPARE(shown.menu("link", LinesModel::Subject),
             (QStringList {u"Follow links to Ada\tDouble-click"_s, u"Only neighbour == Ada"_s,
                           u"Not neighbour == Ada"_s, u"Only this server: Bob"_s,
                           u"Only this kind: link"_s, u"Copy cell"_s, copyRows, sort}));
    QCOMPARE(shown.menu("merge", LinesModel::Subject).first(),
             u"Follow client kiwi 1\tDouble-click"_s);
    QCOMPARE(
        shown.menu("open", LinesModel::Size),
        (QStringList {u"Follow connection 1.2.3.4:5\tDouble-click"_s, u"Only this server: Ada"_s,
                      u"Only this kind: open"_s, u"Copy cell"_s, copyRows, sort}));
    QCOMPARE(shown.menu("open", LinesModel::Time).size(), 10); // from then on, until then
    QVERIFY(!shown.menu("link", LinesModel::Text).join(u' ').contains(u"reason"_s)); // has a tab
}

void tst_FilteredTable::makesFiltersOfWhatTheMouseIsOn_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("deed");
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QStringList>("kinds");
    const auto row = [](const char *name, const char *kind, LinesModel::Column column,
                        const QString &deed, const QString &filter, const QStringList &kinds) {
        QTest::newRow(name) << QByteArray(kind) << int(column) << deed << filter << kinds;
    };
    row("only this", "link", LinesModel::Kind, u"Only kind == link"_s,
        u"(server || neighbour) && kind == link"_s, {u"link"_s});
    row("not this", "link", LinesModel::Subject, u"Not neighbour == Ada"_s,
        u"(server || neighbour) && !(neighbour == Ada)"_s,
        {u"source"_s, u"source"_s, u"source"_s, u"open"_s, u"merge"_s});
    row("only this server", "open", LinesModel::Kind, u"Only this server: Ada"_s,
        u"(server || neighbour) && server == Ada"_s, {u"source"_s, u"open"_s});
    row("only this kind", "open", LinesModel::Size, u"Only this kind: open"_s,
        u"(server || neighbour) && kind == open"_s, {u"open"_s});
    row("from then on", "link", LinesModel::Time, u"Only at >= 1795000002"_s,
        u"(server || neighbour) && at >= 1795000002"_s, {u"link"_s, u"merge"_s});
    row("a client whose id has a space", "merge", LinesModel::Size,
        u"Follow client kiwi 1\tDouble-click"_s, u"(server || neighbour) && client == \"kiwi 1\""_s,
        {u"merge"_s});
}

void tst_FilteredTable::makesFiltersOfWhatTheMouseIsOn()
{
    QFETCH(QByteArray, kind);
    QFETCH(int, column);
    QFETCH(QString, deed);
    QFETCH(QString, filter);
    QFETCH(QStringList, kinds);
    Shown shown;
    QVERIFY(shown.events->bar().setFilter(u"server || neighbour"_s));
    shown.menu(kind.constData(), column, deed);
    QCOMPARE(shown.events->bar().filter(), filter);
    QCOMPARE(shown.events->bar().edit().text(), filter);
    QCOMPARE(shown.kinds(), kinds);
}

void tst_FilteredTable::doesWhatTheMenuSaysOfADoubleClick()
{
    Shown shown;
    const QPoint where = shown.cell(shown.events, shown.row("open"), LinesModel::Kind);
    QTest::mouseClick(shown.events->table().viewport(), Qt::LeftButton, {}, where);
    QTest::mouseDClick(shown.events->table().viewport(), Qt::LeftButton, {}, where);
    QCOMPARE(shown.events->bar().filter(), u"peer == 1.2.3.4:5"_s);
    QCOMPARE(shown.kinds(), QStringList {u"open"_s});
}

void tst_FilteredTable::followsInAnotherTable()
{
    Shown shown;
    shown.clients->bringToFront();
    QCoreApplication::processEvents();
    QVERIFY(!shown.clients->visibleRegion().isEmpty());
    const QPoint where = shown.cell(shown.clients, 0, ClientsModel::Client);
    QTest::mouseClick(shown.clients->table().viewport(), Qt::LeftButton, {}, where);
    QTest::mouseDClick(shown.clients->table().viewport(), Qt::LeftButton, {}, where);
    QCOMPARE(shown.clients->bar().filter(), QString());
    QCOMPARE(shown.kinds(), QStringList {u"merge"_s});
    QTRY_VERIFY(!shown.events->visibleRegion().isEmpty());
    QVERIFY(shown.clients->visibleRegion().isEmpty());
}

void tst_FilteredTable::copies()
{
    Shown shown;
    shown.menu("link", LinesModel::Subject, u"Copy cell"_s);
    QCOMPARE(QApplication::clipboard()->text(), u"Ada"_s);
    shown.menu("link", LinesModel::Subject, u"Copy rows"_s);
    const QString row = QApplication::clipboard()->text();
    QVERIFY2(row.contains(u"\tBob\tlink\tAda\tdown\t"_s), qPrintable(row));
    shown.events->table().selectAll();
    QTest::keyClick(&shown.events->table(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text().count(u'\n'), 5);
}

void tst_FilteredTable::narrowsAllTablesAtOnce()
{
    Shown shown;
    QSignalSpy changed(&shown.scope, &FilterScope::windowChanged);
    shown.scope.setWindow(TimeWindow {after(1s), after(2s)});
    QCOMPARE(shown.kinds(), (QStringList {u"open"_s, u"link"_s}));
    QCOMPARE(shown.clients->table().rows().rowCount(), 1); // what is so now has no time
    Q_EMIT shown.events->bar().windowClosed();
    QCOMPARE(shown.kinds().size(), 6);
    QVERIFY(!shown.scope.window());
    QVERIFY(!shown.clients->table().rows().question().window);
    QCOMPARE(changed.size(), 2);
    shown.scope.setFilter(u"client == apple"_s);
    QCOMPARE(shown.kinds(), QStringList());
    QCOMPARE(shown.clients->table().rows().rowCount(), 0);
    shown.scope.setFilter(u"neighbour == Ada"_s); // clients have none
    QCOMPARE(shown.kinds(), QStringList {u"link"_s});
    QCOMPARE(shown.clients->bar().filter(), u"client == apple"_s);
}

void tst_FilteredTable::writesInTheFilterInFront()
{
    Shown shown;
    shown.scope.enter();
    QCOMPARE(QApplication::focusWidget(), &shown.events->bar().edit());
    shown.clients->bringToFront();
    shown.window.setFocus();
    QTRY_VERIFY(shown.events->visibleRegion().isEmpty());
    shown.scope.enter();
    QCOMPARE(QApplication::focusWidget(), &shown.clients->bar().edit());
    QTest::keyClick(&shown.clients->bar().edit(), Qt::Key_Escape);
    QCOMPARE(QApplication::focusWidget(), &shown.clients->table());
}

QTEST_MAIN(tst_FilteredTable)
#include "tst_filteredtable.moc"
