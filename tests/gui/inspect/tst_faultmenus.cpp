#include "gui/inspect/faultmenus.h"
#include "gui/models/herdmodels.h"
#include "gui/window/scenes.h"
#include "tests/gui/notedsource.h"

#include <QApplication>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>
#include <QTimer>

using namespace herd;
using namespace Qt::StringLiterals;

namespace {

struct Herd
{
    Herd()
    {
        models.feed.join(picture);
        models.feed.take(sceneNamed(u"overview"_s, 1).batch);
        while (models.feed.advance(1000)) { }
        faults.setSource(&source);
        faults.fill(menu);
    }

    QAction *action(const QString &submenu, const QString &text) const
    {
        for (const QAction *entry : menu.actions()) {
            if (entry->text() != submenu)
                continue;
            const auto actions = entry->menu()->actions();
            const auto found = std::ranges::find(actions, text, &QAction::text);
            return found == actions.end() ? nullptr : *found;
        }
        return nullptr;
    }

    HerdModels models;
    HerdPicture picture {models.herd};
    NotedSource source;
    FaultMenus faults {models.herd, picture};
    QWidget window;
    QMenu menu {&window};
};

QStringList entriesOf(const QMenu &menu)
{
    QStringList entries;
    for (const QAction *action : menu.actions()) {
        if (!action->isSeparator())
            entries << action->text();
    }
    return entries;
}

/// Answers the question that comes.
void answer(QMessageBox::StandardButton button, QString &asked)
{
    QTimer::singleShot(0, qApp, [button, &asked] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        QVERIFY(box);
        asked = box->text();
        box->button(button)->click();
    });
}

} // namespace

class TestFaultMenus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsServersAndLinks();
    void saysWhenThereAreNone();
    void doesToBothEndsOfALink();
    void offersWhatTheSourceCan();
    void asksBeforeWhatCannotBeUndone_data();
    void asksBeforeWhatCannotBeUndone();
};

void TestFaultMenus::listsServersAndLinks()
{
    Herd herd;
    const QStringList entries = entriesOf(herd.menu);
    QCOMPARE(entries.first(5),
             (QStringList {u"Goloman"_s, u"Hands"_s, u"Holiday"_s, u"Welsh"_s, u"Wilkes"_s}));
    QCOMPARE(entries.size(), 5 + 6);
    QVERIFY(entries.contains(u"Holiday and Welsh"_s));
    herd.faults.fill(herd.menu); // and not once more
    QCOMPARE(entriesOf(herd.menu), entries);
    QCOMPARE(herd.menu.findChildren<QMenu *>().size(), 5 + 6);
}

void TestFaultMenus::saysWhenThereAreNone()
{
    const HerdModels models;
    const HerdPicture picture(models.herd);
    FaultMenus faults(models.herd, picture);
    QMenu menu;
    faults.fill(menu);
    QCOMPARE(entriesOf(menu), QStringList {u"No herd is watched"_s});
    QVERIFY(!menu.actions().first()->isEnabled());
}

void TestFaultMenus::doesToBothEndsOfALink()
{
    Herd herd;
    herd.action(u"Holiday and Welsh"_s, u"2 s late"_s)->trigger();
    QCOMPARE(herd.source.deeds,
             (QStringList {uR"({"chaos":"delay","neighbour":"Welsh","milliseconds":2000})"_s,
                           uR"({"chaos":"delay","neighbour":"Holiday","milliseconds":2000})"_s}));
}

void TestFaultMenus::offersWhatTheSourceCan()
{
    Herd herd;
    QVERIFY(!herd.action(u"Welsh"_s, u"Kill Welsh"_s)->isEnabled());
    herd.source.can = {HerdSource::Deed::Kill, HerdSource::Deed::Stop};
    herd.faults.fill(herd.menu);
    herd.action(u"Welsh"_s, u"Kill Welsh"_s)->trigger();
    herd.action(u"Welsh"_s, u"Stop Welsh"_s)->trigger(); // the demo can start it again
    QCOMPARE(herd.source.deeds, (QStringList {u"kill Welsh"_s, u"stop Welsh"_s}));
}

void TestFaultMenus::asksBeforeWhatCannotBeUndone_data()
{
    QTest::addColumn<QMessageBox::StandardButton>("button");
    QTest::addColumn<QStringList>("deeds");
    QTest::newRow("yes") << QMessageBox::Yes << QStringList {uR"({"chaos":"stop"})"_s};
    QTest::newRow("rather not") << QMessageBox::Cancel << QStringList {};
}

void TestFaultMenus::asksBeforeWhatCannotBeUndone()
{
    QFETCH(QMessageBox::StandardButton, button);
    QFETCH(QStringList, deeds);
    Herd herd;
    QString asked;
    answer(button, asked);
    herd.action(u"Welsh"_s, u"Stop Welsh"_s)->trigger();
    QVERIFY(asked.contains(u"Welsh"_s));
    QCOMPARE(herd.source.deeds, deeds);
}

QTEST_MAIN(TestFaultMenus)
#include "tst_faultmenus.moc"
