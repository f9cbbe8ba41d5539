#include "gui/shell/filedrop.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>
#include <QWidget>

using namespace herd;
using namespace Qt::StringLiterals;

class TestFileDrop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takes_data();
    void takes();
};

void TestFileDrop::takes_data()
{
    QTest::addColumn<QList<QUrl>>("urls");
    QTest::addColumn<QStringList>("files");
    const QUrl web(u"https://example.org/a.rec"_s);
    const QUrl one = QUrl::fromLocalFile(u"/tmp/a b%.rec"_s);
    const QUrl other = QUrl::fromLocalFile(u"/tmp/京"_s);
    QTest::newRow("files, as they are named")
        << QList {one, other} << QStringList {u"/tmp/a b%.rec"_s, u"/tmp/京"_s};
    QTest::newRow("the files among others") << QList {web, one} << QStringList {u"/tmp/a b%.rec"_s};
    QTest::newRow("no page of the web") << QList {web} << QStringList();
    QTest::newRow("no text") << QList<QUrl>() << QStringList();
}

void TestFileDrop::takes()
{
    QFETCH(QList<QUrl>, urls);
    QFETCH(QStringList, files);
    QWidget window;
    const auto *taker = new FileDrop(window);
    QSignalSpy dropped(taker, &FileDrop::dropped);
    QVERIFY(window.acceptDrops());
    QMimeData dragged;
    dragged.setText(u"some words"_s);
    dragged.setUrls(urls);
    QDragEnterEvent enter({1, 1}, Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QCoreApplication::sendEvent(&window, &enter);
    QCOMPARE(enter.isAccepted(), !files.isEmpty());
    QVERIFY(dropped.isEmpty()); // not yet
    QDropEvent drop({1, 1}, Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    drop.ignore();
    QCoreApplication::sendEvent(&window, &drop);
    QCOMPARE(drop.isAccepted(), !files.isEmpty());
    QCOMPARE(dropped.size(), files.isEmpty() ? 0 : 1);
    if (!files.isEmpty())
        QCOMPARE(dropped[0][0].toStringList(), files);
}

QTEST_MAIN(TestFileDrop)
#include "tst_filedrop.moc"
