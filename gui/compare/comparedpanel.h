#pragma once

#include "gui/compare/comparedrecording.h"
#include "gui/views/strip.h"
#include "gui/views/topology/topologyview.h"
#include "gui/window/banner.h"

#include <QWidget>

class QLabel;

namespace herd {

/// One of two recordings: its name, and its herd as it is at the moment. `recording` must outlive
/// it. GUI thread only.
class ComparedPanel final : public QWidget
{
    Q_OBJECT

public:
    ComparedPanel(const Theme &theme, const ComparedRecording &recording,
                  QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setName(const QString &name) { m_shownName = name; }
    void refresh(const Timestamp &now);

private:
    const ComparedRecording &m_recording;
    QLabel *m_name;
    Strip *m_strip;
    Banner *m_banner;
    TopologyView *m_topology;
    QString m_shownName;
    QString m_told; // of what is wrong with it
};

} // namespace herd
