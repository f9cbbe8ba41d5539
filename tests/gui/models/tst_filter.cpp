#include "gui/models/filter.h"

#include "tests/support/random.h"

#include <QTest>

#include <map>

using namespace herd;
using Expected = FilterError::Expected;

namespace {

const std::vector<FilterField> fields {
    {"kind", {"link", "merge", "line"}},
    {"server", {"Welsh", "Wilkes", "New York"}},
    {"client", {}},
    {"verdict", {"newer", "equal"}},
    {"sampled", {}},
    {"size", {}},
};

struct Row final : FieldLookup
{
    FieldValue field(std::string_view name) const override
    {
        const auto found = values.find(name);
        return found == values.end() ? FieldValue() : found->second;
    }

    std::map<std::string_view, FieldValue> values {{"kind", "merge"},
                                                   {"server", "Welsh"},
                                                   {"client", "Bus54-x"},
                                                   {"size", 200.0},
                                                   {"verdict", "newer"}};
};

/// As a sentence, so that a wrong one can be read.
QByteArray said(const std::variant<Filter, FilterError> &parsed)
{
    const auto *error = std::get_if<FilterError>(&parsed);
    return error ? QByteArray::number(qulonglong(error->position)) + '/'
            + QByteArray::number(int(error->expected))
                 : QByteArray("whole");
}

QByteArrayList words(QByteArray text, qsizetype cursor = -1)
{
    const auto completion = completeFilter({text.data(), std::size_t(text.size())},
                                           std::size_t(cursor < 0 ? text.size() : cursor), fields);
    QByteArrayList all;
    for (const std::string &word : completion.words)
        all.append(QByteArray::fromStdString(word));
    return all;
}

} // namespace

class tst_Filter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
    void isAValue();
    void boundsDepthAndLength();
    void completes_data();
    void completes();
    void completesWithinAWord();
    void endsWithEveryInput();
    void endsSoonWithManyStars();
};

void tst_Filter::accepts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("accepted");
    const auto row = [](const char *text, bool accepted) {
        QTest::newRow(text) << QByteArray(text) << accepted;
    };
    row("", true);
    row("  ", true);
    row("kind == merge", true);
    row("kind=merge", true);
    row("kind == link", false);
    row("kind == Merge", false);
    row("kind != link", true);
    row("kind != merge", false);
    row("sampled", false);
    row("!sampled", true);
    row("size", true);
    row("sampled == 1", false);
    row("sampled != 1", false);
    row("!(sampled == 1)", true);
    row("size == 200", true);
    row("size == 200.0", true);
    row("size == two", false);
    row("size > 199.5 && size < 201", true);
    row("size >= 200 && size <= 200", true);
    row("size < 200", false);
    row("size > -1", true);
    row("kind < 5", false);
    row("size ~ 200", false);
    row("client ~ bus54*", true);
    row("client ~ us54", true);
    row("client ~ bus54", true);
    row("client ~ us54*", false);
    row("client ~ b??54-?", true);
    row("client ~ *x*x", false);
    row("client ~ *", true);
    row("client ~ \"\"", true);
    row("server in (Welsh, Wilkes)", true);
    row("server in (Wilkes)", false);
    row("!(server in (Wilkes))", true);
    row("server == \"Welsh\"", true);
    row("client == \"a \\\" b \\\\ c\"", false);
    row("kind == link || server == Welsh", true);
    row("kind == link && server == Welsh || size", true);
    row("kind == link && (server == Welsh || size)", false);
    row("size || kind == link && sampled", true);
    row("!!size", true);
    row("! size", false);
    row("!size || size", true);
}

void tst_Filter::accepts()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, accepted);
    const auto parsed = parseFilter(text.toStdString(), fields);
    QCOMPARE(said(parsed), QByteArray("whole"));
    QCOMPARE(std::get<Filter>(parsed).accepts(Row()), accepted);
}

