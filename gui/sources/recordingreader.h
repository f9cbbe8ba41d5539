#pragma once

#include "gui/sources/recordedlines.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace herd {

/// Several recordings, such as those of all servers of a herd, as one stream of lines: those of one
/// file in its order, those of several by time. Holds one frame of each, whatever their size. One
/// thread at a time; waits for the disk.
class RecordingReader
{
public:
    static constexpr std::size_t mostFiles = 64;
    /// Of text in a batch, and one line more.
    static constexpr std::size_t batchBytes = std::size_t {512} * 1024;

    struct Problem
    {
        std::string path;
        Recording::Problem what;
    };

    /// Told how much was done of what takes long, 0 to 1; whether to go on. Where it says no, what
    /// comes of it is nothing to show.
    using GoOn = std::function<bool(double done)>;

    /// Files that can't be read at all are left out and told; where none can, the first one's
    /// problem. `paths`: 1 to mostFiles.
    static std::variant<RecordingReader, Problem> open(const std::vector<std::string> &paths,
                                                       const GoOn &goOn = {});

    Timestamp begin() const;
    Timestamp end() const;
    /// From when seek() reads on to know what was at a time.
    Timestamp keyframeFor(const Timestamp &time) const;

    /// What is read from here on is all that one must know to know what was at a time, and what
    /// comes after. At first it stands at the beginning.
    void seek(const Timestamp &time, const GoOn &goOn = {});
    /// Empty at the end. Of a recording that is damaged it may have to read much.
    ObservedBatch read(const GoOn &goOn = {});
    /// Of all frames, 0 to 1.
    double progress() const;
    /// What was found to be wrong since it last said so; at first, what was wrong when opened.
    std::vector<Problem> takeProblems();

private:
    struct File
    {
        std::string path;
        RecordedLines lines;
        std::optional<RecordedLines::Line> line; // the next one
        Timestamp order; // of the lines up to it, the latest
    };

    std::optional<Problem> add(const std::string &path, const Recording::GoOn &goOn);
    static void move(File &file, const std::function<bool()> &goOn = {});
    File *earliest();

    std::vector<File> m_files;
    std::vector<Problem> m_problems;
};

} // namespace herd
