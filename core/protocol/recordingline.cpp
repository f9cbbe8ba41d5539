#include "core/protocol/recordingline.h"

#include "core/protocol/fields.h"

namespace herd {

namespace {

template <typename T> RecordingLine readAs(std::string_view line, std::string &scratch)
{
    scratch.clear();
    scratch.reserve(2 * line.size());
    T value;
    return fields::read(line, value, scratch) ? RecordingLine(value) : std::monostate();
}

} // namespace

void appendRecordingLine(std::string &out, const RecordingHead &head)
{
    fields::write(out, head);
    out += '\n';
}

void appendRecordingLine(std::string &out, const RecordedFrom &from)
{
    fields::write(out, from);
    out += '\n';
}

RecordingLine parseRecordingLine(std::string_view line, std::string &scratch)
{
    const auto first = JsonMembers(line).next();
    if (first && first->key == "recording")
        return readAs<RecordingHead>(line, scratch);
    if (first && first->key == "from")
        return readAs<RecordedFrom>(line, scratch);
    return std::monostate();
}

} // namespace herd
