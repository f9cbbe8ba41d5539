"""A TCP proxy on loopback that can be cut and healed, so that two servers lose sight of each other and live on."""
import contextlib
import selectors
import socket
import threading

from servers import free_ports
from talking import HOST


class Proxy:
    """Forwards a port of its own to `target` while it is whole."""

    def __init__(self, target):
        self.port = free_ports(1)[0]
        self.target = target
        self._stop = threading.Event()
        self._thread = None

    def heal(self):
        self._stop.clear()
        listener = socket.socket()
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((HOST, self.port))
        listener.listen()
        self._thread = threading.Thread(target=self._run, args=(listener,))
        self._thread.start()

    def cut(self):
        """Resets what is connected; nobody listens any more."""
        if self._thread:
            self._stop.set()
            self._thread.join()
            self._thread = None

    def _run(self, listener):
        others = {}
        with selectors.DefaultSelector() as selector, listener:
            selector.register(listener, selectors.EVENT_READ)
            while not self._stop.is_set():
                for key, _ in selector.select(0.05):
                    if key.fileobj is listener:
                        self._accept(listener, selector, others)
                    elif key.fileobj in others:
                        self._pass_on(key.fileobj, selector, others)
            for one in others:
                one.close()

    def _accept(self, listener, selector, others):
        near, _ = listener.accept()
        try:
            far = socket.create_connection((HOST, self.target), 1)
        except OSError:
            near.close()
            return
        for one, other in ((near, far), (far, near)):
            one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            others[one] = other
            selector.register(one, selectors.EVENT_READ)

    def _pass_on(self, one, selector, others):
        other = others[one]
        with contextlib.suppress(OSError):
            if data := one.recv(262144):
                other.sendall(data)
                return
        for end in (one, other):
            selector.unregister(end)
            del others[end]
            end.close()
