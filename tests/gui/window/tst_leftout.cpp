#include "gui/window/leftout.h"

#include "tests/gui/models/lines.h"

#include <QTest>

#include <string>

using namespace herd;
using namespace herd::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestLeftOut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysNothingWhereAllIsShown();
    void saysWhatIsNotShown();
};

void TestLeftOut::saysNothingWhereAllIsShown()
{
    HerdModels models;
    Lines lines;
    attachTrio(lines).passTo(models.feed);
    QCOMPARE(describeLeftOut(models), QString());
}

void TestLeftOut::saysWhatIsNotShown()
{
    HerdModels models;
    Lines lines;
    attachTrio(lines);
    const std::string tooLong(ClientBook::mostIdBytes + 1, 'x');
    lines.say(1, 1s, event::Client {tooLong, "Ada", "+0.000000005", "+34.0-118.0", "1.0"});
    lines.say(2, 1s, event::Client {tooLong, "Ada", "+0.000000005", "+34.0-118.0", "1.0"});
    lines.tell(1, 1s, event::Open {std::string(LineRing::chunkBytes, 'x')});
    ServerHello hello = helloOf("Ada");
    for (std::size_t i = 0; i < mostServersShown; ++i) // three of which don't fit
        hello.topology.servers.push_back({"s" + std::to_string(i), "h", 1, 1, 1});
    lines.say(1, 1s, hello);
    lines.passTo(models.feed);
    QCOMPARE(describeLeftOut(models),
             u"Left out: lines that are too long: 1; reports of too many clients: 2; "_s
                 + u"mentions of too many servers: 3"_s);
    models.feed.restart();
    QCOMPARE(describeLeftOut(models), QString());
}

QTEST_GUILESS_MAIN(TestLeftOut)
#include "tst_leftout.moc"
