#include "core/protocol/lineframer.h"
#include "tests/support/allocations.h"
#include "tests/support/bytes.h"
#include "tests/support/random.h"

#include <QTest>

#include <algorithm>

using namespace herd;
using namespace Qt::StringLiterals;

namespace {

constexpr std::uint32_t maxLine = 65536;

/// Every line of one turn of a reader that never has enough.
QByteArrayList readTurn(LineFramer &framer, std::string_view received)
{
    QByteArrayList lines;
    framer.begin(received);
    while (const auto line = framer.next()) {
        lines.append(bytes(line->bytes) + (line->tooLong ? "<too long>" : ""));
        if (line->tooLong)
            break;
    }
    framer.end();
    return lines;
}

/// Every line of a stream that comes in pieces of `size` bytes, then its last line in brackets.
QByteArrayList readPieces(std::string_view stream, std::size_t size)
{
    LineFramer framer(maxLine);
    QByteArrayList lines;
    for (; !stream.empty(); stream.remove_prefix(std::min(size, stream.size())))
        lines += readTurn(framer, stream.substr(0, size));
    if (const auto last = framer.finish())
        lines.append('<' + bytes(last->bytes) + '>');
    return lines;
}

} // namespace

class TestLineFramer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lines_data();
    void lines();
    void splittingAnywhereChangesNothing_data() { lines_data(); }
    void splittingAnywhereChangesNothing();
    void lengths_data();
    void lengths();
    void endOfStream_data();
    void endOfStream();
    void stoppingEarlyLosesNothing();
    void aBlockedReaderGoesOnWithoutNewBytes();
    void aBlockedReaderStillReceives();
    void idleKeepsNoMemory();
    void aShortTailKeepsLittleMemory();
    void dropForgets();
    void theLimitCanGrow();
    void wholeLinesAreNotCopied();
    void slowBytesAreNotSearchedTwice();
};

void TestLineFramer::lines_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QByteArrayList>("expected");
    const auto row = [](const char *name, const QByteArray &stream,
                        const QByteArrayList &expected) {
        QTest::newRow(name) << stream << expected;
    };
    row("nothing", ""_ba, {});
    row("one line", "IAMAT\n"_ba, {"IAMAT"_ba});
    row("three lines", "a\nbc\ndef\n"_ba, {"a"_ba, "bc"_ba, "def"_ba});
    row("an unfinished line behind", "a\nbc"_ba, {"a"_ba, "<bc>"_ba});
    row("an unfinished line alone", "abc"_ba, {"<abc>"_ba});
    row("blank lines are lines", "\n\n\n"_ba, {""_ba, ""_ba, ""_ba});
    row("CR LF", "a\r\nb\r\n"_ba, {"a"_ba, "b"_ba});
    row("CR LF alone", "\r\n"_ba, {""_ba});
    row("only one CR is taken away", "a\r\r\n"_ba, {"a\r"_ba});
    row("a CR inside stays", "a\rb\n"_ba, {"a\rb"_ba});
    row("LF CR is not a newline and a half", "a\n\rb\n"_ba, {"a"_ba, "\rb"_ba});
    row("an unfinished CR stays", "a\nb\r"_ba, {"a"_ba, "<b\r>"_ba});
    row("blanks in front and behind stay", " a \n\tb\t\n"_ba, {" a "_ba, "\tb\t"_ba});
    row("NUL and other bytes", "a\0b\n\xff\xfe\n"_ba, {"a\0b"_ba, "\xff\xfe"_ba});
    row("other Unicode newlines are none",
        "a\xc2\x85"
        "b\xe2\x80\xa8"
        "c\v\f\n"_ba,
        {"a\xc2\x85"
         "b\xe2\x80\xa8"
         "c\v\f"_ba});
    row("white space behind is not a line", "a\n \t\r\v\f"_ba, {"a"_ba});
}

void TestLineFramer::lines()
{
    QFETCH(QByteArray, stream);
    QTEST(readPieces(view(stream), static_cast<std::size_t>(stream.size()) + 1), "expected");
}

