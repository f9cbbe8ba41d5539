#include "core/state/statekeeper.h"

#include "core/state/statefile.h"

#include <QDir>

#include <utility>

namespace herd {

using namespace Qt::StringLiterals;

QString StateKeeper::pathIn(const QString &folder, const ServerConfig &config)
{
    // Neither name has a point in it.
    return QDir(folder).filePath(u"%1.%2.sqlite"_s.arg(QString::fromStdString(config.herd),
                                                       QString::fromStdString(config.id)));
}

std::variant<std::unique_ptr<StateKeeper>, QString> StateKeeper::open(const QString &folder,
                                                                      HerdServer &server)
{
    if (!QDir().mkpath(folder))
        return u"cannot make the folder %1; choose another one with --state"_s.arg(folder);
    const QString path = pathIn(folder, server.config());
    auto lock = StateLock::take(path + ".lock"_L1);
    if (const auto *problem = std::get_if<QString>(&lock))
        return u"%1 can't be used: %2. Is this server running already? Stop it, or choose another "
               "folder with --state"_s.arg(path, *problem);
    std::unique_ptr<StateKeeper> keeper(
        new StateKeeper(path, server, std::get<std::unique_ptr<StateLock>>(std::move(lock))));
    if (const auto problem = keeper->start())
        return *problem;
    return keeper;
}

StateKeeper::StateKeeper(QString path, HerdServer &server, std::unique_ptr<StateLock> lock)
    : m_path(std::move(path))
    , m_server(server)
    , m_lock(std::move(lock))
    , m_timer(server.hub(), [this] { handOver(); })
{
}

StateKeeper::~StateKeeper()
{
    m_server.keepWith(nullptr);
    m_writer.reset(); // it may still tell something
}

std::optional<QString> StateKeeper::start()
{
    if (auto problem = StateFile::prepare(m_path))
        return problem;
    const auto restore = [this](const LocationReport &report, std::string_view line) {
        if (m_server.restore(report, line))
            ++m_restored.clients;
        else
            ++m_restored.leftOut;
    };
    if (auto problem = StateFile::load(m_path, restore))
        return problem;
    auto writer = StateWriter::start(m_path, [this](const QString &what) {
        QMetaObject::invokeMethod(
            this, [this, what] { Q_EMIT warned(what); }, Qt::QueuedConnection);
    });
    if (auto *problem = std::get_if<QString>(&writer))
        return *problem;
    m_writer = std::get<std::unique_ptr<StateWriter>>(std::move(writer));
    m_server.keepWith(this);
    return std::nullopt;
}

void StateKeeper::keep(LocationStore::Index index)
{
    if (m_owed.isEmpty())
        m_timer.start(m_gatherFor);
    m_owed.add(index);
}

void StateKeeper::hasten()
{
    m_gatherFor = turnPause;
    handOver();
}

void StateKeeper::handOver()
{
    if (m_writer->hasRoom())
        copySome();
    if (!m_owed.isEmpty())
        m_timer.start(m_writer->hasRoom() ? turnPause : m_gatherFor);
}

void StateKeeper::copySome()
{
    m_lines.clear();
    std::size_t count = 0;
    while (!m_owed.isEmpty() && count < reportsPerTurn && m_lines.size() < bytesPerTurn) {
        m_lines += m_server.store().line(m_owed.takeFirst());
        ++count;
    }
    m_writer->give(m_lines, count);
}

StateWriter::Ending StateKeeper::end(StateWriter::TimePoint until)
{
    m_timer.stop();
    m_writer->hurry();
    while (!m_owed.isEmpty() && m_writer->waitForRoom(until))
        copySome();
    StateWriter::Ending ending = m_writer->end(until);
    ending.lost += m_owed.count();
    return ending;
}

} // namespace herd
