#include "gui/commands/undo.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>

using namespace herd;
using namespace Qt::StringLiterals;

class TestUndo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesBackTheLastFirst();
    void takesBackPartsAtOnce();
    void forgetsWhatIsLongAgo();
};

void TestUndo::takesBackTheLastFirst()
{
    Undo undo(nullptr);
    const QSignalSpy said(&undo, &Undo::said);
    QStringList log;
    QVERIFY(!undo.action()->isEnabled());
    undo.did(u"One & only"_s, [&] { log << u"one"_s; });
    QCOMPARE(undo.action()->text(), u"&Undo: One && only"_s);
    undo.did(u"Two"_s, [&] { log << u"two"_s; });
    QCOMPARE(said.last().first().toString(), u"Two. Ctrl+Z takes it back."_s);
    undo.action()->trigger();
    undo.action()->trigger();
    QCOMPARE(log, (QStringList {u"two"_s, u"one"_s}));
    QVERIFY(!undo.action()->isEnabled());
    QCOMPARE(undo.action()->text(), u"&Undo"_s);
    undo.action()->trigger(); // of nothing
    QCOMPARE(log.size(), 2);
}

/// A server that was moved by ten presses of a key goes back at once.
void TestUndo::takesBackPartsAtOnce()
{
    Undo undo(nullptr);
    QStringList log;
    const auto move = [&](const QString &server, const QString &from) {
        undo.did(
            u"Move "_s + server, [&log, from] { log << from; }, Undo::Kind::GoesOn);
    };
    move(u"Welsh"_s, u"a"_s);
    move(u"Welsh"_s, u"b"_s);
    move(u"Hands"_s, u"c"_s);
    undo.action()->trigger();
    undo.action()->trigger();
    QCOMPARE(log, (QStringList {u"c"_s, u"a"_s}));
    undo.did(u"Delete"_s, [&] { log << u"d"_s; });
    undo.did(u"Delete"_s, [&] { log << u"e"_s; }); // another one
    undo.action()->trigger();
    undo.action()->trigger();
    QCOMPARE(log.mid(2), (QStringList {u"e"_s, u"d"_s}));
}

void TestUndo::forgetsWhatIsLongAgo()
{
    Undo undo(nullptr);
    std::size_t back = 0;
    for (std::size_t i = 0; i < 2 * Undo::most; ++i)
        undo.did(u"It"_s, [&] { ++back; });
    while (undo.action()->isEnabled())
        undo.action()->trigger();
    QCOMPARE(back, Undo::most);
}

QTEST_MAIN(TestUndo)
#include "tst_undo.moc"
