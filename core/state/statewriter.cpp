#include "core/state/statewriter.h"

#include "core/state/statefile.h"

#include <algorithm>
#include <utility>

namespace herd {

using namespace Qt::StringLiterals;

std::variant<std::unique_ptr<StateWriter>, QString> StateWriter::start(const QString &path,
                                                                       Tell tell)
{
    std::unique_ptr<StateWriter> writer(new StateWriter(path, std::move(tell)));
    std::unique_lock lock(writer->m_mutex);
    writer->m_news.wait(lock, [&] { return writer->m_opened; });
    if (writer->m_openProblem)
        return *std::exchange(writer->m_openProblem, std::nullopt);
    lock.unlock();
    return writer;
}

StateWriter::StateWriter(QString path, Tell tell)
    : m_path(std::move(path))
    , m_tell(std::move(tell))
{
    m_thread = std::thread([this] { run(); });
}

StateWriter::~StateWriter()
{
    {
        const std::lock_guard lock(m_mutex);
        m_hurrying = true;
        m_complete = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void StateWriter::give(std::string_view lines, std::size_t count)
{
    {
        const std::lock_guard lock(m_mutex);
        m_inbox += lines;
        m_unwritten += count;
    }
    m_wake.notify_one();
}

bool StateWriter::hasRoom()
{
    const std::lock_guard lock(m_mutex);
    return m_inbox.size() < inboxLimit;
}

void StateWriter::hurry()
{
    {
        const std::lock_guard lock(m_mutex);
        m_hurrying = true;
    }
    m_wake.notify_one();
}

bool StateWriter::waitForRoom(TimePoint until)
{
    std::unique_lock lock(m_mutex);
    m_news.wait_until(lock, until, [this] { return m_ended || m_inbox.size() < inboxLimit; });
    return !m_ended && m_inbox.size() < inboxLimit;
}

StateWriter::Ending StateWriter::end(TimePoint until)
{
    std::unique_lock lock(m_mutex);
    m_complete = true;
    m_wake.notify_one();
    m_news.wait_until(lock, until, [this] { return m_ended; });
    return {m_unwritten, m_ended};
}

void StateWriter::run()
{
    auto opened = StateFile::open(m_path);
    std::unique_lock lock(m_mutex);
    m_opened = true;
    if (auto *problem = std::get_if<QString>(&opened)) {
        m_openProblem = std::move(*problem);
    } else {
        m_news.notify_one();
        auto &file = std::get<std::unique_ptr<StateFile>>(opened);
        writeAll(*file, lock);
        lock.unlock();
        file.reset(); // it copies the write-ahead log, which takes a while
        lock.lock();
    }
    m_ended = true;
    m_news.notify_one();
}

void StateWriter::writeAll(StateFile &file, std::unique_lock<std::mutex> &lock)
{
    std::string batch;
    std::size_t count = 0; // of the batch
    for (;;) {
        if (batch.empty()) {
            m_wake.wait(lock, [this] { return m_complete || !m_inbox.empty(); });
            if (m_inbox.empty())
                return;
            batch.swap(m_inbox);
            count = m_unwritten;
            m_news.notify_one();
        }
        const bool once = m_hurrying;
        lock.unlock();
        const auto problem = file.write(batch);
        if (problem)
            complain(*problem);
        else if (std::exchange(m_failing, false))
            m_tell(u"%1 is written again; nothing is missing in it"_s.arg(m_path));
        lock.lock();
        if (!problem) {
            m_unwritten -= count;
            batch.clear();
        } else if (once) {
            return;
        } else {
            m_wake.wait_for(lock, retryAfter, [this] { return m_hurrying; });
        }
    }
}

void StateWriter::complain(const QString &problem)
{
    m_failing = true;
    const auto now = std::chrono::steady_clock::now();
    if (m_lastComplaint && now - *m_lastComplaint < complainEvery)
        return;
    m_lastComplaint = now;
    m_tell(u"%1; the server goes on, and tries again every second"_s.arg(problem));
}

} // namespace herd
