#include "core/places/placescall.h"

#include <QNetworkAccessManager>

#include <utility>

namespace herd {

namespace {

using namespace Qt::StringLiterals;

// Twenty results of Google's take about 50 KiB.
constexpr qsizetype mostBytes = qsizetype {1024} * 1024;

QString inWords(std::chrono::milliseconds duration)
{
    if (duration.count() % 1000 == 0)
        return u"%1 s"_s.arg(duration.count() / 1000);
    return u"%1 ms"_s.arg(duration.count());
}

/// QNetworkReply's own text for an error has the URL in it, and that the key.
QString inWords(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
        return u"the Places service refused the connection"_s;
    case QNetworkReply::RemoteHostClosedError:
        return u"the Places service closed the connection"_s;
    case QNetworkReply::HostNotFoundError:
        return u"the host of the Places service was not found"_s;
    case QNetworkReply::SslHandshakeFailedError:
        return u"the Places service could not prove who it is"_s;
    default: // some thirty more, of files, proxies and other protocols
        return u"the Places service could not be reached"_s;
    }
}

/// Whether the answer was cut short or never came; an HTTP status of 4xx or 5xx is an answer.
bool isFailureOfTransport(QNetworkReply::NetworkError error)
{
    return error != QNetworkReply::NoError
        && (error < QNetworkReply::ContentAccessDenied
            || error == QNetworkReply::ProtocolUnknownError
            || error == QNetworkReply::ProtocolFailure);
}

} // namespace

PlacesCall::PlacesCall(QNetworkAccessManager &network, const QNetworkRequest &request,
                       QByteArray body, std::chrono::milliseconds deadline, QObject *parent)
    : QObject(parent)
    , m_network(network)
    , m_request(request)
    , m_question(std::move(body))
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this, deadline] {
        fail(u"the Places service did not answer within "_s + inWords(deadline));
    });
    m_deadline.start(deadline);
    ask();
}

PlacesCall::~PlacesCall()
{
    letGo();
}

void PlacesCall::ask()
{
    m_answer.clear();
    m_reply =
        m_question.isEmpty() ? m_network.get(m_request) : m_network.post(m_request, m_question);
    connect(m_reply, &QNetworkReply::readyRead, this, &PlacesCall::read);
    connect(m_reply, &QNetworkReply::finished, this, &PlacesCall::finish);
}

void PlacesCall::read()
{
    m_answer += m_reply->read(mostBytes + 1 - m_answer.size());
    if (m_answer.size() > mostBytes)
        fail(u"the Places service answered more than 1 MiB"_s);
}

void PlacesCall::finish()
{
    read();
    if (!m_reply) // more than is read
        return;
    const QNetworkReply::NetworkError error = m_reply->error();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    letGo();
    if (status >= 500) {
        if (!std::exchange(m_retried, true))
            ask();
        else
            fail(u"the Places service failed (HTTP %1)"_s.arg(status));
    } else if (isFailureOfTransport(error)) {
        fail(inWords(error));
    } else if (status >= 300 && status < 400) {
        fail(u"the Places service redirected the lookup"_s);
    } else {
        m_deadline.stop();
        Q_EMIT answered(status, m_answer);
    }
}

void PlacesCall::fail(const QString &why)
{
    m_deadline.stop();
    letGo();
    Q_EMIT failed(why);
}

void PlacesCall::letGo()
{
    if (!m_reply)
        return;
    disconnect(m_reply, nullptr, this, nullptr);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply.clear();
}

} // namespace herd
