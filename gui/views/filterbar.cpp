#include "gui/views/filterbar.h"

#include "gui/models/filtertext.h"
#include "gui/views/filteredit.h"
#include "gui/views/theme.h"
#include "gui/views/timetext.h"
#include "gui/views/wording.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

#include <cmath>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t widest = 88888; // rows; with more the line moves once
constexpr int editWidth = 16 * Theme::grid; // at least

class Words
{
    Q_DECLARE_TR_FUNCTIONS(herd::FilterBar)
};

QString textOf(FilterError::Expected expected)
{
    switch (expected) {
    case FilterError::Expected::Field:
        return Words::tr("a field is wanted here, such as kind");
    case FilterError::Expected::Operator:
        return Words::tr("an operator is wanted here, such as ==");
    case FilterError::Expected::Value:
        return Words::tr("a value is wanted here");
    case FilterError::Expected::Number:
        return Words::tr("a number is wanted here");
    case FilterError::Expected::OpeningParenthesis:
        return Words::tr("a list in ( ) is wanted here");
    case FilterError::Expected::ClosingParenthesis:
        return Words::tr(") is wanted here");
    case FilterError::Expected::Connective:
        return Words::tr("&& or || is wanted here");
    case FilterError::Expected::ClosingQuote:
        return Words::tr("this quote does not end");
    case FilterError::Expected::LessDepth:
        return Words::tr("too many ( or ! in one another");
    case FilterError::Expected::LessText:
        return Words::tr("this is too long");
    }
    return {};
}

QString counted(std::size_t number)
{
    return QLocale().toString(static_cast<qulonglong>(number));
}

} // namespace

FilterBar::FilterBar(FilterProxy &rows, QWidget *parent)
    : QWidget(parent)
    , m_rows(rows)
    , m_edit(new FilterEdit(*rows.filterable()))
    , m_error(new QLabel)
    , m_window(new QToolButton)
    , m_tally(new QLabel)
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(Theme::grid, Theme::grid / 2, Theme::grid, Theme::grid / 2);
    line->setSpacing(Theme::grid);
    line->addWidget(m_edit, 1);
    for (QWidget *widget : {static_cast<QWidget *>(m_error), static_cast<QWidget *>(m_window),
                            static_cast<QWidget *>(m_tally)})
        line->addWidget(widget);
    m_edit->setMinimumWidth(editWidth);
    m_error->hide();
    m_window->setAutoRaise(true);
    m_window->hide();
    m_tally->setFont(Theme::figures());
    m_tally->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_rest.setSingleShot(true);
    m_tallyDue.setSingleShot(true);
    connect(m_edit, &QLineEdit::textChanged, this, [this] { m_rest.start(restsAfter); });
    connect(m_edit, &QLineEdit::returnPressed, this, [this] {
        apply();
        m_edit->remember(m_edit->text());
    });
    connect(m_edit, &QLineEdit::editingFinished, this, [this] { m_edit->remember(m_filter); });
    connect(m_edit, &FilterEdit::left, this, &FilterBar::left);
    connect(m_edit, &FilterEdit::offerClosed, this, [this] { m_rest.start(restsAfter); });
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (!m_edit->isAmidWord())
            apply();
    });
    connect(m_window, &QToolButton::clicked, this, &FilterBar::windowClosed);
    connect(&rows, &FilterProxy::tallyChanged, this, [this] {
        if (!m_tallyDue.isActive())
            m_tallyDue.start(tallyEvery);
    });
    connect(&m_tallyDue, &QTimer::timeout, this, &FilterBar::showTally);
    inEachLanguage(this, [this] { sayAll(); });
}

void FilterBar::sayAll()
{
    m_edit->setPlaceholderText(tr("Filter: field, operator, value"));
    m_edit->setToolTip(
        tr("Which rows to show (Ctrl+F), such as: server == Welsh && !(kind == merge)\n"
           "Ctrl+Space: what can follow. Up: filters of before. Escape: clear."));
    m_error->setAccessibleName(tr("What is wrong with the filter"));
    m_window->setToolTip(tr("Only rows of this time are shown. Show all times again"));
    m_window->setAccessibleName(tr("Show all times again"));
    m_tally->setAccessibleName(tr("How many rows are shown"));
    m_tally->setMinimumWidth( // so that the line does not jitter
        QFontMetrics(m_tally->font())
            .horizontalAdvance(tr("%1 of %2").arg(counted(widest), counted(widest))));
    showTally();
}

/// It loses the focus, and says so, when the members are gone.
FilterBar::~FilterBar()
{
    disconnect(m_edit, nullptr, this, nullptr);
}

void FilterBar::setName(const QString &name)
{
    const QString own = tr("Filter of %1").arg(name);
    setAccessibleName(own);
    m_edit->setAccessibleName(own);
}

bool FilterBar::setFilter(const QString &text)
{
    const auto parsed = parseFilter(text.toStdString(), m_rows.filterable()->filterFields());
    if (!std::holds_alternative<Filter>(parsed))
        return false;
    m_edit->setText(text);
    apply();
    m_edit->remember(text);
    return true;
}

void FilterBar::narrow(const QString &more)
{
    setFilter(QString::fromStdString(bothFilters(m_filter.toStdString(), more.toStdString())));
}

QString FilterBar::said() const
{
    return m_error->isHidden() ? m_tally->text() : m_error->text();
}

void FilterBar::enter()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void FilterBar::apply()
{
    m_rest.stop();
    const auto parsed =
        parseFilter(m_edit->text().toStdString(), m_rows.filterable()->filterFields());
    if (const auto *error = std::get_if<FilterError>(&parsed)) {
        say(*error);
        return;
    }
    m_error->hide();
    m_edit->setErrorAt({});
    m_filter = m_edit->text();
    m_rows.setFilter(std::get<Filter>(parsed));
    showTally();
}

void FilterBar::say(const FilterError &error)
{
    const QByteArray bytes = m_edit->text().toUtf8();
    const auto place =
        QString::fromUtf8(bytes.first(static_cast<qsizetype>(error.position))).size();
    const bool isUnfinished = place == m_edit->text().size();
    m_edit->setErrorAt(place);
    m_error->setText(
        isUnfinished
            ? tr("At the end: %1").arg(textOf(error.expected))
            : tr("At character %1: %2").arg(QLocale().toString(place + 1), textOf(error.expected)));
    m_error->setForegroundRole(isUnfinished ? QPalette::PlaceholderText : QPalette::BrightText);
    m_error->show();
}

void FilterBar::showTally()
{
    m_tallyDue.stop();
    const FilterProxy::Tally tally = m_rows.tally();
    QString text = tr("%1 of %2").arg(counted(tally.shown), counted(tally.all));
    if (tally.decided)
        text = tr("%1 % looked through").arg(QLocale().toString(std::floor(*tally.decided * 100)));
    else if (tally.met > tally.shown)
        text = tr("the first %1 of %2; narrow the filter to see others")
                   .arg(counted(tally.shown), counted(tally.met));
    m_tally->setText(text);
    showWindow();
}

void FilterBar::showWindow()
{
    const std::optional<TimeWindow> &window = m_rows.question().window;
    // What is so now, such as servers, is of no time.
    const bool haveTimes = m_rows.tally().all == 0 || m_rows.filterable()->happenedAt(0);
    m_window->setVisible(window && haveTimes);
    if (!window)
        return;
    m_window->setText(
        tr("%1 to %2  \u00d7").arg(timeOfDay(window->first), timeOfDay(window->second)));
}

} // namespace herd
