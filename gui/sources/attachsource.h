#pragma once

#include "gui/sources/herdsource.h"
#include "gui/sources/observatory.h"

namespace herd {

/// Servers that run somewhere, seen through their monitor ports. GUI thread only.
class AttachSource final : public HerdSource
{
    Q_OBJECT

public:
    /// `name` is how the herd was named by whoever attaches.
    AttachSource(QString name, std::vector<Observatory::Address> servers,
                 QObject *parent = nullptr);

    void start() override;
    QString name() const override { return m_name; }
    void say(std::uint32_t source, const std::string &line) override;
    void askForSnapshots() override { m_observatory.startOver(); }
    void hold(bool held) override { m_observatory.hold(held); }
    bool canDo(Deed) const override { return false; }
    void act(Deed, const QString &) override { }
    void close() override { m_observatory.close(); }

private:
    const QString m_name;
    const std::vector<Observatory::Address> m_servers;
    Observatory m_observatory;
};

} // namespace herd
