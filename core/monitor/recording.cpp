#include "core/monitor/recording.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace herd {

namespace {

using Problem = Recording::Problem;
using Kind = Recording::Problem::Kind;

constexpr std::size_t searchPiece = std::size_t {1} * 1024 * 1024;
constexpr std::uint64_t searchForFirst = std::uint64_t {16} * 1024 * 1024; // then it is none
constexpr std::size_t mostProblems = 1000; // the last of them says that there are more

Problem unreadable(const std::string &text)
{
    return {Kind::Unreadable, 0, "cannot be read: " + text, text};
}

std::string countOf(std::uint64_t bytes)
{
    return std::to_string(bytes) + (bytes == 1 ? " byte" : " bytes");
}

Problem damagedBetween(std::uint64_t from, std::uint64_t until)
{
    return {Kind::Damaged, from,
            "is damaged at byte " + std::to_string(from) + ": " + countOf(until - from)
                + " that are no frame are left out"};
}

} // namespace

std::variant<std::unique_ptr<Recording>, Problem> Recording::open(const std::string &path,
                                                                  const GoOn &goOn)
{
    // A named pipe would wait here for its writer.
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return unreadable(std::strerror(errno));
    std::unique_ptr<Recording> recording(new Recording(descriptor));
    if (auto problem = recording->begin())
        return std::move(*problem);
    if (!recording->takeIndex())
        recording->walk(goOn);
    std::string().swap(recording->m_bytes); // an index may be as large as all frames together
    return recording;
}

Recording::Recording(int descriptor)
    : m_descriptor(descriptor)
{
}

Recording::~Recording()
{
    ::close(m_descriptor);
}

/// Whether it is one that can be read.
std::optional<Problem> Recording::begin()
{
    struct stat status
    {
    };
    if (::fstat(m_descriptor, &status) != 0)
        return unreadable(std::strerror(errno));
    if (!S_ISREG(status.st_mode))
        return unreadable("it is no regular file");
    m_size = static_cast<std::uint64_t>(status.st_size);
    if (!get(0, static_cast<std::size_t>(std::min<std::uint64_t>(m_size, 4096))))
        return unreadable(std::strerror(errno));
    if (const auto version = otherVersion(m_bytes))
        return Problem {Kind::NewerVersion, 0,
                        "is a recording of version " + std::to_string(*version)
                            + "; this program reads version 1"};
    if (m_size == 0)
        return Problem {Kind::NotARecording, 0, "is no recording: it is empty"};
    if (!beginsAsRecording(m_bytes) && !nextNote(0, std::min(m_size, searchForFirst)))
        return Problem {Kind::NotARecording, 0, "is no recording"};
    return std::nullopt;
}

/// Whether there is one, and it tells of each byte of the file.
bool Recording::takeIndex()
{
    if (m_size < indexSize(0) || !get(m_size - indexTailSize, indexTailSize))
        return false;
    const auto size = sizeOfIndex(m_bytes);
    if (!size || *size > m_size || !get(m_size - *size, *size))
        return false;
    const auto notes = readIndex(m_bytes);
    if (!notes)
        return false;
    std::uint64_t offset = 0;
    m_frames.reserve(notes->size());
    for (const FrameNote &note : *notes) {
        m_frames.push_back({offset, note});
        offset += FrameNote::size + note.packedSize;
    }
    if (offset == m_size - *size)
        return true;
    m_frames.clear();
    return false;
}

/// Finds the frames without an index.
void Recording::walk(const GoOn &goOn)
{
    std::uint64_t at = 0;
    std::uint64_t search = 0; // where the next note can be at the earliest, if not there
    while (at < m_size && m_frames.size() < mostFrames && m_problems.size() < mostProblems) {
        if (goOn && !goOn(at, m_size))
            return;
        const auto note = at + FrameNote::size <= m_size && get(at, FrameNote::size)
            ? readNote(m_bytes)
            : std::nullopt;
        if (note && at + FrameNote::size + note->packedSize <= m_size) {
            m_frames.push_back({at, *note});
            search = at + FrameNote::size;
            at = search + note->packedSize;
            continue;
        }
        // Bytes may be missing in the frame before, so that the next one begins within it.
        const auto next = nextNote(note ? at + FrameNote::size : search, m_size, goOn);
        if (!next)
            break;
        m_problems.push_back(damagedBetween(std::min(at, *next), std::max(at, *next)));
        at = *next;
    }
    noteEnd(at);
}

/// Where a note with a frame behind it begins, in a part of the file.
std::optional<std::uint64_t> Recording::nextNote(std::uint64_t from, std::uint64_t until,
                                                 const GoOn &goOn)
{
    while (from < until && (!goOn || goOn(from, m_size))) {
        const auto size =
            static_cast<std::size_t>(std::min<std::uint64_t>(until - from, searchPiece));
        if (!get(from, size))
            return std::nullopt;
        if (const auto found = findNote(m_bytes))
            return from + *found;
        if (from + size == until)
            return std::nullopt;
        from += size - FrameNote::size - 4; // one may lie across the border
    }
    return std::nullopt;
}

/// Tells how a recording without a good index ends. `at`: behind the last frame.
void Recording::noteEnd(std::uint64_t at)
{
    const std::string place = std::to_string(at);
    if (m_frames.size() >= mostFrames || m_problems.size() >= mostProblems) {
        m_problems.push_back(
            {Kind::Damaged, at,
             "has more frames or damage than is read; all from byte " + place + " on is left out"});
        return;
    }
    const auto rest = static_cast<std::size_t>(std::min<std::uint64_t>(m_size - at, 16));
    const bool hasRest = get(at, rest);
    if (hasRest && beginsAsIndex(m_bytes, m_size - at))
        m_problems.push_back(
            {Kind::Damaged, at, "has a damaged index at byte " + place + "; no frame is missing"});
    else if (at == m_size || (hasRest && beginsCutOff(m_bytes)))
        m_problems.push_back({Kind::CutOff, m_size,
                              "is cut off at byte " + std::to_string(m_size)
                                  + ", or still being written; what came before is there"});
    else
        m_problems.push_back(damagedBetween(at, m_size));
}

/// So many bytes, or false.
bool Recording::get(std::uint64_t offset, std::size_t size)
{
    m_bytes.resize(size);
    std::size_t done = 0;
    while (done < size) {
        const ssize_t count = ::pread(m_descriptor, m_bytes.data() + done, size - done,
                                      static_cast<off_t>(offset + done));
        if (count == 0 || (count < 0 && errno != EINTR))
            return false;
        done += count < 0 ? 0 : static_cast<std::size_t>(count);
    }
    return true;
}

std::optional<Problem> Recording::read(std::size_t frame, std::string &text)
{
    text.clear();
    const Frame &wanted = m_frames.at(frame);
    const std::uint64_t offset = wanted.offset + FrameNote::size;
    const std::string place = "at byte " + std::to_string(offset);
    if (!get(offset, wanted.note.packedSize))
        return Problem {Kind::Damaged, offset, "cannot be read " + place};
    if (const auto wrong = m_unpacker.unpack(text, wanted.note, m_bytes))
        return Problem {Kind::Damaged, offset,
                        "is damaged " + place + ": " + *wrong + "; "
                            + std::to_string(wanted.note.lines) + " lines are left out"};
    return std::nullopt;
}

std::size_t Recording::frameAt(const Timestamp &time) const
{
    std::size_t found = 0;
    for (std::size_t frame = 0; frame < m_frames.size(); ++frame) {
        const FrameNote &note = m_frames[frame].note;
        if (note.isKeyframe && note.first <= time)
            found = frame;
    }
    return found;
}

} // namespace herd
