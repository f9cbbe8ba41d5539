#include "headless/help.h"

#include "core/protocol/topology.h"
#include "headless/options.h"

#include <QStringList>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype helpColumn = 31;
constexpr qsizetype lastColumn = 98;

/// `text` in lines from helpColumn on, the first one behind `left`.
QString besides(const QString &left, const QString &text)
{
    QString lines;
    QString line = left.leftJustified(helpColumn - 1);
    for (const QString &word : text.split(' '_L1)) {
        if (line.size() + 1 + word.size() > lastColumn) {
            lines += line + '\n'_L1;
            line = QString(helpColumn - 1, ' '_L1);
        }
        line += ' '_L1 + word;
    }
    return lines + line + '\n'_L1;
}

} // namespace

QString helpText()
{
    QString text =
        u"Usage: herd-headless NAME [options]\n\n"
        "Runs server NAME of an application server herd. Servers take location reports\n"
        "(IAMAT) from clients over TCP, pass them on to each other, and say what is near\n"
        "a client (WHATSAT).\n\nOptions:\n"_s;
    for (const Option &option : options()) {
        QString left = "  --"_L1 + option.longName();
        if (option.value)
            left += ' '_L1 + QLatin1StringView(option.value);
        text += besides(left, QString::fromUtf8(option.help));
    }
    text +=
        u"\nEach option can also be set in a herd file under [options], and in the environment as\n"
        "HERD_ and its name (HERD_LINK_PORT, HERD_KEY_FILE). Option before environment before "
        "file.\n"
        "Files that a herd file names are relative to it.\n\n"
        "Example:\n"
        "  herd-headless Welsh &\n"
        "  echo 'IAMAT kiwi +34.068930-118.445127 1520023934.918963997' | nc -N localhost 8003\n"_s;
    return text;
}

QString herdList()
{
    QString text;
    for (const Topology &herd : builtInHerds()) {
        text += QString::fromStdString(herd.name) + '\n'_L1;
        for (const ServerAddress &server : herd.servers) {
            QStringList neighbours;
            for (const ServerAddress *neighbour : herd.neighbours(server.id))
                neighbours << QString::fromStdString(neighbour->id);
            text += u"  %1 port %2, talks with %3\n"_s.arg(QString::fromStdString(server.id), -10)
                        .arg(server.port)
                        .arg(neighbours.join(", "_L1));
        }
    }
    return text;
}

} // namespace herd
