// One byte stream and its hub: what is read and written when, and what ends it.

#include "core/net/connection.h"
#include "core/net/sockethub.h"
#include "tests/support/testclient.h"
#include "tests/support/testherd.h"

#include <QTest>

#include <sys/socket.h>
#include <unistd.h>

using namespace herd;
using namespace herd::test;
using namespace std::chrono_literals;

namespace {

/// Owns a connection over one end of a socket pair and notes what it is told.
class Recorder final : public Connection::Owner
{
public:
    Recorder(SocketHub &hub, Role role, QStringList *order = nullptr, const QString &name = {})
        : m_order(order)
        , m_name(name)
    {
        int ends[2] = {-1, -1};
        socketpair(AF_UNIX, SOCK_STREAM, 0, ends);
        far = ends[0];
        connection = std::make_unique<Connection>(hub, *this, ends[1], role);
    }
    ~Recorder() { closeFar(); }

    void closeFar()
    {
        if (far >= 0)
            ::close(std::exchange(far, -1));
    }

    void sendFromFar(const QByteArray &bytes) const
    {
        QCOMPARE(::send(far, bytes.constData(), std::size_t(bytes.size()), MSG_NOSIGNAL),
                 ssize_t(bytes.size()));
    }

    /// All that is there by now.
    QByteArray takeAtFar() const
    {
        QByteArray bytes(16 * 1024 * 1024, Qt::Uninitialized);
        qsizetype filled = 0;
        for (ssize_t count = 1; count > 0; filled += qMax<ssize_t>(count, 0))
            count = ::recv(far, bytes.data() + filled, std::size_t(bytes.size() - filled),
                           MSG_DONTWAIT);
        return bytes.left(filled);
    }

    void received(std::string_view bytes, const Timestamp &at) override
    {
        input.append(bytes.data(), qsizetype(bytes.size()));
        receivedAt = at;
    }
    void inputEnded(const Timestamp &) override { ended = true; }
    void aboutToWrite() override
    {
        if (m_order)
            m_order->append(m_name);
    }
    void roomToWrite() override
    {
        ++rooms;
        if (!writesOn)
            return;
        connection->output() += 'x';
        connection->askForRoom();
    }
    void deadlinePassed() override { ++deadlines; }
    void closed(CloseReason reason) override
    {
        why = reason;
        connection.reset();
    }

    std::unique_ptr<Connection> connection;
    QByteArray input;
    Timestamp receivedAt;
    std::optional<CloseReason> why;
    int far = -1;
    int rooms = 0;
    int deadlines = 0;
    bool ended = false;
    bool writesOn = false; // whenever there is room

private:
    QStringList *m_order;
    QString m_name;
};

} // namespace

class tst_Connection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_clock.elapsed = 1s; }

    void deliversBytesWithTheTimeTheyWereRead();
    void writesAfterTheOtherSideHalfClosed();
    void writesLinksBeforeClients();
    void writesOnceHoweverOftenItIsAppendedTo();
    void holdsBackFromAPositionAndInsertsThere();
    void finishesAfterAllIsWrittenAndTheInputEnded();
    void discardsInputWhileItDrains();
    void closesWhenTheOtherSideIsGone();
    void tellsWhenThereIsRoom();
    void writesOnOnceATurnHoweverManyTurnsThereAre();
    void doesNotReadWhilePaused();
    void passesDeadlinesInOrder();
    void closesTheLargestAboveTheBudgetOfAll();
    void countsTheMemoryThatOutputTakes();
    void countsTheInputThatOwnersKeep();

private:
    static void settle()
    {
        for (int i = 0; i < 5; ++i)
            QCoreApplication::processEvents();
    }

    ManualClock m_clock;
};

