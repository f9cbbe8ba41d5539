// What the inspector says about one thing. Values and pure functions.
#pragma once

#include "gui/models/herdmodels.h"
#include "gui/models/mergecount.h"

#include <QByteArray>
#include <QString>

#include <cstddef>
#include <optional>
#include <variant>
#include <vector>

namespace herd {

struct ShownServer
{
    QString id;

    friend bool operator==(const ShownServer &, const ShownServer &) = default;
};

/// By the places of its ends.
struct ShownLink
{
    std::size_t one = 0;
    std::size_t other = 0;

    friend bool operator==(const ShownLink &, const ShownLink &) = default;
};

struct ShownBridge
{
    QString name; ///< where it leads

    friend bool operator==(const ShownBridge &, const ShownBridge &) = default;
};

struct ShownClient
{
    QString id;

    friend bool operator==(const ShownClient &, const ShownClient &) = default;
};

/// A line of the monitor stream.
struct ShownLine
{
    QByteArray text; ///< all of it
    std::optional<std::size_t> place; ///< of its server

    friend bool operator==(const ShownLine &, const ShownLine &) = default;
};

using InspectorSubject =
    std::variant<std::monostate, ShownServer, ShownLink, ShownBridge, ShownClient, ShownLine>;

struct InspectorRow
{
    QString name; ///< alone: a heading
    QString value; ///< alone: has all of the width
    bool isWords = false; ///< else figures or code
    bool isWrong = false;

    friend bool operator==(const InspectorRow &, const InspectorRow &) = default;
};

struct InspectorCard
{
    QString kind;
    QString title; ///< empty: there is nothing to say
    std::optional<std::size_t> place; ///< of the server whose mark it bears
    std::vector<InspectorRow> rows;

    friend bool operator==(const InspectorCard &, const InspectorCard &) = default;
};

/// As things are at the feed's position; of what is not there any more, nothing.
InspectorCard cardOf(const InspectorSubject &subject, const HerdModels &models,
                     const MergeCount::Counts &counts);

} // namespace herd
