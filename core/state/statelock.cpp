#include "core/state/statelock.h"

#include <QByteArray>
#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

/// Who has it, as the owner wrote it there.
QString ownerOf(int descriptor)
{
    char text[32] = {};
    const ssize_t size = ::pread(descriptor, text, sizeof text - 1, 0);
    bool ok = false;
    const qint64 pid = QByteArray(text, size < 0 ? 0 : size).trimmed().toLongLong(&ok);
    return ok ? u"process %1"_s.arg(pid) : u"another process"_s;
}

} // namespace

std::variant<std::unique_ptr<StateLock>, QString> StateLock::take(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(),
                                  O_RDWR | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0640);
    if (descriptor < 0)
        return u"cannot write %1: %2"_s.arg(path, QString::fromLocal8Bit(std::strerror(errno)));
    std::unique_ptr<StateLock> lock(new StateLock(descriptor));
    // Of an open file description, not of a process as fcntl's: two servers of one process count.
    if (::flock(descriptor, LOCK_EX | LOCK_NB) < 0) {
        if (errno == EWOULDBLOCK)
            return u"%1 holds the lock %2"_s.arg(ownerOf(descriptor), path);
        return u"cannot lock %1: %2"_s.arg(path, QString::fromLocal8Bit(std::strerror(errno)));
    }
    const QByteArray pid = QByteArray::number(::getpid()) + '\n';
    // On a disk that is full there is no number, which matters to the message above alone.
    if (::ftruncate(descriptor, 0) == 0
        && ::pwrite(descriptor, pid, std::size_t(pid.size()), 0) < 0)
        return lock;
    return lock;
}

StateLock::~StateLock()
{
    ::close(m_descriptor);
}

} // namespace herd
