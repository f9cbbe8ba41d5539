#include "gui/models/linesmodel.h"

#include "gui/models/linefields.h"

#include <algorithm>
#include <array>
#include <span>

namespace herd {

using namespace std::string_view_literals;

namespace {

constexpr std::uint8_t unknownServer = 0xff;

// What some columns show: the first of these that a line has.
constexpr std::array<std::string_view, 4> subjects {"peer", "client", "neighbour", "address"};
constexpr std::array<std::string_view, 6> whats {"verdict", "state", "direction",
                                                 "status",  "limit", "what"};
constexpr std::array<std::string_view, 4> texts {"bytes", "reason", "location", "root"};

double secondsOf(const Timestamp &at)
{
    return static_cast<double>(at.seconds) + static_cast<double>(at.nanoseconds) * 1e-9;
}

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

/// One line of the ring, read again.
class LinesModel::Fields final : public FieldLookup
{
public:
    Fields(const HerdState &herd, const LineRing::Line &kept)
        : line(kept)
        , parsed(parseMonitorLine(kept.text, m_scratch))
    {
        if (kept.server < herd.servers().size())
            server = herd.servers()[kept.server].id;
    }

    FieldValue field(std::string_view name) const override
    {
        if (name == "kind")
            return kindOf(parsed);
        if (name == "server" && !server.empty())
            return server;
        if (name == "text")
            return line.text;
        if (name == "at")
            return secondsOf(line.at);
        return fieldOf(parsed, name);
    }
    /// The first of these fields that the line has and that is text; its name, or nothing.
    std::string_view nameOf(std::span<const std::string_view> names) const
    {
        const auto found = std::ranges::find_if(names, [this](std::string_view name) {
            return std::holds_alternative<std::string_view>(fieldOf(parsed, name));
        });
        return found == names.end() ? std::string_view() : *found;
    }
    std::string_view textOf(std::span<const std::string_view> names) const
    {
        const FieldValue value = fieldOf(parsed, nameOf(names));
        const auto *text = std::get_if<std::string_view>(&value);
        return text ? *text : std::string_view();
    }

private:
    std::string m_scratch;

public:
    const LineRing::Line line;
    const MonitorLine parsed;
    std::string_view server; ///< its id, or nothing
};

LinesModel::LinesModel(const HerdState &herd, Content content, QObject *parent)
    : QAbstractTableModel(parent)
    , m_herd(herd)
    , m_content(content)
{
}

std::string_view LinesModel::text(int row) const
{
    return holds(row) ? m_ring.at(static_cast<std::size_t>(row)).text : std::string_view();
}

Timestamp LinesModel::at(int row) const
{
    return holds(row) ? m_ring.at(static_cast<std::size_t>(row)).at : Timestamp();
}

int LinesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows);
}

int LinesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LinesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !holds(index.row()))
        return {};
    if (role != Qt::DisplayRole && (role < PlaceRole || role > LineRole))
        return {};
    const LineRing::Line line = m_ring.at(static_cast<std::size_t>(index.row()));
    if (role == PlaceRole)
        return line.server == unknownServer ? -1 : int {line.server};
    if (role == LineRole)
        return QByteArray(line.text.data(), static_cast<qsizetype>(line.text.size()));
    const Fields fields(m_herd, line);
    if (role == WhatRole)
        return shown(fields, What);
    return shown(fields, role == KindRole ? Kind : index.column());
}

QVariant LinesModel::shown(const Fields &fields, int column) const
{
    switch (static_cast<Column>(column)) {
    case Time:
        return secondsOf(fields.line.at);
    case Server:
        return toQString(fields.server);
    case Kind:
        return toQString(kindOf(fields.parsed));
    case Subject:
        return toQString(fields.textOf(subjects));
    case What:
        return toQString(fields.textOf(whats));
    case Text:
        return toQString(fields.textOf(texts));
    case Size: {
        const std::string_view bytes = fields.textOf(std::array {"bytes"sv});
        return bytes.empty() ? QVariant() : QVariant(static_cast<qulonglong>(bytes.size()));
    }
    case ColumnCount:
        break;
    }
    return {};
}

QVariant LinesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Time:
        return tr("Time");
    case Server:
        return tr("Server");
    case Kind:
        return tr("Kind");
    case Subject:
        return tr("Who");
    case What:
        return tr("What");
    case Text:
        return tr("Text");
    case Size:
        return tr("Bytes");
    case ColumnCount:
        break;
    }
    return {};
}

std::vector<FilterField> LinesModel::filterFields() const
{
    std::vector<FilterField> fields = lineFilterFields();
    std::erase_if(fields, [](const FilterField &field) { return field.name == "server"; });
    fields.push_back({"server", m_herd.ids()});
    fields.push_back({"at", {}});
    fields.push_back({"text", {}});
    return fields;
}

bool LinesModel::accepts(const Filter &filter, int row) const
{
    return holds(row) && filter.accepts(Fields(m_herd, m_ring.at(static_cast<std::size_t>(row))));
}

std::optional<Timestamp> LinesModel::happenedAt(int row) const
{
    return holds(row) ? std::optional(at(row)) : std::nullopt;
}

std::string_view LinesModel::fieldAt(int row, int column) const
{
    if (!holds(row))
        return {};
    const Fields fields(m_herd, m_ring.at(static_cast<std::size_t>(row)));
    switch (static_cast<Column>(column)) {
    case Time:
        return "at";
    case Server:
        return "server";
    case Kind:
        return "kind";
    case Subject:
        return fields.nameOf(subjects);
    case What:
        return fields.nameOf(whats);
    case Text:
        return fields.nameOf(texts);
    case Size:
    case ColumnCount:
        break;
    }
    return {};
}

std::optional<FilterOperand> LinesModel::operandAt(int row, std::string_view field) const
{
    if (!holds(row))
        return {};
    return operandOf(Fields(m_herd, m_ring.at(static_cast<std::size_t>(row))).field(field));
}

bool LinesModel::wants(const MonitorLine &line) const
{
    const auto *told = std::get_if<StreamEvent>(&line);
    const bool isTraffic = told && std::holds_alternative<event::Line>(told->event);
    if (m_content == Content::Traffic)
        return isTraffic;
    if (told)
        return !isTraffic && !std::holds_alternative<event::Client>(told->event)
            && !std::holds_alternative<event::Stats>(told->event);
    return std::holds_alternative<SourceLine>(line) || std::holds_alternative<StreamError>(line)
        || std::holds_alternative<CommandDone>(line);
}

void LinesModel::took(const Observed &observed)
{
    if (!wants(observed.line))
        return;
    const auto server = m_herd.serverOf(observed.source);
    const auto place = server ? static_cast<std::uint8_t>(*server) : unknownServer;
    if (!m_ring.append({observed.at, observed.source, place, observed.text}))
        ++m_leftOut;
}

void LinesModel::turnEnded()
{
    if (const std::size_t excess = m_ring.excess(); excess > 0) {
        const std::size_t known = std::min(excess, m_rows);
        if (known > 0)
            beginRemoveRows({}, 0, static_cast<int>(known) - 1);
        m_ring.forget();
        m_rows -= known;
        if (known > 0)
            endRemoveRows();
    }
    if (m_ring.size() > m_rows) {
        beginInsertRows({}, static_cast<int>(m_rows), static_cast<int>(m_ring.size()) - 1);
        m_rows = m_ring.size();
        endInsertRows();
    }
}

void LinesModel::restarted()
{
    beginResetModel();
    m_ring.clear();
    m_rows = 0;
    m_leftOut = 0;
    endResetModel();
}

} // namespace herd
