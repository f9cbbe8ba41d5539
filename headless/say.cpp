#include "headless/say.h"

#include "core/protocol/escape.h"

#include <cstdio>
#include <string>

namespace herd {

void say(const QString &text)
{
    // Some of it comes from strangers, and whoever reads it may be a terminal.
    std::string line;
    appendEscaped(line, text.toStdString());
    std::fprintf(stderr, "herd-headless: %s\n", line.c_str());
}

} // namespace herd
