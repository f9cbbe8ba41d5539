#include "gui/views/spantext.h"

#include <QCoreApplication>
#include <QLocale>

namespace herd {

namespace {

QString digitsOf(double number)
{
    return QLocale().toString(number, 'f', number < 10 ? 1 : 0);
}

} // namespace

QString spanText(std::chrono::nanoseconds span)
{
    using namespace std::chrono_literals;
    if (span < 1us)
        return QCoreApplication::translate("herd::spanText", "%1 ns").arg(span.count());
    if (span < 1ms)
        return QCoreApplication::translate("herd::spanText", "%1 µs")
            .arg(digitsOf(std::chrono::duration<double, std::micro>(span).count()));
    if (span < 1s)
        return QCoreApplication::translate("herd::spanText", "%1 ms")
            .arg(digitsOf(std::chrono::duration<double, std::milli>(span).count()));
    return QCoreApplication::translate("herd::spanText", "%1 s")
        .arg(digitsOf(std::chrono::duration<double>(span).count()));
}

} // namespace herd
