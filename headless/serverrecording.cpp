#include "headless/serverrecording.h"

#include "core/herd/herdserver.h"
#include "core/herd/trafficlog.h"
#include "headless/say.h"
#include "headless/settings.h"

#include <QFile>

#include <cstdlib>
#include <utility>

namespace herd {

using namespace Qt::StringLiterals;

std::optional<QString> ServerRecording::open(const Settings &settings, SocketHub &hub,
                                             HerdServer &server, const MonitorSource &source,
                                             TrafficLog *log)
{
    if (settings.record.isEmpty())
        return std::nullopt;
    const auto tell = [&server, log](const std::string &what) { // on the writer's thread
        say(QString::fromStdString(what));
        if (log)
            QMetaObject::invokeMethod(&server, [&server, log, what] {
                log->record(TrafficLog::Kind::Warn, "-", what, server.hub().clock().utc());
            });
    };
    constexpr std::uint64_t mebibyte = std::uint64_t {1024} * 1024;
    auto opened =
        RecordingWriter::open(QFile::encodeName(settings.record).toStdString(),
                              settings.recordMebibytes * mebibyte, hub.clock().utc(), tell);
    if (const auto *problem = std::get_if<std::string>(&opened))
        return QString::fromStdString(*problem) + "; choose another file with --record"_L1;
    m_writer = std::get<std::unique_ptr<RecordingWriter>>(std::move(opened));
    m_recorder.emplace(hub, source, server.events(), *m_writer);
    say(u"records what happens in %1"_s.arg(settings.record));
    return std::nullopt;
}

void ServerRecording::endSoon()
{
    m_endBy = std::chrono::steady_clock::now() + endLimit;
}

void ServerRecording::end()
{
    m_recorder.reset();
    if (m_writer && !m_writer->end(m_endBy)) {
        say(u"the disk hangs; the recording ends before its end"_s);
        std::_Exit(static_cast<int>(ExitCode::Runtime)); // nothing ends a thread that waits for it
    }
    m_writer.reset();
}

} // namespace herd
