#include "gui/sources/attachsource.h"

#include <utility>

namespace herd {

AttachSource::AttachSource(QString name, std::vector<Observatory::Address> servers, QObject *parent)
    : HerdSource(parent)
    , m_name(std::move(name))
    , m_servers(std::move(servers))
{
    connect(&m_observatory, &Observatory::observed, this, &HerdSource::observed);
    connect(&m_observatory, &Observatory::closed, this, &HerdSource::closed);
}

void AttachSource::start()
{
    m_observatory.observe(m_servers);
}

void AttachSource::say(std::uint32_t source, const std::string &line)
{
    m_observatory.say(source, line);
}

} // namespace herd
