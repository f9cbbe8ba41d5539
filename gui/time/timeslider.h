#pragma once

#include "gui/models/moments.h"
#include "gui/views/theme.h"

#include <QSlider>

#include <cstdint>
#include <vector>

namespace herd {

/// A recording from its beginning to its end: where one is, where one wants to be, and what is
/// worth going to, each kind in a colour and at a height of its own. GUI thread only.
class TimeSlider final : public QSlider
{
    Q_OBJECT

public:
    explicit TimeSlider(const Theme &theme, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setSpan(const Timestamp &begin, const Timestamp &end);
    void setMoments(const std::vector<Moment> &moments);
    /// Where one is; not while somebody drags.
    void setTime(const Timestamp &time);

    /// Which time one is at, in words.
    QString summary() const;

    QSize sizeHint() const override { return {280, 3 * Theme::grid}; }
    QSize minimumSizeHint() const override { return {120, 3 * Theme::grid}; }

Q_SIGNALS:
    void wanted(const herd::Timestamp &time);

private:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

    void goTo(int x);
    void say(int value);
    int valueOf(const Timestamp &time) const;
    Timestamp timeOf(int value) const;
    int left() const { return Theme::grid; }
    int length() const { return width() - 2 * Theme::grid; }
    void binMoments();

    Theme m_theme;
    Timestamp m_begin;
    Timestamp m_end;
    std::int64_t m_unit = 1; // milliseconds in one of the slider's steps
    std::vector<Moment> m_moments;
    std::vector<std::uint8_t> m_marks; // bits of the kinds, for each pixel of the length
    bool m_isTold = false; // the value is being set to where one is
};

} // namespace herd
