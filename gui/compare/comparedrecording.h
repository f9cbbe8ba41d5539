#pragma once

#include "gui/inspect/herdpicture.h"
#include "gui/models/clientsmodel.h"
#include "gui/models/differences.h"
#include "gui/models/eventfeed.h"
#include "gui/sources/recordingsource.h"

#include <QObject>
#include <QStringList>

#include <chrono>
#include <cstddef>
#include <memory>

namespace herd {

/// A recording, or a group of them, and what it tells of a herd at the time that it is led to. GUI
/// thread only.
class ComparedRecording final : public QObject
{
    Q_OBJECT

public:
    explicit ComparedRecording(const QStringList &files, QObject *parent = nullptr);
    ~ComparedRecording() override;

    void start() { m_source->start(); }

    const RecordingSource &source() const { return *m_source; }
    const QString &problem() const { return m_problem; } ///< with the files; empty: none
    const HerdState &herd() const { return m_herd; }
    const ClientsModel &clients() const { return m_clients; }
    const HerdPicture &picture() const { return m_picture; }
    ComparedHerd compared() const { return {m_herd, m_clients.book()}; }

    // The rest only once its source is open.
    /// Any time, of the recording or not, earlier or later.
    void goTo(const Timestamp &time);
    /// A time that is not earlier.
    void moveTo(const Timestamp &time);
    /// Tells some of what led to that time. Whether there is more of it at hand.
    bool advance(std::size_t most);
    /// Whether it tells of just that time: nothing is missing.
    bool hasArrived() const;
    void stopSearching() { m_source->stopSearching(); }

Q_SIGNALS:
    void opened();
    /// It has a problem, or other moments.
    void changed();

private:
    EventFeed m_feed;
    HerdState m_herd;
    ClientsModel m_clients {m_herd};
    HerdPicture m_picture {m_herd};
    std::unique_ptr<RecordingSource> m_source;
    QString m_problem;
    bool m_isBehind = false; // there may be more at hand
};

} // namespace herd
