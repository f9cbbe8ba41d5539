#include "headless/state.h"

#include "core/herd/trafficlog.h"
#include "headless/say.h"
#include "headless/settings.h"

#include <cstdlib>
#include <utility>

namespace herd {

using namespace Qt::StringLiterals;

std::optional<QString> State::open(const QString &folder, HerdServer &server, TrafficLog *log)
{
    if (folder.isEmpty())
        return std::nullopt;
    auto opened = StateKeeper::open(folder, server);
    if (auto *problem = std::get_if<QString>(&opened))
        return std::move(*problem);
    m_keeper = std::get<std::unique_ptr<StateKeeper>>(std::move(opened));
    const auto [clients, leftOut] = m_keeper->restored();
    say(u"keeps newest reports in %2, and knows %1 clients from it"_s.arg(clients).arg(
        m_keeper->path()));
    if (leftOut > 0)
        say(u"warning: %1 more clients of %2 are left out, as there is no room for them "
            "(--max-ids, --max-stored); they stay in the file"_s.arg(leftOut)
                .arg(m_keeper->path()));
    QObject::connect(m_keeper.get(), &StateKeeper::warned, &server,
                     [log, &clock = server.hub().clock()](const QString &text) {
                         say(text);
                         if (log)
                             log->record(TrafficLog::Kind::Warn, "-", text.toStdString(),
                                         clock.utc());
                     });
    return std::nullopt;
}

void State::endSoon()
{
    m_endBy = std::chrono::steady_clock::now() + endLimit;
    if (m_keeper)
        m_keeper->hasten();
}

bool State::end()
{
    if (!m_keeper)
        return true;
    const auto [lost, ended] = m_keeper->end(m_endBy);
    if (lost > 0)
        say(u"the newest reports of %1 clients could not be written to %2"_s.arg(lost).arg(
            m_keeper->path()));
    if (!ended) // nothing ends a thread that waits for its disk
        std::_Exit(static_cast<int>(lost > 0 ? ExitCode::Runtime : ExitCode::Ok));
    return lost == 0;
}

} // namespace herd
