// Recordings that are not as they should be, opened as people open them: what is wrong is said in
// the window, what is whole is shown, and what was watched before stays where nothing is.

#include "gui/shell/shell.h"
#include "tests/gui/sources/recordings.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace herd;
using namespace herd::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000; // milliseconds; longer than anything healthy takes
constexpr qint64 endless = qint64 {1} << 40; // bytes; to be looked through within a test

/// As if the files of these paths were dragged from elsewhere.
void drop(QWidget &window, const QStringList &paths)
{
    QMimeData dragged;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls << QUrl::fromLocalFile(path);
    dragged.setUrls(urls);
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &enter);
    QDropEvent event(QPointF(10, 10), Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &event);
    QVERIFY(event.isAccepted());
}

bool isWatchingRecording(Shell &shell)
{
    return shell.window().player().recording() != nullptr;
}

} // namespace

class TestOpening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void keepsWhatIsWatched_data();
    void keepsWhatIsWatched();
    void goesOnRecordingWhatIsWatched();
    void saysSoWhereNothingElseIsWatched();
    void showsWhatIsWhole_data();
    void showsWhatIsWhole();
    void bearsWrongBytesAnywhere();
    void showsTheRestOfAFolder();
    void isChosenInADialog();
    void canBeGivenUp();
    void isGivenUpForSomethingElse();
    void holdsLittleOfAGigabyte();

private:
    QString path(const char *name) const { return m_folder.filePath(QLatin1StringView(name)); }

    QTemporaryDir m_folder;
    QByteArray m_whole; // bytes of a recording
    Language m_language;
};

void TestOpening::initTestCase()
{
    recordScript(path("whole"), 5);
    m_whole = bytesOf(path("whole"));
    QVERIFY(QDir().mkdir(path("empty")));
}

void TestOpening::keepsWhatIsWatched_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("nothing in it")
        << QByteArray("") << QStringList {u"is no recording"_s, u"Choose"_s};
    QTest::newRow("something else")
        << QByteArray("GIF89a, and more") << QStringList {u"is no recording"_s, u"Choose"_s};
    QTest::newRow("cut off at once")
        << m_whole.first(20) << QStringList {u"was cut off"_s, u"Choose"_s};
    QTest::newRow("of a newer version")
        << newerRecording() << QStringList {u"another version"_s, u"dashboard of the release"_s};
    QTest::newRow("not there at all")
        << QByteArray() << QStringList {u"can't be read"_s, u"Is it there"_s};
}

void TestOpening::keepsWhatIsWatched()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, words);
    QFile::remove(path("wrong"));
    if (!bytes.isNull())
        putFile(path("wrong"), bytes);
    Shell shell({}, nullptr, m_language);
    shell.start();
    const HerdSource *const before = shell.window().source();
    const Strip &strip = shell.window().strip();
    drop(shell.window(), {path("wrong")});
    QTRY_VERIFY_WITH_TIMEOUT(!strip.text().isEmpty() && !strip.isBusy(), patience);
    QVERIFY(strip.isVisible());
    for (const QString &word : words + QStringList {path("wrong")})
        QVERIFY2(strip.text().contains(word), qPrintable(strip.text()));
    QCOMPARE(shell.window().source(), before);
    QCOMPARE(shell.window().windowTitle(), u"Demo - Herd"_s);
    QTest::mouseClick(strip.findChild<QPushButton *>(), Qt::LeftButton); // it has been read
    QVERIFY(!strip.isVisible());
    QCOMPARE(shell.window().source(), before);
}

void TestOpening::goesOnRecordingWhatIsWatched()
{
    Shell shell({}, nullptr, m_language);
    shell.start();
    auto *record = shell.window().findChild<RecordAction *>();
    QVERIFY(record->record(path("kept")));
    shell.open({path("missing")});
    QTRY_VERIFY_WITH_TIMEOUT(shell.window().strip().isVisible() && !shell.window().strip().isBusy(),
                             patience);
    QVERIFY(record->recorder().isRecording());
    shell.open({path("whole")});
    QTRY_VERIFY_WITH_TIMEOUT(isWatchingRecording(shell), patience);
    QVERIFY(!record->recorder().isRecording()); // its source is gone
}

