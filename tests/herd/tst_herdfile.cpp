#include "core/herd/herdfile.h"
#include "tests/support/bytes.h"
#include "tests/support/random.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace herd;
using namespace Qt::StringLiterals;

namespace {

const QByteArray whole = R"([herd]
name = "ours"

[[server]]
id = "A"
host = "::1"
port = 9000
link-port = 9100
monitor-port = 0

[[server]]
id = "B"
port = 9001

[[server]]
id = "C"
port = 30000

[talks]
A = ["B"]
C = ["A", "B"]

[options]
places = "offline"
grading = true
idle-answer = 0.5
max-ids = 1000
)"_ba;

const QByteArray server = "[herd]\nname = \"ours\"\n[[server]]\nid = \"A\"\nport = 8000\n"_ba;
const QByteArray two = server + "[[server]]\nid = \"B\"\nport = 8001\n"; // lines 6 to 8

} // namespace

class tst_HerdFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAllThereIs();
    void oneServerWithoutEdgesIsAHerd();
    void passesOptionsOn_data();
    void passesOptionsOn();
    void warnsOfServersThatAreCutOff();
    void saysWhatIsWrongAndWhere_data();
    void saysWhatIsWrongAndWhere();
    void saysAllThatIsWrong();
    void saysWhatCannotBeRead_data();
    void saysWhatCannotBeRead();
    void survivesAnyBytes();

private:
    QString path() const { return m_folder.filePath(u"herd.toml"_s); }

    /// Reads a file of these bytes; places are given without its path.
    HerdFile read(const QByteArray &text)
    {
        QFile file(path());
        if (!file.open(QFile::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write %s", qPrintable(path()));
        file.close();
        HerdFile herd = readHerdFile(path().toStdString());
        const auto shorten = [&](std::string &place) {
            const std::string prefix = path().toStdString() + ':';
            if (place.starts_with(prefix))
                place.erase(0, prefix.size());
        };
        for (std::string &error : herd.errors)
            shorten(error);
        for (std::string &warning : herd.warnings)
            shorten(warning);
        for (HerdFile::Option &option : herd.options)
            shorten(option.place);
        return herd;
    }

    QTemporaryDir m_folder;
};

void tst_HerdFile::readsAllThereIs()
{
    const HerdFile file = read(whole);
    QVERIFY2(file.errors.empty(), file.errors.empty() ? "" : file.errors.front().c_str());
    QVERIFY(file.warnings.empty());
    const Topology expected {"ours",
                             {{"A", "::1", 9000, 9100, 0},
                              {"B", "127.0.0.1", 9001, 19001, 14001},
                              {"C", "127.0.0.1", 30000, 20000, 25000}}, // not above 32767
                             {{"A", "B"}, {"C", "A"}, {"C", "B"}}};
    QVERIFY(file.topology == expected);
    QCOMPARE(file.options.size(), 4U);
}

void tst_HerdFile::oneServerWithoutEdgesIsAHerd()
{
    const HerdFile file = read(server);
    QVERIFY(file.errors.empty());
    QVERIFY(file.warnings.empty());
    QVERIFY(file.options.empty());
    QVERIFY(file.topology == (Topology {"ours", {{"A", "127.0.0.1", 8000, 18000, 13000}}, {}}));
}

void tst_HerdFile::passesOptionsOn_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("place");
    const auto row = [](const char *name, const QByteArray &entry, const QByteArray &value) {
        QTest::newRow(name) << "x = " + entry << "x"_ba << value << "7:5"_ba;
    };
    row("a text", "\"a b\""_ba, "a b"_ba);
    row("a text without escapes", "'C:\\x'"_ba, "C:\\x"_ba);
    row("true", "true"_ba, "true"_ba);
    row("false", "false"_ba, "false"_ba);
    row("a whole number", "8000"_ba, "8000"_ba);
    row("a number in hexadecimal", "0x10"_ba, "16"_ba);
    row("a fraction", "0.5"_ba, "0.5"_ba);
    row("a fraction of many digits", "1.23456789"_ba, "1.23456789"_ba);
    row("a fraction that is no sum of halves", "0.1"_ba, "0.1"_ba);
    QTest::newRow("any name") << "no-such-option=1"_ba
                              << "no-such-option"_ba
                              << "1"_ba
                              << "7:16"_ba;
}

void tst_HerdFile::passesOptionsOn()
{
    QFETCH(QByteArray, entry);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, place);
    const HerdFile file = read(server + "[options]\n" + entry);
    QVERIFY2(file.errors.empty(), file.errors.empty() ? "" : file.errors.front().c_str());
    QCOMPARE(file.options.size(), 1U);
    QCOMPARE(bytes(file.options[0].name), name);
    QCOMPARE(bytes(file.options[0].value), value);
    QCOMPARE(bytes(file.options[0].place), place);
}