void TestLineFramer::splittingAnywhereChangesNothing()
{
    QFETCH(QByteArray, stream);
    QFETCH(QByteArrayList, expected);
    const std::string_view text = view(stream);
    for (std::size_t size = 1; size <= text.size(); ++size)
        QCOMPARE(readPieces(text, size), expected);
    for (std::size_t split = 0; split <= text.size(); ++split) {
        LineFramer framer(maxLine);
        QByteArrayList lines = readTurn(framer, text.substr(0, split));
        lines += readTurn(framer, text.substr(split));
        if (const auto last = framer.finish())
            lines.append('<' + bytes(last->bytes) + '>');
        QCOMPARE(lines, expected);
    }
}

void TestLineFramer::lengths_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QByteArrayList>("expected");
    const QByteArray fits(maxLine, 'x');
    QTest::newRow("65536 bytes are a line") << fits + "\na\n" << QByteArrayList {fits, "a"_ba};
    QTest::newRow("65536 bytes without a newline are a last line")
        << fits << QByteArrayList {'<' + fits + '>'};
    QTest::newRow("65537 bytes are too long") << fits + "y\n"
                                              << QByteArrayList {fits + "<too long>"};
    QTest::newRow("65537 bytes are too long before their newline comes")
        << fits + "y" << QByteArrayList {fits + "<too long>"};
    QTest::newRow("a carriage return counts for the length") << fits
            + "\r\n" << QByteArrayList {fits + "<too long>"};
    QTest::newRow("65535 bytes and a carriage return") << fits.mid(1) + "\r\n"
                                                       << QByteArrayList {fits.mid(1)};
    QTest::newRow("two lines of 65536 bytes") << fits + '\n' + fits + '\n'
                                              << QByteArrayList {fits, fits};
}

