#include "core/monitor/recordingwriter.h"

#include "core/monitor/recordingfile.h"
#include "core/protocol/recordingline.h"

#include <algorithm>
#include <utility>

namespace herd {

namespace {

std::uint64_t linesOf(std::string_view text)
{
    return static_cast<std::uint64_t>(std::count(text.begin(), text.end(), '\n'));
}

} // namespace

std::variant<std::unique_ptr<RecordingWriter>, std::string>
RecordingWriter::open(const std::string &path, std::uint64_t limit, const Timestamp &utc, Tell tell)
{
    auto opened = RecordingFile::open(path, limit, utc);
    if (auto *problem = std::get_if<std::string>(&opened))
        return std::move(*problem);
    return std::unique_ptr<RecordingWriter>(new RecordingWriter(
        std::get<std::unique_ptr<RecordingFile>>(std::move(opened)), std::move(tell)));
}

RecordingWriter::RecordingWriter(std::unique_ptr<RecordingFile> file, Tell tell)
    : m_file(std::move(file))
    , m_tell(std::move(tell))
{
    m_thread = std::thread([this] { run(); });
}

RecordingWriter::~RecordingWriter()
{
    {
        const std::lock_guard lock(m_mutex);
        m_complete = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void RecordingWriter::append(std::string_view server, std::string_view lines, const Timestamp &utc)
{
    while (lines.size() > frameText) { // so that no frame is larger than a reader takes
        const std::size_t end = lines.find('\n', frameText / 2);
        if (end == std::string_view::npos || end + 1 == lines.size())
            break;
        append(RecordedFrom {server}, lines.substr(0, end + 1), utc);
        lines.remove_prefix(end + 1);
    }
    append(RecordedFrom {server}, lines, utc);
}

void RecordingWriter::appendAt(std::string_view server, std::string_view line, const Timestamp &utc)
{
    append(RecordedFrom {server, utc}, line, utc);
}

void RecordingWriter::append(const RecordedFrom &from, std::string_view lines, const Timestamp &utc)
{
    const std::lock_guard lock(m_mutex);
    if (m_held + lines.size() > inboxLimit || lines.size() > mostFrameText / 2) {
        m_turnedAway += linesOf(lines);
        m_gap = true;
        return;
    }
    const bool wasIdle = m_blocks.empty();
    Block &block = blockFor(from, lines.size(), utc);
    block.text += lines;
    block.note.last = std::max(block.note.last, utc);
    block.note.lines += static_cast<std::uint32_t>(linesOf(lines));
    m_held += lines.size();
    // It waits while a block grows, and looks up again by itself when that is old.
    if (wasIdle || block.text.size() >= frameText || m_blocks.size() > 1)
        m_wake.notify_one();
}

/// The one that grows, where it can take so much more; it says whose lines follow.
RecordingWriter::Block &RecordingWriter::blockFor(const RecordedFrom &from, std::size_t size,
                                                  const Timestamp &utc)
{
    const bool fits =
        !m_blocks.empty() && m_blocks.back().text.size() + size <= frameText + frameText / 2;
    if (m_keyframe || !fits || m_blocks.back().text.size() >= frameText) {
        Block &block = m_blocks.emplace_back();
        block.begun = std::chrono::steady_clock::now();
        block.note.first = utc;
        block.note.isKeyframe = std::exchange(m_keyframe, false);
    }
    Block &block = m_blocks.back();
    if (block.note.lines == 0 || block.server != from.from || from.at != Timestamp {}) {
        const std::size_t before = block.text.size();
        appendRecordingLine(block.text, from);
        m_held += block.text.size() - before;
        ++block.note.lines;
        block.server = from.from;
    }
    return block;
}

void RecordingWriter::beginKeyframe()
{
    const std::lock_guard lock(m_mutex);
    m_keyframe = true;
    m_wantsKeyframe = false; // it is on its way
}

bool RecordingWriter::wantsKeyframe() const
{
    const std::lock_guard lock(m_mutex);
    return m_wantsKeyframe;
}

bool RecordingWriter::takeGap()
{
    const std::lock_guard lock(m_mutex);
    const bool isOver = m_gap && !m_failing && m_held < inboxLimit / 2;
    if (isOver)
        m_gap = false;
    return isOver;
}

bool RecordingWriter::hasRoom() const
{
    const std::lock_guard lock(m_mutex);
    return m_held < inboxLimit / 2;
}

bool RecordingWriter::end(TimePoint until)
{
    std::unique_lock lock(m_mutex);
    m_complete = true;
    m_wake.notify_one();
    return m_news.wait_until(lock, until, [this] { return m_ended; });
}

/// Whether the first block is to be written, with what it has.
bool RecordingWriter::isReady() const
{
    return m_complete || m_blocks.size() > 1
        || (!m_blocks.empty() && m_blocks.front().text.size() >= frameText);
}

void RecordingWriter::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_complete || !m_blocks.empty()) {
        m_wake.wait(lock, [this] { return m_complete || !m_blocks.empty(); });
        if (m_blocks.empty())
            continue;
        m_wake.wait_until(lock, m_blocks.front().begun + frameAge, [this] { return isReady(); });
        const Block block = std::move(m_blocks.front());
        m_blocks.pop_front();
        m_held -= block.text.size();
        const std::uint64_t turnedAway = std::exchange(m_turnedAway, 0);
        lock.unlock();
        m_lost += turnedAway;
        write(block);
        lock.lock();
        m_failing = m_failed.has_value();
        m_gap = m_gap || m_failing;
        m_wantsKeyframe = !m_failing && m_file->wantsKeyframe() && !m_keyframe
            && std::none_of(m_blocks.begin(), m_blocks.end(),
                            [](const Block &each) { return each.note.isKeyframe; });
    }
    lock.unlock();
    if (const auto problem = m_file->finish(); problem && !m_failed)
        m_tell(*problem + "; its index is missing, and it can be read without");
    if (m_lost > 0)
        m_tell(missing());
    lock.lock();
    m_ended = true;
    m_news.notify_one();
}

/// Blocks that come while nothing can be written are not tried one by one.
void RecordingWriter::write(const Block &block)
{
    const auto now = std::chrono::steady_clock::now();
    if (m_failed && now - *m_failed < retryAfter) {
        m_lost += block.note.lines;
        return;
    }
    if (const auto problem = m_file->write(block.note, block.text)) {
        m_failed = now;
        m_lost += block.note.lines;
        complain(*problem + "; lines are being dropped");
        return;
    }
    m_failed.reset();
    if (m_lost > 0 && complain(missing()))
        m_lost = 0;
}

std::string RecordingWriter::missing() const
{
    return std::to_string(m_lost) + " lines are missing in the recording";
}

/// Whether it could be told.
bool RecordingWriter::complain(const std::string &what)
{
    const auto now = std::chrono::steady_clock::now();
    if (m_lastComplaint && now - *m_lastComplaint < complainEvery)
        return false;
    m_lastComplaint = now;
    m_tell(what);
    return true;
}

} // namespace herd
