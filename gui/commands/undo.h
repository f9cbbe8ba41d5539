#pragma once

#include <QObject>
#include <QString>

#include <cstddef>
#include <functional>
#include <vector>

class QAction;

namespace herd {

/// Takes back what the user did, the last first, so that nobody need be asked before. What was
/// taken back is not done again. GUI thread only.
class Undo final : public QObject
{
    Q_OBJECT

public:
    /// Older deeds stay done.
    static constexpr std::size_t most = 32;

    explicit Undo(QObject *parent);

    /// Its own, for a menu: says what it takes back.
    QAction *action() const { return m_action; }

    /// Whether a deed that is called as the one before is a part of that.
    enum class Kind : std::uint8_t { Single, GoesOn };
    /// `what` was done, as a command is called: "Delete the layout". What `takeBack` works on must
    /// outlive it.
    void did(const QString &what, std::function<void()> takeBack, Kind kind = Kind::Single);

Q_SIGNALS:
    /// What was done, and that it can be taken back.
    void said(const QString &text);

private:
    struct Deed
    {
        QString what;
        std::function<void()> takeBack;
    };

    void takeBackLast();
    void nameAction();

    QAction *m_action;
    std::vector<Deed> m_deeds; // the last one last
};

} // namespace herd
