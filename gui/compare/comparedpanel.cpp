#include "gui/compare/comparedpanel.h"

#include "gui/models/lag.h"
#include "gui/views/wording.h"

#include <QDateTime>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <utility>

namespace herd {

using namespace Qt::StringLiterals;

ComparedPanel::ComparedPanel(const Theme &theme, const ComparedRecording &recording,
                             QWidget *parent)
    : QWidget(parent)
    , m_recording(recording)
    , m_name(new QLabel)
    , m_strip(new Strip(theme))
    , m_banner(new Banner(theme))
    , m_topology(new TopologyView(theme))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::grid);
    m_name->setFont(Theme::title());
    m_name->setTextFormat(Qt::PlainText);
    column->addWidget(m_name);
    column->addWidget(m_strip);
    column->addWidget(m_banner);
    column->addWidget(m_topology, 1);
    inEachLanguage(this, [this] { refresh({}); });
}

void ComparedPanel::setTheme(const Theme &theme)
{
    m_strip->setTheme(theme);
    m_banner->setTheme(theme);
    m_topology->setTheme(theme);
}

void ComparedPanel::refresh(const Timestamp &now)
{
    const RecordingSource &source = m_recording.source();
    QString name = m_shownName;
    if (source.isOpen()) {
        const Timestamp &begin = source.begin();
        name = tr("%1, from %2")
                   .arg(name,
                        QDateTime::fromMSecsSinceEpoch(begin.seconds * 1000, Qt::UTC)
                            .toString(u"yyyy-MM-dd hh:mm:ss"_s));
    }
    m_name->setText(name);
    setAccessibleName(name);
    const QString &problem = m_recording.problem();
    const bool isUnreadable = !source.isOpen() && !problem.isEmpty();
    if (problem != std::exchange(m_told, problem) && !isUnreadable)
        m_strip->showProblem(problem);
    m_topology->setEmptyText(isUnreadable ? problem
                                 : source.isOpen()
                                 ? tr("Nothing is known of a herd at this time.")
                                 : tr("Opening: %1 %").arg(source.openedPercent()));
    const Lag lag = lagOf(m_recording.herd(), m_recording.clients());
    auto servers = m_recording.picture().servers();
    for (ServerPicture &server : servers)
        server.differs = isBehind(lag, server.place, now);
    m_topology->setPicture(servers, m_recording.picture().links(), m_recording.picture().bridges());
    m_banner->setVisible(!servers.empty());
    m_banner->setVerdict(verdictOn(m_recording.herd(), m_recording.clients(), lag, now));
}

} // namespace herd
