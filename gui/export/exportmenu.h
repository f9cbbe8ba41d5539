#pragma once

#include "gui/models/herdmodels.h"
#include "gui/views/map/mapwidget.h"

#include <QFutureWatcher>
#include <QMenu>

#include <functional>
#include <optional>

namespace herd {

/// Pictures, ways and all that a report about a mistake needs, as files. Files are written on
/// another thread. GUI thread only; all that it is given must outlive it.
class ExportMenu final : public QMenu
{
    Q_OBJECT

public:
    ExportMenu(QWidget &window, const HerdModels &models, const MapWidget &map);

    // Without asking where to.
    void savePicture(QWidget &view, const QString &path);
    void saveTrack(const QString &client, const QString &path); ///< GeoJSON unless it ends in .gpx
    void saveBundle(const QString &folder);

Q_SIGNALS:
    void said(const QString &text);
    /// Nothing was written, and why.
    void failed(const QString &problem);

private:
    void listPictures();
    void ask(const QString &title, const QString &file,
             const std::function<void(const QString &)> &save);
    void askForTrack(const QString &suffix);
    QByteArray about() const;
    void write(const QString &path, std::function<std::optional<QString>()> write);

    QWidget &m_window;
    const HerdModels &m_models;
    const MapWidget &m_map;
    QMenu *m_pictures;
};

} // namespace herd
