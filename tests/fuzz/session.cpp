// Whole sessions with a real server, in virtual time: strangers speak to its client port and, as
// neighbour A or as nobody, to its link port, in any pieces, with pauses, ends and resets. Whatever
// they say, the server and its honest neighbour C end up knowing the same and serve on.
//
// The first byte of an input is its options. Then come steps of two bytes, what and how much, some
// with bytes to send behind them.
#include "core/protocol/report.h"
#include "tests/fuzz/target.h"
#include "tests/simulation/simulatedherd.h"

#include <QCoreApplication>

#include <array>
#include <memory>
#include <string>

using namespace herd;
using namespace herd::test;
using namespace std::chrono_literals;

namespace {

constexpr std::size_t b = 1; // the server that is spoken to
constexpr std::size_t c = 2;
constexpr std::size_t voices = 4; // two at the client port, two at the link port
constexpr std::uint8_t withKey = 1; // so nobody can prove to be A
constexpr std::uint8_t inPieces = 2;
constexpr std::uint8_t lingers = 4;

/// One stranger's connection; there is another one when it has ended.
struct Voice final : Connection::Owner
{
    void received(std::string_view bytes, const Timestamp &) override { heard += bytes; }
    void inputEnded(const Timestamp &) override { connection->finish(); }
    void closed(CloseReason) override
    {
        connection.reset();
        lines += heard.substr(0, heard.rfind('\n') + 1);
        heard.clear();
    }

    std::unique_ptr<Connection> connection;
    std::string heard;
    std::string lines; // of connections that have ended
};

class Session
{
public:
    explicit Session(std::uint8_t options)
        : m_options(options)
    {
        m_herd.places.atOnce = placesDocument(3);
        m_herd.build(3, {{0, b}, {b, c}}); // A dials B, but nobody runs A
        if (options & inPieces)
            m_herd.wires.quality.largestPiece = 7;
        m_herd.adjust = [options](ServerConfig &config) {
            if (options & withKey)
                config.herdKey = "sixteen and more";
            if (options & lingers)
                config.timeouts = {500ms, 1s};
        };
        m_strangers.start(m_hub);
        m_herd.start(c);
        m_herd.start(b);
        m_herd.time.pass(1s);
    }
    ~Session()
    {
        for (Voice &voice : m_voices)
            voice.connection.reset();
        m_strangers.end();
    }

    void run(std::string_view steps)
    {
        while (steps.size() >= 2) {
            const char what = steps[0];
            const auto amount = static_cast<std::uint8_t>(steps[1]);
            steps.remove_prefix(2);
            if (what >= '0' && what < static_cast<char>('0' + voices)) {
                say(static_cast<std::size_t>(what - '0'), std::string(steps.substr(0, amount)));
                steps.remove_prefix(std::min<std::size_t>(amount, steps.size()));
            } else {
                act(what, amount);
            }
        }
    }

    void check()
    {
        for (Voice &voice : m_voices) {
            if (voice.connection)
                voice.connection->abort(CloseReason::Aborted);
        }
        m_hub.turn();
        m_herd.time.pass(10s); // what was half-closed has drained
        HerdServer &server = *m_herd.server(b);
        REQUIRE(server.sessions() == 0);
        REQUIRE(server.hub().held() == 0);
        m_herd.tell(b, {m_herd.report(1, 0s)});
        m_herd.time.pass(1s);
        REQUIRE(m_herd.acknowledged().size() == 1);
        REQUIRE(m_herd.link(b, c).isUp() && m_herd.link(c, b).isUp());
        for (const std::string &complaint : m_herd.complaints())
            std::fprintf(stderr, "%s\n", complaint.c_str());
        REQUIRE(m_herd.complaints().empty());
        checkStore(server.store());
        checkAnswers(m_voices[0].lines);
        checkAnswers(m_voices[1].lines);
    }

private:
    void say(std::size_t index, const std::string &bytes)
    {
        Voice &voice = m_voices[index];
        if (!voice.connection)
            voice.connection = Connection::dial(
                m_hub, voice, Wires::addressOf(m_herd.process(b).host()),
                index < 2 ? SimulatedHerd::clientPort : SimulatedHerd::linkPort, Role::Client);
        m_herd.time.pass(1ms); // connected by then
        if (!voice.connection || voice.connection->isCongested())
            return;
        voice.connection->output() += bytes;
        m_strangers.wake();
        m_herd.time.pass(1ms);
    }

    void act(char what, std::uint8_t amount)
    {
        Voice &voice = m_voices[amount % voices];
        switch (what) {
        case 't':
            m_herd.time.pass(20ms * amount);
            break;
        case 'x':
            say(amount % voices, std::string(std::size_t {amount} * 1024, 'x'));
            break;
        case 'e':
            if (voice.connection)
                voice.connection->finish();
            break;
        case 'r':
            if (voice.connection)
                voice.connection->abort(CloseReason::Aborted);
            break;
        case 's':
            if (voice.connection)
                voice.connection->setReading(false);
            break;
        default:
            break;
        }
        m_strangers.wake();
    }

    void checkStore(const LocationStore &store)
    {
        const LocationStore &other = m_herd.server(c)->store();
        Digest digest("simulated");
        for (LocationStore::Index i = 0; i < store.size(); ++i) {
            const std::string_view line = store.line(i);
            REQUIRE(line.ends_with('\n'));
            const auto report = parseAt(line.substr(0, line.size() - 1));
            REQUIRE(report && report->client == store.client(i));
            REQUIRE(store.find(report->client) == i);
            REQUIRE(!(m_options & withKey) || report->server == "B");
            digest.add(report->client, line);
        }
        REQUIRE(store.digest()->root() == digest.root());
        REQUIRE(other.size() == store.size());
        REQUIRE(other.digest()->root() == digest.root());
    }

    static void checkAnswers(std::string_view lines)
    {
        constexpr std::string_view firstOfDocuments = "{ }\n";
        while (!lines.empty()) {
            const std::string_view line = lines.substr(0, lines.find('\n'));
            lines.remove_prefix(line.size() + 1);
            REQUIRE(line.starts_with("? ") || parseAt(line) || line.empty()
                    || firstOfDocuments.find(line.front()) != std::string_view::npos);
        }
    }

    const std::uint8_t m_options;
    SimulatedHerd m_herd {1};
    Process m_strangers {m_herd.time, m_herd.dice, m_herd.wires};
    SocketHub m_hub {m_strangers.clock, m_strangers.makeNetwork()};
    std::array<Voice, voices> m_voices;
};

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static int argc = 1;
    static char name[] = "fuzz_session";
    static char *argv[] = {name, nullptr};
    static const auto *const application = new QCoreApplication(argc, argv);
    Q_UNUSED(application);
    if (size == 0)
        return 0;
    Session session(data[0]);
    session.run(textOf(data + 1, size - 1));
    session.check();
    return 0;
}
