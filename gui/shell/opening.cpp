#include "gui/shell/opening.h"

namespace herd {

Opening::Opening(Strip &strip, QObject *parent)
    : QObject(parent)
    , m_strip(strip)
{
    connect(&m_strip, &Strip::cancelled, this, [this] {
        cancel();
        Q_EMIT cancelled();
    });
}

Opening::~Opening() = default;

void Opening::open(const QStringList &files)
{
    cancel();
    m_source = std::make_unique<RecordingSource>(files);
    RecordingSource *const source = m_source.get();
    connect(source, &RecordingSource::openedOn, this, &Opening::showProgress);
    connect(source, &RecordingSource::opened, this, [this] {
        m_strip.clear();
        Q_EMIT opened();
    });
    connect(source, &HerdSource::failed, this, [this](const QString &text) {
        cancel();
        m_strip.showProblem(text);
        Q_EMIT failed(text);
    });
    connect(source, &RecordingSource::complained, &m_strip, &Strip::showProblem);
    showProgress();
    source->open();
}

void Opening::showProgress()
{
    m_strip.showProgress(tr("Opening %1...").arg(m_source->name()), m_source->openedPercent());
}

void Opening::cancel()
{
    letGo(std::move(m_source), this);
    m_strip.clear();
}

std::unique_ptr<RecordingSource> Opening::take()
{
    disconnect(m_source.get(), &RecordingSource::opened, this, nullptr);
    return std::move(m_source);
}

} // namespace herd
