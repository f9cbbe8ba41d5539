// A herd of one server with nothing between it and the system: the work that every herd has to do
// (strict parsing, a store, the answer) and no more. What a framework costs is measured against it.
// herd-rawepoll PORT
#include "core/protocol/lineframer.h"
#include "core/protocol/report.h"
#include "core/protocol/request.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <functional>
#include <memory>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <string>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace {

using namespace herd;

constexpr std::uint32_t maxLine = 65536;
constexpr std::string_view serverId = "Raw";
constexpr std::string_view noPlaces = "{\n   \"html_attributions\" : [],\n   \"results\" : [],\n"
                                      "   \"status\" : \"ZERO_RESULTS\"\n}\n\n";

/// Newest report of each client: open addressing over numbers of entries, lines in large blocks.
class Store
{
public:
    /// The AT line of a client, empty where it is unknown.
    std::string_view find(std::string_view client) const
    {
        const std::uint32_t slot = m_slots[slotOf(client)];
        return slot == 0 ? std::string_view() : lineOf(m_entries[slot - 1]);
    }

    void put(const LocationReport &report, std::string_view line)
    {
        const std::size_t at = slotOf(report.client);
        if (m_slots[at] != 0) {
            Entry &entry = m_entries[m_slots[at] - 1];
            if (report.sentAt > entry.sentAt)
                write(entry, report, line);
            return;
        }
        write(m_entries.emplace_back(), report, line);
        m_slots[at] = static_cast<std::uint32_t>(m_entries.size());
        if (m_entries.size() * 4 > m_slots.size() * 3)
            grow();
    }

private:
    struct Entry
    {
        char *line = nullptr;
        Timestamp sentAt;
        std::uint16_t size = 0;
        std::uint16_t room = 0;
        std::uint16_t clientAt = 0;
        std::uint16_t clientSize = 0;
    };
    static constexpr std::size_t blockSize = 1 << 20;

    static std::string_view lineOf(const Entry &entry) { return {entry.line, entry.size}; }

    std::size_t slotOf(std::string_view client) const
    {
        const std::size_t mask = m_slots.size() - 1;
        std::size_t at = std::hash<std::string_view>()(client) & mask;
        while (m_slots[at] != 0) {
            const Entry &entry = m_entries[m_slots[at] - 1];
            if (lineOf(entry).substr(entry.clientAt, entry.clientSize) == client)
                break;
            at = (at + 1) & mask;
        }
        return at;
    }

    void write(Entry &entry, const LocationReport &report, std::string_view line)
    {
        if (line.size() > entry.room) {
            if (line.size() > m_roomInBlock) {
                m_blocks.push_back(std::make_unique<char[]>(blockSize));
                m_roomInBlock = blockSize;
            }
            entry.line = m_blocks.back().get() + (blockSize - m_roomInBlock);
            entry.room = static_cast<std::uint16_t>(line.size());
            m_roomInBlock -= line.size();
        }
        std::memcpy(entry.line, line.data(), line.size());
        entry.size = static_cast<std::uint16_t>(line.size());
        entry.sentAt = report.sentAt;
        entry.clientAt = static_cast<std::uint16_t>(
            line.size() - report.time.size() - report.location.size() - report.client.size() - 2);
        entry.clientSize = static_cast<std::uint16_t>(report.client.size());
    }

    void grow()
    {
        m_slots.assign(m_slots.size() * 2, 0);
        for (std::size_t i = 0; i < m_entries.size(); ++i) {
            const Entry &entry = m_entries[i];
            m_slots[slotOf(lineOf(entry).substr(entry.clientAt, entry.clientSize))] =
                static_cast<std::uint32_t>(i + 1);
        }
    }

    std::deque<Entry> m_entries;
    std::vector<std::uint32_t> m_slots = std::vector<std::uint32_t>(1024); // 0: free
    std::vector<std::unique_ptr<char[]>> m_blocks;
    std::size_t m_roomInBlock = 0;
};

struct Client
{
    explicit Client(int socket)
        : descriptor(socket)
    {
    }

    int descriptor;
    LineFramer framer {maxLine};
    std::string unsent;
};

class Server
{
public:
    bool listen(std::uint16_t port);
    void run();

private:
    void accept();
    bool read(Client &client);
    void answer(std::string &out, std::string_view line, const Timestamp &at);
    bool flush(Client &client, std::string &out);
    void close(Client &client);

