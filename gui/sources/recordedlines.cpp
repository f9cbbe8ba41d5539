#include "gui/sources/recordedlines.h"

#include "core/protocol/recordingline.h"

#include <algorithm>
#include <utility>

namespace herd {

namespace {

constexpr Timestamp latest {999'999'999'999'999'999, 999'999'999};

Timestamp bounded(const Timestamp &time)
{
    return std::clamp(time, Timestamp {}, latest);
}

} // namespace

RecordedLines::RecordedLines(std::unique_ptr<Recording> recording, std::uint32_t firstSource)
    : m_recording(std::move(recording))
    , m_firstSource(firstSource)
{
}

Timestamp RecordedLines::begin() const
{
    const auto &frames = m_recording->frames();
    return bounded(frames[frames.size() > 1 ? 1 : 0].note.first); // the first is the head
}

Timestamp RecordedLines::end() const
{
    return std::max(begin(), bounded(m_recording->frames().back().note.last));
}

Timestamp RecordedLines::keyframeFor(const Timestamp &time) const
{
    return bounded(m_recording->frames()[m_recording->frameAt(time)].note.first);
}

void RecordedLines::seek(const Timestamp &time)
{
    m_frame = m_recording->frameAt(time);
    m_text.clear();
    m_next = 0;
    m_times = {};
    for (auto &[from, source] : m_sources)
        source.filter = {};
}

std::optional<RecordedLines::Line> RecordedLines::next(const std::function<bool()> &goOn)
{
    while (const auto text = nextText(goOn)) {
        if (takeOwn(*text) || !m_from)
            continue;
        const MonitorLine line = parseMonitorLine(*text, m_scratch);
        const std::uint32_t number = m_from->number;
        const auto told = std::exchange(m_told, std::nullopt);
        Timestamp at = told ? *told : m_times.expect(number, line);
        at = at == Timestamp {} ? m_frameBegin : std::min(at, m_frameEnd);
        m_times.take(number, line, at);
        if (m_from->filter.passes(line))
            return Line {number, at, *text};
    }
    return std::nullopt;
}

std::optional<std::string_view> RecordedLines::nextText(const std::function<bool()> &goOn)
{
    while (m_next >= m_text.size()) {
        if ((goOn && !goOn()) || !readFrame())
            return std::nullopt;
    }
    const std::string_view rest = std::string_view(m_text).substr(m_next);
    const std::string_view line = rest.substr(0, rest.find('\n'));
    m_next += line.size() + 1;
    return line;
}

/// Whether there was one more; it may be empty.
bool RecordedLines::readFrame()
{
    if (m_frame >= m_recording->frames().size())
        return false;
    const FrameNote &note = m_recording->frames()[m_frame].note;
    m_frameBegin = bounded(note.first);
    m_frameEnd = bounded(note.last);
    if (note.isKeyframe)
        m_times = {}; // as for who begins here
    m_next = 0;
    m_from = nullptr; // each frame says it anew
    m_told.reset();
    auto problem = m_recording->read(m_frame++, m_text);
    if (problem && m_problems.size() < mostProblems)
        m_problems.push_back(std::move(*problem));
    return true;
}

/// Whether it is a line that only recordings have.
bool RecordedLines::takeOwn(std::string_view text)
{
    const RecordingLine own = parseRecordingLine(text, m_scratch);
    if (const auto *from = std::get_if<RecordedFrom>(&own)) {
        auto known = m_sources.find(from->from);
        if (known == m_sources.end() && m_sources.size() < mostSources) {
            const auto number = m_firstSource + static_cast<std::uint32_t>(m_sources.size());
            known = m_sources.emplace(from->from, Source {number, {}}).first;
        }
        m_from = known == m_sources.end() ? nullptr : &known->second;
        m_told = from->at == Timestamp {} ? std::nullopt : std::optional(bounded(from->at));
    }
    return !std::holds_alternative<std::monostate>(own);
}

std::vector<Recording::Problem> RecordedLines::takeProblems()
{
    return std::exchange(m_problems, {});
}

} // namespace herd
