#include "tests/bench/procstat.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace herd::bench {

namespace {

namespace fs = std::filesystem;

std::optional<std::chrono::nanoseconds> cpuOf(const fs::path &process)
{
    std::chrono::nanoseconds cpu {0};
    std::error_code error;
    for (const auto &thread : fs::directory_iterator(process / "task", error)) {
        std::int64_t onProcessor = 0;
        if (std::ifstream(thread.path() / "schedstat") >> onProcessor)
            cpu += std::chrono::nanoseconds(onProcessor);
    }
    return error ? std::nullopt : std::optional(cpu);
}

void addMemory(ProcessUse &use, const fs::path &process)
{
    std::ifstream status(process / "status");
    for (std::string line; std::getline(status, line);) {
        std::istringstream fields(line);
        std::string name;
        std::int64_t kilobytes = 0;
        fields >> name >> kilobytes;
        if (name == "VmRSS:")
            use.resident += kilobytes * 1024;
        else if (name == "RssAnon:")
            use.anonymous += kilobytes * 1024;
    }
}

/// Socket inodes in the state LISTEN on that port, as the links in /proc/PID/fd name them.
std::vector<std::string> listeningSockets(const char *table, std::uint16_t port)
{
    constexpr unsigned listening = 0x0A;
    std::vector<std::string> sockets;
    std::ifstream lines(table);
    for (std::string line; std::getline(lines, line);) {
        unsigned localPort = 0;
        unsigned state = 0;
        unsigned long inode = 0;
        if (std::sscanf(line.c_str(),
                        " %*d: %*[0-9A-Fa-f]:%x %*[0-9A-Fa-f]:%*x %x %*s %*s %*s %*s %*s %lu",
                        &localPort, &state, &inode)
                == 3
            && state == listening && localPort == port)
            sockets.push_back("socket:[" + std::to_string(inode) + ']');
    }
    return sockets;
}

bool holdsOneOf(const fs::path &process, const std::vector<std::string> &sockets)
{
    std::error_code error;
    for (const auto &descriptor : fs::directory_iterator(process / "fd", error)) {
        const auto target = fs::read_symlink(descriptor.path(), error);
        if (std::find(sockets.begin(), sockets.end(), target.string()) != sockets.end())
            return true;
    }
    return false;
}

} // namespace

std::optional<ProcessUse> useOf(const std::vector<int> &pids)
{
    if (pids.empty())
        return std::nullopt;
    ProcessUse use;
    for (const int pid : pids) {
        const fs::path process = "/proc/" + std::to_string(pid);
        const auto cpu = cpuOf(process);
        if (!cpu)
            return std::nullopt;
        use.cpu += *cpu;
        addMemory(use, process);
    }
    if (use.resident == 0) // ended, and its parent has not noticed
        return std::nullopt;
    return use;
}

std::vector<int> listenersOn(std::uint16_t port)
{
    auto sockets = listeningSockets("/proc/net/tcp", port);
    const auto more = listeningSockets("/proc/net/tcp6", port);
    sockets.insert(sockets.end(), more.begin(), more.end());
    std::vector<int> pids;
    std::error_code error;
    for (const auto &entry : fs::directory_iterator("/proc", error)) {
        const std::string name = entry.path().filename();
        if (name.find_first_not_of("0123456789") == name.npos && holdsOneOf(entry.path(), sockets))
            pids.push_back(std::stoi(name));
    }
    return pids;
}

} // namespace herd::bench
