#pragma once

#include <QLocale>
#include <QString>
#include <QTranslator>

#include <memory>
#include <vector>

namespace herd {

/// What the program speaks: its own texts, Qt's where they are installed, how numbers are written,
/// and on which side a line begins. Says everything in English until it is told otherwise. One to a
/// program, beside the QApplication. GUI thread only.
class Language final
{
public:
    struct Choice
    {
        QString code; ///< such as "de" or "zh_CN"
        QString name; ///< as its speakers say it
    };
    /// To choose from.
    static std::vector<Choice> choices();
    /// No language: English, written from right to left and longer, to see what that does to layout
    /// and which texts are not translated.
    static constexpr QLatin1StringView pseudo {"ar_XB"};

    Language();
    ~Language();
    Language(const Language &) = delete;
    Language &operator=(const Language &) = delete;

    /// The code that is spoken for a locale such as "zh-Hans" or "de_AT"; empty: none.
    static QString closest(QString locale);

    /// A locale that something is spoken for. Empty: the system's; English where nothing is closer.
    void speak(const QString &locale);
    /// The code of a choice, or the pseudo-language's.
    QString spoken() const { return m_spoken; }

private:
    void install(const QString &code, const QLocale &locale);

    std::unique_ptr<QTranslator> m_texts;
    std::unique_ptr<QTranslator> m_textsOfQt;
    QString m_spoken;
};

} // namespace herd
