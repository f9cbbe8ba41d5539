#pragma once

#include <QObject>

class QSocketNotifier;

namespace herd {

/// SIGTERM, SIGINT and SIGHUP as events of the loop. Construct it before any other thread starts:
/// the signals are blocked in all of them.
class UnixSignals final : public QObject
{
    Q_OBJECT

public:
    explicit UnixSignals(QObject *parent = nullptr);
    ~UnixSignals() override;

Q_SIGNALS:
    void askedToEnd();
    void hungUp();

private:
    void read();

    int m_descriptor;
    QSocketNotifier *m_notifier;
};

} // namespace herd
