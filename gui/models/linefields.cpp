#include "gui/models/linefields.h"

#include "core/protocol/fields.h"

#include <algorithm>
#include <tuple>

namespace herd {

namespace {

FieldValue valueOf(std::string_view text)
{
    return text;
}
FieldValue valueOf(std::unsigned_integral auto number)
{
    return static_cast<double>(number);
}
FieldValue valueOf(const Timestamp &at)
{
    return static_cast<double>(at.seconds) + static_cast<double>(at.nanoseconds) * 1e-9;
}
FieldValue valueOf(const TimeSpan &span)
{
    return static_cast<double>(span.seconds) + static_cast<double>(span.nanoseconds) * 1e-9;
}
FieldValue valueOf(std::chrono::nanoseconds span)
{
    return std::chrono::duration<double>(span).count();
}
FieldValue valueOf(fields::Named auto value)
{
    return namesOf(value)[static_cast<std::size_t>(value)];
}
FieldValue valueOf(const LatencyHistogram &)
{
    return {};
}
template <typename T> FieldValue valueOf(const std::vector<T> &)
{
    return {};
}

/// Picks one of the fields that a value lists.
struct Picker
{
    std::string_view wanted;
    FieldValue found;

    template <typename T> void operator()(std::string_view name, const T &value)
    {
        if (name == wanted)
            found = valueOf(value);
    }
    template <typename T> void maybe(std::string_view name, const T &value)
    {
        (*this)(name, value);
    }
};

template <fields::Listed T> FieldValue pick(const T &value, std::string_view name)
{
    Picker picker {name, {}};
    T::fields(value, picker);
    if (const auto *text = std::get_if<std::string_view>(&picker.found); text && text->empty())
        return {}; // left out
    return picker.found;
}

/// Collects all that is text or number, with what it can be where that is known.
struct Collector
{
    std::vector<FilterField> &all;

    template <typename T> void operator()(std::string_view name, const T &value)
    {
        if (std::holds_alternative<std::monostate>(valueOf(value)))
            return;
        auto known = std::ranges::find(all, name, &FilterField::name);
        if (known == all.end())
            known = all.insert(known, {std::string(name), {}});
        if constexpr (fields::Named<T>) {
            const auto names = namesOf(value);
            known->values.insert(known->values.end(), names.begin(), names.end());
        }
    }
    template <typename T> void maybe(std::string_view name, const T &value)
    {
        (*this)(name, value);
    }
};

struct KindOf
{
    std::string_view operator()(const ServerHello &) const { return "hello"; }
    std::string_view operator()(const SnapshotBegin &) const { return "snapshot"; }
    std::string_view operator()(const event::Client &) const { return event::Client::kind; }
    std::string_view operator()(const SnapshotEnd &) const { return "snapshot"; }
    std::string_view operator()(const Resumed &) const { return "snapshot"; }
    std::string_view operator()(const StreamEvent &told) const
    {
        return std::visit([](const auto &event) { return event.kind; }, told.event);
    }
    std::string_view operator()(const StreamPong &) const { return "pong"; }
    std::string_view operator()(const CommandDone &) const { return "done"; }
    std::string_view operator()(const StreamError &) const { return "error"; }
    std::string_view operator()(const SourceLine &) const { return "source"; }
    std::string_view operator()(const UnknownLine &) const { return {}; }
    std::string_view operator()(const MalformedLine &) const { return {}; }
};

struct FieldOf
{
    std::string_view name;

    FieldValue operator()(const ServerHello &hello) const
    {
        return name == "run" ? FieldValue(std::string_view(hello.run)) : FieldValue();
    }
    FieldValue operator()(const SnapshotBegin &begin) const { return clients(begin.clients); }
    FieldValue operator()(const event::Client &client) const { return pick(client, name); }
    FieldValue operator()(const SnapshotEnd &end) const { return clients(end.clients); }
    FieldValue operator()(const Resumed &) const { return {}; }
    FieldValue operator()(const StreamEvent &told) const
    {
        return std::visit([&](const auto &event) { return pick(event, name); }, told.event);
    }
    FieldValue operator()(const StreamPong &) const { return {}; }
    FieldValue operator()(const CommandDone &done) const { return pick(done.fault, name); }
    FieldValue operator()(const StreamError &said) const
    {
        return name == "reason" ? FieldValue(said.error) : FieldValue();
    }
    FieldValue operator()(const SourceLine &line) const
    {
        return pick(line, name == "state" ? "source" : name);
    }
    FieldValue operator()(const UnknownLine &) const { return {}; }
    FieldValue operator()(const MalformedLine &) const { return {}; }

private:
    FieldValue clients(std::uint64_t count) const
    {
        return name == "clients" ? FieldValue(static_cast<double>(count)) : FieldValue();
    }
};

template <typename... Events>
void collect(std::vector<FilterField> &all, const std::variant<Events...> &)
{
    all.push_back({"kind", {"source", "done", "error"}});
    (all.front().values.emplace_back(Events::kind), ...);
    const std::tuple<Events...> samples;
    std::apply([&](const auto &...each) { (each.fields(each, Collector {all}), ...); }, samples);
    Collector {all}("address", std::string_view());
    Collector {all}("state", SourceState {});
}

} // namespace

std::string_view kindOf(const MonitorLine &line)
{
    return std::visit(KindOf {}, line);
}

FieldValue fieldOf(const MonitorLine &line, std::string_view name)
{
    return std::visit(FieldOf {name}, line);
}

std::vector<FilterField> lineFilterFields()
{
    std::vector<FilterField> all;
    collect(all, Event {});
    return all;
}

} // namespace herd
