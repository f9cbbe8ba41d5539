#pragma once

#include "gui/models/filterablerows.h"

#include <QLineEdit>
#include <QStringList>

#include <optional>

class QListWidget;

namespace herd {

/// A line in which somebody writes a filter: it colours what is written, offers what can follow,
/// and remembers what was asked before. GUI thread only; `rows` must outlive it.
class FilterEdit final : public QLineEdit
{
    Q_OBJECT

public:
    static constexpr qsizetype mostRemembered = 30;

    explicit FilterEdit(const FilterableRows &rows, QWidget *parent = nullptr);

    /// A filter that Up brings back.
    void remember(const QString &filter);
    /// What is wrong, to be underlined from its place on, in characters.
    void setErrorAt(std::optional<qsizetype> place);
    /// What is offered now; nothing while nothing is.
    QStringList offered() const;
    /// Whether the word at the cursor is one that is offered, not yet whole.
    bool isAmidWord() const { return m_isAmidWord; }

Q_SIGNALS:
    /// Escape, and there was nothing to close or to clear.
    void left();
    /// No word is offered any more.
    void offerClosed();

private:
    bool event(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool pressed(const QKeyEvent &key);
    bool pressedWhileOffering(const QKeyEvent &key);

    void colour();
    void offer();
    void closeOffer();
    void take(const QString &word);
    void goBack(qsizetype steps);

    const FilterableRows &m_rows;
    QListWidget *m_offer;
    QStringList m_remembered; // the newest first
    qsizetype m_back = -1; // which of these is shown; -1: none
    QString m_draft; // what was written before going back
    std::optional<qsizetype> m_errorAt;
    bool m_isAmidWord = false;
};

} // namespace herd
