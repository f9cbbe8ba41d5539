#pragma once

#include "gui/sources/herdsource.h"

#include <QStringList>

#include <set>

namespace herd {

/// Takes note of all that is done to it.
class NotedSource final : public HerdSource
{
    Q_OBJECT

public:
    QStringList deeds; ///< and lines that were said
    std::set<Deed> can;

    void start() override { }
    QString name() const override { return QStringLiteral("noted"); }
    void say(std::uint32_t, const std::string &line) override
    {
        deeds << QString::fromStdString(line);
    }
    void askForSnapshots() override { }
    bool canDo(Deed deed) const override { return can.contains(deed); }
    void act(Deed deed, const QString &server) override { deeds << nameOf(deed) + server; }

private:
    static QString nameOf(Deed deed)
    {
        switch (deed) {
        case Deed::Kill:
            return QStringLiteral("kill ");
        case Deed::Stop:
            return QStringLiteral("stop ");
        case Deed::Revive:
            break;
        }
        return QStringLiteral("revive ");
    }
};

} // namespace herd
