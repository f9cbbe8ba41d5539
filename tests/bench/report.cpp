#include "tests/bench/report.h"

#include <cstdarg>
#include <cstdio>

namespace herd::bench {

namespace {

__attribute__((format(printf, 1, 2))) std::string format(const char *form, ...)
{
    char text[512];
    va_list values;
    va_start(values, form);
    std::vsnprintf(text, sizeof text, form, values);
    va_end(values);
    return text;
}

double seconds(std::chrono::nanoseconds span)
{
    return static_cast<double>(span.count()) * 1e-9;
}

double microseconds(std::chrono::nanoseconds span)
{
    return static_cast<double>(span.count()) * 1e-3;
}

double perSecond(const Measured &measured)
{
    return measured.elapsed.count() > 0
        ? static_cast<double>(measured.answers) / seconds(measured.elapsed)
        : 0;
}

std::optional<double> cpuOfAnswer(const Measured &measured)
{
    if (!measured.before || !measured.after || measured.answers == 0)
        return std::nullopt;
    return microseconds(measured.after->cpu - measured.before->cpu)
        / static_cast<double>(measured.answers);
}

std::optional<double> bytesOfIdle(const Options &options, const Measured &measured)
{
    if (!measured.anonymousBeforeIdle || !measured.after || options.idle == 0)
        return std::nullopt;
    return static_cast<double>(measured.after->anonymous - *measured.anonymousBeforeIdle)
        / options.idle;
}

/// Only where each id was new and nothing else grew.
std::optional<double> bytesOfId(const Options &options, const Measured &measured)
{
    if (!measured.before || !measured.after || options.requests < options.ids || options.idle > 0
        || options.warmUp.count() > 0)
        return std::nullopt;
    return static_cast<double>(measured.after->anonymous - measured.before->anonymous)
        / options.ids;
}

std::string number(const char *name, std::optional<double> value)
{
    return value ? format(",\"%s\":%.6g", name, *value) : format(",\"%s\":null", name);
}

std::string quoted(const std::string &text)
{
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            out += '\\';
        if (static_cast<unsigned char>(c) < 0x20)
            out += format("\\u%04x", static_cast<unsigned>(c));
        else
            out += c;
    }
    return out + '"';
}

std::optional<double> resident(const Measured &measured)
{
    return measured.after ? std::optional(static_cast<double>(measured.after->resident))
                          : std::nullopt;
}

} // namespace

std::string describe(const Options &options, const Measured &measured)
{
    const auto quantile = [&](double share) {
        return microseconds(measured.latency.quantile(share));
    };
    std::string text;
    if (options.flood > 0) {
        text += format("%llu reports, each until the last server had it\n",
                       static_cast<unsigned long long>(measured.answers));
    } else {
        text += format("%llu answers in %.2f s, all right: %.0f a second\n",
                       static_cast<unsigned long long>(measured.answers), seconds(measured.elapsed),
                       perSecond(measured));
        if (measured.questions > 0)
            text += format("  %llu of them with places\n",
                           static_cast<unsigned long long>(measured.questions));
    }
    text += format("  latency      p50 %.1f us, p99 %.1f us, p99.9 %.1f us\n", quantile(0.5),
                   quantile(0.99), quantile(0.999));
    if (const auto cpu = cpuOfAnswer(measured))
        text += format("  server       %.2f us of CPU for each\n", *cpu);
    else if (options.flood == 0)
        text += "  server       CPU unknown: no --pid, and none found that listens on the port\n";
    if (measured.after)
        text += format("  memory       %.1f MB resident, %.1f MB of its own\n",
                       static_cast<double>(measured.after->resident) * 1e-6,
                       static_cast<double>(measured.after->anonymous) * 1e-6);
    if (const auto bytes = bytesOfIdle(options, measured))
        text += format("  idle         %.0f bytes a connection\n", *bytes);
    if (const auto bytes = bytesOfId(options, measured))
        text += format("  ids          %.0f bytes each\n", *bytes);
    return text;
}

std::string toJson(const Options &options, const Measured &measured)
{
    const auto quantile = [&](double share) -> std::optional<double> {
        if (measured.latency.count() == 0)
            return std::nullopt;
        return microseconds(measured.latency.quantile(share));
    };
    std::string json = "{\"problem\":";
    json += measured.problem.empty() ? "null" : quoted(measured.problem);
    json += format(",\"answers\":%llu,\"questions\":%llu,\"wrong\":%llu",
                   static_cast<unsigned long long>(measured.answers),
                   static_cast<unsigned long long>(measured.questions),
                   static_cast<unsigned long long>(measured.wrong));
    json += number("seconds", seconds(measured.elapsed));
    json += number("perSecond", perSecond(measured));
    json += number("p50", quantile(0.5));
    json += number("p99", quantile(0.99));
    json += number("p999", quantile(0.999));
    json += number("cpuMicroseconds", cpuOfAnswer(measured));
    json += number("resident", resident(measured));
    json += number("bytesPerIdle", bytesOfIdle(options, measured));
    json += number("bytesPerId", bytesOfId(options, measured));
    return json + "}\n";
}

std::string describeProgress(const char *phase, const Measured &measured)
{
    return format("%-12s %6.1f s %10llu answers %9.0f a second", phase, seconds(measured.elapsed),
                  static_cast<unsigned long long>(measured.answers), perSecond(measured));
}

} // namespace herd::bench
