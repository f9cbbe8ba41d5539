#pragma once

#include "core/protocol/timestamp.h"
#include "gui/models/filterablerows.h"
#include "gui/models/timelinelanes.h"
#include "gui/views/theme.h"
#include "gui/views/timeline/timelinelayout.h"

#include <QAbstractScrollArea>

#include <optional>
#include <utility>

namespace herd {

/// What each server did, as a lane along time: there or not and with how many links, updates, and
/// flags where something befell it. Follows the time cursor until the user moves it. Dragging over
/// lanes selects a span of time, dragging the axis pans, the wheel zooms; keys do all of that, too.
/// `lanes` must outlive it. GUI thread only.
class TimelineView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    TimelineView(const Theme &theme, const TimelineLanes &lanes, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// There may be more to show, and the time cursor is at `now`. Where it has become live, the
    /// view follows it again.
    void showUntil(const Timestamp &now, bool isLive);

    const TimelineLayout &timelineLayout() const { return m_layout; }
    bool isFollowing() const { return m_follows; }
    /// The earlier end first.
    std::optional<TimeWindow> selection() const;
    /// Without saying so; nothing: none.
    void setSelection(const std::optional<TimeWindow> &selected);
    void clearSelection();
    /// Keeps the time cursor in sight from now on.
    void follow();
    /// From the first line to the time cursor, as far as that fits.
    void showAll();
    /// Of whom it shows what span of time, in words.
    QString summary() const;
    QSize sizeHint() const override;

Q_SIGNALS:
    /// Nothing: all of the time is wanted again.
    void spanSelected(const std::optional<herd::TimeWindow> &span);
    /// What the flag that was clicked means.
    void said(const QString &text);

private:
    using Time = TimeAxis::Time;
    enum class Drag : std::uint8_t { None, Selecting, Panning };

    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool viewportEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

    void arrow(int way, Qt::KeyboardModifiers modifiers);
    Time knownEnd() const;
    void growSelection(Time more);
    void moveSelection(Time by);
    void selectByKey(Time from, Time until);
    void tellNextFlag(bool isForward);
    void tell(QPointF point, const QString &flags);

    void layOut();
    void moveToNow();
    void zoom(double factor, qreal x);
    void pan(qreal pixels);
    void drag(QPointF point);
    void click(QPointF point);
    void zoomToSelection();
    bool isSelected(QPointF point) const;
    QString flagsText(QPointF point) const;
    QString laneText(QPointF point) const;

    Theme m_theme;
    const TimelineLanes &m_lanes;
    TimelineLayout m_layout;
    Time m_now {0};
    bool m_isLive = false;
    bool m_follows = true;
    std::optional<std::pair<Time, Time>> m_selection; ///< where the drag began, where it is
    Drag m_drag = Drag::None;
    bool m_isDragging = false; ///< far enough to be no click
    QPointF m_pressed;
    QPointF m_dragged; ///< to here
    std::optional<std::pair<Time, std::size_t>> m_told; ///< the flag last told by key, and its lane
};

} // namespace herd
