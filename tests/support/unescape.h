#pragma once

#include <optional>
#include <string>
#include <string_view>

/// The way back from herd::appendEscaped(); nothing where the text is not of its making.
inline std::optional<std::string> unescape(std::string_view text)
{
    const auto digit = [](char c) { return std::string_view("0123456789abcdef").find(c); };
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\') {
            out += text[i];
            continue;
        }
        const char kind = ++i < text.size() ? text[i] : '\0';
        if (const auto simple = std::string_view("\\nrt").find(kind);
            simple != std::string_view::npos) {
            out += "\\\n\r\t"[simple];
        } else if (kind == 'x' && i + 2 < text.size() && digit(text[i + 1]) < 16
                   && digit(text[i + 2]) < 16) {
            out += static_cast<char>(digit(text[i + 1]) * 16 + digit(text[i + 2]));
            i += 2;
        } else {
            return std::nullopt;
        }
    }
    return out;
}
