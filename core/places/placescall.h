#pragma once

#include <QByteArray>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <string>

class QNetworkAccessManager;

namespace herd {

/// One question to the Places service over HTTP, asked once more where the service fails (5xx).
/// Emits exactly one of its signals, from the event loop and before the deadline is over;
/// destroying it gives the question up. The network outlives it.
class PlacesCall final : public QObject
{
    Q_OBJECT

public:
    PlacesCall(QNetworkAccessManager &network, const QNetworkRequest &request, QByteArray body,
               std::chrono::milliseconds deadline, QObject *parent);
    ~PlacesCall() override;

Q_SIGNALS:
    /// An answer came, whole, with a status that is neither a redirection nor 5xx.
    void answered(int httpStatus, const QByteArray &body);
    /// None did; `why` is a sentence for people, without URL or key.
    void failed(const QString &why);

private:
    void ask();
    void read();
    void finish();
    void fail(const QString &why);
    void letGo();

    QNetworkAccessManager &m_network;
    QNetworkRequest m_request;
    QByteArray m_question;
    QByteArray m_answer;
    QPointer<QNetworkReply> m_reply;
    QTimer m_deadline;
    bool m_retried = false;
};

} // namespace herd
