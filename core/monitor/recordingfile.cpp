#include "core/monitor/recordingfile.h"

#include "core/protocol/recordingline.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace herd {

namespace {

std::string because(const std::string &what, int error)
{
    return what + ": " + std::strerror(error);
}

/// Whether a recording may take the place of what is at `path`; gives what is wrong.
std::optional<std::string> mayReplace(const std::string &path)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return errno == ENOENT ? std::nullopt
                               : std::optional(because("cannot read " + path, errno));
    struct stat status
    {
    };
    char begin[16];
    std::optional<std::string> problem;
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
        problem = path + " is no regular file; a recording needs one";
    } else if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
        problem = path + " is being recorded to by another server";
    } else {
        const ssize_t size = ::pread(descriptor, begin, sizeof begin, 0);
        if (size < 0)
            problem = because("cannot read " + path, errno);
        else if (size > 0 && !beginsAsRecording({begin, static_cast<std::size_t>(size)}))
            problem = path + " is there already, and is no recording; it stays as it is";
    }
    ::close(descriptor);
    return problem;
}

} // namespace

std::variant<std::unique_ptr<RecordingFile>, std::string>
RecordingFile::open(const std::string &path, std::uint64_t limit, const Timestamp &utc)
{
    const std::filesystem::path folder = std::filesystem::path(path).parent_path();
    std::error_code error;
    if (!folder.empty())
        std::filesystem::create_directories(folder, error);
    if (error)
        return "cannot create the recording's folder " + folder.string() + ": " + error.message();
    std::unique_ptr<RecordingFile> file(new RecordingFile(path, limit / 2));
    if (auto problem = file->begin(utc))
        return std::move(*problem);
    return file;
}

RecordingFile::RecordingFile(std::string path, std::uint64_t half)
    : m_path(std::move(path))
    , m_half(half)
{
}

RecordingFile::~RecordingFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

/// A new file with its head, in place of what is there.
std::optional<std::string> RecordingFile::begin(const Timestamp &utc)
{
    if (auto problem = moveOld())
        return problem;
    m_descriptor = ::open(m_path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0640);
    if (m_descriptor < 0)
        return because("cannot write " + m_path, errno);
    ::flock(m_descriptor, LOCK_EX | LOCK_NB); // nobody else has it; on some disks there are none
    m_size = 0;
    m_hasKeyframe = false;
    m_notes.clear();
    std::string head;
    appendRecordingLine(head, RecordingHead {recordingVersion, utc});
    FrameNote note;
    note.first = utc;
    note.last = utc;
    note.lines = 1;
    m_bytes.clear();
    m_packer.append(m_bytes, note, head);
    auto problem = append(m_bytes);
    if (problem) { // or it would take the place of PATH.1 next time, with nothing in it
        ::unlink(m_path.c_str());
        ::close(std::exchange(m_descriptor, -1));
    }
    return problem;
}

std::optional<std::string> RecordingFile::moveOld() const
{
    const std::string old = m_path + ".1";
    for (const std::string &path : {m_path, old}) {
        if (auto problem = mayReplace(path))
            return problem;
    }
    if (::rename(m_path.c_str(), old.c_str()) != 0 && errno != ENOENT)
        return because("cannot rename " + m_path + " to " + old, errno);
    return std::nullopt;
}

bool RecordingFile::isFull() const
{
    return m_size + indexSize(m_notes.size() / FrameNote::size) > m_half - m_half / 8
        || m_notes.size() / FrameNote::size > mostFrames - mostFrames / 8;
}

std::optional<std::string> RecordingFile::write(const FrameNote &note, std::string_view text)
{
    std::string frame = std::move(m_bytes);
    frame.clear();
    m_packer.append(frame, note, text);
    const std::size_t frames = m_notes.size() / FrameNote::size + 1;
    const bool fits = m_size + frame.size() + indexSize(frames) <= m_half && frames <= mostFrames;
    std::optional<std::string> problem;
    if (m_descriptor < 0 || !fits || (note.isKeyframe && isFull())) {
        finish(); // where there is no room for an index, it can be read without
        problem = begin(note.first);
    }
    if (!problem && m_size + frame.size() + indexSize(2) > m_half)
        problem = "a piece of the recording is larger than all of it may be";
    if (!problem)
        problem = append(frame);
    if (!problem && note.isKeyframe)
        m_hasKeyframe = true;
    m_bytes = std::move(frame);
    return problem;
}

std::optional<std::string> RecordingFile::finish()
{
    if (m_descriptor < 0)
        return std::nullopt;
    std::string index;
    appendIndex(index, m_notes);
    auto problem = put(index);
    ::close(std::exchange(m_descriptor, -1));
    return problem;
}

/// A frame behind its note.
std::optional<std::string> RecordingFile::append(std::string_view frame)
{
    auto problem = put(frame);
    if (!problem)
        m_notes += frame.substr(0, FrameNote::size);
    return problem;
}

/// All of the bytes at the end of the file, or none.
std::optional<std::string> RecordingFile::put(std::string_view bytes)
{
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t count = ::pwrite(m_descriptor, bytes.data() + done, bytes.size() - done,
                                       static_cast<off_t>(m_size + done));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0) {
            auto problem = because("cannot write " + m_path, count == 0 ? ENOSPC : errno);
            // What comes next is written in this place; until then readers take it for cut off.
            static_cast<void>(::ftruncate(m_descriptor, static_cast<off_t>(m_size)) == 0);
            return problem;
        }
        done += static_cast<std::size_t>(count);
    }
    m_size += bytes.size();
    return std::nullopt;
}

} // namespace herd
