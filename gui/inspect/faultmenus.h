#pragma once

#include "core/protocol/observerline.h"
#include "gui/inspect/herdpicture.h"
#include "gui/sources/herdsource.h"

#include <QCoreApplication>

#include <string>

class QMenu;
class QWidget;

namespace herd {

/// What a user can do to a server or a link, as actions that do it. `herd` and `picture` must
/// outlive it and every menu that it filled. GUI thread only.
class FaultMenus final
{
    Q_DECLARE_TR_FUNCTIONS(herd::FaultMenus)

public:
    FaultMenus(const HerdState &herd, const HerdPicture &picture);

    /// To whom it is done; until there is one, nothing can be. The source must outlive this or be
    /// followed by another one.
    void setSource(HerdSource *source) { m_source = source; }

    /// All servers and links of now, each with what can be done to it, in place of what was there.
    void fill(QMenu &menu);
    void addServerActions(QMenu &menu, const QString &server);
    /// Places as in the herd's state; an unknown one adds nothing.
    void addLinkActions(QMenu &menu, std::size_t one, std::size_t other);

    /// Where the source can.
    void act(HerdSource::Deed deed, const QString &server);
    void isolate(const QString &server); ///< cuts all its links
    void heal(const QString &server); ///< all its links

private:
    void addDeed(QMenu &menu, const QString &text, HerdSource::Deed deed, const QString &server);
    void stop(const QString &server, QWidget *window);
    void tell(const std::string &server, const ObserverCommand &command);
    void tellBothEnds(const std::string &one, const std::string &other, ObserverCommand command);
    void tellAllLinks(const std::string &server, const ObserverCommand &command);

    const HerdState &m_herd;
    const HerdPicture &m_picture;
    HerdSource *m_source = nullptr;
};

} // namespace herd
