#pragma once

#include "tests/bench/dialect.h"

namespace herd::bench {

/// The client protocol: every byte of an AT line is checked but the digits of the difference, every
/// document is read whole.
class HerdDialect final : public Dialect
{
public:
    HerdDialect(std::string server, std::string radius, unsigned items)
        : m_server(std::move(server))
        , m_radius(std::move(radius))
        , m_items(items)
    {
    }

    void append(std::string &out, const Asked &asked) const override;
    Answer check(std::string_view received, const Asked &asked, std::string &newest) override;
    void appendLook(std::string &out, const Asked &asked) const override;
    Answer look(std::string_view received, const Asked &asked) const override;

private:
    bool isReportLine(std::string_view line, const Asked &asked);
    bool isDocument(std::string_view document) const;

    std::string m_server; // empty until the first answer
    const std::string m_radius;
    const unsigned m_items;
};

/// SET id "location time" and GET id, as RESP arrays.
class RedisDialect final : public Dialect
{
public:
    void append(std::string &out, const Asked &asked) const override;
    Answer check(std::string_view received, const Asked &asked, std::string &newest) override;
    void appendLook(std::string &out, const Asked &asked) const override;
    Answer look(std::string_view received, const Asked &asked) const override;
};

/// GEOADD herd longitude latitude id; the time is not kept, so nobody can look for a report.
class RedisGeoDialect final : public Dialect
{
public:
    void append(std::string &out, const Asked &asked) const override;
    Answer check(std::string_view received, const Asked &asked, std::string &newest) override;
    void appendLook(std::string &out, const Asked &asked) const override;
    Answer look(std::string_view received, const Asked &asked) const override;
};

/// PUB id "location time", each acknowledged (verbose).
class NatsDialect final : public Dialect
{
public:
    std::string_view opening() const override;
    void append(std::string &out, const Asked &asked) const override;
    Answer check(std::string_view received, const Asked &asked, std::string &newest) override;
    std::string_view subscription() const override;
    void appendLook(std::string &out, const Asked &asked) const override;
    Answer look(std::string_view received, const Asked &asked) const override;
};

} // namespace herd::bench
