#pragma once

#include "headless/invocation.h"

#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

Q_DECLARE_METATYPE(herd::ExitCode)

namespace herd::test {

using namespace Qt::StringLiterals;

/// A herd of one server A, in five lines.
const QByteArray herdFile = R"([herd]
name = "ours"
[[server]]
id = "A"
port = 9000
)"_ba;

inline Invocation invoke(const QStringList &arguments)
{
    return readInvocation(QStringList {u"herd-headless"_s} + arguments);
}

/// Files to invoke the program with, and an environment that says nothing of herds.
class Surroundings
{
public:
    Surroundings()
    {
        const QStringList names = QProcessEnvironment::systemEnvironment().keys();
        for (const QString &name : names) {
            if (name.startsWith("HERD"_L1))
                qunsetenv(name.toLatin1().constData());
        }
    }

    QString path() const { return m_folder.path(); }

    /// Writes a file; gives its path.
    QString write(QLatin1StringView name, const QByteArray &text) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QFile::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }

private:
    QTemporaryDir m_folder;
};

} // namespace herd::test

#define COMPARE_FAILED(invocation, code, message)                                                  \
    do {                                                                                           \
        const herd::Invocation failed = (invocation);                                              \
        QCOMPARE(failed.action, herd::Invocation::Action::Fail);                                   \
        QCOMPARE(failed.text, message);                                                            \
        QCOMPARE(failed.exitCode, code);                                                           \
    } while (false)

#define VERIFY_RUNS(invocation)                                                                    \
    QVERIFY2((invocation).action == herd::Invocation::Action::Run, qPrintable((invocation).text))