void tst_Filter::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("position");
    QTest::addColumn<int>("expected");
    const auto row = [](const char *text, int position, Expected expected) {
        QTest::newRow(text) << QByteArray(text) << position << int(expected);
    };
    row("colour == red", 0, Expected::Field);
    row("kind == link &&", 15, Expected::Field);
    row("kind == link && ", 16, Expected::Field);
    row("kind == link && == 5", 16, Expected::Field);
    row("== link", 0, Expected::Field);
    row("\"kind\" == link", 0, Expected::Field);
    row("()", 1, Expected::Field);
    row("!", 1, Expected::Field);
    row("kind link", 5, Expected::Operator);
    row("kind ==", 7, Expected::Value);
    row("kind == == link", 8, Expected::Value);
    row("kind in (", 9, Expected::Value);
    row("kind in ()", 9, Expected::Value);
    row("kind in (link,)", 14, Expected::Value);
    row("size < many", 7, Expected::Number);
    row("size < 0x10", 7, Expected::Number);
    row("size < nan", 7, Expected::Number);
    row("size < 1e5", 7, Expected::Number);
    row("kind in link", 8, Expected::OpeningParenthesis);
    row("kind in (link", 13, Expected::ClosingParenthesis);
    row("kind in (link merge)", 14, Expected::ClosingParenthesis);
    row("(kind == link", 13, Expected::ClosingParenthesis);
    row("kind == link size", 13, Expected::Connective);
    row("kind == link)", 12, Expected::Connective);
    row("kind == link & size", 13, Expected::Connective);
    row("kind == \"link", 8, Expected::ClosingQuote);
    row("\"", 0, Expected::ClosingQuote);
    row("kind == \"link\\\"", 8, Expected::ClosingQuote);
}

void tst_Filter::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(int, position);
    QFETCH(int, expected);
    QCOMPARE(said(parseFilter(text.toStdString(), fields)),
             QByteArray::number(position) + '/' + QByteArray::number(expected));
}

void tst_Filter::isAValue()
{
    const auto parsed = std::get<Filter>(parseFilter("kind==link&&!(size<5)", fields));
    QVERIFY(parsed == std::get<Filter>(parseFilter(" kind = link  && ! ( size < 5 ) ", fields)));
    QVERIFY(!(parsed == std::get<Filter>(parseFilter("kind==link&&(size<5)", fields))));
    QCOMPARE(parsed.nodes().size(), 4U);
    QVERIFY(std::get<Filter>(parseFilter(" ", fields)).isEmpty());
}

void tst_Filter::boundsDepthAndLength()
{
    const auto nested = [](std::size_t depth, const char *open, const char *close) {
        std::string text;
        for (std::size_t i = 0; i < depth; ++i)
            text += open;
        text += "size";
        for (std::size_t i = 0; i < depth; ++i)
            text += close;
        return text;
    };
    QCOMPARE(said(parseFilter(nested(mostFilterDepth, "(", ")"), fields)), QByteArray("whole"));
    QVERIFY(
        std::get<FilterError>(parseFilter(nested(mostFilterDepth + 1, "(", ")"), fields)).expected
        == Expected::LessDepth);
    QVERIFY(
        std::get<FilterError>(parseFilter(nested(mostFilterDepth + 1, "!", ""), fields)).expected
        == Expected::LessDepth);
    std::string text = "size";
    while (text.size() + 6 <= mostFilterBytes)
        text += "&&size";
    QVERIFY(std::get<Filter>(parseFilter(text, fields)).accepts(Row()));
    text.resize(mostFilterBytes + 1, ' ');
    QVERIFY(std::get<FilterError>(parseFilter(text, fields)).expected == Expected::LessText);
    QVERIFY(completeFilter(text, text.size(), fields).words.empty());
}

