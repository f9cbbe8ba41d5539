#include "gui/sources/recordingreader.h"

#include <algorithm>
#include <utility>

namespace herd {

std::variant<RecordingReader, RecordingReader::Problem>
RecordingReader::open(const std::vector<std::string> &paths, const GoOn &goOn)
{
    RecordingReader reader;
    const std::size_t count = std::min(paths.size(), mostFiles);
    for (std::size_t i = 0; i < count; ++i) {
        const auto part = [&](std::uint64_t looked, std::uint64_t size) {
            const double done = static_cast<double>(looked) / static_cast<double>(size);
            return !goOn || goOn((static_cast<double>(i) + done) / static_cast<double>(count));
        };
        if (auto problem = reader.add(paths[i], part))
            reader.m_problems.push_back(std::move(*problem));
    }
    if (reader.m_files.empty())
        return std::move(reader.m_problems.front());
    for (File &file : reader.m_files)
        move(file, [&goOn] { return !goOn || goOn(1); });
    return reader;
}

/// Gives why it can't.
std::optional<RecordingReader::Problem> RecordingReader::add(const std::string &path,
                                                             const Recording::GoOn &goOn)
{
    auto opened = Recording::open(path, goOn);
    if (auto *problem = std::get_if<Recording::Problem>(&opened))
        return Problem {path, std::move(*problem)};
    auto &recording = std::get<std::unique_ptr<Recording>>(opened);
    if (recording->frames().empty())
        return Problem {
            path, {Recording::Problem::Kind::CutOff, 0, "holds nothing: it was cut off at once"}};
    for (const Recording::Problem &problem : recording->problems())
        m_problems.push_back({path, problem});
    const auto firstSource =
        static_cast<std::uint32_t>(m_files.size()) * RecordedLines::mostSources + 1;
    m_files.push_back({path, RecordedLines(std::move(recording), firstSource), {}, {}});
    return std::nullopt;
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

void RecordingReader::seek(const Timestamp &time, const GoOn &goOn)
{
    for (File &file : m_files) {
        file.lines.seek(time);
        file.order = {};
        move(file, [&] { return !goOn || goOn(progress()); });
    }
}

void RecordingReader::move(File &file, const std::function<bool()> &goOn)
{
    file.line = file.lines.next(goOn);
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

ObservedBatch RecordingReader::read(const GoOn &goOn)
{
    const auto goesOn = [&] { return !goOn || goOn(progress()); };
    ObservedBatch batch;
    while (batch.bytes.size() < batchBytes) {
        File *const file = earliest();
        if (!file)
            break;
        const auto &[source, at, text] = *file->line;
        batch.lines.push_back(
            {source, static_cast<std::uint32_t>(text.size() + 1), batch.bytes.size(), at});
        batch.bytes.append(text) += '\n';
        move(*file, goesOn);
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
