#include "gui/time/speedbox.h"

#include "gui/views/wording.h"

#include <QLocale>
#include <QShortcut>

#include <algorithm>
#include <utility>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

constexpr double speeds[] = {0.1, 0.25, 0.5, 1, 2, 5, 10, 25, 50, 100};

} // namespace

SpeedBox::SpeedBox(QWidget *parent)
    : QComboBox(parent)
{
    for (const double speed : speeds)
        addItem(QString(), speed);
    showSpeed(1);
    connect(this, &QComboBox::currentIndexChanged, this,
            [this] { Q_EMIT chosen(currentData().toDouble()); });
    for (const auto &[key, by] : {std::pair(Qt::Key_BracketLeft, -1), {Qt::Key_BracketRight, 1}})
        connect(new QShortcut(key, this), &QShortcut::activated, this,
                [this, by = by] { change(by); });
    inEachLanguage(this, [this] {
        for (int i = 0; i < count(); ++i)
            setItemText(i, u"×%1"_s.arg(QLocale().toString(itemData(i).toDouble())));
        setAccessibleName(tr("Speed"));
        setToolTip(tr("How fast time goes ([ slower, ] faster)"));
    });
}

void SpeedBox::showSpeed(double speed)
{
    if (const int shown = findData(speed); shown >= 0)
        setCurrentIndex(shown);
}

void SpeedBox::change(int by)
{
    setCurrentIndex(std::clamp(currentIndex() + by, 0, count() - 1));
}

} // namespace herd
