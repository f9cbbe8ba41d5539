#include "gui/inspect/inspector.h"
#include "tests/gui/models/lines.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QTest>
#include <QTextEdit>
#include <QToolButton>

using namespace herd;
using namespace herd::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Notes what is done.
class NotingSource final : public HerdSource
{
public:
    void start() override { }
    QString name() const override { return u"noting"_s; }
    void say(std::uint32_t source, const std::string &line) override
    {
        said << QString::number(source) + ' '_L1 + QString::fromStdString(line);
    }
    void askForSnapshots() override { }
    bool canDo(Deed deed) const override { return deed == Deed::Kill; }
    void act(Deed, const QString &server) override { said << u"kill "_s + server; }

    QStringList said;
};

event::Merge merge(std::string_view origin, std::string_view via, event::Verdict verdict)
{
    return {"kiwi",
            origin,
            after(1s),
            via,
            verdict,
            "+0.000000000",
            "+34.068930-118.445127",
            "1795000001.000000000",
            0};
}

struct Watched
{
    Watched()
    {
        models.feed.join(picture);
        models.feed.goLive();
        menus.setSource(&source);
        attachTrio(lines).passTo(models.feed);
        inspector.resize(300, 700);
        inspector.show();
    }
    QString textAfter(const InspectorSubject &subject)
    {
        inspector.inspect(subject);
        inspector.refresh();
        return inspector.text();
    }
    QString refreshed()
    {
        lines.passTo(models.feed);
        inspector.refresh();
        return inspector.text();
    }
    QStringList actions() const
    {
        QStringList texts;
        for (const QToolButton *button : inspector.findChildren<QToolButton *>())
            texts << button->text();
        return texts;
    }
    QToolButton *button(const QString &text) const
    {
        const auto all = inspector.findChildren<QToolButton *>();
        const auto found = std::ranges::find(all, text, &QToolButton::text);
        return found == all.end() ? nullptr : *found;
    }

    HerdModels models;
    HerdPicture picture {models.herd};
    FaultMenus menus {models.herd, picture};
    NotingSource source;
    Lines lines;
    Inspector inspector {Theme::light(), models, menus};
};

/// Whether a row of the text says that of this name.
bool says(const QString &text, const QString &name, const QString &value)
{
    const QStringList cells = text.split('\n'_L1);
    for (qsizetype i = 0; i + 1 < cells.size(); ++i) {
        if (cells[i].trimmed() == name && cells[i + 1].trimmed() == value)
            return true;
    }
    return false;
}

} // namespace

class TestInspector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatWillAppear();
    void showsAServer();
    void showsALink();
    void showsABridge();
    void showsAClient();
    void showsALineInFull();
    void doesWhatTheMenusDo();
    void standsStillWhileTextIsSelected();
    void forgetsWhatIsGone();
};

void TestInspector::saysWhatWillAppear()
{
    const Watched watched;
    QVERIFY(watched.inspector.findChild<QTextEdit *>()->placeholderText().contains(u"Select"_s));
    QVERIFY(watched.actions().isEmpty());
}

void TestInspector::showsAServer()
{
    Watched watched;
    event::Stats stats;
    stats.span = 1s;
    stats.linesIn = 1200;
    stats.clients = 7;
    stats.owed = {{"Bob", 3, 412us}};
    watched.lines.tell(1, 1s, stats).tell(1, 1s, event::Digest {"0123456789abcdef", 7});
    watched.lines.passTo(watched.models.feed);
    const QString text = watched.textAfter(ShownServer {u"Ada"_s});
    QVERIFY2(text.startsWith(u"Ada\n"_s), qPrintable(text));
    for (const auto &[name, value] : {std::pair(u"State"_s, u"up"_s),
                                      {u"For clients"_s, u"127.0.0.1:7000"_s},
                                      {u"For observers"_s, u"host:1"_s},
                                      {u"Commands"_s, u"1,200/s"_s},
                                      {u"Clients"_s, u"7"_s},
                                      {u"Owed"_s, u"3"_s},
                                      {u"Digest"_s, u"0123456789abcdef"_s},
                                      {u"Bob"_s, u"up, 412 µs"_s}})
        QVERIFY2(says(text, name, value), qPrintable(name + '\n'_L1 + text));
    watched.lines.say(1, 2s, SourceLine {SourceState::Lost, "host:1", "Ada", {}, {}, "closed"});
    QVERIFY(says(watched.refreshed(), u"Reason"_s, u"closed"_s));
}

