#include "core/places/documentcache.h"

#include <QTest>

using namespace herd;
using namespace std::chrono_literals;

namespace {

NearbyQuery query(std::int64_t number)
{
    return {{number, -number}, {number}};
}

} // namespace

class TestDocumentCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void forgetsAfterAMinute();
    void isBoundedInNumber();
    void isBoundedInBytes();
    void tellsQueriesApart();
};

void TestDocumentCache::forgetsAfterAMinute()
{
    DocumentCache cache;
    QVERIFY(!cache.find(query(1), 0s));
    cache.store(query(1), "one", 0s);
    QCOMPARE(*cache.find(query(1), 60s - 1ns), std::string("one"));
    QVERIFY(!cache.find(query(1), 60s));
    cache.store(query(1), "again", 60s);
    QCOMPARE(*cache.find(query(1), 61s), std::string("again"));
}

void TestDocumentCache::isBoundedInNumber()
{
    DocumentCache cache;
    constexpr auto most = static_cast<std::int64_t>(DocumentCache::mostDocuments);
    for (std::int64_t i = 0; i <= most; ++i)
        cache.store(query(i), "x", 0s);
    QVERIFY(!cache.find(query(0), 0s));
    QVERIFY(cache.find(query(1), 0s));
    QVERIFY(cache.find(query(most), 0s));
}

void TestDocumentCache::isBoundedInBytes()
{
    DocumentCache cache;
    const std::string half(DocumentCache::mostBytes / 2, 'x');
    cache.store(query(1), half, 0s);
    cache.store(query(2), half, 0s);
    QVERIFY(cache.find(query(1), 0s));
    cache.store(query(3), "x", 0s);
    QVERIFY(!cache.find(query(1), 0s));
    QVERIFY(cache.find(query(2), 0s));
    cache.store(query(4), half + half + "x", 0s);
    QVERIFY(!cache.find(query(4), 0s));
    QVERIFY(cache.find(query(3), 0s));
}

void TestDocumentCache::tellsQueriesApart()
{
    DocumentCache cache;
    cache.store({{1, 2}, {3}}, "x", 0s);
    QVERIFY(!cache.find({{2, 1}, {3}}, 0s));
    QVERIFY(!cache.find({{1, 2}, {4}}, 0s));
    QVERIFY(cache.find({{1, 2}, {3}}, 0s));
}

QTEST_GUILESS_MAIN(TestDocumentCache)
#include "tst_documentcache.moc"
