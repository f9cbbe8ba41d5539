"""Row 17: a Places service that hangs, fails, talks nonsense."""
import contextlib
import json
import socket
import threading
import time

from cases import Figure, at_most, case, exactly, interleaved_p99
from talking import HOST, Client


class FakeGoogle:
    """Answers every request with the same bytes, or with nothing and keeps the connection."""

    def __init__(self, answer):
        self._answer = answer
        self._open = []
        self._listener = socket.create_server((HOST, 0), backlog=200)
        self.url = f"http://{HOST}:{self._listener.getsockname()[1]}"
        self.requests = 0
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._listener.close()
        for connection in self._open:
            connection.close()

    def _run(self):
        with contextlib.suppress(OSError):
            while True:
                connection, _ = self._listener.accept()
                threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection):
        with contextlib.suppress(OSError):
            connection.recv(65536)
            self.requests += 1
            if self._answer is None:
                self._open.append(connection)
                return
            connection.sendall(self._answer)
            connection.close()


def http(status, body):
    return b"HTTP/1.1 %d Said\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s" % (status, len(body), body)


KINDS = [("hangs", None), ("fails with 500", http(500, b"no")), ("fails with 503", http(503, b"no")),
         ("wants less (429)", http(429, b"slow down")), ("talks nonsense", http(200, b"<html>AT x</html>\n\n")),
         ("says 2 MB", http(200, b'{"results":["' + b"x" * 2_000_000 + b'"]}')),
         ("breaks off", b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{")]


def options(google, folder):
    key = folder / "places.key"
    key.write_text("a key of the tests".replace(" ", "-"))
    return ("--places-url", google.url, "--places-key-file", key, "--places-api", "legacy", "--places", "google")


def is_well_framed(answer):
    line, _, document = answer.partition(b"\n")
    return line.startswith(b"AT A ") and document.endswith(b"}\n\n") and b"\n\n" not in document[:-2] \
        and json.loads(document)["results"] == []


@case(17)
def outage(around):
    badly = []
    for name, answer in KINDS:
        with FakeGoogle(answer) as google, around.single(options=options(google, around.folder())) as herd, \
                Client(herd["A"].port) as client:
            client.ask("IAMAT kiwi +1-1 1700000000")
            for radius in range(1, 4):
                client.send(f"WHATSAT kiwi {radius} 5\n")
            badly += [name for _ in range(3) if not is_well_framed(client.until(b"\n\n"))]
    return [exactly(f"answers with a broken frame, {len(KINDS)} kinds of outage", len(badly), 0), *hanging(around)]


def hanging(around):
    with FakeGoogle(None) as google, around.single(options=options(google, around.folder())) as herd, \
            around.single() as calm:
        port = herd["A"].port
        clients = [Client(port) for _ in range(1000)]
        for number, client in enumerate(clients):
            client.ask(f"IAMAT h{number} +1.{number + 1000}-1 1700000000")
        began = time.monotonic()
        for number, client in enumerate(clients):
            client.send(f"WHATSAT h{number} 10 5\n")
        reader = threading.Thread(target=take_documents, args=(clients, began, taken := []))
        reader.start()
        p99 = interleaved_p99(around, {"hanging": herd["A"], "calm": calm["A"]}, 5, 0.3)
        reader.join()
        before = google.requests
        with Client(port) as client:
            client.ask("IAMAT late +2-2 1700000000")
            asked = time.monotonic()
            client.send("WHATSAT late 10 5\n")
            client.until(b"\n\n")
            at_once = (time.monotonic() - asked) * 1e3
        for client in clients:
            client.close()
    return [exactly("answers to 1,000 lookups that hang", len(taken), 1000),
            at_most("all of them within", max(taken), 6, "s", 1),
            at_most("p99 of 50 others meanwhile, to a server that is not asked", p99["hanging"] / p99["calm"], 1.2, "times", 2),
            at_most("a lookup after that, the service left alone", at_once, 50, "ms", 1),
            Figure("requests that reached the service for all that", "", str(before))]


def take_documents(clients, began, taken):
    """Notes how long each whole answer took."""
    for client in clients:
        if is_well_framed(client.until(b"\n\n")):
            taken.append(time.monotonic() - began)
