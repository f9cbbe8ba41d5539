#include "gui/shell/attachment.h"

#include "core/herd/herdfile.h"
#include "core/protocol/topology.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <optional>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

using Addresses = std::vector<Observatory::Address>;
using Field = AttachmentProblem::Field;

constexpr qint64 mostToken = 4096; // a token is a line

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(herd::Attachment)
};

std::variant<Addresses, QString> readAddresses(const QString &text)
{
    Addresses servers;
    for (const QString &part : text.split(','_L1, Qt::SkipEmptyParts)) {
        const QString address = part.trimmed();
        const qsizetype colon = address.lastIndexOf(':'_L1);
        bool ok = false;
        const std::uint16_t port = address.mid(colon + 1).toUShort(&ok);
        if (!ok || port == 0)
            return Words::tr("\"%1\" has no port; give HOST:PORT, such as 127.0.0.1:13000")
                .arg(address);
        QString host = colon > 0 ? address.left(colon) : u"127.0.0.1"_s;
        if (host.startsWith('['_L1) && host.endsWith(']'_L1)) // an IPv6 address
            host = host.sliced(1, host.size() - 2);
        servers.push_back({host.toStdString(), port, {}});
    }
    if (servers.empty() || servers.size() > mostAddresses)
        return Words::tr("give 1 to %1 addresses of monitor ports, with commas between them")
            .arg(mostAddresses);
    return servers;
}

std::variant<Addresses, QString> readHerd(const QString &name)
{
    const Topology *found = builtInHerd(name.toStdString());
    HerdFile file;
    if (!found && QFileInfo(name).isFile()) {
        file = readHerdFile(QFile::encodeName(name).toStdString());
        if (!file.errors.empty())
            return QString::fromStdString(file.errors.front());
        found = &file.topology;
    }
    if (!found)
        return Words::tr("there is no herd and no file \"%1\"").arg(name);
    Addresses servers;
    for (const ServerAddress &server : found->servers) {
        if (server.monitorPort != 0 && servers.size() < mostAddresses)
            servers.push_back({server.host, server.monitorPort, {}});
    }
    if (servers.empty())
        return Words::tr("no server of \"%1\" has a monitor port").arg(name);
    return servers;
}

/// Nothing where it can't be.
std::string readToken(const QString &name)
{
    QFile file(name);
    if (!QFileInfo(name).isFile() || !file.open(QFile::ReadOnly))
        return {};
    return file.read(mostToken).trimmed().toStdString();
}

} // namespace

std::variant<Addresses, AttachmentProblem> resolve(const Attachment &attachment)
{
    std::string token;
    if (!attachment.tokenFile.isEmpty()) {
        token = readToken(attachment.tokenFile);
        if (token.empty())
            return AttachmentProblem {
                Field::TokenFile,
                Words::tr("%1 can't be read, or is empty").arg(attachment.tokenFile)};
    }
    if (!attachment.addresses.isEmpty() && !attachment.herd.isEmpty())
        return AttachmentProblem {Field::Herd, Words::tr("give addresses or a herd, not both")};
    const bool byName = !attachment.herd.isEmpty();
    auto read = byName ? readHerd(attachment.herd) : readAddresses(attachment.addresses);
    if (const auto *problem = std::get_if<QString>(&read))
        return AttachmentProblem {byName ? Field::Herd : Field::Addresses, *problem};
    auto servers = std::get<Addresses>(std::move(read));
    for (Observatory::Address &server : servers)
        server.token = token;
    return servers;
}

} // namespace herd
