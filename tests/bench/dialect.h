#pragma once

#include "tests/bench/options.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace herd::bench {

/// One command in flight: all that is needed to say it and to know its answer.
struct Asked
{
    enum class Kind : std::uint8_t {
        Report, ///< IAMAT, SET, GEOADD, PUB
        Question, ///< WHATSAT, GET: of the report that the same connection sent last
        Opening, ///< what a connection begins with
    };

    static constexpr std::size_t idSize = 20;
    static constexpr std::size_t longest = 96;

    Kind kind = Kind::Report;
    std::uint8_t size = 0; ///< of the text
    std::uint8_t timeAt = 0; ///< where in the text the time begins
    std::chrono::nanoseconds since {0}; ///< when it was sent, or should have been
    std::array<char, longest> bytes; ///< `id location time`, single blanks between them

    std::string_view text() const { return {bytes.data(), size}; }
    std::string_view id() const { return text().substr(0, idSize); }
    std::string_view location() const { return text().substr(idSize + 1, timeAt - idSize - 2U); }
    std::string_view time() const { return text().substr(timeAt); }
    /// Location and time: what a store of keys and values keeps under the id.
    std::string_view value() const { return text().substr(idSize + 1); }
};

struct Answer
{
    enum class Verdict {
        Incomplete, ///< more must be read first
        Right,
        Wrong,
        Aside, ///< no answer to anything; `reply` is expected, if not empty
    };

    Verdict verdict = Verdict::Incomplete;
    std::size_t size = 0; ///< bytes of `received` that it took
    std::string_view reply;
};

/// How one kind of server is spoken to. Pure but for what it learns from the first answer (the
/// server's name); one object serves all connections of a run.
class Dialect
{
public:
    Dialect() = default;
    Dialect(const Dialect &) = delete;
    Dialect &operator=(const Dialect &) = delete;
    virtual ~Dialect() = default;

    /// What each connection begins with; empty: with its first command.
    virtual std::string_view opening() const { return {}; }
    /// Appends the command, not for an Opening.
    virtual void append(std::string &out, const Asked &asked) const = 0;
    /// Judges what `received` begins with. `newest` is the connection's own: its last answer to a
    /// Report.
    virtual Answer check(std::string_view received, const Asked &asked, std::string &newest) = 0;

    /// What a connection to the last server begins with. Not empty: it is told of each report from
    /// then on, and is not asked.
    virtual std::string_view subscription() const { return {}; }
    /// Appends the question whether the last server has a report, as cheap as there is.
    virtual void appendLook(std::string &out, const Asked &asked) const = 0;
    /// Judges what the last server sent about a report, asked or not: Right where it has it, Aside
    /// where not yet.
    virtual Answer look(std::string_view received, const Asked &asked) const = 0;
};

std::unique_ptr<Dialect> makeDialect(const Options &options);

} // namespace herd::bench
