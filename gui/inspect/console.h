#pragma once

#include "gui/inspect/linecaller.h"
#include "gui/inspect/visiblebytes.h"
#include "gui/models/herdstate.h"
#include "gui/views/theme.h"

#include <QElapsedTimer>
#include <QPlainTextEdit>
#include <QTimer>
#include <QWidget>

#include <chrono>
#include <optional>

class QComboBox;
class QLineEdit;
class QToolButton;

namespace herd {

/// Says lines to servers as a client does, and shows what comes back, byte for byte. `herd` must
/// outlive it. GUI thread only.
class Console final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int mostLines = 2000; ///< shown; the oldest go
    static constexpr qsizetype mostBytesShown = qsizetype {64} * 1024; ///< of one answer
    static constexpr qsizetype mostRemembered = 100; ///< lines that were said
    static constexpr std::chrono::seconds patience {5};
    /// Of a question about places, for which the server itself waits 5 s.
    static constexpr std::chrono::seconds placesPatience {10};

    Console(const Theme &theme, const HerdState &herd, QWidget *parent = nullptr);

    void setTheme(const Theme &theme) { m_theme = theme; }
    /// Offers the servers that there are by now.
    void showServers();
    /// Chooses one, where it is known.
    void choose(const QString &server);

    /// What it shows.
    QString text() const { return m_output->toPlainText(); }

private:
    void addTemplates();
    void sayAll();
    void send();
    void call(const QString &host, std::uint16_t port, const QByteArray &line);
    void showSlice();
    void showEnding(const QString &reason);
    void say(const QString &text, const QColor &colour);
    void append(const std::vector<VisibleRun> &runs, const QColor &colourOfEscapes = {});

    Theme m_theme;
    const HerdState &m_herd;
    QComboBox *m_servers;
    QLineEdit *m_line;
    QToolButton *m_templates;
    QToolButton *m_send;
    QPlainTextEdit *m_output;
    QElapsedTimer m_sinceCall;
    QTimer m_slices;
    QByteArray m_waiting; // to be shown
    std::optional<QString> m_ending; // behind them
    std::chrono::nanoseconds m_took {0}; // the call
    qsizetype m_bytesShown = 0; // of this answer
    qsizetype m_bytesLeftOut = 0;
};

} // namespace herd