void tst_HerdFile::warnsOfServersThatAreCutOff()
{
    const HerdFile file = read(two + "[[server]]\nid = \"C\"\nport = 8002\n[talks]\nC = [\"B\"]\n");
    QVERIFY(file.errors.empty());
    QCOMPARE(file.warnings.size(), 2U);
    QCOMPARE(bytes(file.warnings[0]), "6:1: server B is cut off from the others"_ba);
    QCOMPARE(bytes(file.warnings[1]), "9:1: server C is cut off from the others"_ba);
}

void tst_HerdFile::saysWhatIsWrongAndWhere_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("error"); // its beginning
    const auto row = [](const char *name, const QByteArray &text, const QByteArray &error) {
        QTest::newRow(name) << text << error;
    };
    row("an unknown table", server + "[colour]\n", "6:2: unknown key \"colour\" in the file"_ba);
    row("an unknown key before all tables", "x = 1\n" + server,
        "1:1: unknown key \"x\" in the file"_ba);
    row("an unknown key of the herd", "[herd]\nnmae = \"x\"\nname = \"ours\"\n" + server.mid(21),
        "2:1: unknown key \"nmae\" in [herd]"_ba);
    row("an unknown key of a server", server + "prot = 1",
        "6:1: unknown key \"prot\" in [[server]]"_ba);
    row("a server id that is there twice", server + "[[server]]\nid = \"A\"\nport = 8001\n",
        "6:1: server A is there twice"_ba);
    row("a port that is used twice",
        server + "[[server]]\nid = \"B\"\nport = 8000\nlink-port = 1\nmonitor-port = 0",
        "6:1: port 8000 of 127.0.0.1 is used twice"_ba);
    row("a port that is another's default link port",
        server + "[[server]]\nid = \"B\"\nport = 18000\n",
        "6:1: port 18000 of 127.0.0.1 is used twice"_ba);
    row("a link port that is the server's own", server + "link-port = 8000",
        "3:1: port 8000 of 127.0.0.1 is used twice"_ba);
    row("an edge to an unknown server", two + "[talks]\nA = [\"B\", \"Z\"]",
        "10:11: no server is called Z"_ba);
    row("an edge from an unknown server", two + "[talks]\nZ = [\"A\"]",
        "10:1: no server is called Z"_ba);
    row("an edge to itself", two + "[talks]\nA = [\"A\"]", "10:6: A can't talk with itself"_ba);
    row("an edge that is there twice", two + "[talks]\nA = [\"B\", \"B\"]",
        "10:11: the edge of A and B is there twice"_ba);
    row("an edge both ways round", two + "[talks]\nA = [\"B\"]\nB = [\"A\"]",
        "11:6: the edge of B and A is there twice"_ba);
    row("an edge that is no list", two + "[talks]\nA = \"B\"",
        "10:5: expected a list of server ids"_ba);
    row("an edge to a number", two + "[talks]\nA = [1]", "10:6: expected a server id"_ba);
    row("edges that are no table", "talks = 1\n" + server,
        "1:9: talks must be a table of lists"_ba);
    row("a herd that is no table", "herd = \"ours\"\n" + server.mid(21),
        "1:8: a herd file needs a table [herd] with a name"_ba);
    row("a herd without a name", "[herd]\n" + server.mid(21),
        "1:1: [herd] needs name = \"...\""_ba);
    row("a herd's name that is a number", "[herd]\nname = 1\n" + server.mid(21),
        "2:8: [herd] needs name = \"...\""_ba);
    row("a herd's name with a blank", "[herd]\nname = \"a b\"\n" + server.mid(21),
        "2:8: [herd] may have 1 to 64 letters"_ba);
    row("a server that is no table", "server = 1\n[herd]\nname = \"ours\"",
        "1:10: a herd file needs at least one table [[server]]"_ba);
    row("one [server]", "[herd]\nname = \"ours\"\n[server]\nid = \"A\"",
        "3:1: a herd file needs at least one table [[server]]"_ba);
    row("servers that are numbers", "server = [1]\n[herd]\nname = \"ours\"",
        "1:11: expected a table [[server]]"_ba);
    row("a server without an id", server + "[[server]]\nport = 8001",
        "6:1: a server's id needs id = \"...\""_ba);
    row("a server's id that would be a path", server + "[[server]]\nid = \"../A\"\nport = 8001",
        "7:6: a server's id may have 1 to 64"_ba);
    row("a server without a port", server + "[[server]]\nid = \"B\"",
        "6:1: a server needs port = ..."_ba);
    row("a port that is a text", server + "link-port = \"1\"",
        "6:13: link-port must be a number from 1 to 65535"_ba);
    row("a port with a fraction", server + "link-port = 1.5",
        "6:13: link-port must be a number from 1 to 65535"_ba);
    row("port 0", server + "[[server]]\nid = \"B\"\nport = 0",
        "8:8: port must be a number from 1 to 65535"_ba);
    row("link port 0", server + "link-port = 0",
        "6:13: link-port must be a number from 1 to 65535"_ba);
    row("port 65536", server + "monitor-port = 65536",
        "6:16: monitor-port must be a number from 0 to 65535"_ba);
    row("a negative port", server + "monitor-port = -1",
        "6:16: monitor-port must be a number from 0 to 65535"_ba);
    row("a host that is a number", server + "host = 1",
        "6:8: host must be an address or a name"_ba);
    row("an empty host", server + "host = \"\"", "6:8: host must be an address or a name"_ba);
    row("options that are no table", "options = 1\n" + server, "1:11: options must be a table"_ba);
    row("an option that is a list", server + "[options]\nx = [1]",
        "7:5: expected a text, a number, true or false"_ba);
    row("an option that is a table", server + "[options.x]\ny = 1",
        "6:1: expected a text, a number, true or false"_ba);
    row("an option that is a date", server + "[options]\nx = 2023-11-14",
        "7:5: expected a text, a number, true or false"_ba);
    row("an empty file", ""_ba, "1:1: a herd file needs a table [herd] with a name"_ba);
    row("no server", "[herd]\nname = \"ours\"\n"_ba,
        "1:1: a herd file needs at least one table [[server]]"_ba);
    row("an unfinished text", "[herd]\nname = \"ours"_ba, "2:"_ba);
    row("a key that is there twice", "[herd]\nname = \"a\"\nname = \"b\"\n"_ba, "3:"_ba);
    row("binary garbage",
        "\x7f"
        "ELF\x02\x01\x01\0\0\0\xff\xfe"_ba,
        "1:"_ba);
    row("a table header that begins with a wrong character", server + "[=]\n", "6:2: "_ba);
    row("a key of so many levels that a stack would not hold them",
        server + "[options]\n" + QByteArray("a.").repeated(250'000) + "a = 1",
        "7:1: more than 256 points in a line"_ba);
    row("a list of so many levels", server + "[options]\na = " + QByteArray(500'000, '['), "7:"_ba);
    row("bytes that are not UTF-8", "[herd]\nname = \"\xff\"\n"_ba, "2:"_ba);
}

void tst_HerdFile::saysWhatIsWrongAndWhere()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, error);
    const HerdFile file = read(text);
    QVERIFY(!file.errors.empty());
    const bool found = std::any_of(file.errors.begin(), file.errors.end(),
                                   [&](const auto &said) { return said.starts_with(view(error)); });
    QVERIFY2(found, file.errors.front().c_str());
    for (const std::string &said : file.errors)
        QVERIFY2(said.size() > said.find(": ") + 2, said.c_str());
}

void tst_HerdFile::saysAllThatIsWrong()
{
    const HerdFile file =
        read(server + "prot = 1\nhost = 2\n[talks]\nA = [\"B\", \"C\"]\n[colour]\n");
    QCOMPARE(file.errors.size(), 5U);
}

void tst_HerdFile::saysWhatCannotBeRead_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("no file") << u"nothing.toml"_s << "No such file or directory"_ba;
    QTest::newRow("a folder") << u"."_s << "Is a directory"_ba;
    QTest::newRow("more than 1 MiB") << u"large.toml"_s << "larger than 1 MiB, so no herd file"_ba;
}

