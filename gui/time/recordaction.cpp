#include "gui/time/recordaction.h"

#include "gui/views/wording.h"

#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>
#include <QWidget>

#include <chrono>

namespace herd {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto lookEvery = 1s;

QString proposedFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo::exists(documents) ? documents : QDir::homePath();
}

} // namespace

RecordAction::RecordAction(QWidget &window)
    : QAction(&window)
    , m_window(window)
{
    setCheckable(true);
    setShortcut(Qt::CTRL | Qt::Key_R);
    connect(this, &QAction::triggered, this, &RecordAction::press);
    connect(&m_look, &QTimer::timeout, this, &RecordAction::show);
    connect(&m_recorder, &WatchRecorder::ended, this, [this](const QString &problem) {
        if (problem.isEmpty())
            Q_EMIT said(tr("Recorded in %1").arg(m_recorder.path()));
        else
            Q_EMIT failed(
                tr("The recording has ended, and what came before is there: %1").arg(problem));
        m_look.stop();
        show();
    });
    inEachLanguage(this, [this] { show(); });
}

void RecordAction::setSource(HerdSource *source)
{
    m_recorder.stop();
    m_source = source;
    show();
}

void RecordAction::show()
{
    const bool recording = m_recorder.isRecording();
    setChecked(recording);
    setEnabled(m_source);
    setText(recording
                ? tr("Recording %1")
                      .arg(QLocale().formattedDataSize(static_cast<qint64>(m_recorder.bytes()), 1))
                : tr("Record"));
    const QString help =
        recording ? tr("End the recording") : tr("Record what is watched, whatever is shown of it");
    setToolTip(withKey(help, shortcut()));
}

void RecordAction::press(bool checked)
{
    setChecked(m_recorder.isRecording()); // the click is only a wish
    if (checked)
        ask();
    else
        m_recorder.stop();
}

void RecordAction::ask()
{
    auto *dialog = new QFileDialog(&m_window, tr("Record"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // a recording that is there is kept
    dialog->setDirectory(proposedFolder());
    dialog->selectFile(QDateTime::currentDateTime().toString(u"'herd-'yyyyMMdd-hhmmss'.rec'"_s));
    connect(dialog, &QFileDialog::fileSelected, this, &RecordAction::record);
    dialog->open();
}

bool RecordAction::record(const QString &path)
{
    if (!m_source)
        return false;
    if (const auto problem = m_recorder.record(*m_source, path)) {
        Q_EMIT failed(tr("Nothing is recorded: %1").arg(*problem));
        show();
        return false;
    }
    m_look.start(lookEvery);
    show();
    return true;
}

} // namespace herd
