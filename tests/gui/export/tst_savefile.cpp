// What becomes of a file that can't be written.

#include "gui/export/savefile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

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
    void replacesNothingButFiles_data();
    void replacesNothingButFiles();

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
    const QStringList left = QDir(m_folder.path()).entryList({u"full*"_s}, QDir::AllEntries);
    QCOMPARE(left, QStringList {u"full"_s}); // and no half of a file beside it
}

/// A disk that is full, as the system has it; and a pipe, whose reader would wait for ever.
void tst_SaveFile::replacesNothingButFiles_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("a pipe") << m_folder.filePath(u"pipe"_s);
    QTest::newRow("a device, by another name") << m_folder.filePath(u"device"_s);
}

void tst_SaveFile::replacesNothingButFiles()
{
    QFETCH(QString, path);
    ::mkfifo(m_folder.filePath(u"pipe"_s).toUtf8().constData(), 0600);
    QFile::link(u"/dev/full"_s, m_folder.filePath(u"device"_s));
    const auto problem = saveFile(path, "x");
    QVERIFY(problem && problem->contains(path));
    QVERIFY(QFileInfo::exists(path) && !QFileInfo(path).isFile());
}

QTEST_GUILESS_MAIN(tst_SaveFile)
#include "tst_savefile.moc"