void TestInspector::showsALink()
{
    Watched watched;
    event::Stats stats;
    stats.span = 1s;
    stats.owed = {{"Ada", 5, 800us}};
    watched.lines.tell(2, 500ms, merge("Ada", "Ada", event::Verdict::Newer));
    watched.lines.tell(2, 1s, stats);
    watched.lines.tell(2, 1s, event::Fault {event::Chaos::Delay, "Ada", 200});
    watched.lines.tell(1, 1s, event::Link {"Bob", event::LinkState::Down, "reset"});
    watched.lines.tell(1, 2s, event::Link {"Bob", event::LinkState::Up, "host"});
    watched.lines.passTo(watched.models.feed);
    const QString text = watched.textAfter(ShownLink {1, 0}); // either way round
    for (const auto &[name, value] : {std::pair(u"Round trip"_s, u"800 µs"_s),
                                      {u"Faults"_s, u"200 ms late"_s},
                                      {u"Reports"_s, u"1/s"_s},
                                      {u"Owed"_s, u"5"_s},
                                      {u"Reconnects"_s, u"1"_s}})
        QVERIFY2(says(text, name, value), qPrintable(name + '\n'_L1 + text));
}

void TestInspector::showsABridge()
{
    constexpr auto bridge = "nats://host:4222";
    const QString nats = QString::fromLatin1(bridge);
    Watched watched;
    event::Stats stats;
    stats.span = 1s;
    stats.owed = {{bridge, 12, 3ms}};
    watched.lines.tell(1, 1s, event::Link {bridge, event::LinkState::Up, {}});
    watched.lines.tell(1, 1s, stats);
    watched.lines.tell(3, 2s, event::Link {bridge, event::LinkState::Down, "gone"});
    watched.refreshed();
    const QString text = watched.textAfter(ShownBridge {nats});
    QVERIFY2(says(text, u"State"_s, u"up"_s), qPrintable(text));
    QVERIFY2(says(text, u"Owed"_s, u"12"_s), qPrintable(text));
    QVERIFY2(says(text, u"Reason"_s, u"gone"_s), qPrintable(text));
    QVERIFY(text.contains(u"As Cyd sees it"_s));
    QVERIFY(says(watched.textAfter(ShownServer {u"Ada"_s}), nats, u"up, 3.0 ms"_s));
    QCOMPARE(watched.textAfter(ShownBridge {u"nats://nobody:1"_s}), u"\n"_s);
}

void TestInspector::showsAClient()
{
    Watched watched;
    watched.lines.tell(1, 1s, merge("Ada", {}, event::Verdict::Newer));
    watched.lines.tell(2, 1s, merge("Ada", "Ada", event::Verdict::Newer));
    watched.lines.passTo(watched.models.feed);
    watched.inspector.inspect(ShownClient {u"kiwi"_s});
    watched.lines.tell(2, 3s, merge("Ada", "Cyd", event::Verdict::Equal));
    const QString text = watched.refreshed();
    QVERIFY2(text.startsWith(u"kiwi\n"_s), qPrintable(text));
    for (const auto &[name, value] : {std::pair(u"Latitude"_s, u"34.068930"_s),
                                      {u"Told"_s, u"Ada"_s},
                                      {u"Age"_s, u"2.0 s"_s},
                                      {u"This"_s, u"Ada, Bob"_s},
                                      {u"Nothing"_s, u"Cyd"_s},
                                      {u"Newer"_s, u"0"_s},
                                      {u"Duplicates"_s, u"1"_s}})
        QVERIFY2(says(text, name, value), qPrintable(name + '\n'_L1 + text));
}

