#include "gui/sources/herdsource.h"

namespace herd {

void letGo(std::unique_ptr<HerdSource> source, QObject *parent)
{
    if (!source)
        return;
    HerdSource *const old = source.release();
    old->disconnect();
    old->setParent(parent);
    QObject::connect(old, &HerdSource::closed, old, &QObject::deleteLater);
    old->close();
}

} // namespace herd
