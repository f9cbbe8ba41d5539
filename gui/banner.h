#pragma once

#include "gui/models/clientsmodel.h"
#include "gui/views/glyph.h"
#include "gui/views/theme.h"

#include <QWidget>

#include <chrono>
#include <optional>
#include <vector>

namespace herd {

/// How far each server is behind; nothing where that is not known. By place.
using Lag = std::vector<std::optional<Behind>>;
/// A server that is behind for less than this is on its way.
constexpr std::chrono::milliseconds mayLag {1000};
/// Whether a server misses something that another one knows for longer than it may.
bool isBehind(const Lag &lag, std::size_t server, const Timestamp &now);

/// What is to be said about a herd first, and how bad it is.
struct Verdict
{
    Mark mark = Mark::Waiting;
    QString text;

    friend bool operator==(const Verdict &, const Verdict &) = default;
};
Verdict verdictOn(const HerdState &state, const Lag &lag, const Timestamp &now);

/// One line above the topology that says it.
class Banner final : public QWidget
{
    Q_OBJECT

public:
    explicit Banner(const Theme &theme, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setVerdict(const Verdict &verdict);
    const Verdict &verdict() const { return m_verdict; }

    QSize sizeHint() const override;

private:
    void paintEvent(QPaintEvent *event) override;

    Theme m_theme;
    Verdict m_verdict;
};

} // namespace herd