void TestOpening::saysSoWhereNothingElseIsWatched()
{
    DashboardOptions options;
    options.recordings = QStringList {path("empty")}; // as on the command line
    Shell shell(options, nullptr, m_language);
    shell.start();
    const auto *notice = shell.window().findChild<Notice *>();
    QVERIFY(notice->complaint() == Complaint()); // not before it is known
    QTRY_VERIFY_WITH_TIMEOUT(notice->isVisible(), patience);
    QVERIFY2(notice->complaint().text.contains(path("empty")),
             qPrintable(notice->complaint().text));
    QTest::mouseClick(notice->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(shell.window().windowTitle(), u"Demo - Herd"_s);
    QVERIFY(!shell.window().strip().isVisible());
}

void TestOpening::showsWhatIsWhole_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("words");
    QTest::newRow("whole") << m_whole << QString();
    QTest::newRow("cut off near its end") << m_whole.chopped(100) << u"is cut off"_s;
    QByteArray damaged = m_whole;
    const qsizetype half = damaged.size() / 2;
    damaged[half] = static_cast<char>(~damaged[half]);
    QTest::newRow("damaged in the midst") << damaged << u"is damaged at byte"_s;
}

void TestOpening::showsWhatIsWhole()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, words);
    putFile(path("some"), bytes);
    Shell shell({}, nullptr, m_language);
    shell.window().show();
    shell.open({path("some")});
    QTRY_VERIFY_WITH_TIMEOUT(isWatchingRecording(shell), patience);
    shell.window().player().seek(shell.window().player().recording()->end());
    QTRY_COMPARE_WITH_TIMEOUT(shell.window().models().herd.servers().size(), 3U, patience);
    QTRY_COMPARE_WITH_TIMEOUT(shell.window().strip().isVisible(), !words.isEmpty(), patience);
    QVERIFY2(shell.window().strip().text().contains(words),
             qPrintable(shell.window().strip().text()));
}

/// One wrong byte: it is shown, or it is said why not; and the window goes on either way.
void TestOpening::bearsWrongBytesAnywhere()
{
    Shell shell({}, nullptr, m_language);
    shell.window().show();
    shell.open({path("whole")});
    QTRY_VERIFY_WITH_TIMEOUT(isWatchingRecording(shell), patience);
    for (qsizetype at = 0; at < m_whole.size(); at += m_whole.size() / 40) {
        QByteArray damaged = m_whole;
        damaged[at] = static_cast<char>(~damaged[at]);
        putFile(path("byte"), damaged);
        const HerdSource *const before = shell.window().source();
        shell.open({path("byte")});
        QTRY_VERIFY_WITH_TIMEOUT(shell.window().source() != before, patience);
        QVERIFY(isWatchingRecording(shell));
        shell.window().player().seek(shell.window().player().recording()->end());
        QTRY_VERIFY_WITH_TIMEOUT(!shell.window().models().herd.servers().empty()
                                     || shell.window().strip().isVisible(),
                                 patience);
    }
}

void TestOpening::showsTheRestOfAFolder()
{
    QVERIFY(QDir().mkpath(path("herd")));
    putFile(path("herd/a.rec"), m_whole.first(20));
    putFile(path("herd/b.rec"), m_whole);
    putFile(path("herd/notes.txt"), "who reads this?");
    Shell shell({}, nullptr, m_language);
    shell.window().show();
    drop(shell.window(), {path("herd")});
    QTRY_VERIFY_WITH_TIMEOUT(isWatchingRecording(shell), patience);
    QCOMPARE(shell.window().windowTitle(), u"a.rec and 2 more - Herd"_s);
    QTRY_VERIFY_WITH_TIMEOUT(shell.window().strip().isVisible(), patience);
    const QString text = shell.window().strip().text();
    QVERIFY2(text.contains(path("herd/a.rec")) && text.contains(u"1 more problem"_s),
             qPrintable(text));
    shell.window().player().seek(shell.window().player().recording()->end());
    QTRY_COMPARE_WITH_TIMEOUT(shell.window().models().herd.servers().size(), 3U, patience);
}

