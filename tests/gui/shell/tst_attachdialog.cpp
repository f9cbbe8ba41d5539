#include "gui/shell/attachdialog.h"

#include "tests/monitor/testport.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace herd;
using namespace herd::test;
using namespace Qt::StringLiterals;

namespace {

QPushButton *button(const AttachDialog &dialog, const QString &text)
{
    for (auto *each : dialog.findChildren<QPushButton *>()) {
        if (each->text() == text)
            return each;
    }
    return nullptr;
}

void write(AttachDialog &dialog, const QString &field, const QString &text)
{
    auto *line = dialog.findChild<QLineEdit *>(field);
    line->clear();
    QTest::keyClicks(line, text);
}

QString problemAt(const AttachDialog &dialog, const QString &field)
{
    const auto *label = dialog.findChild<QLabel *>(field + "Problem"_L1);
    return label->isVisibleTo(&dialog) ? label->text() : QString();
}

} // namespace

class TestAttachDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void canOnlyConnectOnceSomethingIsSaid();
    void saysWhatIsWrongBesideTheField_data();
    void saysWhatIsWrongBesideTheField();
    void proposesWhoRunsHere();
    void leavesWhatWasSaidAlone();
    void saysThatNobodyRunsHere();
};

void TestAttachDialog::canOnlyConnectOnceSomethingIsSaid()
{
    AttachDialog dialog({});
    dialog.show();
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    QVERIFY(!button(dialog, u"&Connect"_s)->isEnabled());
    QVERIFY(problemAt(dialog, u"addresses"_s).isEmpty()); // nothing said is no mistake
    write(dialog, u"addresses"_s, u"127.0.0.1:13000, :13001"_s);
    QVERIFY(button(dialog, u"&Connect"_s)->isEnabled());
    QTest::keyClick(&dialog, Qt::Key_Return);
    QCOMPARE(accepted.size(), 1);
    QCOMPARE(dialog.attachment(), (Attachment {u"127.0.0.1:13000, :13001"_s, {}, {}}));
}

void TestAttachDialog::saysWhatIsWrongBesideTheField_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    QTest::newRow("an address without a port") << u"addresses"_s << u"localhost"_s << u"no port"_s;
    QTest::newRow("a port that is none")
        << u"addresses"_s << u"127.0.0.1:70000"_s << u"127.0.0.1:70000"_s;
    QTest::newRow("a herd that is none") << u"herd"_s << u"nobody"_s << u"\"nobody\""_s;
    QTest::newRow("a folder for a herd file") << u"herd"_s << u"/"_s << u"no file"_s;
    QTest::newRow("a token that is not there")
        << u"tokenFile"_s << u"/nowhere/token"_s << u"/nowhere/token"_s;
}

void TestAttachDialog::saysWhatIsWrongBesideTheField()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    QFETCH(QString, says);
    AttachDialog dialog({});
    dialog.show();
    write(dialog, field, text);
    QVERIFY(!button(dialog, u"&Connect"_s)->isEnabled());
    for (const auto &each : {u"addresses"_s, u"herd"_s, u"tokenFile"_s})
        QCOMPARE(problemAt(dialog, each).contains(says), each == field);
}

void TestAttachDialog::proposesWhoRunsHere()
{
    TestPort port;
    AttachDialog dialog({});
    dialog.show();
    dialog.look({port.port()});
    QTRY_VERIFY(dialog.findChild<QLabel *>(u"found"_s)->text().contains(u"A of herd test"_s));
    QCOMPARE(dialog.attachment().addresses, u"127.0.0.1:%1"_s.arg(port.port()));
    QVERIFY(button(dialog, u"&Connect"_s)->isEnabled());
}

void TestAttachDialog::leavesWhatWasSaidAlone()
{
    TestPort port;
    AttachDialog dialog({{}, u"goloman"_s, {}});
    dialog.show();
    dialog.look({port.port()});
    QTRY_VERIFY(button(dialog, u"&Use these"_s)->isEnabled());
    QCOMPARE(dialog.attachment(), (Attachment {{}, u"goloman"_s, {}}));
    QTest::mouseClick(button(dialog, u"&Use these"_s), Qt::LeftButton);
    QCOMPARE(dialog.attachment(), (Attachment {u"127.0.0.1:%1"_s.arg(port.port()), {}, {}}));
}

void TestAttachDialog::saysThatNobodyRunsHere()
{
    AttachDialog dialog({});
    dialog.show();
    dialog.look({1}); // nobody's on a machine that is in its senses
    QTRY_VERIFY(dialog.findChild<QLabel *>(u"found"_s)->text().startsWith(u"No server"_s));
    QVERIFY(!button(dialog, u"&Use these"_s)->isEnabled());
}

QTEST_MAIN(TestAttachDialog)
#include "tst_attachdialog.moc"