    int m_listener = -1;
    int m_epoll = epoll_create1(EPOLL_CLOEXEC);
    Store m_store;
    std::vector<char> m_buffer = std::vector<char>(65536);
    std::string m_out;
    std::string m_line;
};

bool Server::listen(std::uint16_t port)
{
    m_listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    const int on = 1;
    setsockopt(m_listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    epoll_event event {};
    event.events = EPOLLIN; // data.ptr stays null: the listener
    return bind(m_listener, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0
        && ::listen(m_listener, 4096) == 0
        && epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_listener, &event) == 0;
}

void Server::accept()
{
    int descriptor = -1;
    while ((descriptor = accept4(m_listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC))
           >= 0) {
        const int on = 1;
        setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        epoll_event event {};
        event.events = EPOLLIN;
        event.data.ptr = new Client(descriptor); // until close()
        epoll_ctl(m_epoll, EPOLL_CTL_ADD, descriptor, &event);
    }
}

void Server::answer(std::string &out, std::string_view line, const Timestamp &at)
{
    const Request request = parseRequest(line);
    if (const auto *iamat = std::get_if<Iamat>(&request)) {
        const LocationReport report = makeReport(serverId, *iamat, at);
        m_line.clear();
        appendAt(m_line, report);
        m_store.put(report, m_line);
        out += m_line;
        out += '\n';
        return;
    }
    const auto *whatsat = std::get_if<Whatsat>(&request);
    const std::string_view known = whatsat ? m_store.find(whatsat->client) : std::string_view();
    out += known.empty() ? "? " : "";
    out += known.empty() ? line : known;
    out += '\n';
    out += known.empty() ? std::string_view() : noPlaces;
}

bool Server::read(Client &client)
{
    const ssize_t size = recv(client.descriptor, m_buffer.data(), m_buffer.size(), 0);
    if (size < 0)
        return errno == EAGAIN;
    timespec time {};
    clock_gettime(CLOCK_REALTIME, &time);
    const Timestamp at {time.tv_sec, static_cast<std::int32_t>(time.tv_nsec)};
    m_out.clear();
    client.framer.begin({m_buffer.data(), static_cast<std::size_t>(size)});
    while (const auto line = client.framer.next()) {
        if (line->tooLong)
            return false;
        answer(m_out, line->bytes, at);
    }
    client.framer.end();
    if (size == 0) {
        if (const auto line = client.framer.finish())
            answer(m_out, line->bytes, at);
    }
    return flush(client, m_out) && size > 0;
}

bool Server::flush(Client &client, std::string &out)
{
    if (!client.unsent.empty() && &out != &client.unsent) {
        client.unsent += out;
        return true;
    }
    if (out.empty())
        return true;
    const ssize_t sent = send(client.descriptor, out.data(), out.size(), MSG_NOSIGNAL);
    if (sent < 0 && errno != EAGAIN)
        return false;
    const bool hadUnsent = !client.unsent.empty();
    std::string rest = out.substr(static_cast<std::size_t>(sent < 0 ? 0 : sent));
    client.unsent = std::move(rest);
    if (hadUnsent != !client.unsent.empty()) {
        epoll_event event {};
        event.events = client.unsent.empty() ? EPOLLIN : EPOLLIN | EPOLLOUT;
        event.data.ptr = &client;
        epoll_ctl(m_epoll, EPOLL_CTL_MOD, client.descriptor, &event);
    }
    return true;
}

void Server::close(Client &client)
{
    ::close(client.descriptor);
    delete &client;
}

void Server::run()
{
    std::array<epoll_event, 512> events;
    while (true) {
        const int count = epoll_wait(m_epoll, events.data(), events.size(), -1);
        for (int i = 0; i < count; ++i) {
            const epoll_event &event = events[static_cast<std::size_t>(i)];
            auto *client = static_cast<Client *>(event.data.ptr);
            if (!client) {
                accept();
                continue;
            }
            bool goesOn = true;
            if (event.events & EPOLLOUT)
                goesOn = flush(*client, client->unsent);
            if (goesOn && (event.events & ~static_cast<std::uint32_t>(EPOLLOUT)))
                goesOn = read(*client);
            if (!goesOn)
                close(*client);
        }
    }
}

} // namespace

int main(int argc, char **argv)
{
    rlimit limit {};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
    Server server;
    const int port = argc == 2 ? std::atoi(argv[1]) : 0;
    if (port <= 0 || port > 65535 || !server.listen(static_cast<std::uint16_t>(port))) {
        std::fputs("usage: herd-rawepoll PORT, a port that is free\n", stderr);
        return 2;
    }
    server.run();
}
