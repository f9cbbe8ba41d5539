#include "core/protocol/natsmessage.h"

#include "core/protocol/text.h"

#include <array>

namespace herd {

namespace {

constexpr std::size_t mostFields = 5; // HMSG subject sid reply headers total, without its name

/// The fields of a line; none where there are more of them than a message has.
struct Fields
{
    std::array<std::string_view, mostFields> all;
    std::size_t count = 0;

    explicit Fields(std::string_view line)
    {
        FieldReader reader(line);
        for (auto field = reader.next(); !field.empty(); field = reader.next()) {
            if (count == mostFields) {
                count = 0;
                return;
            }
            all[count++] = field;
        }
    }
};

std::optional<std::size_t> sizeOf(std::string_view field)
{
    const Digits digits = Digits::scan(field);
    if (digits.count != field.size() || digits.count == 0 || digits.value == Digits::tooLarge)
        return std::nullopt;
    return static_cast<std::size_t>(digits.value);
}

NatsLine parseMessage(std::string_view line, std::size_t sizeFields, NatsSizes &sizes)
{
    const Fields fields(line);
    const std::size_t least = 2 + sizeFields;
    if (fields.count != least && fields.count != least + 1)
        return NatsMalformed {};
    NatsMessage message;
    message.subject = fields.all[0];
    if (fields.count > least)
        message.reply = fields.all[2];
    const auto total = sizeOf(fields.all[fields.count - 1]);
    const auto headers = sizeFields == 2 ? sizeOf(fields.all[fields.count - 2]) : 0;
    if (!total || !headers || *headers > *total)
        return NatsMalformed {};
    sizes = {*headers, *total};
    return message;
}

} // namespace

NatsLine parseNatsLine(std::string_view line, NatsSizes &sizes)
{
    if (line.starts_with("MSG "))
        return parseMessage(line.substr(4), 1, sizes);
    if (line.starts_with("HMSG "))
        return parseMessage(line.substr(5), 2, sizes);
    if (line == "PING")
        return NatsPing {};
    if (line == "PONG")
        return NatsPong {};
    if (line == "+OK")
        return NatsOk {};
    if (line.starts_with("INFO "))
        return NatsInfo {trimmed(line.substr(5))};
    if (line.starts_with("-ERR")) {
        auto text = trimmed(line.substr(4));
        if (text.size() >= 2 && text.front() == '\'' && text.back() == '\'')
            text = text.substr(1, text.size() - 2);
        return NatsError {text};
    }
    return NatsMalformed {};
}

std::optional<unsigned> natsStatus(std::string_view headers)
{
    constexpr std::string_view version = "NATS/1.0 ";
    if (!headers.starts_with(version))
        return std::nullopt;
    const Digits digits = Digits::scan(headers.substr(version.size()));
    if (digits.count != 3)
        return std::nullopt;
    return static_cast<unsigned>(digits.value);
}

std::string_view natsHeader(std::string_view headers, std::string_view name)
{
    while (!headers.empty()) {
        const std::size_t end = headers.find("\r\n");
        const std::string_view line = headers.substr(0, end);
        if (line.size() > name.size() && line.starts_with(name) && line[name.size()] == ':')
            return trimmed(line.substr(name.size() + 1));
        headers.remove_prefix(end == headers.npos ? headers.size() : end + 2);
    }
    return {};
}

void appendNatsPublish(std::string &out, std::string_view subject, std::string_view reply,
                       std::string_view payload)
{
    out += "PUB ";
    out += subject;
    if (!reply.empty()) {
        out += ' ';
        out += reply;
    }
    out += ' ';
    out += std::to_string(payload.size());
    out += "\r\n";
    out += payload;
    out += "\r\n";
}

} // namespace herd