void tst_Connection::deliversBytesWithTheTimeTheyWereRead()
{
    SocketHub hub(m_clock);
    Recorder one(hub, Role::Client);
    one.sendFromFar("abc");
    m_clock.now = {1'700'000'123, 5};
    hub.turn();
    QCOMPARE(one.input, QByteArray("abc"));
    QVERIFY((one.receivedAt == Timestamp {1'700'000'123, 5}));
    QCOMPARE(hub.counters().receives, 1U);
}

void tst_Connection::writesAfterTheOtherSideHalfClosed()
{
    SocketHub hub(m_clock);
    Recorder one(hub, Role::Client);
    ::shutdown(one.far, SHUT_WR);
    hub.turn();
    QVERIFY(one.ended);
    const auto receives = hub.counters().receives;
    for (int i = 0; i < 10; ++i)
        hub.turn();
    QCOMPARE(hub.counters().receives, receives); // the end is told once, and not polled for
    one.connection->output() += "late";
    settle();
    QCOMPARE(one.takeAtFar(), QByteArray("late"));
}

void tst_Connection::writesLinksBeforeClients()
{
    SocketHub hub(m_clock);
    QStringList order;
    const auto name = [](const char *text) { return QString::fromLatin1(text); };
    Recorder client1(hub, Role::Client, &order, name("client"));
    Recorder link1(hub, Role::Link, &order, name("link"));
    Recorder client2(hub, Role::Client, &order, name("client"));
    Recorder link2(hub, Role::Link, &order, name("link"));
    for (Recorder *each : {&client1, &link1, &client2, &link2})
        each->connection->output() += "x";
    settle();
    QCOMPARE(order, QStringList({name("link"), name("link"), name("client"), name("client")}));
}

void tst_Connection::writesOnceHoweverOftenItIsAppendedTo()
{
    SocketHub hub(m_clock);
    Recorder one(hub, Role::Client);
    for (int i = 0; i < 100; ++i)
        one.connection->output() += "x";
    QCOMPARE(one.takeAtFar(), QByteArray()); // at the end of the turn, not before
    settle();
    QCOMPARE(one.takeAtFar(), QByteArray(100, 'x'));
    QCOMPARE(hub.counters().sends, 1U);
}

void tst_Connection::holdsBackFromAPositionAndInsertsThere()
{
    SocketHub hub(m_clock);
    Recorder one(hub, Role::Client);
    one.connection->output() += "a";
    const auto place = one.connection->position();
    one.connection->holdFrom(place);
    one.connection->output() += "c";
    settle();
    QCOMPARE(one.takeAtFar(), QByteArray("a"));
    one.connection->insert(place, "b");
    one.connection->holdFrom(Connection::noHold);
    settle();
    QCOMPARE(one.takeAtFar(), QByteArray("bc"));
}

void tst_Connection::finishesAfterAllIsWrittenAndTheInputEnded()
{
    SocketHub hub(m_clock);
    Recorder one(hub, Role::Client);
    const QByteArray much(8'000'000, 'x');
    one.connection->output() += much.toStdString();
    one.connection->finish();
    settle();
    QVERIFY(!one.why);
    QByteArray taken;
    while (taken.size() < much.size()) {
        taken += one.takeAtFar();
        settle();
    }
    QCOMPARE(taken, much);
    QVERIFY(!one.why); // the other side has not ended its own
    ::shutdown(one.far, SHUT_WR);
    settle();
    QVERIFY(one.why == CloseReason::Finished);
}

void tst_Connection::discardsInputWhileItDrains()
{
    SocketHub hub(m_clock);
    Recorder one(hub, Role::Client);
    one.connection->finish();
    settle();
    one.sendFromFar("too late");
    settle();
    QCOMPARE(one.input, QByteArray());
    QVERIFY(!one.why);
    m_clock.elapsed += Connection::drainLimit;
    hub.passDeadlines();
    settle();
    QVERIFY(one.why == CloseReason::Finished);
}

void tst_Connection::closesWhenTheOtherSideIsGone()
{
    SocketHub hub(m_clock);
    Recorder waiting(hub, Role::Client);
    ::shutdown(waiting.far, SHUT_WR);
    hub.turn(); // half-closed, waits for its answer
    waiting.closeFar();
    settle();
    QVERIFY(waiting.why == CloseReason::Reset);
    Recorder writing(hub, Role::Client);
    writing.connection->setReading(false);
    writing.closeFar();
    writing.connection->output() += "x";
    settle();
    QVERIFY(writing.why == CloseReason::Reset);
}

void tst_Connection::tellsWhenThereIsRoom()
{
    SocketHub hub(m_clock);
    Recorder one(hub, Role::Client);
    one.connection->output().append(4'000'000, 'x');
    one.connection->askForRoom();
    settle();
    QVERIFY(one.connection->isCongested());
    QCOMPARE(one.rooms, 0);
    while (one.connection->unsent() > 0) {
        one.takeAtFar();
        settle();
    }
    QCOMPARE(one.rooms, 1);
}

void tst_Connection::writesOnOnceATurnHoweverManyTurnsThereAre()
{
    SocketHub hub(m_clock);
    Recorder writer(hub, Role::Client);
    Recorder other(hub, Role::Client);
    writer.writesOn = true;
    writer.connection->askForRoom();
    for (int i = 1; i <= 30; ++i) {
        other.sendFromFar("x");
        while (other.input.size() < i)
            QCoreApplication::processEvents();
    }
    const int before = writer.rooms;
    QCoreApplication::processEvents();
    const int written = writer.rooms - before;
    QVERIFY2(written >= 1 && written <= 2, qPrintable(QString::number(written)));
}

void tst_Connection::doesNotReadWhilePaused()
{
    SocketHub hub(m_clock);
    Recorder one(hub, Role::Client);
    one.connection->setReading(false);
    one.sendFromFar("abc");
    settle();
    QCOMPARE(hub.counters().receives, 0U);
    one.connection->setReading(true);
    settle();
    QCOMPARE(one.input, QByteArray("abc"));
}

void tst_Connection::passesDeadlinesInOrder()
{
    SocketHub hub(m_clock);
    Recorder first(hub, Role::Client);
    Recorder second(hub, Role::Client);
    second.connection->setDeadline(20ms);
    first.connection->setDeadline(10ms);
    first.connection->setDeadline(15ms); // set anew
    m_clock.elapsed += 14ms;
    hub.passDeadlines();
    QCOMPARE(first.deadlines, 0);
    m_clock.elapsed += 1ms;
    hub.passDeadlines();
    QCOMPARE(first.deadlines, 1);
    QCOMPARE(second.deadlines, 0);
    second.connection->clearDeadline();
    m_clock.elapsed += 1h;
    hub.passDeadlines();
    QCOMPARE(first.deadlines, 1);
    QCOMPARE(second.deadlines, 0);
}

void tst_Connection::closesTheLargestAboveTheBudgetOfAll()
{
    SocketHub hub(m_clock);
    std::vector<std::unique_ptr<Recorder>> all;
    for (int i = 0; i < 4; ++i) {
        all.push_back(std::make_unique<Recorder>(hub, Role::Client));
        all.back()->connection->output().append(i == 2 ? 40'000'000 : 33'000'000, 'x');
        settle();
    }
    QVERIFY(all[2]->why == CloseReason::OverBudget);
    for (const std::size_t other : {0U, 1U, 3U})
        QVERIFY(!all[other]->why);
    QVERIFY(hub.held() <= SocketHub::heldLimit);
}

void tst_Connection::countsTheMemoryThatOutputTakes()
{
    SocketHub hub(m_clock);
    Recorder slow(hub, Role::Client);
    slow.connection->output().reserve(20'000'000);
    slow.connection->output().append(10'000'000, 'x');
    settle();
    QVERIFY(hub.held() >= 20'000'000);
}

void tst_Connection::countsTheInputThatOwnersKeep()
{
    SocketHub hub(m_clock);
    Recorder small(hub, Role::Client);
    Recorder large(hub, Role::Client);
    small.connection->noteHeldInput(SocketHub::heldLimit / 2 - 1);
    large.connection->noteHeldInput(SocketHub::heldLimit / 2 + 1);
    settle();
    QVERIFY(!large.why);
    small.connection->output() += "x"; // counts when it can't be sent; this can
    settle();
    QVERIFY(!large.why);
    small.connection->noteHeldInput(SocketHub::heldLimit / 2);
    settle();
    QVERIFY(large.why == CloseReason::OverBudget);
    QVERIFY(!small.why);
    QCOMPARE(hub.held(), SocketHub::heldLimit / 2);
}

QTEST_GUILESS_MAIN(tst_Connection)
#include "tst_connection.moc"
