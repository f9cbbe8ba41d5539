#include "gui/sources/watchrecorder.h"

#include "core/net/clock.h"
#include "core/protocol/monitorline.h"

#include <QFile>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace herd {

WatchRecorder::~WatchRecorder()
{
    m_writer.reset();
    m_closing.waitForFinished();
}

std::optional<QString> WatchRecorder::record(HerdSource &source, const QString &path)
{
    stop();
    const auto tell = [this](const std::string &what) {
        QMetaObject::invokeMethod(
            this, [this, text = QString::fromStdString(what)] { end(text); }, Qt::QueuedConnection);
    };
    auto opened = RecordingWriter::open(QFile::encodeName(path).toStdString(), limit,
                                        SystemClock().utc(), tell);
    if (const auto *problem = std::get_if<std::string>(&opened))
        return QString::fromStdString(*problem);
    m_writer = std::get<std::unique_ptr<RecordingWriter>>(std::move(opened));
    m_path = path;
    m_source = &source;
    m_sources.clear();
    m_numbers.clear();
    m_bytes = 0;
    m_asked = false;
    connect(&source, &HerdSource::observed, this,
            qOverload<const ObservedBatch &>(&WatchRecorder::take));
    wantSnapshots();
    Q_EMIT begun();
    return std::nullopt;
}

void WatchRecorder::stop()
{
    if (m_writer)
        end({});
}

void WatchRecorder::end(const QString &problem)
{
    if (!m_writer)
        return; // what was told after its end
    disconnect(m_source, &HerdSource::observed, this, nullptr);
    m_closing.waitForFinished();
    m_closing = QtConcurrent::run([writer = std::shared_ptr<RecordingWriter>(
                                       std::move(m_writer))]() mutable { writer.reset(); });
    Q_EMIT ended(problem);
}

void WatchRecorder::wantSnapshots()
{
    if (!std::exchange(m_asked, true))
        m_source->askForSnapshots();
}

void WatchRecorder::take(const ObservedBatch &batch)
{
    for (const ObservedLine &line : batch.lines)
        take(line, batch.text(line));
    if (m_writer->takeGap() || m_sinceKeyframe > keyframeEvery || m_writer->wantsKeyframe())
        wantSnapshots();
}

void WatchRecorder::take(const ObservedLine &line, std::string_view text)
{
    const MonitorLine said = parseMonitorLine(text, m_scratch);
    const From *const from = fromOf(line, said);
    if (!from)
        return;
    const std::string whole = std::string(text) + '\n';
    if (m_times.expect(from->number, said) == line.at)
        m_writer->append(from->name, whole, line.at);
    else
        m_writer->appendAt(from->name, whole, line.at);
    m_times.take(from->number, said, line.at);
    m_bytes += whole.size();
    m_sinceKeyframe += whole.size();
    const auto *own = std::get_if<SourceLine>(&said);
    if (own && own->state == SourceState::Removed)
        m_sources.erase(line.source);
}

/// Nothing for a source of before the recording, which is not told from its beginning.
const WatchRecorder::From *WatchRecorder::fromOf(const ObservedLine &line, const MonitorLine &said)
{
    const auto known = m_sources.find(line.source);
    if (known != m_sources.end())
        return &known->second;
    const auto *own = std::get_if<SourceLine>(&said);
    if (!own || own->state != SourceState::Waiting)
        return nullptr;
    if (m_sources.empty()) { // all of them are told anew
        m_writer->beginKeyframe();
        m_times = {};
        m_sinceKeyframe = 0;
        m_asked = false;
    }
    std::string name(own->address);
    while (std::ranges::any_of(m_sources, [&](const auto &s) { return s.second.name == name; }))
        name += " again"; // attached to twice
    const auto number = m_numbers.try_emplace(name, static_cast<std::uint32_t>(m_numbers.size()));
    const From from {std::move(name), number.first->second};
    return &m_sources.emplace(line.source, from).first->second;
}

} // namespace herd
