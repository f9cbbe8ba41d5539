#include <QTest> // first: moc 6.4 can't parse the <chrono> of GCC 12 when it comes first

#include "core/places/circuitbreaker.h"

using namespace herd;
using namespace std::chrono_literals;

namespace {

void failAsOftenAsAllowed(CircuitBreaker &breaker, CircuitBreaker::Time now)
{
    for (int i = 0; i < CircuitBreaker::mostFailures; ++i) {
        QVERIFY(breaker.mayAsk(now));
        breaker.noteFailure(now);
    }
}

} // namespace

class TestCircuitBreaker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksWhileFailuresAreNotInARow();
    void restsAfterFailuresInARow();
    void triesWithOneQuestion();
    void isNotHeldUpByQuestionsThatWereOut();
};

void TestCircuitBreaker::asksWhileFailuresAreNotInARow()
{
    CircuitBreaker breaker;
    for (int i = 1; i < 20; ++i) {
        QVERIFY(breaker.mayAsk(1s));
        if (i % CircuitBreaker::mostFailures == 0)
            breaker.noteAnswer();
        else
            breaker.noteFailure(1s);
    }
    QVERIFY(breaker.mayAsk(1s));
}

void TestCircuitBreaker::restsAfterFailuresInARow()
{
    CircuitBreaker breaker;
    failAsOftenAsAllowed(breaker, 1s);
    QVERIFY(!breaker.mayAsk(1s));
    QVERIFY(!breaker.mayAsk(1s + CircuitBreaker::rest - 1ns));
    QVERIFY(breaker.mayAsk(1s + CircuitBreaker::rest));
}

void TestCircuitBreaker::triesWithOneQuestion()
{
    CircuitBreaker breaker;
    failAsOftenAsAllowed(breaker, 1s);
    QVERIFY(breaker.mayAsk(20s));
    QVERIFY(!breaker.mayAsk(60s)); // however long that takes
    breaker.noteFailure(60s);
    QVERIFY(!breaker.mayAsk(60s + CircuitBreaker::rest - 1ns));
    QVERIFY(breaker.mayAsk(60s + CircuitBreaker::rest));
    breaker.noteAnswer();
    failAsOftenAsAllowed(breaker, 80s); // and all begins anew
    QVERIFY(!breaker.mayAsk(80s));
}

void TestCircuitBreaker::isNotHeldUpByQuestionsThatWereOut()
{
    CircuitBreaker breaker;
    for (int i = 0; i < 3 * CircuitBreaker::mostFailures; ++i)
        QVERIFY(breaker.mayAsk(1s));
    for (int i = 0; i < 3 * CircuitBreaker::mostFailures; ++i)
        breaker.noteFailure(1s + i * 1s);
    QVERIFY(breaker.mayAsk(5s + CircuitBreaker::rest));
}

QTEST_GUILESS_MAIN(TestCircuitBreaker)
#include "tst_circuitbreaker.moc"
