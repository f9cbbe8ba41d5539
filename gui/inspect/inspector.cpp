#include "gui/inspect/inspector.h"

#include "gui/views/glyph.h"
#include "gui/views/wording.h"

#include <QFontMetrics>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPixmap>
#include <QScrollBar>
#include <QTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

constexpr int markSide = 14;
constexpr int leastWidth = 240;

/// As wide as the longest name, but less than half.
int nameWidth(const std::vector<InspectorRow> &rows)
{
    const QFontMetrics metrics(Theme::normal());
    int width = 0;
    for (const InspectorRow &row : rows) {
        if (!row.value.isEmpty())
            width = std::max(width, metrics.horizontalAdvance(row.name));
    }
    return std::min(width, leastWidth / 2) + Theme::grid;
}

QString htmlOf(const InspectorRow &row, const Theme &theme, int width)
{
    if (row.value.isEmpty())
        return u"<tr><td colspan='2' style='padding-top:8px'><b>%1</b></td></tr>"_s.arg(
            row.name.toHtmlEscaped());
    const QString family = row.isWords
        ? QString()
        : u"font-family:\"%1\";"_s.arg(Theme::figures().family().toHtmlEscaped());
    const QString style = family + u"color:"_s + (row.isWrong ? theme.warning : theme.text).name();
    const QString value = row.value.toHtmlEscaped();
    if (row.name.isEmpty())
        return u"<tr><td colspan='2' style='%1'>%2</td></tr>"_s.arg(style, value);
    return u"<tr><td width='%1' style='color:%2'>%3</td><td style='%4'>%5</td></tr>"_s.arg(
        QString::number(width), theme.muted.name(), row.name.toHtmlEscaped(), style, value);
}

/// Rows as a table of names and values.
QString htmlOf(const std::vector<InspectorRow> &rows, const Theme &theme)
{
    QString html = u"<table width='100%' cellspacing='0' cellpadding='2'>"_s;
    for (const InspectorRow &row : rows)
        html += htmlOf(row, theme, nameWidth(rows));
    return html + "</table>"_L1;
}

} // namespace

Inspector::Inspector(const Theme &theme, HerdModels &models, FaultMenus &menus, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_models(models)
    , m_menus(menus)
    , m_head(new QWidget)
    , m_mark(new QLabel)
    , m_title(new QLabel)
    , m_kind(new QLabel)
    , m_text(new QTextEdit)
    , m_buttons(new QWidget)
    , m_grid(new QGridLayout(m_buttons))
{
    setMinimumWidth(leastWidth);
    m_title->setFont(Theme::title());
    m_title->setTextFormat(Qt::PlainText);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_kind->setFont(Theme::small());
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_grid->setContentsMargins({});
    m_grid->setSpacing(Theme::grid / 2);

    auto *head = new QHBoxLayout(m_head);
    head->setContentsMargins({});
    head->setSpacing(Theme::grid);
    head->addWidget(m_mark);
    head->addWidget(m_title, 1);
    head->addWidget(m_kind);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::grid, Theme::grid, Theme::grid, Theme::grid);
    column->setSpacing(Theme::grid);
    column->addWidget(m_head);
    column->addWidget(m_text, 1);
    column->addWidget(m_buttons);
    m_models.feed.join(m_counts);
    inEachLanguage(this, [this] { sayAll(); });
}

void Inspector::sayAll()
{
    setAccessibleName(tr("Inspector"));
    m_text->setAccessibleName(tr("What is known of what is selected"));
    m_text->setPlaceholderText(tr("Select a server, a link, a client or a line of a table: what is "
                                  "known of it appears here."));
    m_card = cardOf(m_subject, m_models, m_counts.counts());
    fillActions();
    showCard();
}

Inspector::~Inspector()
{
    m_models.feed.leave(m_counts);
}

void Inspector::setTheme(const Theme &theme)
{
    m_theme = theme;
    showCard();
}

void Inspector::inspect(const InspectorSubject &subject)
{
    if (subject == m_subject)
        return;
    m_subject = subject;
    const auto *client = std::get_if<ShownClient>(&subject);
    m_counts.watch(client ? client->id.toStdString() : std::string());
    sayAll();
    m_text->verticalScrollBar()->setValue(0);
}

void Inspector::refresh()
{
    if (m_text->textCursor().hasSelection())
        return;
    InspectorCard card = cardOf(m_subject, m_models, m_counts.counts());
    if (card == m_card)
        return;
    m_card = std::move(card);
    showCard();
}

/// As buttons, what the menu of the same thing has.
void Inspector::fillActions()
{
    qDeleteAll(m_buttons->findChildren<QToolButton *>(Qt::FindDirectChildrenOnly));
    m_menu.clear();
    if (const auto *server = std::get_if<ShownServer>(&m_subject))
        m_menus.addServerActions(m_menu, server->id);
    else if (const auto *link = std::get_if<ShownLink>(&m_subject))
        m_menus.addLinkActions(m_menu, link->one, link->other);
    const int half = (m_text->width() - m_grid->spacing()) / 2;
    int row = 0;
    int column = 0;
    for (QAction *action : m_menu.actions()) {
        if (action->isSeparator())
            continue;
        auto *button = new QToolButton;
        button->setDefaultAction(action);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        const bool isWide = button->sizeHint().width() > half; // has a row of its own
        if (isWide && column == 1) {
            ++row;
            column = 0;
        }
        m_grid->addWidget(button, row, column, 1, isWide ? 2 : 1);
        row += isWide || column == 1 ? 1 : 0;
        column = isWide || column == 1 ? 0 : 1;
    }
}

void Inspector::showCard()
{
    m_title->setText(m_card.title);
    m_title->setToolTip(m_card.title.toHtmlEscaped());
    m_kind->setText(m_card.kind);
    m_head->setVisible(!m_card.title.isEmpty());
    m_buttons->setVisible(!m_card.title.isEmpty() && m_grid->count() > 0);
    paintMark();
    QScrollBar *const bar = m_text->verticalScrollBar();
    const int at = bar->value();
    if (m_card.title.isEmpty())
        m_text->clear();
    else
        m_text->setHtml(htmlOf(m_card.rows, m_theme));
    bar->setValue(at);
}

void Inspector::paintMark()
{
    m_mark->setVisible(m_card.place.has_value());
    if (!m_card.place)
        return;
    QPixmap pixmap(QSize(markSide, markSide) * devicePixelRatioF());
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintServerMark(painter, {0, 0, markSide, markSide}, *m_card.place, m_theme);
    painter.end();
    m_mark->setPixmap(pixmap);
}

QString Inspector::text() const
{
    return m_title->text() + '\n'_L1 + m_text->toPlainText();
}

} // namespace herd
