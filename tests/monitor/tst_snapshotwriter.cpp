// A snapshot of a million clients, on the loop that serves clients too.

#include "core/monitor/snapshotwriter.h"
#include "tests/monitor/testport.h"

#include <algorithm>
#include <array>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace herd;
using namespace herd::test;

namespace {

constexpr std::uint32_t manyClients = 1'000'000;

/// Knows a million clients without a store; counts how many of them it was asked for.
class BigSource final : public MonitorSource
{
public:
    std::string_view serverId() const override { return "A"; }
    const Topology &topology() const override { return m_herd; }
    std::string_view run() const override { return "77"; }
    std::vector<LinkNow> links() const override { return {}; }
    std::uint32_t clientCount() const override { return manyClients; }
    std::string_view reportLine(std::uint32_t client) const override
    {
        ++asked;
        m_line = "AT A +0.500000000 client" + std::to_string(client)
            + " +34.068930-118.445127 1699999999.5";
        return m_line;
    }

    mutable std::uint64_t asked = 0;

private:
    const Topology m_herd {"test", {}, {}};
    mutable std::string m_line;
};

/// A client whose waiting lets no loop run, so that the test alone says when a turn is.
class StillClient
{
public:
    explicit StillClient(std::uint16_t port)
        : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address {};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        ::connect(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof address);
    }
    StillClient(const StillClient &) = delete;
    StillClient &operator=(const StillClient &) = delete;
    ~StillClient() { ::close(m_socket); }

    void send(const QByteArray &bytes)
    {
        ::send(m_socket, bytes.constData(), static_cast<std::size_t>(bytes.size()), MSG_NOSIGNAL);
    }
    /// What is there within that time, at most 256 KiB; may be empty.
    std::string_view take(std::chrono::milliseconds patience)
    {
        pollfd entry {m_socket, POLLIN, 0};
        ::poll(&entry, 1, static_cast<int>(patience.count()));
        const ssize_t count = ::recv(m_socket, m_bytes.data(), m_bytes.size(), MSG_DONTWAIT);
        return {m_bytes.data(), static_cast<std::size_t>(std::max<ssize_t>(count, 0))};
    }

private:
    const int m_socket;
    std::array<char, std::size_t {256} * 1024> m_bytes {};
};

} // namespace

class tst_SnapshotWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsNobodyUpWhileItShowsAMillionClients();
};

void tst_SnapshotWriter::holdsNobodyUpWhileItShowsAMillionClients()
{
    constexpr std::size_t shortestLine = 100;
    constexpr std::size_t mostHeld = 2 * (SnapshotWriter::pieceSize + 1024); // as memory grows
    TestHerd herd({"A"}, {});
    HerdServer &server = herd[0];
    const BigSource source;
    MonitorServer monitor(server.hub(), source, server.events());
    QVERIFY(monitor.listen(0));
    StillClient client(server.clientPort());
    StillClient observer(monitor.port());
    QTRY_VERIFY(server.sessions() == 1 && monitor.observers() == 1);
    observer.send(hello);
    while (source.asked == 0)
        server.hub().turn();

    std::ptrdiff_t lines = 0;
    std::string last; // of the stream
    std::uint64_t answers = 0;
    bool waiting = false;
    while (last.find("\"snapshot\":\"end\"") == std::string::npos) {
        if (!waiting)
            client.send("?\n");
        const std::uint64_t received = server.hub().counters().receives;
        const std::uint64_t asked = source.asked;
        server.hub().turn();
        QVERIFY(source.asked - asked <= SnapshotWriter::pieceSize / shortestLine);
        QVERIFY2(server.hub().held() <= mostHeld, qPrintable(QString::number(server.hub().held())));
        waiting = server.hub().counters().receives == received;
        if (!waiting) { // the turn that read the request has answered it
            const auto answer = client.take(TestClient::patience);
            QCOMPARE(answer, std::string_view("? ?\n"));
            ++answers;
        }
        const std::string_view piece = observer.take(std::chrono::milliseconds(0));
        lines += std::count(piece.begin(), piece.end(), '\n');
        last += piece;
        last.erase(0, last.size() - std::min<std::size_t>(last.size(), 200));
    }
    QCOMPARE(source.asked, manyClients);
    QVERIFY(lines >= std::ptrdiff_t {manyClients} + 3);
    QVERIFY2(answers >= 5000, qPrintable(QString::number(answers)));
}

QTEST_GUILESS_MAIN(tst_SnapshotWriter)
#include "tst_snapshotwriter.moc"
