#include "gui/compare/comparewindow.h"

#include "gui/commands/keyboard.h"
#include "gui/compare/comparebar.h"
#include "gui/views/wording.h"

#include <QLabel>
#include <QShortcut>
#include <QSplitter>
#include <QStatusBar>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace herd {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto turnEvery = 16ms; // a frame
constexpr auto pictureEvery = 100ms; // figures that change faster can't be read

QLayout *withMargins(QLayout *layout)
{
    layout->setContentsMargins(Theme::grid, Theme::grid, Theme::grid, Theme::grid);
    layout->setSpacing(Theme::grid);
    return layout;
}

} // namespace

CompareWindow::CompareWindow(const Theme &theme, const QStringList &left, const QStringList &right,
                             QWidget *parent)
    : QMainWindow(parent)
    , m_comparison(left, right)
    , m_bar(new CompareBar(m_comparison, theme))
    , m_left(new ComparedPanel(theme, m_comparison.left()))
    , m_right(new ComparedPanel(theme, m_comparison.right()))
    , m_summary(new QLabel)
    , m_table(new Table(theme, m_differences, {Cell::Text, Cell::Code, Cell::Code, Cell::Code}, -1))
{
    addToolBar(m_bar);
    serveKeyboard(*this);
    connect(new QShortcut(QKeySequence::Close, this), &QShortcut::activated, this, &QWidget::close);
    auto *both = new QSplitter(Qt::Horizontal);
    both->addWidget(m_left);
    both->addWidget(m_right);
    both->setSizes({width(), width()}); // the same
    both->setHandleWidth(Theme::grid);
    both->setChildrenCollapsible(false);
    auto *below = new QWidget;
    auto *column = new QVBoxLayout(below);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::grid);
    m_summary->setFont(Theme::title());
    column->addWidget(m_summary);
    column->addWidget(m_table, 1);
    auto *halves = new QSplitter(Qt::Vertical);
    halves->addWidget(both);
    halves->addWidget(below);
    halves->setHandleWidth(Theme::grid);
    halves->setStretchFactor(0, 2);
    halves->setStretchFactor(1, 1);
    auto *middle = new QWidget;
    auto *all = new QVBoxLayout(middle);
    withMargins(all)->addWidget(halves);
    setCentralWidget(middle);
    connect(&m_comparison, &Comparison::changed, this, &CompareWindow::showPicture);
    connect(&m_comparison, &Comparison::foundNone, this,
            [this] { statusBar()->showMessage(tr("Nothing else begins to differ.")); });
    inEachLanguage(this, [this] {
        const RecordingSource *sources[] = {&m_comparison.left().source(),
                                            &m_comparison.right().source()};
        QString names[] = {sources[0]->name(), sources[1]->name()};
        if (names[0] == names[1]) // as of two herds of the same servers
            std::ranges::transform(sources, names, &RecordingSource::longName);
        m_left->setName(names[0]);
        m_right->setName(names[1]);
        setWindowTitle(tr("%1 and %2 - Herd").arg(names[0], names[1]));
        m_differences.setNames(names[0], names[1]);
        m_table->setWords(tr("Differences"),
                          tr("What both tell otherwise of the herd at this moment appears here."));
        showPicture();
        m_table->fitColumns();
    });
    setTheme(theme);
    connect(&m_turns, &QTimer::timeout, this, &CompareWindow::turn);
    m_turns.start(turnEvery);
    m_elapsed.start();
    m_comparison.start();
}

void CompareWindow::setTheme(const Theme &theme)
{
    setPalette(theme.palette());
    m_bar->setTheme(theme);
    m_left->setTheme(theme);
    m_right->setTheme(theme);
    m_table->setTheme(theme);
}

void CompareWindow::turn()
{
    m_comparison.turn(std::chrono::milliseconds(m_elapsed.restart()));
    if (m_sincePicture.hasExpired(pictureEvery.count()))
        QTimer::singleShot(0, this, &CompareWindow::showPicture); // a turn of its own
}

void CompareWindow::showPicture()
{
    m_sincePicture.start();
    m_bar->refresh();
    if (m_comparison.isOpen()) {
        m_left->refresh(m_comparison.position());
        m_right->refresh(m_comparison.rightPosition());
        m_differences.setDifferences(m_comparison.differences());
    } else {
        m_left->refresh({});
        m_right->refresh({});
    }
    m_summary->setText(describeDifferences());
}

QString CompareWindow::describeDifferences() const
{
    if (!m_comparison.isOpen())
        return tr("Differences");
    const int shown = m_differences.rowCount();
    const auto more = static_cast<int>(m_comparison.clientsLeftOut());
    if (shown == 0)
        return tr("Both tell the same");
    const QString text = tr("%Ln difference(s)", nullptr, shown);
    return more == 0 ? text : tr("%1, and %Ln more client(s) that differ", nullptr, more).arg(text);
}

} // namespace herd