void tst_Filter::completes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArrayList>("expected");
    const QByteArrayList operators {"==", "!=", "~", "in", "<", "<=", ">", ">="};
    const QByteArrayList connectives {"&&", "||"};
    const QByteArrayList names {"kind", "server", "client", "verdict", "sampled", "size"};
    const QByteArrayList starts = names + QByteArrayList {"!", "("};
    QTest::newRow("fields at the beginning") << QByteArray() << starts;
    QTest::newRow("fields that begin so")
        << QByteArray("s") << (QByteArrayList {"server", "sampled", "size"});
    QTest::newRow("operators behind a field") << QByteArray("kind ") << operators + connectives;
    QTest::newRow("values behind an operator")
        << QByteArray("kind == ") << (QByteArrayList {"link", "merge", "line"});
    QTest::newRow("values that begin so")
        << QByteArray("kind ==li") << (QByteArrayList {"link", "line"});
    QTest::newRow("values with quotes where they need them")
        << QByteArray("server != ") << (QByteArrayList {"Welsh", "Wilkes", "\"New York\""});
    QTest::newRow("no values where none are known") << QByteArray("client == ") << QByteArrayList();
    QTest::newRow("a parenthesis behind in") << QByteArray("server in ") << QByteArrayList {"("};
    QTest::newRow("values of a list")
        << QByteArray("verdict in (newer, ") << (QByteArrayList {"newer", "equal"});
    QTest::newRow("the end of a list")
        << QByteArray("verdict in (newer ") << (QByteArrayList {",", ")"});
    QTest::newRow("connectives behind a comparison") << QByteArray("kind == link ") << connectives;
    QTest::newRow("fields behind a connective") << QByteArray("kind == link && ") << starts;
    QTest::newRow("fields within parentheses") << QByteArray("!(") << starts;
    QTest::newRow("the end of parentheses")
        << QByteArray("(kind == link ") << connectives + QByteArrayList {")"};
    QTest::newRow("operators within parentheses")
        << QByteArray("(kind ") << operators + connectives + QByteArrayList {")"};
    QTest::newRow("nothing behind what is wrong") << QByteArray("colour == ") << QByteArrayList();
    QTest::newRow("nothing within quotes") << QByteArray("kind == \"li") << QByteArrayList();
    QTest::newRow("nothing that is there already")
        << QByteArray("kind == merge") << QByteArrayList();
}

void tst_Filter::completes()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArrayList, expected);
    QCOMPARE(words(text), expected);
}

void tst_Filter::completesWithinAWord()
{
    QCOMPARE(words("kind == link && server == Welsh", 18), QByteArrayList {"server"});
    const auto completion = completeFilter("kind == link && server", 18, fields);
    QCOMPARE(completion.begin, 16U);
    QCOMPARE(completeFilter("ki", 1000, fields).words.size(), 1U);
}

void tst_Filter::endsWithEveryInput()
{
    Random random;
    const std::vector<std::string> pieces {
        "kind", "size",     "client", "server", "in",          "(",    ")", "!",
        "&&",   "||",       "==",     "~",      "<",           ">=",   ",", "5",
        "-1.5", "\"",       "\\",     " ",      "Welsh",       "bus*", "&", "|",
        "\xff", "\xc3\xa4", "\n",     "colour", "\"New York\""};
    int whole = 0;
    for (int i = 0; i < 20'000; ++i) {
        std::string text;
        for (auto left = random.between(0, 12); left > 0; --left) {
            text += random.between(0, 9) == 0 ? std::string(1, char(random.between(0, 255)))
                                              : random.pick(pieces);
            text += random.between(0, 1) == 0 ? " " : "";
        }
        const auto parsed = parseFilter(text, fields);
        if (const auto *filter = std::get_if<Filter>(&parsed)) {
            filter->accepts(Row());
            ++whole;
        } else {
            QVERIFY(std::get<FilterError>(parsed).position <= text.size());
        }
        const auto cursor = std::size_t(random.between(0, std::int64_t(text.size())));
        const auto completion = completeFilter(text, cursor, fields);
        QVERIFY(completion.begin <= cursor);
    }
    QVERIFY(whole > 500); // else only errors were seen
}

void tst_Filter::endsSoonWithManyStars()
{
    std::string text = "client ~ ";
    for (int i = 0; i < 500; ++i)
        text += "*a";
    const Filter filter = std::get<Filter>(parseFilter(text + "b", fields));
    Row row;
    const std::string client(10'000, 'a');
    row.values["client"] = std::string_view(client);
    QVERIFY(!filter.accepts(row));
}

QTEST_GUILESS_MAIN(tst_Filter)
#include "tst_filter.moc"
