#include "gui/shell/language.h"

#include "gui/shell/pseudotranslator.h"

#include <QCoreApplication>
#include <QLibraryInfo>

#include <algorithm>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView english {"en"};

} // namespace

std::vector<Language::Choice> Language::choices()
{
    return {{english, u"English"_s},
            {u"de"_s, u"Deutsch"_s},
            {u"es"_s, u"Espa\u00f1ol"_s},
            {u"fr"_s, u"Fran\u00e7ais"_s},
            {u"ja"_s, u"\u65e5\u672c\u8a9e"_s},
            {u"zh_CN"_s, u"\u7b80\u4f53\u4e2d\u6587"_s}};
}

Language::Language()
{
    install(english, QLocale(english));
}

Language::~Language() = default;

QString Language::closest(QString locale)
{
    locale.replace('-'_L1, '_'_L1);
    if (locale.compare(pseudo, Qt::CaseInsensitive) == 0)
        return pseudo;
    const QLocale wanted(locale);
    if (wanted.language() == QLocale::C)
        return {};
    const auto known = choices();
    const auto found = std::ranges::find_if(known, [&](const Choice &choice) {
        const QLocale spoken(choice.code);
        return spoken.language() == wanted.language() && spoken.script() == wanted.script();
    });
    return found == known.end() ? QString() : found->code;
}

void Language::speak(const QString &locale)
{
    if (!locale.isEmpty()) {
        install(closest(locale), QLocale(locale));
        return;
    }
    const QLocale system = QLocale::system();
    for (const QString &wanted : system.uiLanguages()) {
        const QString code = closest(wanted);
        if (code.isEmpty())
            continue;
        // Numbers as its country writes them.
        install(code, QLocale(code).language() == system.language() ? system : QLocale(code));
        return;
    }
    install(english, QLocale(english));
}

/// The locale first: whoever hears that the language has changed writes numbers anew.
void Language::install(const QString &code, const QLocale &locale)
{
    QLocale::setDefault(locale);
    m_spoken = code;
    m_texts.reset(); // removes itself
    m_textsOfQt.reset();
    if (code == pseudo) {
        m_texts = std::make_unique<PseudoTranslator>();
    } else {
        m_textsOfQt = std::make_unique<QTranslator>();
        if (m_textsOfQt->load(QLocale(code), u"qtbase"_s, u"_"_s,
                              QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            QCoreApplication::installTranslator(m_textsOfQt.get());
        m_texts = std::make_unique<QTranslator>();
        if (!m_texts->load(u":/i18n/herd_%1.qm"_s.arg(code)))
            qFatal("the catalogue of %s is not in this program", qUtf8Printable(code));
    }
    QCoreApplication::installTranslator(m_texts.get());
}

} // namespace herd
