#pragma once

#include "gui/models/moments.h"
#include "gui/sources/herdsource.h"
#include "gui/sources/recordingreader.h"

#include <QFutureWatcher>
#include <QStringList>
#include <QThreadPool>

#include <memory>
#include <optional>
#include <vector>

namespace herd {

/// Recordings, as if they were told now: from any time on, as fast as they are taken. Files are
/// read on threads of its own, a piece at a time, and once from end to end for what is worth going
/// to; the memory that it needs does not grow with them. GUI thread only.
class RecordingSource final : public HerdSource
{
    Q_OBJECT

public:
    /// At most RecordingReader::mostFiles.
    explicit RecordingSource(const QStringList &files, QObject *parent = nullptr);
    /// Waits for the piece at hand.
    ~RecordingSource() override;

    /// Reads what it must to know what is in the files; opened() follows, or failed(). Whoever
    /// wants to know before it is watched asks for it; start() does, too.
    void open();
    /// What is there from the beginning on follows, once it is open.
    void start() override;
    QString name() const override;
    /// With the folder that the first file is in, where the name alone does not tell it apart.
    QString longName() const;
    void say(std::uint32_t, const std::string &) override { }
    void askForSnapshots() override { }
    void hold(bool held) override;
    bool canDo(Deed) const override { return false; }
    void act(Deed, const QString &) override { }
    void close() override;

    bool isOpen() const { return m_reader != nullptr; }
    int openedPercent() const { return m_opening.progressValue(); }
    // The rest only once it is.
    const Timestamp &begin() const { return m_begin; }
    const Timestamp &end() const { return m_end; }
    /// From when it would give to let one know what was at a time.
    Timestamp keyframeFor(const Timestamp &time) const { return m_reader->keyframeFor(time); }
    /// Gives all that one must know to know what was at a time, and what comes after; nothing more
    /// of what it gave.
    void giveFrom(const Timestamp &time);
    /// Whether there is more to give.
    bool hasMore() const { return m_hasMore; }

    /// As far as it has looked, by time.
    const std::vector<Moment> &moments() const { return m_moments; }
    /// How much of it has been looked at, in per cent.
    int searched() const;
    void stopSearching() { m_search.cancel(); }

Q_SIGNALS:
    void openedOn(int percent);
    void opened();
    /// It gave what there was; until the next giveFrom().
    void gaveAll();
    /// There are more moments, or more was looked at.
    void searchedOn();
    /// Some of it can't be read; the rest is given.
    void complained(const QString &text);

private:
    struct Opened
    {
        std::shared_ptr<RecordingReader> reader; ///< null: there is a problem
        std::vector<RecordingReader::Problem> problems;
    };
    struct Piece
    {
        ObservedBatch batch;
        std::vector<RecordingReader::Problem> problems;
    };

    void take(const Opened &result);
    void give();
    void take(const Piece &piece);
    void readOn();
    void stop();
    void search();
    void complain(const std::vector<RecordingReader::Problem> &problems);

    const std::vector<std::string> m_paths;
    std::shared_ptr<RecordingReader> m_reader; // a piece's, while it is being read
    Timestamp m_begin;
    Timestamp m_end;
    std::optional<Timestamp> m_seekTo; // before the next piece
    bool m_isStarted = false;
    bool m_isHeld = false;
    bool m_hasMore = false;
    bool m_isReading = false; // until the piece is taken
    std::vector<RecordingReader::Problem> m_problems; // of its files, until it is started
    std::vector<Moment> m_moments;
    bool m_isSearched = false; // and all that was found has arrived
    QThreadPool m_threads;
    QFutureWatcher<Opened> m_opening;
    QFutureWatcher<Piece> m_reading;
    QFutureWatcher<std::vector<Moment>> m_search;
};

} // namespace herd
