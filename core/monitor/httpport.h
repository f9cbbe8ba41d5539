#pragma once

#include "core/net/connection.h"
#include "core/net/listener.h"

#include <QObject>
#include <QString>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace herd {

class SocketHub;

/// What a page says.
struct HttpAnswer
{
    int status = 200; ///< 200, or 503 for "not now"
    std::string text; ///< plain text, UTF-8
};

/// The little of HTTP (RFC 9110, RFC 9112) that a metrics collector or a load balancer asks a
/// server for: GET and HEAD of a few pages, one request a connection, on this machine. Bounded: a
/// request has 8 KiB and 5 s, and there are 16 connections at most. Loop thread only.
class HttpPort final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t mostRequest = std::size_t {8} * 1024;
    static constexpr std::chrono::seconds requestLimit {5};
    static constexpr std::size_t mostConnections = 16;

    /// `hub` must outlive it.
    explicit HttpPort(SocketHub &hub, QObject *parent = nullptr);
    ~HttpPort() override;

    /// `path` without a query. The page is asked anew for each request.
    void addPage(std::string path, std::function<HttpAnswer()> page);

    /// As MonitorServer::listen().
    bool listen(std::uint16_t port);
    std::uint16_t port() const { return m_listener->port(); }
    QString errorString() const { return m_listener->errorString(); }
    std::size_t connections() const { return m_exchanges.size(); }

private:
    class Exchange;

    void take(int descriptor);
    std::string answerTo(std::string_view request) const;
    void forget(const Exchange &exchange);

    SocketHub &m_hub;
    std::unique_ptr<Listener> m_listener;
    std::vector<std::pair<std::string, std::function<HttpAnswer()>>> m_pages;
    std::vector<std::unique_ptr<Exchange>> m_exchanges;
};

} // namespace herd
