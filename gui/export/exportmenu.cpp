#include "gui/export/exportmenu.h"

#include "gui/export/bundle.h"
#include "gui/export/savefile.h"
#include "gui/export/tabletext.h"
#include "gui/export/trackfile.h"
#include "gui/views/wording.h"

#include <QBuffer>
#include <QDateTime>
#include <QDockWidget>
#include <QFileDialog>
#include <QSysInfo>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace herd {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostLinesInBundle = 5000;

QByteArray asPng(const QImage &picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QBuffer::WriteOnly);
    picture.save(&buffer, "PNG");
    return bytes;
}

QByteArray asJson(const QAbstractItemModel &table)
{
    QByteArray out;
    appendTableBegin(out, table, TableFormat::Json);
    for (int row = 0; row < table.rowCount(); ++row)
        appendTableRow(out, table, row, TableFormat::Json);
    appendTableEnd(out, TableFormat::Json);
    return out;
}

/// The newest ones, as servers said them.
QByteArray linesOf(const LinesModel &lines)
{
    QByteArray out;
    for (int row = std::max(0, lines.rowCount() - mostLinesInBundle); row < lines.rowCount();
         ++row) {
        const std::string_view text = lines.text(row);
        out.append(text.data(), static_cast<qsizetype>(text.size())) += '\n';
    }
    return out;
}

} // namespace

ExportMenu::ExportMenu(QWidget &window, const HerdModels &models, const MapWidget &map)
    : QMenu(&window)
    , m_window(window)
    , m_models(models)
    , m_map(map)
    , m_pictures(addMenu(QString()))
{
    QAction *gpx = addAction(QString(), this, [this] { askForTrack(u"gpx"_s); });
    QAction *geoJson = addAction(QString(), this, [this] { askForTrack(u"geojson"_s); });
    addSeparator();
    QAction *bundle = addAction(QString(), this, [this] {
        ask(tr("Folder for a report"),
            QDateTime::currentDateTime().toString(u"'herd-report-'yyyyMMdd-hhmmss"_s),
            [this](const QString &folder) { saveBundle(folder); });
    });
    connect(m_pictures, &QMenu::aboutToShow, this, &ExportMenu::listPictures);
    connect(this, &QMenu::aboutToShow, this, [this, gpx, geoJson] {
        gpx->setEnabled(!m_map.followed().isEmpty());
        geoJson->setEnabled(gpx->isEnabled());
    });
    inEachLanguage(this, [=, this] {
        setTitle(tr("&Export"));
        m_pictures->setTitle(tr("&Picture of"));
        gpx->setText(tr("Way of the followed client as GP&X..."));
        geoJson->setText(tr("Way of the followed client as &GeoJSON..."));
        bundle->setText(tr("All for a &report about a mistake..."));
    });
    setToolTipsVisible(true);
}

void ExportMenu::listPictures()
{
    m_pictures->clear();
    const auto add = [this](const QString &name, QWidget *view) {
        m_pictures->addAction(name, this, [this, name, view] {
            ask(name, name + ".png"_L1,
                [this, view](const QString &path) { savePicture(*view, path); });
        });
    };
    add(tr("The window"), &m_window);
    for (auto *dock : m_window.findChildren<QDockWidget *>(Qt::FindDirectChildrenOnly))
        add(dock->windowTitle(), dock->widget());
}

void ExportMenu::ask(const QString &title, const QString &file,
                     const std::function<void(const QString &)> &save)
{
    auto *dialog = new QFileDialog(&m_window, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(file);
    connect(dialog, &QFileDialog::fileSelected, this, save);
    dialog->open();
}

void ExportMenu::askForTrack(const QString &suffix)
{
    const QString client = m_map.followed();
    ask(tr("Way of %1").arg(client), u"track."_s + suffix,
        [this, client](const QString &path) { saveTrack(client, path); });
}

void ExportMenu::savePicture(QWidget &view, const QString &path)
{
    write(path, [picture = view.grab().toImage(), path] { return saveFile(path, asPng(picture)); });
}

void ExportMenu::saveTrack(const QString &client, const QString &path)
{
    auto track = trackOf(m_models.events, client.toStdString());
    if (track.empty()) {
        Q_EMIT said(tr("No event that is kept tells where %1 was").arg(client));
        return;
    }
    write(path, [client, path, track = std::move(track)] {
        const bool isGpx = path.endsWith(".gpx"_L1, Qt::CaseInsensitive);
        return saveFile(path, isGpx ? toGpx(client, track) : toGeoJson(client, track));
    });
}

QByteArray ExportMenu::about() const
{
    QString text = u"Herd " HERD_VERSION "\nQt "_s + QString::fromLatin1(qVersion());
    text += u"\nsystem: "_s + QSysInfo::prettyProductName() + u", "_s + QSysInfo::kernelVersion();
    text += u"\nwindow: "_s + m_window.windowTitle();
    text += u"\nclients: %1\n"_s.arg(m_models.clients.rowCount());
    return text.toUtf8();
}

void ExportMenu::saveBundle(const QString &folder)
{
    std::vector<BundleFile> files {{u"about.txt"_s, about()},
                                   {u"servers.json"_s, asJson(m_models.servers)},
                                   {u"events.jsonl"_s, linesOf(m_models.events)}};
    write(folder,
          [folder, files = std::move(files), picture = m_window.grab().toImage()]() mutable {
              files.push_back({u"window.png"_s, asPng(picture)});
              return writeBundle(folder, files);
          });
}

void ExportMenu::write(const QString &path, std::function<std::optional<QString>()> write)
{
    auto *writing = new QFutureWatcher<std::optional<QString>>(this);
    connect(writing, &QFutureWatcherBase::finished, this, [=, this] {
        if (const auto problem = writing->result())
            Q_EMIT failed(*problem);
        else
            Q_EMIT said(tr("Written: %1").arg(path));
        writing->deleteLater();
    });
    writing->setFuture(QtConcurrent::run(std::move(write)));
}

} // namespace herd
