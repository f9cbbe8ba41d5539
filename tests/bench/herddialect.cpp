#include "core/protocol/placesjson.h"
#include "core/protocol/text.h"
#include "core/protocol/timestamp.h"
#include "tests/bench/dialects.h"

namespace herd::bench {

namespace {

constexpr std::string_view verbOfAnswer = "AT ";
constexpr std::string_view endOfDocument = "\n\n";

using enum Answer::Verdict;

} // namespace

void HerdDialect::append(std::string &out, const Asked &asked) const
{
    if (asked.kind == Asked::Kind::Report) {
        out += "IAMAT ";
        out += asked.text();
    } else {
        out += "WHATSAT ";
        out += asked.id();
        out += ' ';
        out += m_radius;
        out += ' ';
        out += std::to_string(m_items);
    }
    out += '\n';
}

bool HerdDialect::isReportLine(std::string_view line, const Asked &asked)
{
    if (!line.starts_with(verbOfAnswer))
        return false;
    line.remove_prefix(verbOfAnswer.size());
    const std::string_view server = line.substr(0, line.find(' '));
    if (m_server.empty() && isServerId(server))
        m_server = server;
    if (server != m_server || line.size() == server.size())
        return false;
    line.remove_prefix(server.size() + 1);
    const auto blank = line.find(' ');
    return blank != line.npos && parseDifference(line.substr(0, blank))
        && line.substr(blank + 1) == asked.text();
}

bool HerdDialect::isDocument(std::string_view document) const
{
    // A right document is one that would not be cut any more.
    const auto cut = cutResults(document, m_items);
    const std::string_view status = statusOf(document);
    return cut && *cut == document && (status == "OK" || status == "ZERO_RESULTS");
}

Answer HerdDialect::check(std::string_view received, const Asked &asked, std::string &newest)
{
    const auto end = received.find('\n');
    if (end == received.npos)
        return {};
    const std::string_view line = received.substr(0, end);
    if (asked.kind == Asked::Kind::Report) {
        newest = line;
        return {isReportLine(line, asked) ? Right : Wrong, end + 1, {}};
    }
    if (line != newest || !line.starts_with(verbOfAnswer))
        return {Wrong, end + 1, {}};
    const auto blankLine = received.find(endOfDocument, end + 1);
    if (blankLine == received.npos)
        return {};
    const auto size = blankLine + endOfDocument.size();
    return {isDocument(received.substr(end + 1, size - end - 1)) ? Right : Wrong, size, {}};
}

void HerdDialect::appendLook(std::string &out, const Asked &asked) const
{
    out += "WHATSAT ";
    out += asked.id();
    out += " 0 0\n";
}

Answer HerdDialect::look(std::string_view received, const Asked &asked) const
{
    const auto end = received.find('\n');
    if (end == received.npos)
        return {};
    if (received.starts_with("? "))
        return {Aside, end + 1, {}};
    const auto blankLine = received.find(endOfDocument, end + 1);
    if (blankLine == received.npos)
        return {};
    const auto verdict = received.substr(0, end).ends_with(asked.text()) ? Right : Aside;
    return {verdict, blankLine + endOfDocument.size(), {}};
}

} // namespace herd::bench
