#pragma once

#include "gui/shell/attachment.h"
#include "gui/sources/localherd.h"

#include <QDialog>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace herd {

/// Asks which running servers to watch. Looks by itself who runs on this machine, and proposes
/// those where nothing else is said. Accepted with an attachment that can be resolved.
class AttachDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `last`: what is proposed.
    explicit AttachDialog(const Attachment &last, QWidget *parent = nullptr);

    Attachment attachment() const;
    /// Looks at these ports, and again when it is asked to.
    void look(const std::vector<std::uint16_t> &ports);

private:
    /// A line to write in, with what is wrong with it below.
    struct Field
    {
        QLineEdit *line;
        QLabel *problem;
    };
    /// With a button that lets choose a file, if it has words for that.
    Field addField(QFormLayout &form, const QString &label, const QString &name,
                   const QString &text, const QString &browse = {});
    void propose(const std::vector<LocalHerd::Server> &found);
    void check();

    LocalHerd m_local;
    QLabel *m_found;
    QPushButton *m_use;
    QPushButton *m_connect = nullptr;
    Field m_addresses {};
    Field m_herd {};
    Field m_token {};
    QString m_foundAddresses;
};

} // namespace herd
