#include "gui/views/filteredit.h"

#include "gui/models/filtertext.h"
#include "gui/views/theme.h"
#include "gui/views/wording.h"

#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QListWidget>
#include <QScreen>
#include <QTextCharFormat>

#include <algorithm>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostOffered = 10; // at once; the rest is scrolled to
constexpr int pageOffered = mostOffered - 1;

/// In characters, of an offset in bytes.
qsizetype charactersIn(const QByteArray &text, std::size_t bytes)
{
    return QString::fromUtf8(text.first(static_cast<qsizetype>(bytes))).size();
}

bool isEnter(const QKeyEvent &key)
{
    return key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
}

} // namespace

FilterEdit::FilterEdit(const FilterableRows &rows, QWidget *parent)
    : QLineEdit(parent)
    , m_rows(rows)
    , m_offer(new QListWidget(this))
{
    // A window that never takes the focus, so that all keys come here.
    m_offer->setWindowFlags(Qt::ToolTip | Qt::FramelessWindowHint);
    m_offer->setFocusPolicy(Qt::NoFocus);
    inEachLanguage(this, [this] { m_offer->setAccessibleName(tr("What can follow")); });
    m_offer->setUniformItemSizes(true);
    m_offer->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setClearButtonEnabled(true);
    setFont(Theme::figures());
    setMaxLength(mostFilterBytes);
    connect(m_offer, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem *item) { take(item->text()); });
    connect(this, &QLineEdit::textChanged, this, [this] {
        m_errorAt.reset();
        colour();
    });
    connect(this, &QLineEdit::textEdited, this, [this] {
        m_back = -1;
        offer();
    });
}

void FilterEdit::remember(const QString &filter)
{
    const QString trimmed = filter.trimmed();
    m_back = -1;
    if (trimmed.isEmpty())
        return;
    m_remembered.removeAll(trimmed);
    m_remembered.prepend(trimmed);
    if (m_remembered.size() > mostRemembered)
        m_remembered.removeLast();
}

void FilterEdit::setErrorAt(std::optional<qsizetype> place)
{
    if (place == m_errorAt)
        return;
    m_errorAt = place;
    colour();
}

QStringList FilterEdit::offered() const
{
    QStringList words;
    for (int i = 0; m_offer->isVisible() && i < m_offer->count(); ++i)
        words.append(m_offer->item(i)->text());
    return words;
}

/// QLineEdit has no colours of its own; it takes those of an input method's text, at places that
/// count from the cursor.
void FilterEdit::colour()
{
    QList<QInputMethodEvent::Attribute> attributes;
    const auto add = [&](qsizetype begin, qsizetype end, const QTextCharFormat &format) {
        attributes.append({QInputMethodEvent::TextFormat,
                           static_cast<int>(begin) - cursorPosition(),
                           static_cast<int>(end - begin), format});
    };
    const QByteArray bytes = text().toUtf8();
    for (const FilterPart &part : filterParts(bytes.toStdString())) {
        const qsizetype begin = charactersIn(bytes, part.begin);
        const qsizetype end = charactersIn(bytes, part.begin + part.size);
        QTextCharFormat format;
        switch (part.kind) {
        case FilterPart::Kind::Field:
            format.setForeground(palette().color(QPalette::Link));
            break;
        case FilterPart::Kind::Sign:
            format.setForeground(palette().color(QPalette::PlaceholderText));
            break;
        case FilterPart::Kind::Value:
            format.setForeground(palette().color(QPalette::Text));
            format.setFontWeight(QFont::DemiBold);
            break;
        }
        if (m_errorAt && begin >= *m_errorAt) {
            format.setForeground(palette().color(QPalette::BrightText));
            format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
            format.setUnderlineColor(palette().color(QPalette::BrightText));
        }
        add(begin, end, format);
    }
    QInputMethodEvent event(QString(), attributes);
    QLineEdit::inputMethodEvent(&event);
}

