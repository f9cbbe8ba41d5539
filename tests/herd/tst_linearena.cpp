#include "core/herd/linearena.h"

#include <QTest>

#include <map>
#include <string>
#include <utility>
#include <vector>

using namespace herd;

class tst_LineArena : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatItIsGiven();
    void reusesCellsOfTheSameSize();
    void staysSmallUnderTextsThatGrowAndGrow();
};

void tst_LineArena::keepsWhatItIsGiven()
{
    LineArena arena;
    std::map<LineArena::Cell, std::string> texts;
    for (std::size_t i = 0; i < 5000; ++i) {
        std::string text(1 + i * 37 % 3000, static_cast<char>('a' + i % 26));
        texts[arena.add(text)] = text;
        if (i % 3 == 0) {
            const auto first = texts.begin();
            arena.remove(first->first, first->second.size());
            texts.erase(first);
        }
    }
    for (const auto &[cell, text] : texts)
        QCOMPARE(std::string(std::as_const(arena).at(cell), text.size()), text);
}

void tst_LineArena::reusesCellsOfTheSameSize()
{
    LineArena arena;
    const LineArena::Cell first = arena.add(std::string(90, 'x'));
    arena.remove(first, 90);
    QCOMPARE(arena.add(std::string(96, 'y')), first);
    QVERIFY(LineArena::fits(96, 90));
    QVERIFY(!LineArena::fits(97, 90));
    QVERIFY(LineArena::fits(60'001, 60'000));
}

void tst_LineArena::staysSmallUnderTextsThatGrowAndGrow()
{
    LineArena arena;
    std::vector<std::pair<LineArena::Cell, std::size_t>> texts;
    for (int i = 0; i < 8; ++i)
        texts.emplace_back(arena.add("x"), 1);
    for (std::size_t size = 2; size < 64 * 1024; ++size) {
        for (auto &[cell, before] : texts) {
            const std::string text(size, 'x');
            if (LineArena::fits(size, before)) {
                arena.replace(cell, text);
            } else {
                arena.remove(cell, before);
                cell = arena.add(text);
            }
            before = size;
        }
    }
    // 512 KiB live. With a cell size for every eight bytes it were 2 GiB.
    QVERIFY2(arena.size() <= std::size_t(8) << 20, qPrintable(QString::number(arena.size())));
}

QTEST_APPLESS_MAIN(tst_LineArena)
#include "tst_linearena.moc"
