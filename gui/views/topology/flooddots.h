#pragma once

#include "gui/views/theme.h"

#include <QElapsedTimer>
#include <QGraphicsItem>
#include <QString>
#include <QTimer>

#include <chrono>
#include <functional>
#include <unordered_map>
#include <vector>

namespace herd {

/// Reports on their way through the topology view: a dot for each hop, much slower than it was. The
/// hops of one update follow each other, so that a flood can be seen to spread. Owned by its scene.
class FloodDots final : public QGraphicsItem
{
public:
    static constexpr std::chrono::milliseconds perHop {600};
    /// Updates at a time. More would be a blur; one is shown from its first hop on or not at all.
    static constexpr std::size_t mostUpdates = 6;
    /// Hops of all of them.
    static constexpr std::size_t mostDots = 256;

    struct Hop
    {
        QString update; ///< names the report
        std::size_t from = 0;
        std::size_t to = 0;
        std::size_t origin = 0; ///< whose colour it has
        bool dropped = false; ///< the other end had it already
    };
    /// Gives where a dot is that went so far from one server to the other.
    using Way = std::function<QPointF(std::size_t from, std::size_t to, qreal progress)>;

    FloodDots(const Theme &theme, Way way);

    void setTheme(const Theme &theme) { m_theme = theme; }
    /// Where dots may be, in the scene.
    void setArea(const QRectF &area);
    void add(const Hop &hop);
    void clear();
    std::size_t count() const { return m_dots.size(); }
    /// Moves on by so much; called by a timer while there are dots.
    void pass(std::chrono::milliseconds time);

    QRectF boundingRect() const override { return m_area; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    struct Dot
    {
        Hop hop;
        std::chrono::milliseconds begins {0};
    };

    Theme m_theme;
    Way m_way;
    QRectF m_area;
    std::vector<Dot> m_dots;
    /// When an update is seen to reach a server, by update and server.
    std::unordered_map<QString, std::unordered_map<std::size_t, std::chrono::milliseconds>>
        m_arrivals;
    std::chrono::milliseconds m_now {0};
    QTimer m_timer;
    QElapsedTimer m_elapsed;
};

} // namespace herd