void TestLineFramer::lengths()
{
    QFETCH(QByteArray, stream);
    QFETCH(QByteArrayList, expected);
    for (const std::size_t size : {std::size_t {200'000}, std::size_t {65536}, std::size_t {65537},
                                   std::size_t {4096}, std::size_t {4095}, std::size_t {1}}) {
        LineFramer framer(maxLine);
        QByteArrayList lines;
        const auto gaveUp = [&] { return !lines.isEmpty() && lines.last().endsWith("<too long>"); };
        for (std::string_view rest = view(stream); !rest.empty() && !gaveUp();
             rest.remove_prefix(std::min(size, rest.size())))
            lines += readTurn(framer, rest.substr(0, size));
        if (const auto last = framer.finish(); last && !gaveUp())
            lines.append('<' + bytes(last->bytes) + '>');
        QVERIFY2(lines == expected, qPrintable(u"pieces of %1 bytes"_s.arg(size)));
    }
}

void TestLineFramer::endOfStream_data()
{
    QTest::addColumn<QByteArray>("tail");
    QTest::addColumn<bool>("isLine");
    QTest::newRow("nothing") << ""_ba << false;
    QTest::newRow("a blank") << " "_ba << false;
    QTest::newRow("all white space but a newline") << " \t\r\f\v"_ba << false;
    QTest::newRow("one byte") << "x"_ba << true;
    QTest::newRow("a NUL") << "\0"_ba << true;
    QTest::newRow("a byte among white space") << " \t.\r"_ba << true;
    QTest::newRow("a no-break space") << "\xc2\xa0"_ba << true;
}

void TestLineFramer::endOfStream()
{
    QFETCH(QByteArray, tail);
    QFETCH(bool, isLine);
    LineFramer framer(maxLine);
    QCOMPARE(readTurn(framer, "before\n" + tail.toStdString()), QByteArrayList {"before"_ba});
    QCOMPARE(bytes(framer.unfinished()), tail);
    const auto line = framer.finish();
    QCOMPARE(line.has_value(), isLine);
    if (line)
        QCOMPARE(bytes(line->bytes), tail);
}

void TestLineFramer::stoppingEarlyLosesNothing()
{
    Random random;
    for (int round = 0; round < 2000; ++round) {
        std::string stream;
        for (auto length = random.between(0, 60); length > 0; --length)
            stream += random.pick(std::string_view("ab\r\n\n"));
        const QByteArrayList expected = readPieces(stream, stream.size() + 1);
        LineFramer framer(maxLine);
        QByteArrayList lines;
        std::string_view rest = stream;
        for (int turn = 0; turn < 200; ++turn) {
            const auto size = std::min(static_cast<std::size_t>(random.between(0, 9)), rest.size());
            const std::string received(rest.substr(0, size)); // gone after end()
            rest.remove_prefix(size);
            framer.begin(received);
            for (auto patience = random.between(0, 3); patience > 0; --patience) {
                const auto line = framer.next();
                if (!line)
                    break;
                lines.append(bytes(line->bytes));
            }
            framer.end();
        }
        QVERIFY(rest.empty());
        lines += readTurn(framer, {});
        if (const auto last = framer.finish())
            lines.append('<' + bytes(last->bytes) + '>');
        QCOMPARE(lines, expected);
    }
}

void TestLineFramer::aBlockedReaderGoesOnWithoutNewBytes()
{
    LineFramer framer(maxLine);
    framer.begin("a\nb\nc");
    QCOMPARE(bytes(framer.next()->bytes), "a"_ba);
    framer.end();
    framer.begin({});
    QCOMPARE(bytes(framer.next()->bytes), "b"_ba);
    QVERIFY(!framer.next());
    framer.end();
    QCOMPARE(bytes(framer.unfinished()), "c"_ba);
}

void TestLineFramer::aBlockedReaderStillReceives()
{
    LineFramer framer(maxLine);
    framer.begin("a\nb");
    framer.end(); // had enough before the first line
    framer.begin("c\nd\n");
    QCOMPARE(bytes(framer.next()->bytes), "a"_ba);
    framer.end();
    QCOMPARE(readTurn(framer, "e\n"), (QByteArrayList {"bc"_ba, "d"_ba, "e"_ba}));
    QVERIFY(framer.unfinished().empty());
}

void TestLineFramer::idleKeepsNoMemory()
{
    LineFramer framer(maxLine);
    const std::string half(40'000, 'x');
    const auto before = Allocations::now().liveBytes;
    framer.begin(half);
    QVERIFY(!framer.next());
    framer.end();
    QVERIFY(Allocations::now().liveBytes > before);
    framer.begin("\n");
    QVERIFY(framer.next());
    QVERIFY(!framer.next());
    framer.end();
    QCOMPARE(Allocations::now().liveBytes, before);
}

void TestLineFramer::aShortTailKeepsLittleMemory()
{
    LineFramer framer(maxLine);
    const std::string half(40'000, 'x');
    const auto before = Allocations::now().liveBytes;
    framer.begin(half);
    framer.end();
    framer.begin("\nnext");
    QVERIFY(framer.next());
    QVERIFY(!framer.next());
    framer.end();
    QCOMPARE(bytes(framer.unfinished()), "next"_ba);
    QVERIFY(Allocations::now().liveBytes - before < 100);
}

void TestLineFramer::dropForgets()
{
    LineFramer framer(maxLine);
    QVERIFY(readTurn(framer, "half").isEmpty());
    framer.drop();
    QVERIFY(framer.unfinished().empty());
    QVERIFY(!framer.finish());
    QCOMPARE(readTurn(framer, "new\n"), QByteArrayList {"new"_ba});
}

void TestLineFramer::theLimitCanGrow()
{
    LineFramer framer(4); // as for a neighbour before and after its proof
    QVERIFY(readTurn(framer, "1234").isEmpty());
    framer.setMaxLine(6);
    QCOMPARE(readTurn(framer, "56\n1234567\n"),
             (QByteArrayList {"123456"_ba, "123456<too long>"_ba}));
}

void TestLineFramer::wholeLinesAreNotCopied()
{
    LineFramer framer(maxLine);
    const std::string received = std::string(1000, 'a') + '\n' + std::string(1000, 'b') + '\n';
    const auto before = Allocations::now().calls;
    framer.begin(received);
    QCOMPARE(framer.next()->bytes.data(), received.data());
    QCOMPARE(framer.next()->bytes.data(), received.data() + 1001);
    QVERIFY(!framer.next());
    framer.end();
    QCOMPARE(Allocations::now().calls, before);
}

void TestLineFramer::slowBytesAreNotSearchedTwice()
{
    // A byte at a time: searching all that is there again at each would outlast the test's time
    // limit.
    constexpr std::uint32_t length = 4U << 20U;
    LineFramer framer(length);
    for (std::uint32_t i = 0; i < length; ++i) {
        framer.begin("x");
        QVERIFY(!framer.next());
        framer.end();
    }
    framer.begin("\n");
    QCOMPARE(framer.next()->bytes.size(), std::size_t {length});
    framer.end();
}

QTEST_APPLESS_MAIN(TestLineFramer)
#include "tst_lineframer.moc"
