#pragma once

#include <QObject>
#include <QStringList>

class QWidget;

namespace herd {

/// Files that are dropped on a window.
class FileDrop final : public QObject
{
    Q_OBJECT

public:
    /// Belongs to it.
    explicit FileDrop(QWidget &window);

Q_SIGNALS:
    void dropped(const QStringList &files);

private:
    bool eventFilter(QObject *window, QEvent *event) override;
};

} // namespace herd