void tst_HerdFile::saysWhatCannotBeRead()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, reason);
    QFile large(m_folder.filePath(u"large.toml"_s));
    QVERIFY(large.open(QFile::WriteOnly));
    large.write(server + '#' + QByteArray(1024 * 1024 - server.size(), 'x'));
    large.close();
    const std::string file = m_folder.filePath(name).toStdString();
    const HerdFile herd = readHerdFile(file);
    QCOMPARE(herd.errors.size(), 1U);
    QCOMPARE(bytes(herd.errors.front()), bytes(file) + ": " + reason);
}

void tst_HerdFile::survivesAnyBytes()
{
    Random random;
    for (int i = 0; i < 2'000; ++i) {
        QByteArray text = whole;
        for (auto changes = random.between(1, 5); changes > 0; --changes) {
            const qsizetype place = random.between(0, text.size() - 1);
            switch (random.between(0, 2)) {
            case 0:
                text[place] = static_cast<char>(random.between(0, 255));
                break;
            case 1:
                text.remove(place, random.between(1, 20));
                break;
            case 2:
                text.insert(place, text.mid(random.between(0, text.size() - 1), 20));
                break;
            }
        }
        const HerdFile file = read(text);
        if (file.errors.empty()) {
            QVERIFY(!file.topology.servers.empty());
        }
    }
}

QTEST_GUILESS_MAIN(tst_HerdFile)
#include "tst_herdfile.moc"