void TestOpening::isChosenInADialog()
{
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    Shell shell({}, nullptr, m_language);
    shell.start();
    for (QAction *action : shell.window().menuBar()->actions().first()->menu()->actions()) {
        if (action->shortcut() == QKeySequence(QKeySequence::Open))
            action->trigger();
    }
    auto *dialog = shell.window().findChild<QFileDialog *>();
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>()->setText(path("whole"));
    QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(isWatchingRecording(shell), patience);
    QCOMPARE(shell.window().windowTitle(), u"whole - Herd"_s);
}

void TestOpening::canBeGivenUp()
{
    putSparse(path("endless"), m_whole.chopped(100), endless);
    Shell shell({}, nullptr, m_language);
    shell.start();
    const HerdSource *const before = shell.window().source();
    shell.open({path("endless")});
    const Strip &strip = shell.window().strip();
    QTRY_VERIFY_WITH_TIMEOUT(strip.isVisible(), patience);
    QVERIFY(strip.isBusy());
    QVERIFY2(strip.text().contains(u"endless"_s), qPrintable(strip.text()));
    QTest::mouseClick(strip.findChild<QPushButton *>(), Qt::LeftButton);
    QVERIFY(!strip.isVisible() && !strip.isBusy());
    QCOMPARE(shell.window().source(), before);
}

/// And the window is closed while it opens, which waits for nothing.
void TestOpening::isGivenUpForSomethingElse()
{
    putSparse(path("endless"), m_whole.chopped(100), endless);
    Shell shell({}, nullptr, m_language);
    shell.start();
    shell.open({path("endless")});
    QVERIFY(shell.window().strip().isBusy());
    shell.open({path("whole")});
    QTRY_VERIFY_WITH_TIMEOUT(isWatchingRecording(shell), patience);
    QVERIFY(!shell.window().strip().isBusy());
    shell.open({path("endless")});
    shell.watchDemo();
    QVERIFY(!shell.window().strip().isBusy());
    shell.open({path("endless")});
}

void TestOpening::holdsLittleOfAGigabyte()
{
    constexpr int frames = 256; // of 4 MiB
    putLarge(path("large"), frames);
    Shell shell({}, nullptr, m_language);
    shell.window().show();
    shell.open({path("large")});
    QTRY_VERIFY_WITH_TIMEOUT(isWatchingRecording(shell), patience);
    Player &player = shell.window().player();
    const RecordingSource &recording = *player.recording();
    QCOMPARE(recording.end().seconds - recording.begin().seconds, frames - 1);
    const EventFeed &feed = shell.window().models().feed;
    std::size_t most = 0;
    connect(shell.window().source(), &HerdSource::observed, &feed,
            [&] { most = std::max(most, feed.bytesWaiting()); });
    player.feed().pause();
    QTRY_VERIFY_WITH_TIMEOUT(!feed.hasRoom(), patience); // it is full, and held
    for (const int second : {frames / 2, frames - 5, 1}) {
        const Timestamp there = recording.begin() + TimeSpan {second, 0};
        player.seek(there);
        QTRY_VERIFY_WITH_TIMEOUT(feed.position() == there && !feed.hasRoom(), patience);
        QCOMPARE(shell.window().models().herd.servers().size(), 3U); // of its topology
    }
    QVERIFY2(most > 0 && most < EventFeed::bytesToShed + 2 * RecordingReader::batchBytes,
             qPrintable(QString::number(most)));
    QCOMPARE(feed.linesLeftOut(), 0U);
}

QTEST_MAIN(TestOpening)
#include "tst_opening.moc"