bool FilterEdit::event(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        colour();
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        auto &key = static_cast<QKeyEvent &>(*event);
        const bool isOurs =
            key.key() == Qt::Key_Escape || key.key() == Qt::Key_Up || key.key() == Qt::Key_Down;
        if (event->type() == QEvent::ShortcutOverride && isOurs) {
            event->accept();
            return true;
        }
        if (event->type() == QEvent::KeyPress
            && (m_offer->isVisible() ? pressedWhileOffering(key) || pressed(key) : pressed(key))) {
            event->accept();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void FilterEdit::focusOutEvent(QFocusEvent *event)
{
    closeOffer();
    QLineEdit::focusOutEvent(event);
}

bool FilterEdit::pressed(const QKeyEvent &key)
{
    if (key.key() == Qt::Key_Space && key.modifiers() == Qt::ControlModifier) {
        offer();
        return true;
    }
    if (key.key() == Qt::Key_Up || key.key() == Qt::Key_Down) {
        goBack(key.key() == Qt::Key_Up ? 1 : -1);
        return true;
    }
    if (key.key() != Qt::Key_Escape)
        return false;
    if (text().isEmpty())
        Q_EMIT left();
    else
        clear();
    return true;
}

bool FilterEdit::pressedWhileOffering(const QKeyEvent &key)
{
    const int row = m_offer->currentRow();
    const int last = m_offer->count() - 1;
    switch (key.key()) {
    case Qt::Key_Down:
        m_offer->setCurrentRow(row == last ? 0 : row + 1);
        return true;
    case Qt::Key_Up:
        m_offer->setCurrentRow(row <= 0 ? last : row - 1);
        return true;
    case Qt::Key_PageDown:
        m_offer->setCurrentRow(std::min(row + pageOffered, last));
        return true;
    case Qt::Key_PageUp:
        m_offer->setCurrentRow(std::max(row - pageOffered, 0));
        return true;
    case Qt::Key_Tab:
        take(m_offer->item(std::max(row, 0))->text());
        return true;
    case Qt::Key_Escape:
        closeOffer();
        return true;
    }
    if (!isEnter(key))
        return false;
    if (row < 0) {
        closeOffer();
        return false; // what is written is meant
    }
    take(m_offer->item(row)->text());
    return true;
}

/// What can follow at the cursor, in front of which something new may stand.
void FilterEdit::offer()
{
    const QByteArray bytes = text().toUtf8();
    const QByteArray before = text().first(cursorPosition()).toUtf8();
    const FilterCompletion completion = completeFilter(
        bytes.toStdString(), static_cast<std::size_t>(before.size()), m_rows.filterFields());
    if (completion.words.empty()) {
        closeOffer();
        return;
    }
    m_isAmidWord = completion.begin < static_cast<std::size_t>(before.size());
    m_offer->clear();
    for (const std::string &word : completion.words)
        m_offer->addItem(QString::fromStdString(word));
    m_offer->setCurrentRow(-1);
    m_offer->setFont(font());
    const int shown = std::min(m_offer->count(), mostOffered);
    const int frame = 2 * m_offer->frameWidth();
    m_offer->resize(m_offer->sizeHintForColumn(0) + frame + 4 * Theme::grid,
                    shown * m_offer->sizeHintForRow(0) + frame);
    const int begin = cursorPosition()
        - static_cast<int>(before.size() - static_cast<qsizetype>(completion.begin));
    const int x = cursorRect().x()
        - fontMetrics().horizontalAdvance(text().sliced(begin, cursorPosition() - begin));
    QPoint where = mapToGlobal(QPoint(std::max(x, 0), height()));
    if (where.y() + m_offer->height() > screen()->availableGeometry().bottom())
        where.ry() -= height() + m_offer->height();
    m_offer->move(where);
    m_offer->show();
    m_offer->raise();
}

void FilterEdit::closeOffer()
{
    if (m_offer->isHidden())
        return;
    m_offer->hide();
    m_isAmidWord = false;
    Q_EMIT offerClosed();
}

void FilterEdit::take(const QString &word)
{
    const QByteArray bytes = text().toUtf8();
    const QByteArray before = text().first(cursorPosition()).toUtf8();
    const FilterCompletion completion = completeFilter(
        bytes.toStdString(), static_cast<std::size_t>(before.size()), m_rows.filterFields());
    const qsizetype begin = charactersIn(bytes, completion.begin);
    setSelection(static_cast<int>(begin), cursorPosition() - static_cast<int>(begin));
    insert(word + u' ');
    Q_EMIT textEdited(text());
}

void FilterEdit::goBack(qsizetype steps)
{
    const qsizetype to = std::clamp<qsizetype>(m_back + steps, -1, m_remembered.size() - 1);
    if (to == m_back) {
        if (steps < 0)
            offer();
        return;
    }
    if (m_back < 0)
        m_draft = text();
    m_back = to;
    setText(to < 0 ? m_draft : m_remembered[to]);
}

} // namespace herd
