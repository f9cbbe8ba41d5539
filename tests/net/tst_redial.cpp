#include "core/net/sockethub.h"

#include "core/net/redial.h"
#include "tests/support/testherd.h"

#include <QHostAddress>
#include <QTest>

#include <vector>

using namespace herd;
using namespace herd::test;
using namespace std::chrono_literals;

namespace {

constexpr Redial::Waits doubling {100ms, 1s};

} // namespace

class tst_Redial : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dialsAnAddressAtOnce();
    void waitsTwiceAsLongEachTime();
    void waitsAsLongEachTimeWhereThatIsMost();
    void forgivesWhoDidWell();
    void isSilentOnceStopped();
    void waitsByItsSeed();
    void looksNamesUp();
    void dropsALookUpOnceStopped();

private:
    /// Until it dials once more.
    std::chrono::nanoseconds waited()
    {
        const auto began = m_clock.elapsed;
        const std::size_t before = m_dialled.size();
        while (m_dialled.size() == before) {
            m_clock.elapsed = m_hub.nextDeadline().value();
            m_hub.passDeadlines();
        }
        return m_clock.elapsed - began;
    }
    Redial make(const char *host, Redial::Waits waits, std::uint_fast32_t seed = 1)
    {
        return {m_hub, host, waits, seed,
                [this](const QHostAddress &address) { m_dialled.push_back(address); }};
    }

    ManualClock m_clock;
    SocketHub m_hub {m_clock};
    std::vector<QHostAddress> m_dialled;
};

void tst_Redial::dialsAnAddressAtOnce()
{
    m_dialled.clear();
    Redial redial = make("192.0.2.1", doubling);
    QVERIFY(m_dialled.empty());
    redial.now();
    QCOMPARE(m_dialled, std::vector {QHostAddress(QStringLiteral("192.0.2.1"))});
    QVERIFY(!m_hub.nextDeadline());
}

void tst_Redial::waitsTwiceAsLongEachTime()
{
    Redial redial = make("::1", doubling);
    for (const auto least : {100ms, 200ms, 400ms, 800ms, 1000ms, 1000ms}) {
        redial.soon();
        const auto wait = waited();
        QVERIFY(wait >= least && wait <= least * 3 / 2);
    }
}

void tst_Redial::waitsAsLongEachTimeWhereThatIsMost()
{
    Redial redial = make("::1", {100ms, 100ms});
    for (int i = 0; i < 10; ++i) {
        redial.soon();
        QVERIFY(waited() <= 150ms);
    }
}

void tst_Redial::forgivesWhoDidWell()
{
    Redial redial = make("::1", doubling);
    for (int i = 0; i < 5; ++i) {
        redial.soon();
        waited();
    }
    redial.forgive();
    redial.soon();
    QVERIFY(waited() <= 150ms);
}

void tst_Redial::isSilentOnceStopped()
{
    Redial redial = make("::1", doubling);
    m_dialled.clear();
    redial.soon();
    redial.stop();
    m_clock.elapsed += 1h;
    m_hub.passDeadlines();
    QVERIFY(m_dialled.empty());
    redial.soon();
    redial.now(); // instead
    m_clock.elapsed += 1h;
    m_hub.passDeadlines();
    QCOMPARE(m_dialled.size(), 1U);
}

void tst_Redial::waitsByItsSeed()
{
    const auto waits = [this](std::uint_fast32_t seed) {
        Redial redial = make("::1", doubling, seed);
        std::vector<std::chrono::nanoseconds> all;
        for (int i = 0; i < 3; ++i) {
            redial.soon();
            all.push_back(waited());
        }
        return all;
    };
    QVERIFY(waits(1) == waits(1));
    QVERIFY(waits(1) != waits(2));
}

void tst_Redial::looksNamesUp()
{
    m_dialled.clear();
    Redial redial = make("localhost", doubling);
    redial.now();
    QVERIFY(m_dialled.empty());
    QTRY_COMPARE(m_dialled.size(), 1U);
    QVERIFY(m_dialled.front().isLoopback());
    Redial nowhere = make("nobody.invalid", doubling);
    nowhere.now();
    QTRY_COMPARE_WITH_TIMEOUT(m_dialled.size(), 2U, 30'000);
    QVERIFY(m_dialled.back().isNull());
}

void tst_Redial::dropsALookUpOnceStopped()
{
    m_dialled.clear();
    Redial stopped = make("localhost", doubling);
    stopped.now();
    stopped.stop();
    {
        Redial destroyed = make("localhost", doubling);
        destroyed.now();
    }
    Redial other = make("localhost", doubling);
    other.now();
    QTRY_VERIFY(!m_dialled.empty()); // and so the others would have been
    QCOMPARE(m_dialled.size(), 1U);
}

QTEST_GUILESS_MAIN(tst_Redial)
#include "tst_redial.moc"
