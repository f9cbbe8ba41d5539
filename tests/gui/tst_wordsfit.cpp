#include "gui/shell/attachdialog.h"
#include "gui/shell/shell.h"
#include "gui/window/scenes.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDockWidget>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QStyleFactory>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

using namespace herd;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize size {1440, 900}; // a laptop's
constexpr int titleButtons = 40; // pixels, of a dock
constexpr int padding = 8;

int widthOf(const QWidget &widget, const QString &text)
{
    return widget.fontMetrics().horizontalAdvance(text);
}

/// The text of this widget that does not fit it; empty where all is well. Fine is what is elided
/// where a tool tip says it all, and signs of one letter.
QString clippedText(const QLabel &label)
{
    if (label.wordWrap())
        return label.heightForWidth(label.width()) > label.height() ? label.text() : QString();
    return label.sizeHint().width() > label.width() ? label.text() : QString();
}
QString clippedText(const QAbstractButton &button)
{
    return button.text().size() > 1 && button.sizeHint().width() > button.width() ? button.text()
                                                                                  : QString();
}
QString clippedText(const QLineEdit &edit)
{
    const bool isFine = !edit.text().isEmpty() || !edit.toolTip().isEmpty()
        || widthOf(edit, edit.placeholderText()) + padding <= edit.width();
    return isFine ? QString() : edit.placeholderText();
}
QString clippedText(const QTabBar &bar)
{
    for (int i = 0; i < bar.count(); ++i) {
        if (widthOf(bar, bar.tabText(i)) + padding > bar.tabRect(i).width())
            return bar.tabText(i);
    }
    const auto arrows = bar.findChildren<QToolButton *>();
    const bool scrolls = std::ranges::any_of(arrows, &QWidget::isVisible);
    return scrolls ? u"the tabs, which scroll"_s : QString();
}
QString clippedText(const QDockWidget &dock)
{
    const bool fits = widthOf(dock, dock.windowTitle()) + titleButtons <= dock.width();
    return fits ? QString() : dock.windowTitle();
}
QString clippedText(const QHeaderView &header)
{
    if (header.orientation() == Qt::Vertical)
        return {};
    for (int i = 0; i < header.count(); ++i) {
        if (!header.isSectionHidden(i) && header.sectionSizeHint(i) > header.sectionSize(i))
            return header.model()->headerData(i, Qt::Horizontal).toString();
    }
    return {};
}

template <typename Widget> void addClipped(QStringList &found, const QWidget &window)
{
    for (const Widget *widget : window.findChildren<Widget *>()) {
        const bool isShown = widget->isVisible() && !widget->visibleRegion().isEmpty();
        if (const QString text = isShown ? clippedText(*widget) : QString(); !text.isEmpty())
            found << QString::fromLatin1(Widget::staticMetaObject.className()) + u": "_s + text;
    }
}

QStringList clippedTexts(const QWidget &window)
{
    QStringList found;
    addClipped<QLabel>(found, window);
    addClipped<QAbstractButton>(found, window);
    addClipped<QLineEdit>(found, window);
    addClipped<QTabBar>(found, window);
    addClipped<QDockWidget>(found, window);
    addClipped<QHeaderView>(found, window);
    for (const auto *more : window.findChildren<QToolButton *>()) {
        const QString name = more->objectName(); // Qt's
        if (more->isVisible() && name.endsWith("_ext_button"_L1))
            found << name + u", as a bar hides some of its buttons"_s;
    }
    return found;
}

/// Of widgets that are shown, or are behind others, and of actions.
QStringList allTexts(const QWidget &window)
{
    constexpr const char *properties[] = {"text",           "iconText",
                                          "toolTip",        "windowTitle",
                                          "accessibleName", "accessibleDescription",
                                          "placeholderText"};
    QStringList texts;
    for (const QObject *object : window.findChildren<QObject *>()) {
        const auto *widget = qobject_cast<const QWidget *>(object);
        if (widget && !widget->isVisibleTo(&window))
            continue;
        for (const char *property : properties) {
            const QString text = object->property(property).toString();
            if (!text.isEmpty())
                texts << QString::fromLatin1(object->metaObject()->className()) + u": "_s + text;
        }
    }
    return texts;
}

