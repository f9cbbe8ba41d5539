// Makes manual pages and completions from the programs' own tables, while Herd is built.

#include "packaging/manual/completion.h"
#include "packaging/manual/manpage.h"
#include "packaging/manual/program.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

namespace {

using namespace Qt::StringLiterals;

int print(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    const auto size = static_cast<std::size_t>(bytes.size());
    return std::fwrite(bytes.constData(), 1, size, stdout) == size ? 0 : 1;
}

int fail(const QString &problem)
{
    std::fprintf(stderr, "herd-manual: %s\n", qUtf8Printable(problem));
    return 1;
}

int printPage(const QString &path)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return fail(path + ": "_L1 + file.errorString());
    const auto page = herd::manual::manPage(QString::fromUtf8(file.readAll()), HERD_VERSION ""_L1);
    return page ? print(*page) : fail(path + " asks for a list that is not there"_L1);
}

int printCompletion(const QString &name)
{
    for (const herd::manual::Program &program : herd::manual::programs()) {
        if (program.name == name)
            return print(herd::manual::bashCompletion(program));
    }
    return fail("there is no program "_L1 + name);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == "page"_L1)
        return printPage(arguments[2]);
    if (arguments.size() == 3 && arguments[1] == "completion"_L1)
        return printCompletion(arguments[2]);
    return fail(u"usage: herd-manual page FILE | completion PROGRAM"_s);
}
