// A topology of three servers, for tests to look at and to click on.
#pragma once

#include "gui/views/topology/bridgeitem.h"
#include "gui/views/topology/linkitem.h"
#include "gui/views/topology/serveritem.h"
#include "gui/views/topology/topologyview.h"

#include <QTest>

namespace herd::test {

inline std::vector<ServerPicture> servers(std::initializer_list<const char *> ids)
{
    std::vector<ServerPicture> all;
    for (const char *id : ids) {
        ServerPicture server;
        server.id = QString::fromLatin1(id);
        server.place = all.size();
        server.state = ServerPicture::State::Up;
        all.push_back(server);
    }
    return all;
}

inline std::vector<LinkPicture> triangle()
{
    using enum LinkPicture::State;
    return {{0, 1, Up, 10, 0, {}}, {1, 2, Up, 0, 0, {}}, {0, 2, Down, 0, 0, {}}};
}

template <typename Item> std::vector<Item *> itemsOf(const TopologyView &view)
{
    std::vector<Item *> found;
    for (QGraphicsItem *item : view.scene()->items(Qt::AscendingOrder)) {
        if (auto *wanted = qobject_cast<Item *>(item->toGraphicsObject()))
            found.push_back(wanted);
    }
    return found;
}

inline ServerItem *serverItem(const TopologyView &view, const char *id)
{
    for (ServerItem *item : itemsOf<ServerItem>(view)) {
        if (item->picture().id == QLatin1String(id))
            return item;
    }
    return nullptr;
}

inline QPoint onScreen(const TopologyView &view, const char *id)
{
    return view.mapFromScene(serverItem(view, id)->pos());
}

/// Where something was painted in that colour, or near it.
inline int pixelsOf(TopologyView &view, const QColor &colour)
{
    const QImage image = view.viewport()->grab().toImage();
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            count += std::abs(pixel.red() - colour.red()) < 8
                && std::abs(pixel.green() - colour.green()) < 8
                && std::abs(pixel.blue() - colour.blue()) < 8;
        }
    }
    return count;
}

struct Shown
{
    Shown()
    {
        view.resize(900, 600);
        view.setPicture(servers({"A", "B", "C"}), triangle());
        view.show();
    }

    TopologyView view {Theme::light()};
};

inline const QString nats = QStringLiteral("nats://host:4222");

/// A and B are bridged; A's bridge is up.
struct Bridged : Shown
{
    Bridged()
    {
        links.push_back({0, 3, LinkPicture::State::Up, 0, 5, {}});
        links.push_back({1, 3, LinkPicture::State::Down, 0, 0, {}});
        view.setPicture(servers({"A", "B", "C"}), links,
                        {{nats, BridgePicture::State::Up, 1, 2, 0}});
    }

    BridgeItem *bridge() const { return itemsOf<BridgeItem>(view).front(); }

    std::vector<LinkPicture> links = triangle();
};

} // namespace herd::test
