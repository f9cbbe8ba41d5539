#include "gui/demomenu.h"

#include "gui/sources/flashcrowd.h"

#include <QActionGroup>

namespace herd {

namespace {

constexpr int busSpeeds[] = {1, DemoTraffic::usualBusSpeed, 60};

} // namespace

DemoMenu::DemoMenu(QWidget *parent)
    : QMenu(tr("De&mo"), parent)
{
    setToolTipsVisible(true);
    addSwitch(tr("&Walkers in Los Angeles"), &DemoTraffic::walkers);
    addSwitch(tr("&Buses of Washington, DC"), &DemoTraffic::buses);
    addSpeeds();
    addSeparator();
    addAction(tr("&Flash crowd"), this, &DemoMenu::crowdWanted)
        ->setToolTip(
            tr("%n people come to one place within seconds, and go", nullptr, FlashCrowd::people));
    addSeparator();
    addAction(tr("Show &Los Angeles"), this, [this] { Q_EMIT regionWanted(losAngeles); });
    addAction(tr("Show &Washington, DC"), this, [this] { Q_EMIT regionWanted(washington); });
}

void DemoMenu::addSwitch(const QString &text, bool DemoTraffic::*who)
{
    QAction *action = addAction(text);
    action->setCheckable(true);
    action->setChecked(m_traffic.*who);
    connect(action, &QAction::toggled, this, [this, who](bool on) {
        m_traffic.*who = on;
        Q_EMIT trafficChanged(m_traffic);
    });
}

void DemoMenu::addSpeeds()
{
    QMenu *speeds = addMenu(tr("Bus &speed"));
    auto *group = new QActionGroup(this);
    for (const int speed : busSpeeds) {
        QAction *action =
            group->addAction(speed == 1 ? tr("As they drove") : tr("%1 times as fast").arg(speed));
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
