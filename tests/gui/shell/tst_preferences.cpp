#include "gui/shell/preferences.h"

#include <QTemporaryDir>
#include <QTest>

using namespace herd;
using namespace Qt::StringLiterals;

class TestPreferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(m_folder.isValid()); }
    void remembers();
    void remembersNothingWithoutSettings();
    void takesWhatIsDamagedAsNotThere_data();
    void takesWhatIsDamagedAsNotThere();

private:
    std::unique_ptr<QSettings> settings() const
    {
        return std::make_unique<QSettings>(file(), QSettings::IniFormat);
    }
    QString file() const { return m_folder.filePath(u"settings.ini"_s); }

    QTemporaryDir m_folder;
};

void TestPreferences::remembers()
{
    const Attachment servers {u"127.0.0.1:13000,[::1]:1"_s, {}, u"/a token"_s};
    {
        Preferences preferences(settings());
        preferences.setLook(Look::Dark);
        preferences.setAttachment(servers);
        preferences.setBytes(u"bytes"_s, QByteArray("\0\xFF\n", 3));
        preferences.setList(u"list"_s, {u"one"_s});
    }
    Preferences preferences(settings());
    QCOMPARE(preferences.look(), Look::Dark);
    QCOMPARE(preferences.attachment(), servers);
    QCOMPARE(preferences.bytes(u"bytes"_s), QByteArray("\0\xFF\n", 3));
    QCOMPARE(preferences.list(u"list"_s), QStringList {u"one"_s});
    preferences.setAttachment(std::nullopt);
    QVERIFY(!preferences.attachment());
}

void TestPreferences::remembersNothingWithoutSettings()
{
    Preferences preferences(nullptr);
    preferences.setLook(Look::Dark);
    preferences.setBytes(u"bytes"_s, "x");
    preferences.forget(u"bytes"_s);
    QCOMPARE(preferences.look(), Look::System);
    QVERIFY(preferences.bytes(u"bytes"_s).isEmpty());
    QVERIFY(!preferences.attachment());
}

void TestPreferences::takesWhatIsDamagedAsNotThere_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("no settings at all") << QByteArray("\x7F"
                                                      "ELF\x01\x02");
    QTest::newRow("bytes without a seal") << QByteArray("bytes=@ByteArray(hello)\n");
    QTest::newRow("bytes under another seal")
        << QByteArray("bytes=@ByteArray(0123456789abcdef0123456789abcdefhello)\n");
    QTest::newRow("a look that is none") << QByteArray("look=pink\n");
    QTest::newRow("lists where words belong") << QByteArray("look=a, b\nattachment\\herd=a, b\n");
    QTest::newRow("a list longer than any") << "list=" + QByteArray("a, ").repeated(1000) + "a\n";
}

void TestPreferences::takesWhatIsDamagedAsNotThere()
{
    QFETCH(QByteArray, content);
    QFile out(file());
    QVERIFY(out.open(QFile::WriteOnly));
    out.write("[General]\n" + content);
    out.close();
    const Preferences preferences(settings());
    QCOMPARE(preferences.look(), Look::System);
    QVERIFY(!preferences.attachment());
    QVERIFY(preferences.bytes(u"bytes"_s).isEmpty());
    QVERIFY(preferences.list(u"list"_s).isEmpty());
}

QTEST_GUILESS_MAIN(TestPreferences)
#include "tst_preferences.moc"
