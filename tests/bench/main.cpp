#include "tests/bench/driver.h"
#include "tests/bench/flood.h"
#include "tests/bench/report.h"

#include <cstdio>
#include <sched.h>
#include <unistd.h>

namespace {

using namespace herd::bench;

constexpr int failed = 1;
constexpr int wrongUsage = 2;

bool runOn(int cpu)
{
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(cpu, &set);
    return sched_setaffinity(0, sizeof set, &set) == 0;
}

int run(const Options &options)
{
    if (options.cpu && !runOn(*options.cpu)) {
        std::fprintf(stderr, "herd-bench: cannot run on processor %d\n", *options.cpu);
        return wrongUsage;
    }
    Driver::Progress progress;
    const bool onTerminal = isatty(STDERR_FILENO) == 1;
    if (onTerminal)
        progress = [](const char *phase, const Measured &measured) {
            std::fprintf(stderr, "\r%s\033[K", describeProgress(phase, measured).c_str());
        };
    const auto dialect = makeDialect(options);
    const Measured measured = options.flood > 0 ? measureFlood(options, *dialect, progress)
                                                : Driver(options, *dialect, progress).run();
    if (onTerminal)
        std::fputs("\r\033[K", stderr);
    std::fputs((options.json ? toJson(options, measured) : describe(options, measured)).c_str(),
               stdout);
    if (measured.problem.empty())
        return 0;
    std::fflush(stdout);
    std::fprintf(stderr, "herd-bench: %s\n", measured.problem.c_str());
    return failed;
}

} // namespace

int main(int argc, char **argv)
{
    const Parsed parsed = parseOptions({argv + 1, argv + argc});
    if (const auto *error = std::get_if<UsageError>(&parsed)) {
        std::fprintf(stderr, "herd-bench: %s\nherd-bench --help says what there is\n",
                     error->text.c_str());
        return wrongUsage;
    }
    if (std::holds_alternative<ShowHelp>(parsed)) {
        std::fputs(helpText().c_str(), stdout);
        return 0;
    }
    if (std::holds_alternative<ShowVersion>(parsed)) {
        std::puts("herd-bench " HERD_VERSION);
        return 0;
    }
    return run(std::get<Options>(parsed));
}
