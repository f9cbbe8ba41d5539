#include "core/protocol/escape.h"
#include "tests/support/bytes.h"
#include "tests/support/random.h"
#include "tests/support/unescape.h"

#include <QStringDecoder>
#include <QTest>

using namespace herd;
using namespace Qt::StringLiterals;

class TestEscape : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void escapes_data();
    void escapes();
    void everyByte();
    void everyCodePoint();
    void randomBytesComeBack();
    void sequences_data();
    void sequences();
};

void TestEscape::escapes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("escaped");
    const auto same = [](const char *name, const QByteArray &text) {
        QTest::newRow(name) << text << text;
    };
    const auto row = [](const char *name, const QByteArray &text, const QByteArray &escaped) {
        QTest::newRow(name) << text << escaped;
    };
    same("nothing", ""_ba);
    same("a command", "IAMAT kiwi.cs.ucla.edu +34.068930-118.445127 1520023934.918963997"_ba);
    same("quotes", "\"'`"_ba);
    same("letters of Europe", "caf\xc3\xa9 \xce\xb1 \xd0\xb6"_ba);
    same("letters of Asia", "\xe4\xb8\xad\xe6\x96\x87"_ba);
    same("a pictograph", "\xf0\x9f\x90\x84"_ba);
    same("a no-break space, the first after the C1 controls",
         "a\xc2\xa0"
         "b"_ba);
    row("a backslash", "a\\b"_ba, "a\\\\b"_ba);
    row("a text that looks escaped", "\\n\\x00"_ba, "\\\\n\\\\x00"_ba);
    row("newline, carriage return, tab", "\n\r\t"_ba, "\\n\\r\\t"_ba);
    row("a second line forged", "x\nOUT forged"_ba, "x\\nOUT forged"_ba);
    row("a NUL", "a\0b"_ba, "a\\x00b"_ba);
    row("an escape sequence of terminals", "\x1b[2J"_ba, "\\x1b[2J"_ba);
    row("delete", "\x7f"_ba, "\\x7f"_ba);
    row("vertical tab and form feed", "\v\f"_ba, "\\x0b\\x0c"_ba);
    row("a byte that is not UTF-8",
        "a\xff"
        "b"_ba,
        "a\\xffb"_ba);
    row("a sequence cut short", "\xe4\xb8"_ba, "\\xe4\\xb8"_ba);
    row("a sequence cut short by a letter", "\xe4\xb8x"_ba, "\\xe4\\xb8x"_ba);
    row("an overlong slash", "\xc0\xaf"_ba, "\\xc0\\xaf"_ba);
    row("half of a surrogate pair", "\xed\xa0\x80"_ba, "\\xed\\xa0\\x80"_ba);
    row("the C1 control that ends lines",
        "a\xc2\x85"
        "b"_ba,
        "a\\xc2\\x85b"_ba);
    row("the last C1 control", "\xc2\x9f"_ba, "\\xc2\\x9f"_ba);
    row("the line separator", "\xe2\x80\xa8"_ba, "\\xe2\\x80\\xa8"_ba);
    row("the paragraph separator", "\xe2\x80\xa9"_ba, "\\xe2\\x80\\xa9"_ba);
    same("the character before the line separator", "\xe2\x80\xa7"_ba);
}

void TestEscape::escapes()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, escaped);
    std::string out = "before ";
    appendEscaped(out, view(text));
    QCOMPARE(bytes(out), "before "_ba + escaped);
    QCOMPARE(bytes(unescape(view(escaped)).value()), text);
}

void TestEscape::everyByte()
{
    for (int c = 0; c < 256; ++c) {
        const std::string text(1, static_cast<char>(c));
        std::string out;
        appendEscaped(out, text);
        QVERIFY(unescape(out) == text);
        for (const char shown : out)
            QVERIFY(shown >= 0x20 && shown < 0x7f);
    }
}

void TestEscape::everyCodePoint()
{
    for (char32_t point = 0x80; point <= 0x10ffff; ++point) {
        if (QChar::isSurrogate(point))
            continue;
        const QByteArray text = QString::fromUcs4(&point, 1).toUtf8();
        QCOMPARE(utf8Sequence(view(text)), static_cast<std::size_t>(text.size()));
        std::string out;
        appendEscaped(out, view(text));
        const bool breaksLines = point < 0xa0 || point == 0x2028 || point == 0x2029;
        QCOMPARE(bytes(out) == text, !breaksLines);
    }
}

void TestEscape::randomBytesComeBack()
{
    Random random;
    constexpr std::string_view favourites =
        "\\nx0a\n\r\t\xc2\x85\xa0\xe2\x80\xa8\xed\xf0\x9f\xf4\xff";
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        for (auto length = random.between(0, 24); length > 0; --length)
            text += random.between(0, 3) ? random.pick(favourites)
                                         : static_cast<char>(random.between(0, 255));
        std::string out;
        appendEscaped(out, text);
        QVERIFY(unescape(out) == text);
        QVERIFY(std::none_of(out.begin(), out.end(), [](char c) {
            return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
        }));
        QStringDecoder decoder(QStringDecoder::Utf8);
        const QString decoded = decoder(bytes(out));
        QVERIFY(!decoder.hasError());
        QCOMPARE(decoded.toUtf8(), bytes(out));
    }
}

void TestEscape::sequences_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<std::size_t>("length");
    const auto row = [](const char *name, const QByteArray &text, std::size_t length) {
        QTest::newRow(name) << text << length;
    };
    row("nothing", ""_ba, 0);
    row("ASCII", "ab"_ba, 1);
    row("a NUL", "\0"_ba, 1);
    row("the first of two bytes", "\xc2\x80"_ba, 2);
    row("the last of two bytes", "\xdf\xbf"_ba, 2);
    row("the first of three bytes", "\xe0\xa0\x80"_ba, 3);
    row("the last before the surrogates", "\xed\x9f\xbf"_ba, 3);
    row("the first after the surrogates", "\xee\x80\x80"_ba, 3);
    row("the last of three bytes", "\xef\xbf\xbf"_ba, 3);
    row("the first of four bytes", "\xf0\x90\x80\x80"_ba, 4);
    row("the last of Unicode", "\xf4\x8f\xbf\xbf"_ba, 4);
    row("only the first sequence counts", "\xc3\xa9\xff"_ba, 2);
    row("a continuation byte alone", "\x80"_ba, 0);
    row("an overlong of two bytes", "\xc1\xbf"_ba, 0);
    row("an overlong of three bytes", "\xe0\x9f\xbf"_ba, 0);
    row("an overlong of four bytes", "\xf0\x8f\xbf\xbf"_ba, 0);
    row("the first surrogate", "\xed\xa0\x80"_ba, 0);
    row("the last surrogate", "\xed\xbf\xbf"_ba, 0);
    row("the first beyond Unicode", "\xf4\x90\x80\x80"_ba, 0);
    row("a lead byte beyond Unicode", "\xf5\x80\x80\x80"_ba, 0);
    row("five bytes", "\xf8\x88\x80\x80\x80"_ba, 0);
    row("two bytes cut to one", "\xc3"_ba, 0);
    row("three bytes cut to two", "\xe4\xb8"_ba, 0);
    row("four bytes cut to three", "\xf0\x9f\x90"_ba, 0);
    row("four bytes whose third is a letter",
        "\xf0\x9f"
        "a\x84"_ba,
        0);
}

void TestEscape::sequences()
{
    QFETCH(QByteArray, text);
    QTEST(utf8Sequence(view(text)), "length");
}

QTEST_APPLESS_MAIN(TestEscape)
#include "tst_escape.moc"