/// As hostile as it may be: nothing is taken for a format, and every byte is seen.
void TestInspector::showsALineInFull()
{
    Watched watched;
    watched.lines.tell(1, 1s,
                       event::Line {"127.0.0.1:9", event::Direction::In, "<b>\r\x01\\ kiwi", 0});
    watched.lines.passTo(watched.models.feed);
    const QModelIndex row = watched.models.traffic.index(0, 0);
    const QString text =
        watched.textAfter(ShownLine {row.data(LinesModel::LineRole).toByteArray(), 0});
    QVERIFY2(text.startsWith(u"line\n"_s), qPrintable(text));
    QVERIFY2(says(text, u"bytes"_s, u"<b>\\r\\x01\\\\ kiwi"_s), qPrintable(text));
    QVERIFY(says(text, u"Server"_s, u"Ada"_s));
    QVERIFY(says(text, u"direction"_s, u"in"_s));
    QVERIFY(watched.actions().isEmpty());
    QVERIFY(watched.textAfter(ShownLine {"no JSON \xff", {}}).contains(u"no JSON \\xff"_s));
}

void TestInspector::doesWhatTheMenusDo()
{
    Watched watched;
    watched.inspector.inspect(ShownServer {u"Bob"_s});
    QMenu menu;
    watched.menus.addServerActions(menu, u"Bob"_s);
    QStringList inMenu;
    for (const QAction *action : menu.actions()) {
        if (!action->isSeparator())
            inMenu << action->text();
    }
    QCOMPARE(watched.actions(), inMenu);
    QVERIFY(!watched.button(u"Revive Bob"_s)->isEnabled());
    QTest::mouseClick(watched.button(u"Kill Bob"_s), Qt::LeftButton);
    watched.inspector.inspect(ShownLink {0, 1});
    QTest::mouseClick(watched.button(u"Cut"_s), Qt::LeftButton);
    QCOMPARE(watched.source.said,
             QStringList({u"kill Bob"_s, u"1 {\"chaos\":\"cut\",\"neighbour\":\"Bob\"}"_s,
                          u"2 {\"chaos\":\"cut\",\"neighbour\":\"Ada\"}"_s}));
}

void TestInspector::standsStillWhileTextIsSelected()
{
    Watched watched;
    watched.inspector.inspect(ShownServer {u"Ada"_s});
    auto *text = watched.inspector.findChild<QTextEdit *>();
    text->setFocus();
    QTest::keySequence(text, QKeySequence::SelectAll);
    QTest::keySequence(text, QKeySequence::Copy);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"127.0.0.1:7000"_s));
    const QString before = watched.inspector.text();
    watched.lines.tell(1, 1s, event::Digest {"0123456789abcdef", 7});
    QCOMPARE(watched.refreshed(), before);
    QTextCursor cursor = text->textCursor();
    cursor.clearSelection();
    text->setTextCursor(cursor);
    QVERIFY(watched.refreshed().contains(u"0123456789abcdef"_s));
}

void TestInspector::forgetsWhatIsGone()
{
    Watched watched;
    watched.inspector.inspect(ShownServer {u"Ada"_s});
    watched.models.feed.restart();
    QCOMPARE(watched.refreshed(), u"\n"_s);
    QCOMPARE(watched.textAfter(ShownServer {u"Nobody"_s}), u"\n"_s);
    QCOMPARE(watched.textAfter(ShownLink {7, 9}), u"\n"_s);
    QCOMPARE(watched.textAfter(ShownClient {u"nobody"_s}), u"\n"_s);
}

QTEST_MAIN(TestInspector)
#include "tst_inspector.moc"
