#pragma once

#include "gui/models/clientsmodel.h"
#include "gui/models/herdstate.h"
#include "gui/models/lag.h"
#include "gui/views/glyph.h"
#include "gui/views/theme.h"

#include <QWidget>

namespace herd {

/// What is to be said about a herd first, and how bad it is.
struct Verdict
{
    Mark mark = Mark::Waiting;
    QString text;

    friend bool operator==(const Verdict &, const Verdict &) = default;
};
Verdict verdictOn(const HerdState &state, const ClientsModel &clients, const Lag &lag,
                  const Timestamp &now);

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
