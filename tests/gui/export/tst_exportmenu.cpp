// What is written from a window, and what is said where it can't be.

#include "gui/export/exportmenu.h"
#include "tests/gui/models/lines.h"

#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QFileDialog>
#include <QImage>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace herd;
using namespace herd::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A window with one dock, and a herd in which one client was twice.
struct Exporting
{
    Exporting()
    {
        auto *dock = new QDockWidget(u"Small"_s);
        auto *label = new QLabel(u"small"_s);
        label->setFixedSize(120, 80);
        dock->setWidget(label);
        window.addDockWidget(Qt::RightDockWidgetArea, dock);
        window.resize(400, 300);
        window.show();
        Lines lines;
        attachTrio(lines);
        for (const char *time : {"20", "21"})
            lines.tell(1, 1s,
                       event::Merge {"kiwi",
                                     "Ada",
                                     {1, 0},
                                     {},
                                     event::Verdict::Newer,
                                     "+0.000000000",
                                     "+34.5-118.25",
                                     time,
                                     0});
        lines.passTo(models.feed);
    }

    QMainWindow window;
    HerdModels models;
    MapWidget map {Theme::light(), Basemap::embedded()};
    ExportMenu menu {window, models, map};
    QSignalSpy said {&menu, &ExportMenu::said};
    QSignalSpy failed {&menu, &ExportMenu::failed};
};

QAction *actionOf(const QMenu &menu, const QString &part)
{
    for (QAction *action : menu.actions()) {
        if (QString(action->text()).remove('&'_L1).contains(part))
            return action;
    }
    return nullptr;
}

} // namespace

class tst_ExportMenu : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }
    void writesAPictureOfAnyView();
    void writesAWay_data();
    void writesAWay();
    void hasNoWayWhereNobodyIsFollowed();
    void writesAReport();
    void saysWhyNot();
    void asksWhereTo();

private:
    QString path(const char *name) const { return m_folder.filePath(QLatin1StringView(name)); }

    QTemporaryDir m_folder;
};

void tst_ExportMenu::writesAPictureOfAnyView()
{
    Exporting exporting;
    auto *pictures = actionOf(exporting.menu, u"Picture of"_s)->menu();
    Q_EMIT pictures->aboutToShow();
    QCOMPARE(pictures->actions().size(), 2);
    QVERIFY(actionOf(*pictures, u"The window"_s) && actionOf(*pictures, u"Small"_s));
    auto *dock = exporting.window.findChild<QDockWidget *>();
    exporting.menu.savePicture(*dock->widget(), path("small.png"));
    QTRY_COMPARE(exporting.said.size(), 1);
    QCOMPARE(QImage(path("small.png")).size(), QSize(120, 80) * dock->devicePixelRatio());
    QVERIFY(exporting.failed.isEmpty());
}

void tst_ExportMenu::writesAWay_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("contains");
    QTest::newRow("GPX") << u"way.gpx"_s << QByteArray("<trkpt lat=\"34.5");
    QTest::newRow("GPX, loudly") << u"WAY.GPX"_s << QByteArray("<trkpt lat=\"34.5");
    QTest::newRow("GeoJSON") << u"way.geojson"_s << QByteArray("\"LineString\"");
    QTest::newRow("GeoJSON by default") << u"way"_s << QByteArray("\"LineString\"");
}

void tst_ExportMenu::writesAWay()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, contains);
    Exporting exporting;
    exporting.menu.saveTrack(u"kiwi"_s, m_folder.filePath(file));
    QTRY_COMPARE(exporting.said.size(), 1);
    QFile written(m_folder.filePath(file));
    QVERIFY(written.open(QFile::ReadOnly));
    const QByteArray text = written.readAll();
    QVERIFY2(text.contains(contains), text);
}

void tst_ExportMenu::hasNoWayWhereNobodyIsFollowed()
{
    Exporting exporting;
    Q_EMIT exporting.menu.aboutToShow();
    QVERIFY(!actionOf(exporting.menu, u"GPX"_s)->isEnabled());
    QVERIFY(!actionOf(exporting.menu, u"GeoJSON"_s)->isEnabled());
    exporting.map.follow(u"kiwi"_s);
    Q_EMIT exporting.menu.aboutToShow();
    QVERIFY(actionOf(exporting.menu, u"GPX"_s)->isEnabled());
    exporting.menu.saveTrack(u"nobody"_s, path("nobody.gpx"));
    QCOMPARE(exporting.said.size(), 1);
    QVERIFY(exporting.said[0][0].toString().contains(u"nobody"_s));
    QVERIFY(!QFile::exists(path("nobody.gpx")));
}

void tst_ExportMenu::writesAReport()
{
    Exporting exporting;
    exporting.menu.saveBundle(path("report"));
    QTRY_COMPARE(exporting.said.size(), 1);
    const QDir folder(path("report"));
    QCOMPARE(folder.entryList(QDir::Files),
             QStringList({u"about.txt"_s, u"events.jsonl"_s, u"servers.json"_s, u"window.png"_s}));
    QFile servers(folder.filePath(u"servers.json"_s));
    QVERIFY(servers.open(QFile::ReadOnly));
    QVERIFY(QJsonDocument::fromJson(servers.readAll()).isArray());
    QVERIFY(!QImage(folder.filePath(u"window.png"_s)).isNull());
}

/// In a folder that nobody writes to, over a folder, and into one that is there already.
void tst_ExportMenu::saysWhyNot()
{
    Exporting exporting;
    exporting.menu.savePicture(exporting.window, u"/proc/window.png"_s);
    QTRY_COMPARE(exporting.failed.size(), 1);
    QVERIFY(exporting.failed[0][0].toString().contains(u"/proc/window.png"_s));
    exporting.menu.saveTrack(u"kiwi"_s, m_folder.path());
    QTRY_COMPARE(exporting.failed.size(), 2);
    exporting.menu.saveBundle(m_folder.path());
    QTRY_COMPARE(exporting.failed.size(), 3);
    QVERIFY(exporting.said.isEmpty());
}

void tst_ExportMenu::asksWhereTo()
{
    Exporting exporting;
    exporting.map.follow(u"kiwi"_s);
    Q_EMIT exporting.menu.aboutToShow();
    actionOf(exporting.menu, u"GPX"_s)->trigger();
    auto *dialog = exporting.window.findChild<QFileDialog *>();
    QVERIFY(dialog && dialog->windowTitle().contains(u"kiwi"_s));
    auto *name = dialog->findChild<QLineEdit *>();
    QCOMPARE(name->text(), u"track.gpx"_s);
    name->setText(path("asked.gpx"));
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(exporting.said.size(), 1);
    QVERIFY(QFile::exists(path("asked.gpx")));
}

QTEST_MAIN(tst_ExportMenu)
#include "tst_exportmenu.moc"
