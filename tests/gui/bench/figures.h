#pragma once

#include <optional>
#include <string>
#include <vector>

namespace herd::test {

/// What was found, beside what it should be.
struct Figure
{
    enum class Wanted { Nothing, AtMost, AtLeast };

    std::string what;
    double found = 0;
    std::string unit;
    Wanted wanted = Wanted::Nothing;
    double goal = 0;
};

/// A line for each, for people.
void print(const std::vector<Figure> &figures);
/// One array, for programs.
void printJson(const std::vector<Figure> &figures);

} // namespace herd::test
