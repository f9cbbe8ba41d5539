#include "gui/shell/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <vector>

using namespace herd;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000; // milliseconds; longer than anything healthy takes

struct Message
{
    QString context;
    QString source;
    QString comment;
    QStringList translations; // one; or as many as the language has plural forms
    bool isPlural = false;
    QString type; // empty where it is finished
};

QStringList formsIn(QXmlStreamReader &xml)
{
    QStringList forms;
    QString text;
    while (!xml.atEnd() && !(xml.isEndElement() && xml.name() == "translation"_L1)) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == "numerusform"_L1)
            forms << xml.readElementText();
        else if (xml.isCharacters())
            text += xml.text();
    }
    return forms.isEmpty() ? QStringList {text} : forms;
}

Message messageIn(QXmlStreamReader &xml, const QString &context)
{
    Message message;
    message.context = context;
    message.isPlural = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            message.source = xml.readElementText();
        } else if (xml.name() == "comment"_L1) {
            message.comment = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            message.type = xml.attributes().value("type"_L1).toString();
            message.translations = formsIn(xml);
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

std::vector<Message> messagesOf(const QString &file)
{
    QFile ts(file);
    if (!ts.open(QFile::ReadOnly))
        return {};
    QXmlStreamReader xml(&ts);
    std::vector<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.isStartElement() && xml.name() == "message"_L1)
            messages.push_back(messageIn(xml, context));
    }
    return messages;
}

QString fileOf(const QString &code)
{
    return QStringLiteral(HERD_SOURCE "/i18n/herd_%1.ts").arg(code);
}

/// What must be in a translation as often as in its source, sorted.
QStringList fixedPartsOf(const QString &text)
{
    static const QRegularExpression fixed(u"%L?[1-9n]|(?<!&)&(?=[^&\\s])|&&|[\\t\\n]"_s);
    QStringList parts;
    for (const QRegularExpressionMatch &found : fixed.globalMatch(text))
        parts << found.captured();
    parts.sort();
    return parts;
}

QString describe(const Message &message)
{
    return message.context + u": "_s + message.source + u" -> "_s
        + message.translations.join(u" | "_s);
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areComplete_data() { addLanguages(); }
    void areComplete();
    void keepWhatIsFixed_data() { addLanguages(); }
    void keepWhatIsFixed();
    void areSaid_data() { addLanguages(); }
    void areSaid();

private:
    static void addLanguages()
    {
        QTest::addColumn<QString>("code");
        for (const Language::Choice &choice : Language::choices())
            QTest::newRow(qPrintable(choice.code)) << choice.code;
    }
};

/// The sources have no text that is not in the catalogue, it has none that is not in them, and all
/// are translated. `cmake --build --preset dev --target translations` adds and removes them.
void TestTranslations::areComplete()
{
    QFETCH(QString, code);
    const QTemporaryDir folder;
    const QString copy = folder.filePath(u"herd_%1.ts"_s.arg(code));
    QVERIFY(QFile::copy(fileOf(code), copy));
    QStringList arguments {u"-silent"_s,
                           u"-locations"_s,
                           u"none"_s,
                           u"-I"_s,
                           QStringLiteral(HERD_SOURCE),
                           QStringLiteral(HERD_SOURCE "/gui")};
    if (code == "en"_L1)
        arguments << u"-pluralonly"_s;
    QProcess lupdate;
    lupdate.start(QStringLiteral(HERD_LUPDATE), arguments << u"-ts"_s << copy);
    QVERIFY(lupdate.waitForFinished(patience));
    QCOMPARE(lupdate.exitCode(), 0);
    QStringList wrong;
    for (const Message &message : messagesOf(copy)) {
        if (!message.type.isEmpty())
            wrong << message.type + u": "_s + describe(message);
        if (!message.context.startsWith("herd::"_L1))
            wrong << u"a context that is no class of ours: "_s + describe(message);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

/// Places of arguments, keys of menus, tabs before shortcuts; and no plural form is missing.
void TestTranslations::keepWhatIsFixed()
{
    QFETCH(QString, code);
    const bool hasPlural = code != "ja"_L1 && code != "zh_CN"_L1;
    QStringList wrong;
    const std::vector<Message> messages = messagesOf(fileOf(code));
    QVERIFY(!messages.empty());
    for (const Message &message : messages) {
        const bool areAllThere =
            message.translations.size() == (message.isPlural && hasPlural ? 2 : 1);
        const bool areRight =
            std::ranges::all_of(message.translations, [&](const QString &translation) {
                return !translation.isEmpty()
                    && fixedPartsOf(translation) == fixedPartsOf(message.source);
            });
        if (!areAllThere || !areRight)
            wrong << describe(message);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

/// The program has what the catalogue has.
void TestTranslations::areSaid()
{
    QFETCH(QString, code);
    Language language;
    language.speak(code);
    for (const Message &message : messagesOf(fileOf(code))) {
        const QString said = QCoreApplication::translate(
            qPrintable(message.context), message.source.toUtf8().constData(),
            message.comment.isEmpty() ? nullptr : message.comment.toUtf8().constData(),
            message.isPlural ? 1 : -1);
        QString written = message.translations.first();
        if (message.isPlural)
            written.replace("%Ln"_L1, "1"_L1).replace("%n"_L1, "1"_L1);
        QCOMPARE(said, written);
    }
}

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
