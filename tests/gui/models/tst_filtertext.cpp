#include "gui/models/filtertext.h"

#include <QTest>

using namespace herd;
using namespace Qt::StringLiterals;

class tst_FilterText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsPartsApart_data();
    void tellsPartsApart();
    void writesValuesThatReadAsThemselves_data();
    void writesValuesThatReadAsThemselves();
    void joinsFilters_data();
    void joinsFilters();
};

/// A letter for each byte: field, sign, value.
void tst_FilterText::tellsPartsApart_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("parts");
    const auto row = [](const char *name, const char *text, const char *parts) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(parts);
    };
    row("nothing", "", "");
    row("a field alone", " sampled ", " fffffff ");
    row("a comparison", "kind == link", "ffff ss vvvv");
    row("without spaces", "kind==link", "ffffssvvvv");
    row("a value in quotes", "a = \"b \\\" c\" && d", "f s vvvvvvvv ss f");
    row("a quote that does not end", "a ~ \"b c  ", "f s vvvv  ");
    row("a list", "a in (b, c) || d", "f ss svs vs ss f");
    row("a field that is called in", "in in (in) && in", "ff ss svvs ss ff");
    row("negation and parentheses", "!(a || b = 1)", "ssf ss f s vs");
    row("what is no filter", "a b == (c", "f f ss sf");
}

void tst_FilterText::tellsPartsApart()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, parts);
    QByteArray letters(text.size(), ' ');
    for (const FilterPart &part : filterParts(text.toStdString())) {
        for (std::size_t i = part.begin; i < part.begin + part.size; ++i)
            letters[static_cast<qsizetype>(i)] = "fsv"[static_cast<int>(part.kind)];
    }
    QCOMPARE(letters, parts);
}

void tst_FilterText::writesValuesThatReadAsThemselves_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<bool>("isWritable");
    const auto row = [](const char *name, const char *value, const char *written, bool is = true) {
        QTest::newRow(name) << QByteArray(value) << QByteArray(written) << is;
    };
    row("a word", "bus54", "bus54");
    row("nothing", "", "\"\"");
    row("an address", "127.0.0.1:50001", "127.0.0.1:50001");
    row("with a space", "bus 54", "\"bus 54\"");
    row("with a quote and a backslash", "a\"b\\c", "\"a\\\"b\\\\c\"");
    row("a word that is a sign elsewhere", "in", "in");
    row("beyond ASCII", "Z\xc3\xbcrich", "Z\xc3\xbcrich");
    row("no UTF-8", "a\xff", "a\xff", false);
    row("a control character", "a\x01", "a\x01", false);
}

void tst_FilterText::writesValuesThatReadAsThemselves()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, written);
    QFETCH(bool, isWritable);
    QCOMPARE(QByteArray::fromStdString(writtenValue(value.toStdString())), written);
    QCOMPARE(herd::isWritable(value.toStdString()), isWritable);
    const auto parsed = parseFilter("a == " + written.toStdString(), {{"a", {}}});
    QVERIFY(std::holds_alternative<Filter>(parsed));
    const auto &node = std::get<Filter>(parsed).nodes().front();
    QCOMPARE(QByteArray::fromStdString(std::get<Filter::Comparison>(node).operands.front().text),
             value);
}

void tst_FilterText::joinsFilters_data()
{
    QTest::addColumn<QByteArray>("one");
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<QByteArray>("both");
    const auto row = [](const char *name, const char *one, const char *other, const char *both) {
        QTest::newRow(name) << QByteArray(one) << QByteArray(other) << QByteArray(both);
    };
    row("with nothing", "  ", "a", "a");
    row("twice the same", "a ", "a", "a");
    row("two comparisons", "a = 1", "b", "a = 1 && b");
    row("one of which is an or", "a || b", "c", "(a || b) && c");
    row("an or in parentheses", "(a || b) && c", "d", "(a || b) && c && d");
    row("an or in quotes", "a = \"||\"", "b", "a = \"||\" && b");
}

void tst_FilterText::joinsFilters()
{
    QFETCH(QByteArray, one);
    QFETCH(QByteArray, other);
    QFETCH(QByteArray, both);
    QCOMPARE(QByteArray::fromStdString(bothFilters(one.toStdString(), other.toStdString())), both);
    QCOMPARE(notFilter(" a = 1"), std::string("!(a = 1)"));
}

QTEST_GUILESS_MAIN(tst_FilterText)
#include "tst_filtertext.moc"
