#include "gui/shell/demomenu.h"

#include "gui/sources/flashcrowd.h"
#include "gui/views/wording.h"

#include <QActionGroup>

namespace herd {

namespace {

constexpr int busSpeeds[] = {1, DemoTraffic::usualBusSpeed, 60};

} // namespace

DemoMenu::DemoMenu(QWidget *parent)
    : QMenu(parent)
{
    setToolTipsVisible(true);
    name(menuAction(), QT_TR_NOOP("De&mo"));
    addSwitch(QT_TR_NOOP("&Walkers in Los Angeles"), &DemoTraffic::walkers);
    addSwitch(QT_TR_NOOP("&Buses of Washington, DC"), &DemoTraffic::buses);
    addSpeeds();
    addSeparator();
    QAction *crowd = addAction(QString(), this, &DemoMenu::crowdWanted);
    name(crowd, QT_TR_NOOP("&Flash crowd"));
    inEachLanguage(this, [crowd] {
        crowd->setToolTip(
            tr("%Ln people come to one place within seconds, and go", nullptr, FlashCrowd::people));
    });
    addSeparator();
    name(addAction(QString(), this, [this] { Q_EMIT regionWanted(losAngeles); }),
         QT_TR_NOOP("Show &Los Angeles"));
    name(addAction(QString(), this, [this] { Q_EMIT regionWanted(washington); }),
         QT_TR_NOOP("Show Washington, &DC"));
}

void DemoMenu::name(QAction *action, const char *text)
{
    inEachLanguage(this, [action, text] { action->setText(tr(text)); });
}

void DemoMenu::addSwitch(const char *text, bool DemoTraffic::*who)
{
    QAction *action = addAction(QString());
    name(action, text);
    action->setCheckable(true);
    action->setChecked(m_traffic.*who);
    connect(action, &QAction::toggled, this, [this, who](bool on) {
        m_traffic.*who = on;
        Q_EMIT trafficChanged(m_traffic);
    });
}

void DemoMenu::addSpeeds()
{
    QMenu *speeds = addMenu(QString());
    name(speeds->menuAction(), QT_TR_NOOP("Bus &speed"));
    auto *group = new QActionGroup(this);
    for (const int speed : busSpeeds) {
        QAction *action = group->addAction(QString());
        inEachLanguage(this, [action, speed] {
            action->setText(speed == 1 ? tr("As they drove") : tr("%1 times as fast").arg(speed));
        });
        action->setCheckable(true);
        action->setChecked(speed == m_traffic.busSpeed);
        connect(action, &QAction::triggered, this, [this, speed] {
            m_traffic.busSpeed = speed;
            Q_EMIT trafficChanged(m_traffic);
        });
        speeds->addAction(action);
    }
}

} // namespace herd
