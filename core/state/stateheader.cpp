#include "core/state/stateheader.h"

#include <QByteArray>
#include <QFile>
#include <QtEndian>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

// https://www.sqlite.org/fileformat2.html, section 1.3
constexpr std::size_t headerSize = 100;
constexpr std::string_view magic("SQLite format 3\0", 16);
constexpr std::size_t userVersionAt = 60;
constexpr std::size_t applicationIdAt = 68;

StateHeader refuse(const QString &problem)
{
    return {StateHeader::Kind::Refused, problem};
}

StateHeader judge(const char *header)
{
    if (std::string_view(header, magic.size()) != magic)
        return refuse(u"is not a database of SQLite's"_s);
    if (qFromBigEndian<quint32>(header + applicationIdAt) != stateApplicationId)
        return refuse(u"is a database of another program"_s);
    const auto version = qFromBigEndian<quint32>(header + userVersionAt);
    if (version != stateVersion)
        return refuse(
            u"has format %1, which this version of Herd does not know (it knows %2)"_s.arg(version)
                .arg(stateVersion));
    return {StateHeader::Kind::Ours, {}};
}

} // namespace

StateHeader StateHeader::read(const QString &path)
{
    // A named pipe would wait for its writer.
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0 && errno == ENOENT)
        return {};
    if (descriptor < 0)
        return refuse(u"can't be read (%1)"_s.arg(QString::fromLocal8Bit(std::strerror(errno))));
    struct stat status
    {
    };
    char header[headerSize] = {};
    const bool regular = ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
    const ssize_t size = regular ? ::pread(descriptor, header, sizeof header, 0) : 0;
    const int error = errno;
    ::close(descriptor);
    if (!regular)
        return refuse(u"is not a file"_s);
    if (size < 0)
        return refuse(u"can't be read (%1)"_s.arg(QString::fromLocal8Bit(std::strerror(error))));
    return judge(header);
}

} // namespace herd
