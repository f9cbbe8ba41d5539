// What becomes of a file that can't be written.

#include "gui/export/savefile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace herd;
using namespace Qt::StringLiterals;

class tst_SaveFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replacesAFile();
    void saysWhyNot_data();
    void saysWhyNot();
    void leavesWhatWasThereOnAFullDisk();

private:
    QByteArray read(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
};

void tst_SaveFile::replacesAFile()
{
    const QString path = m_folder.filePath(u"a"_s);
    QCOMPARE(saveFile(path, "one"), std::optional<QString>());
    QCOMPARE(saveFile(path, "two"), std::optional<QString>());
    QCOMPARE(read(u"a"_s), QByteArray("two"));
}

void tst_SaveFile::saysWhyNot_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("a folder that is not there") << u"/nowhere/file"_s;
    QTest::newRow("a folder that nobody writes to") << u"/proc/file"_s;
    QTest::newRow("a file in place of a folder") << m_folder.filePath(u"file/file"_s);
    QTest::newRow("a folder") << m_folder.path();
}

void tst_SaveFile::saysWhyNot()
{
    QFETCH(QString, path);
    QFile file(m_folder.filePath(u"file"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    const auto problem = saveFile(path, "x");
    QVERIFY(problem);
    QVERIFY2(problem->startsWith(path) && problem->size() > path.size() + 25, qPrintable(*problem));
}

/// A limit of this process stands for one: write() fails with another number, in the same way.
void tst_SaveFile::leavesWhatWasThereOnAFullDisk()
{
    const QString path = m_folder.filePath(u"full"_s);
    QCOMPARE(saveFile(path, "before"), std::optional<QString>());
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before {};
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit small {64 * 1024, before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &small);
    const auto problem = saveFile(path, QByteArray(1024 * 1024, 'x'));
    setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY(problem);
    QVERIFY2(problem->contains(path), qPrintable(*problem));
    QCOMPARE(read(u"full"_s), QByteArray("before"));
}

QTEST_GUILESS_MAIN(tst_SaveFile)
#include "tst_savefile.moc"
