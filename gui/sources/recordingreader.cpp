#include "gui/sources/recordingreader.h"

#include <algorithm>
#include <utility>

namespace herd {

std::variant<RecordingReader, RecordingReader::Problem>
RecordingReader::open(const std::vector<std::string> &paths)
{
    RecordingReader reader;
    for (std::size_t i = 0; i < paths.size() && i < mostFiles; ++i) {
        auto opened = Recording::open(paths[i]);
        if (auto *problem = std::get_if<Recording::Problem>(&opened))
            return Problem {paths[i], std::move(*problem)};
        auto &recording = std::get<std::unique_ptr<Recording>>(opened);
        for (const Recording::Problem &problem : recording->problems())
            reader.m_problems.push_back({paths[i], problem});
        if (recording->frames().empty())
            return Problem {
                paths[i],
                {Recording::Problem::Kind::CutOff, 0, "holds nothing: it was cut off at once"}};
        const auto firstSource = static_cast<std::uint32_t>(i) * RecordedLines::mostSources + 1;
        reader.m_files.push_back(
            {paths[i], RecordedLines(std::move(recording), firstSource), {}, {}});
    }
    for (File &file : reader.m_files)
        move(file);
    return reader;
}

Timestamp RecordingReader::begin() const
{
    return std::ranges::min_element(m_files, {},
                                    [](const File &file) { return file.lines.begin(); })
        ->lines.begin();
}

Timestamp RecordingReader::end() const
{
    return std::ranges::max_element(m_files, {}, [](const File &file) { return file.lines.end(); })
        ->lines.end();
}

Timestamp RecordingReader::keyframeFor(const Timestamp &time) const
{
    Timestamp earliest = end();
    for (const File &file : m_files)
        earliest = std::min(earliest, file.lines.keyframeFor(time));
    return earliest;
}

void RecordingReader::seek(const Timestamp &time)
{
    for (File &file : m_files) {
        file.lines.seek(time);
        file.order = {};
        move(file);
    }
}

void RecordingReader::move(File &file)
{
    file.line = file.lines.next();
    if (file.line)
        file.order = std::max(file.order, file.line->at);
}

/// The file whose turn it is; null at the end.
RecordingReader::File *RecordingReader::earliest()
{
    File *found = nullptr;
    for (File &file : m_files) {
        if (file.line && (!found || file.order < found->order))
            found = &file;
    }
    return found;
}

ObservedBatch RecordingReader::read()
{
    ObservedBatch batch;
    while (batch.bytes.size() < batchBytes) {
        File *const file = earliest();
        if (!file)
            break;
        const auto &[source, at, text] = *file->line;
        batch.lines.push_back(
            {source, static_cast<std::uint32_t>(text.size() + 1), batch.bytes.size(), at});
        batch.bytes.append(text) += '\n';
        move(*file);
    }
    return batch;
}

double RecordingReader::progress() const
{
    std::size_t read = 0;
    std::size_t all = 0;
    for (const File &file : m_files) {
        read += file.lines.framesRead();
        all += file.lines.recording().frames().size();
    }
    return static_cast<double>(read) / static_cast<double>(all);
}

std::vector<RecordingReader::Problem> RecordingReader::takeProblems()
{
    auto problems = std::exchange(m_problems, {});
    for (File &file : m_files) {
        for (Recording::Problem &problem : file.lines.takeProblems())
            problems.push_back({file.path, std::move(problem)});
    }
    return problems;
}

} // namespace herd
