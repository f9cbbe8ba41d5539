#pragma once

#include "core/herd/trafficlog.h"

#include <QFile>
#include <QTest>

#include <memory>

namespace herd::test {

inline constexpr Timestamp at {1'700'000'000, 123'456'789};
/// Of a line at that time.
inline const QByteArray stamp = "2023-11-14T22:13:20.123456Z";
inline constexpr Endpoint peer {{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 127, 0, 0, 1}, 8000};

/// None, and a failure, where it cannot be opened.
inline std::unique_ptr<TrafficLog> openLog(const QString &path)
{
    auto opened = TrafficLog::open(path.toStdString());
    if (const auto *problem = std::get_if<std::string>(&opened)) {
        QTest::qFail(problem->c_str(), __FILE__, __LINE__);
        return nullptr;
    }
    return std::get<std::unique_ptr<TrafficLog>>(std::move(opened));
}

inline QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

inline void writeFile(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(text);
}

} // namespace herd::test
