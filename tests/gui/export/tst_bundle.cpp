#include "gui/export/bundle.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace herd;
using namespace Qt::StringLiterals;

class tst_Bundle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesKeysOut_data();
    void leavesKeysOut();
    void writesAFolder();
    void doesNotMixWithWhatIsThere();
    void leavesNoHalfFolder();
};

void tst_Bundle::leavesKeysOut_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("a web address") << QByteArray("https://x/json?key=s3cr3t&radius=5");
    QTest::newRow("JSON") << QByteArray(R"({"token":"s3cr3t","port":1})");
    QTest::newRow("JSON with spaces") << QByteArray(R"({"token" : "s3cr3t"})");
    QTest::newRow("JSON in a string") << QByteArray(R"({"bytes":"{\"token\":\"s3cr3t\"}"})");
    QTest::newRow("an environment") << QByteArray("HERD_MONITOR_TOKEN=s3cr3t");
    QTest::newRow("a header") << QByteArray("Authorization: Bearer s3cr3t");
    QTest::newRow("in capitals") << QByteArray("API_KEY: s3cr3t");
    QTest::newRow("a password") << QByteArray("password='s3cr3t'");
}

void tst_Bundle::leavesKeysOut()
{
    QFETCH(QByteArray, text);
    const QByteArray left = withoutKeys(text);
    QVERIFY2(!left.contains("s3cr3t"), left.constData());
    QCOMPARE(left, QByteArray(text).replace("s3cr3t", "...")); // and nothing else
}

void tst_Bundle::writesAFolder()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"report"_s);
    QCOMPARE(writeBundle(path, {{u"about.txt"_s, "Herd, token=abc"}, {u"w.png"_s, "key=\1"}}),
             std::optional<QString>());
    QCOMPARE(QDir(path).entryList(QDir::Files), QStringList({u"about.txt"_s, u"w.png"_s}));
    QFile about(path + "/about.txt"_L1);
    QVERIFY(about.open(QFile::ReadOnly));
    QCOMPARE(about.readAll(), QByteArray("Herd, token=..."));
    QFile picture(path + "/w.png"_L1);
    QVERIFY(picture.open(QFile::ReadOnly));
    QCOMPARE(picture.readAll(), QByteArray("key=\1"));
}

void tst_Bundle::doesNotMixWithWhatIsThere()
{
    const QTemporaryDir folder;
    const auto problem = writeBundle(folder.path(), {{u"about.txt"_s, "x"}});
    QVERIFY(problem && problem->contains(folder.path()));
    QVERIFY(QDir(folder.path()).isEmpty());
    QVERIFY(writeBundle(u"/proc/report"_s, {}));
}

/// A limit of this process stands for a full disk.
void tst_Bundle::leavesNoHalfFolder()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"report"_s);
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before {};
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit small {64 * 1024, before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &small);
    const auto problem = writeBundle(
        path, {{u"about.txt"_s, "Herd"}, {u"window.png"_s, QByteArray(1024 * 1024, 'x')}});
    setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY(problem && problem->contains(u"window.png"_s));
    QVERIFY(QDir(folder.path()).isEmpty());
}

QTEST_GUILESS_MAIN(tst_Bundle)
#include "tst_bundle.moc"
