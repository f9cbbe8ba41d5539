#include "core/herd/digest.h"
#include "core/herd/locationstore.h"
#include "tests/support/bytes.h"
#include "tests/support/random.h"

#include <QTest>

#include <algorithm>
#include <fstream>
#include <string>
#include <unistd.h>
#include <vector>

using namespace herd;

namespace {

std::string line(int client, int time)
{
    return "AT A +0.500000000 client" + std::to_string(client) + " +34.0-118.0 "
        + std::to_string(time) + '\n';
}

void merge(LocationStore &store, const std::string &line)
{
    const auto report = parseAt(std::string_view(line).substr(0, line.size() - 1));
    store.merge(*report, line, LocationStore::unlimited);
}

bool haveEqualLeaves(const Digest &a, const Digest &b)
{
    for (std::size_t leaf = 0; leaf < Digest::leaves; ++leaf) {
        if (a.leaf(leaf) != b.leaf(leaf))
            return false;
    }
    return true;
}

} // namespace

class tst_Digest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesNoMemoryBeforeItIsUsed(); // first, as malloc() gives what was freed before
    void isOfKnownValues();
    void doesNotDependOnTheOrder();
    void countsWhatWasThereBefore();
    void changesOneLeafAtATime();
    void sumsUpToTheRoot();
    void ignoresTheNewline();
    void dealsLeavesByHerd();
};

// Every implementation of the protocol must come to these: XXH3 of xxHash 0.8.
void tst_Digest::isOfKnownValues()
{
    Digest digest("goloman");
    QCOMPARE(digest.root(), 0ULL);
    QCOMPARE(digest.leafOf("kiwi.cs.ucla.edu"), Digest::Leaf(7144));
    digest.add(
        "kiwi.cs.ucla.edu",
        "AT Goloman +0.263873386 kiwi.cs.ucla.edu +34.068930-118.445127 1520023934.918963997");
    QCOMPARE(digest.root(), 2081646934442297228ULL);
}

void tst_Digest::doesNotDependOnTheOrder()
{
    Random random;
    std::vector<std::string> lines;
    for (int i = 0; i < 2000; ++i)
        lines.push_back(line(int(random.between(0, 300)), int(random.between(1, 1000))));
    LocationStore one(1);
    LocationStore two(2);
    one.keepDigest("test");
    two.keepDigest("test");
    for (const std::string &line : lines)
        merge(one, line);
    std::shuffle(lines.begin(), lines.end(), random.engine());
    for (const std::string &line : lines)
        merge(two, line);
    QVERIFY(haveEqualLeaves(*one.digest(), *two.digest()));
    merge(two, line(0, 1001));
    QVERIFY(!haveEqualLeaves(*one.digest(), *two.digest()));
    merge(one, line(0, 1001));
    QVERIFY(haveEqualLeaves(*one.digest(), *two.digest()));
}

void tst_Digest::countsWhatWasThereBefore()
{
    LocationStore one(1);
    LocationStore two(2);
    one.keepDigest("test");
    for (int i = 0; i < 100; ++i) {
        merge(one, line(i, 5));
        merge(two, line(i, 5));
    }
    QVERIFY(!two.digest());
    two.keepDigest("test");
    QVERIFY(haveEqualLeaves(*one.digest(), *two.digest()));
}

void tst_Digest::changesOneLeafAtATime()
{
    Digest digest("test");
    digest.add("a", "AT first");
    const auto first = digest.leaf(digest.leafOf("a"));
    QCOMPARE(digest.root(), first);
    digest.replace("a", "AT first", "AT second");
    QVERIFY(digest.leaf(digest.leafOf("a")) != first);
    digest.replace("a", "AT second", "AT first");
    QCOMPARE(digest.root(), first);
}

void tst_Digest::sumsUpToTheRoot()
{
    LocationStore store(1);
    store.keepDigest("test");
    for (int i = 0; i < 5000; ++i)
        merge(store, line(i, 1));
    std::uint64_t ofParents = 0;
    for (std::size_t parent = 0; parent < Digest::parents; ++parent) {
        std::uint64_t ofLeaves = 0;
        for (std::size_t place = 0; place < Digest::leaves / Digest::parents; ++place)
            ofLeaves += store.digest()->leaf(parent * (Digest::leaves / Digest::parents) + place);
        QCOMPARE(store.digest()->parent(parent), ofLeaves);
        ofParents += ofLeaves;
    }
    QCOMPARE(store.digest()->root(), ofParents);
}

void tst_Digest::ignoresTheNewline()
{
    Digest with("test");
    Digest without("test");
    with.add("a", "AT line\n");
    without.add("a", "AT line");
    QCOMPARE(with.root(), without.root());
}

void tst_Digest::dealsLeavesByHerd()
{
    const Digest one("one");
    const Digest two("two");
    int differing = 0;
    for (int i = 0; i < 100; ++i) {
        const std::string client = "client" + std::to_string(i);
        differing += one.leafOf(client) != two.leafOf(client);
    }
    QVERIFY2(differing > 90, qPrintable(QString::number(differing)));
}

void tst_Digest::takesNoMemoryBeforeItIsUsed()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    QSKIP("a sanitizer's calloc() writes what it gives");
#endif
    const auto residentPages = [] {
        std::size_t size = 0;
        std::size_t resident = 0;
        std::ifstream("/proc/self/statm") >> size >> resident;
        return resident;
    };
    std::vector<Digest> digests;
    digests.reserve(64);
    const std::size_t before = residentPages();
    for (int i = 0; i < 64; ++i) // 32 MiB if all of it were there
        digests.emplace_back("test");
    const std::size_t more = residentPages() - before;
    QVERIFY2(more * std::size_t(sysconf(_SC_PAGESIZE)) < 4 * 1024 * 1024,
             qPrintable(QString::number(more)));
    QCOMPARE(digests.back().root(), 0ULL);
}

QTEST_APPLESS_MAIN(tst_Digest)
#include "tst_digest.moc"
