#pragma once

#include "core/monitor/observed.h"

#include <QObject>
#include <QString>

#include <cstdint>
#include <memory>
#include <string>

namespace herd {

/// Where all that views show comes from: a demonstration in this process, running servers, a
/// recording. GUI thread only.
class HerdSource : public QObject
{
    Q_OBJECT

public:
    /// What can be done to a server beside what its monitor port takes.
    enum class Deed : std::uint8_t { Kill, Stop, Revive };

    using QObject::QObject;

    /// Begins; observed() or failed() follows. Once.
    virtual void start() = 0;
    /// In words, for the window's title.
    virtual QString name() const = 0;
    /// Says a line of the monitor stream (docs/protocol.md), without its newline, to the server
    /// that has this number in observed lines.
    virtual void say(std::uint32_t source, const std::string &line) = 0;
    /// Fresh snapshots of all servers, after something was left out.
    virtual void askForSnapshots() = 0;
    /// While held it should give nothing more: what it gave is not shown yet.
    virtual void hold(bool) { }
    virtual bool canDo(Deed deed) const = 0;
    /// Only what it can.
    virtual void act(Deed deed, const QString &server) = 0;
    /// Ends all that it has on other threads; closed() follows, and from then on destroying it
    /// waits for nobody. Nothing else may be asked of it. Once.
    virtual void close() { Q_EMIT closed(); }

Q_SIGNALS:
    void observed(const herd::ObservedBatch &batch);
    /// It gives nothing, or no more.
    void failed(const QString &text);
    void closed();
};

/// Closes a source that nobody watches any more, and destroys it then, or with its new parent at
/// the latest; the caller's thread waits for nothing. None: does nothing.
void letGo(std::unique_ptr<HerdSource> source, QObject *parent);

} // namespace herd
