#pragma once

#include "core/net/clock.h"
#include "core/net/sockethub.h"

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>
#include <utility>

namespace herd {

/// A T that lives on a thread of its own, with a hub for its sockets. T is made of that hub and of
/// what the constructor is given. Its owner's thread asks, closes and destroys it, which waits for
/// the turn at hand.
template <typename T> class OnHub
{
public:
    template <typename... Arguments> explicit OnHub(Arguments... arguments)
    {
        m_context.moveToThread(&m_thread);
        m_thread.start();
        post([this, arguments...] { m_there = std::make_unique<There>(arguments...); });
    }
    OnHub(const OnHub &) = delete;
    OnHub &operator=(const OnHub &) = delete;
    ~OnHub()
    {
        if (!m_isClosing) {
            QMetaObject::invokeMethod(
                &m_context, [this] { m_there.reset(); }, Qt::BlockingQueuedConnection);
            m_thread.quit();
        }
        m_thread.wait();
    }

    /// `what` is called there, soon, after all that was asked before, unless it was closed.
    void ask(std::function<void(T &)> what)
    {
        if (!m_isClosing)
            post([this, what = std::move(what)] { what(m_there->object); });
    }

    /// Destroys T and its hub, there, after all that was asked before; `then` is called in
    /// `context`'s thread, and from then on destroying this waits for nothing. Once.
    void close(QObject *context, std::function<void()> then)
    {
        m_isClosing = true;
        QObject::connect(&m_thread, &QThread::finished, context, std::move(then));
        post([this] {
            m_there.reset();
            m_thread.quit();
        });
    }

private:
    struct There
    {
        template <typename... Arguments>
        explicit There(const Arguments &...arguments)
            : object(hub, arguments...)
        {
        }

        SystemClock clock;
        SocketHub hub {clock};
        T object;
    };

    template <typename What> void post(What what)
    {
        QMetaObject::invokeMethod(&m_context, std::move(what), Qt::QueuedConnection);
    }

    QThread m_thread;
    QObject m_context; // what is posted to it happens on the thread
    std::unique_ptr<There> m_there; // touched there only
    bool m_isClosing = false;
};

} // namespace herd
