#include "core/state/statelock.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace herd;
using namespace Qt::StringLiterals;

namespace {

using Taken = std::variant<std::unique_ptr<StateLock>, QString>;

bool isTaken(const Taken &taken)
{
    return std::holds_alternative<std::unique_ptr<StateLock>>(taken);
}

} // namespace

class tst_StateLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsASecondOneOff();
    void endsWithAProcessThatIsKilled();
    void saysWhyItCannotBeTaken();

private:
    QTemporaryDir m_folder;
};

void tst_StateLock::keepsASecondOneOff()
{
    const QString path = m_folder.filePath(u"one.lock"_s);
    Taken first = StateLock::take(path);
    QVERIFY(isTaken(first));
    const Taken second = StateLock::take(path);
    QVERIFY(!isTaken(second));
    QCOMPARE(std::get<QString>(second),
             u"process %1 holds the lock %2"_s.arg(::getpid()).arg(path));
    first = QString();
    QVERIFY(isTaken(StateLock::take(path)));
}

void tst_StateLock::endsWithAProcessThatIsKilled()
{
    const QString path = m_folder.filePath(u"killed.lock"_s);
    int ready[2];
    QCOMPARE(::pipe(ready), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const Taken taken = StateLock::take(path);
        const char byte = isTaken(taken) ? 'y' : 'n';
        if (::write(ready[1], &byte, 1) == 1)
            ::pause();
        ::_exit(1);
    }
    char byte = 0;
    QCOMPARE(::read(ready[0], &byte, 1), ssize_t(1));
    QCOMPARE(byte, 'y');
    const Taken meanwhile = StateLock::take(path);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    QVERIFY(!isTaken(meanwhile));
    QVERIFY(std::get<QString>(meanwhile).startsWith(u"process %1 "_s.arg(child)));
    QVERIFY(isTaken(StateLock::take(path)));
    ::close(ready[0]);
    ::close(ready[1]);
}

void tst_StateLock::saysWhyItCannotBeTaken()
{
    const QString path = m_folder.filePath(u"nowhere/x.lock"_s);
    const Taken taken = StateLock::take(path);
    QVERIFY(!isTaken(taken));
    QCOMPARE(std::get<QString>(taken), u"cannot write %1: No such file or directory"_s.arg(path));
}

QTEST_GUILESS_MAIN(tst_StateLock)
#include "tst_statelock.moc"
