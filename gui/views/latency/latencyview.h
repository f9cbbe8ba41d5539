#pragma once

#include "gui/models/latencybook.h"
#include "gui/views/latency/latencylayout.h"
#include "gui/views/theme.h"

#include <QWidget>

#include <optional>

namespace herd {

/// How long what took: a small histogram of each span, with its percentiles in figures. `book` must
/// outlive it. GUI thread only.
class LatencyView final : public QWidget
{
    Q_OBJECT

public:
    LatencyView(const Theme &theme, LatencyBook &book, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// There may be more to show.
    void refresh();

    const LatencyLayout &latencyLayout() const { return m_layout; }
    /// A table, columns by tabs, a line for each span and one above.
    QString asText() const;
    /// What screen readers say of it.
    QString summary() const { return asText(); }
    /// Measures anew from here on.
    void reset();
    void copy() const;
    QSize sizeHint() const override { return {480, 160}; }

Q_SIGNALS:
    void measuresAnew(const herd::LatencyBook::Measured &before);

private:
    using Span = LatencyBook::Span;
    using Figure = LatencyLayout::Figure;

    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

    /// By keys.
    struct Pointed
    {
        std::size_t row = 0;
        std::optional<std::size_t> bin; ///< none: its name
    };
    void point(QPoint direction);
    std::optional<std::size_t> nextBar(const Pointed &from, bool isForward) const;
    void layOut();
    bool isEmpty() const;
    QString textAt(QPointF point) const;
    QString figureText(const LatencyHistogram &histogram, Figure figure) const;
    void paintHead(QPainter &painter) const;
    void paintAxis(QPainter &painter) const;
    void paintRow(QPainter &painter, Span span) const;
    void paintBars(QPainter &painter, const LatencyHistogram &histogram, const QRectF &area) const;

    Theme m_theme;
    LatencyBook &m_book;
    LatencyLayout m_layout;
    std::optional<Pointed> m_pointed;
};

} // namespace herd
