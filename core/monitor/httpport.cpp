#include "core/monitor/httpport.h"

#include "core/net/sockethub.h"

#include <QHostAddress>

#include <algorithm>

namespace herd {

namespace {

constexpr std::string_view endOfHead = "\r\n\r\n";

std::string_view reasonOf(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 400:
        return "Bad Request";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 431:
        return "Request Header Fields Too Large";
    default:
        return "Service Unavailable";
    }
}

std::string response(int status, std::string_view text, bool withText = true)
{
    std::string out = "HTTP/1.1 " + std::to_string(status) + ' ';
    out += reasonOf(status);
    out += "\r\nContent-Type: text/plain; version=0.0.4; charset=utf-8\r\nContent-Length: "
        + std::to_string(text.size()) + "\r\nCache-Control: no-store\r\nConnection: close\r\n";
    if (status == 405)
        out += "Allow: GET, HEAD\r\n";
    out += "\r\n";
    out += withText ? text : std::string_view();
    return out;
}

} // namespace

/// One connection: reads a request's head, answers, closes.
class HttpPort::Exchange final : public Connection::Owner
{
public:
    Exchange(HttpPort &port, int descriptor)
        : m_port(port)
        , m_connection(port.m_hub, *this, descriptor, Role::Client)
    {
        m_connection.setDeadline(requestLimit);
    }

private:
    void received(std::string_view bytes, const Timestamp &) override
    {
        if (m_answered)
            return;
        m_request += bytes.substr(0, mostRequest + 1 - std::min(m_request.size(), mostRequest));
        m_connection.noteHeldInput(m_request.capacity());
        const std::size_t end = m_request.find(endOfHead);
        if (end != std::string::npos)
            answer(m_port.answerTo(std::string_view(m_request).substr(0, end)));
        else if (m_request.size() > mostRequest)
            answer(response(431, "a request has at most 8 KiB\n"));
    }

    void inputEnded(const Timestamp &) override { m_connection.finish(); }
    void deadlinePassed() override { m_connection.finish(); }
    void closed(CloseReason) override { m_port.forget(*this); }

    void answer(const std::string &text)
    {
        m_answered = true;
        std::string().swap(m_request);
        m_connection.noteHeldInput(0);
        m_connection.clearDeadline();
        m_connection.output() += text;
        m_connection.finish();
    }

    HttpPort &m_port;
    Connection m_connection;
    std::string m_request;
    bool m_answered = false;
};

HttpPort::HttpPort(SocketHub &hub, QObject *parent)
    : QObject(parent)
    , m_hub(hub)
    , m_listener(hub.network().makeListener())
{
    connect(m_listener.get(), &Listener::accepted, this, &HttpPort::take);
}

HttpPort::~HttpPort() = default;

void HttpPort::addPage(std::string path, std::function<HttpAnswer()> page)
{
    m_pages.emplace_back(std::move(path), std::move(page));
}

bool HttpPort::listen(std::uint16_t port)
{
    return m_listener->listen(QHostAddress::LocalHost, port);
}

void HttpPort::take(int descriptor)
{
    if (m_exchanges.size() >= mostConnections)
        m_hub.network().close(descriptor);
    else
        m_exchanges.push_back(std::make_unique<Exchange>(*this, descriptor));
}

void HttpPort::forget(const Exchange &exchange)
{
    std::erase_if(m_exchanges, [&](const auto &candidate) { return candidate.get() == &exchange; });
}

/// `request` is the head without its end.
std::string HttpPort::answerTo(std::string_view request) const
{
    const std::string_view line = request.substr(0, request.find("\r\n"));
    const std::size_t first = line.find(' ');
    const std::size_t second = line.find(' ', first == line.npos ? line.npos : first + 1);
    if (second == line.npos || !line.substr(second + 1).starts_with("HTTP/1."))
        return response(400, "this is no request of HTTP/1.1\n");
    const std::string_view method = line.substr(0, first);
    const std::string_view target = line.substr(first + 1, second - first - 1);
    const std::string_view path = target.substr(0, target.find('?'));
    const auto page = std::find_if(m_pages.begin(), m_pages.end(),
                                   [&](const auto &candidate) { return candidate.first == path; });
    if (page == m_pages.end()) {
        std::string there = "there is no such page; there are";
        for (const auto &[name, ask] : m_pages)
            there += ' ' + name;
        return response(404, there + '\n');
    }
    if (method != "GET" && method != "HEAD")
        return response(405, "pages can only be read\n");
    const HttpAnswer answer = page->second();
    return response(answer.status, answer.text, method == "GET");
}

} // namespace herd