DashboardOptions optionsOf(const QString &language)
{
    DashboardOptions options;
    options.language = language;
    options.size = size;
    return options;
}

QStringList languages()
{
    QStringList codes {Language::pseudo};
    for (const Language::Choice &choice : Language::choices())
        codes << choice.code;
    return codes;
}

} // namespace

class TestWordsFit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(QStyleFactory::create(u"Fusion"_s)); }
    void ofEveryScene_data();
    void ofEveryScene();
    void ofEveryPanel();
    void ofTheDialog();
    void areTheSameAfterAChange_data();
    void areTheSameAfterAChange();
    void canFail();

private:
    void speak(const QString &code);

    Language m_language;
};

void TestWordsFit::speak(const QString &code)
{
    m_language.speak(code);
    for (int i = 0; i < 3; ++i) // texts, then sizes, then what depends on these
        QCoreApplication::processEvents();
}

void TestWordsFit::ofEveryScene_data()
{
    QTest::addColumn<QString>("scene");
    for (const QString &scene : sceneNames())
        QTest::newRow(qPrintable(scene)) << scene;
}

/// In one window that changes its language as it runs.
void TestWordsFit::ofEveryScene()
{
    QFETCH(QString, scene);
    Shell shell(optionsOf({}), nullptr, m_language);
    shell.window().showAll(sceneNamed(scene, 1));
    shell.window().show();
    QStringList found;
    for (const QString &code : languages()) {
        speak(code);
        for (const QString &text : clippedTexts(shell.window()))
            found << code + u" "_s + text;
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

/// Those as well that are behind others.
void TestWordsFit::ofEveryPanel()
{
    Shell shell(optionsOf({}), nullptr, m_language);
    shell.window().showAll(sceneNamed(u"partition"_s, 1));
    shell.window().show();
    QSet<QString> found;
    for (const QString &code : languages()) {
        speak(code);
        for (auto *dock : shell.window().findChildren<QDockWidget *>()) {
            dock->raise();
            QCoreApplication::processEvents();
            for (const QString &text : clippedTexts(shell.window()))
                found << code + u" "_s + text;
        }
    }
    QVERIFY2(found.isEmpty(), qPrintable(QStringList(found.values()).join(u'\n')));
}

void TestWordsFit::ofTheDialog()
{
    QStringList found;
    for (const QString &code : languages()) {
        speak(code);
        AttachDialog dialog({}, nullptr);
        dialog.show();
        QCoreApplication::processEvents();
        for (const QString &text : clippedTexts(dialog))
            found << code + u" "_s + text;
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestWordsFit::areTheSameAfterAChange_data()
{
    ofEveryScene_data();
}

/// Whoever changes the language sees what those see who began with it.
void TestWordsFit::areTheSameAfterAChange()
{
    QFETCH(QString, scene);
    const Scene shown = sceneNamed(scene, 1);
    speak(u"ja"_s);
    Shell first(optionsOf({}), nullptr, m_language);
    m_language.speak(u"ja"_s);
    first.window().showAll(shown);
    first.window().show();
    speak(u"ja"_s);
    speak(u"de"_s);
    Shell other(optionsOf(u"de"_s), nullptr, m_language);
    other.window().showAll(shown);
    other.window().show();
    speak(u"de"_s);
    QTRY_COMPARE(allTexts(first.window()), allTexts(other.window())); // filters take their time
}

void TestWordsFit::canFail()
{
    QWidget window;
    auto *label = new QLabel(u"Servers that agree"_s, &window);
    auto *button = new QToolButton(&window);
    button->setText(u"Heal all its links"_s);
    label->setFixedWidth(20);
    button->setFixedWidth(20);
    window.show();
    QCoreApplication::processEvents();
    QCOMPARE(
        clippedTexts(window),
        (QStringList {u"QLabel: Servers that agree"_s, u"QAbstractButton: Heal all its links"_s}));
}

QTEST_MAIN(TestWordsFit)
#include "tst_wordsfit.moc"
