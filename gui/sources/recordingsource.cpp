#include "gui/sources/recordingsource.h"

#include "gui/models/eventfeed.h"
#include "gui/sources/recordingwords.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPromise>
#include <QTimer>
#include <QtConcurrentRun>

#include <algorithm>
#include <chrono>
#include <utility>

namespace herd {

namespace {

using Problem = RecordingReader::Problem;

constexpr std::chrono::milliseconds lookAgainAfter {10}; // whether the piece at hand is read
constexpr std::size_t linesAtOnce = 200; // as a window does, which looks for lag after each turn
constexpr int threads = 2; // what is shown must not wait for the search

std::vector<std::string> pathsOf(const QStringList &files)
{
    std::vector<std::string> paths;
    for (const QString &file : files)
        paths.push_back(QFile::encodeName(file).toStdString());
    return paths;
}

/// Looks through recordings for what is worth going to. `promise` gets moments as they are found.
void findMoments(QPromise<std::vector<Moment>> &promise, const std::vector<std::string> &paths)
{
    const auto goOn = [&promise](double) { return !promise.isCanceled(); };
    auto opened = RecordingReader::open(paths, goOn);
    auto *reader = std::get_if<RecordingReader>(&opened);
    if (!reader)
        return;
    HerdState herd;
    ClientsModel clients(herd);
    MomentFinder finder(herd, clients);
    EventFeed feed;
    for (FeedListener *listener : std::initializer_list<FeedListener *> {&herd, &clients, &finder})
        feed.join(*listener);
    promise.setProgressRange(0, 100);
    std::size_t given = 0;
    while (!promise.isCanceled()) {
        ObservedBatch batch = reader->read(goOn);
        if (batch.isEmpty())
            break;
        feed.take(std::move(batch));
        while (feed.advance(linesAtOnce)) { }
        if (const auto &found = finder.moments(); found.size() > given) {
            promise.addResult(std::vector<Moment>(
                found.begin() + static_cast<std::ptrdiff_t>(given), found.end()));
            given = found.size();
        }
        promise.setProgressValue(static_cast<int>(100 * reader->progress()));
    }
}

} // namespace

RecordingSource::RecordingSource(const QStringList &files, QObject *parent)
    : HerdSource(parent)
    , m_paths(pathsOf(files))
{
    m_threads.setMaxThreadCount(threads);
    connect(&m_opening, &QFutureWatcherBase::progressValueChanged, this,
            &RecordingSource::openedOn);
    connect(&m_opening, &QFutureWatcherBase::finished, this, [this] {
        if (!m_opening.isCanceled())
            take(m_opening.future().takeResult());
    });
    connect(&m_reading, &QFutureWatcherBase::finished, this, [this] {
        const bool isThere = !m_reading.isCanceled();
        take(isThere ? m_reading.future().takeResult() : Piece());
    });
    connect(&m_search, &QFutureWatcherBase::resultsReadyAt, this, [this](int begin, int end) {
        for (int i = begin; i < end; ++i) {
            const auto found = m_search.resultAt(i);
            m_moments.insert(m_moments.end(), found.begin(), found.end());
        }
        Q_EMIT searchedOn();
    });
    connect(&m_search, &QFutureWatcherBase::progressValueChanged, this,
            &RecordingSource::searchedOn);
    connect(&m_search, &QFutureWatcherBase::finished, this, [this] {
        m_isSearched = true;
        Q_EMIT searchedOn();
    });
}

RecordingSource::~RecordingSource()
{
    stop();
    m_threads.waitForDone();
}

void RecordingSource::stop()
{
    m_opening.cancel();
    m_reading.cancel();
    m_search.cancel();
}

void RecordingSource::close()
{
    stop();
    m_isHeld = true;
    if (m_threads.waitForDone(0))
        Q_EMIT closed();
    else
        QTimer::singleShot(lookAgainAfter, this, &RecordingSource::close);
}

QString RecordingSource::name() const
{
    const QString first = QFileInfo(QFile::decodeName(m_paths.front().c_str())).fileName();
    return m_paths.size() == 1
        ? first
        : tr("%1 and %n more", nullptr, static_cast<int>(m_paths.size() - 1)).arg(first);
}

QString RecordingSource::longName() const
{
    const QFileInfo first(QFile::decodeName(m_paths.front().c_str()));
    return first.absoluteDir().dirName() + u'/' + name();
}

void RecordingSource::open()
{
    const auto open = [](QPromise<Opened> &promise, const std::vector<std::string> &paths) {
        promise.setProgressRange(0, 100);
        auto opened = RecordingReader::open(paths, [&promise](double done) {
            promise.setProgressValue(static_cast<int>(100 * done));
            return !promise.isCanceled();
        });
        if (auto *problem = std::get_if<Problem>(&opened)) {
            promise.addResult(Opened {nullptr, {std::move(*problem)}});
            return;
        }
        auto reader =
            std::make_shared<RecordingReader>(std::get<RecordingReader>(std::move(opened)));
        auto problems = reader->takeProblems();
        promise.addResult(Opened {std::move(reader), std::move(problems)});
    };
    m_opening.setFuture(QtConcurrent::run(&m_threads, open, m_paths));
}

void RecordingSource::start()
{
    m_isStarted = true;
    if (isOpen())
        give();
    else
        open();
}

void RecordingSource::take(const Opened &result)
{
    if (!result.reader) {
        Q_EMIT failed(wordsOn(result.problems));
        return;
    }
    m_reader = result.reader;
    m_begin = m_reader->begin();
    m_end = m_reader->end();
    m_hasMore = true;
    m_problems = result.problems;
    const bool wasStarted = m_isStarted;
    Q_EMIT opened();
    if (wasStarted)
        give();
}

void RecordingSource::give()
{
    complain(std::exchange(m_problems, {}));
    search();
    readOn();
}

void RecordingSource::search()
{
    m_search.setFuture(QtConcurrent::run(&m_threads, findMoments, m_paths));
}

int RecordingSource::searched() const
{
    return m_isSearched ? 100 : std::min(m_search.progressValue(), 99);
}

void RecordingSource::complain(const std::vector<Problem> &problems)
{
    if (!problems.empty())
        Q_EMIT complained(wordsOn(problems));
}

void RecordingSource::giveFrom(const Timestamp &time)
{
    m_seekTo = time;
    m_hasMore = true;
    m_reading.cancel(); // it may be long about what nobody wants any more
    readOn();
}

void RecordingSource::hold(bool held)
{
    m_isHeld = held;
    readOn();
}

void RecordingSource::readOn()
{
    if (!m_reader || !m_isStarted || !m_hasMore || m_isHeld || std::exchange(m_isReading, true))
        return;
    const auto seekTo = std::exchange(m_seekTo, std::nullopt);
    m_reading.setFuture(
        QtConcurrent::run(&m_threads, [reader = m_reader, seekTo](QPromise<Piece> &promise) {
            const auto goOn = [&promise](double) { return !promise.isCanceled(); };
            if (seekTo)
                reader->seek(*seekTo, goOn);
            Piece piece {reader->read(goOn), {}};
            piece.problems = reader->takeProblems();
            promise.addResult(std::move(piece));
        }));
}

void RecordingSource::take(const Piece &piece)
{
    m_isReading = false;
    if (!m_seekTo) { // else what follows is from somewhere else
        complain(piece.problems);
        m_hasMore = !piece.batch.isEmpty();
        if (m_hasMore)
            Q_EMIT observed(piece.batch);
        else
            Q_EMIT gaveAll();
    }
    readOn();
}

} // namespace herd
