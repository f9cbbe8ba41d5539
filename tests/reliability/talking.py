"""Plain TCP: one client that asks, and what an observer is shown."""
import json
import re
import socket

from reports import Report

HOST = "127.0.0.1"
_ESCAPE = re.compile(rb"\\(x[0-9a-fA-F]{2}|[\\nrt])")


class Client:
    """Text in, lines out. Raises OSError where the server is not there or closes."""

    def __init__(self, port, patience=20.0):
        self.socket = socket.create_connection((HOST, port), patience)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._buffer = b""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        self.socket.close()

    def send(self, text):
        self.socket.sendall(text.encode() if isinstance(text, str) else text)

    def ask_for_snapshot(self):
        """Says hello to a monitor port, and that it wants no events."""
        self.send('{"hello":1}\n')
        self.socket.shutdown(socket.SHUT_WR)

    def line(self):
        """The next line with its newline."""
        while True:
            end = self._buffer.find(b"\n")
            if end >= 0:
                line, self._buffer = self._buffer[:end + 1], self._buffer[end + 1:]
                return line
            more = self.socket.recv(262144)
            if not more:
                raise ConnectionError("closed in the middle of a line")
            self._buffer += more

    def ask(self, text):
        self.send(text + ("\n" if isinstance(text, str) else b"\n"))
        return self.line()

    def rest(self):
        """All until the server closes."""
        parts = [self._buffer]
        self._buffer = b""
        while part := self.socket.recv(262144):
            parts.append(part)
        return b"".join(parts)

    def until(self, end):
        """All up to these bytes."""
        while end not in self._buffer:
            more = self.socket.recv(262144)
            if not more:
                raise ConnectionError(f"closed before {end!r}")
            self._buffer += more
        place = self._buffer.index(end) + len(end)
        text, self._buffer = self._buffer[:place], self._buffer[place:]
        return text


def answers(port):
    try:
        with Client(port, 1.0) as client:
            return client.ask("?") == b"? ?\n"
    except OSError:
        return False


def _unescape(text):
    def one(match):
        what = match[1]
        return bytes([int(what[1:], 16)]) if what[:1] == b"x" else {b"\\": b"\\", b"n": b"\n", b"r": b"\r",
                                                                      b"t": b"\t"}[what]
    return _ESCAPE.sub(one, text.encode())


def observe(port):
    """(links, held) of a server's monitor port: {neighbour: state}, {client: Report}."""
    links, held = {}, {}
    with Client(port) as client:
        client.ask_for_snapshot()
        while True:
            record = json.loads(client.line())
            if record.get("snapshot") == "begin":
                links = {link["neighbour"]: link["state"] for link in record.get("links", ())}
            elif record.get("snapshot") == "end":
                return links, held
            elif "client" in record and "kind" not in record:
                fields = ["AT", *(record[name] for name in ("server", "difference", "client", "location", "time"))]
                report = Report.of(b" ".join(_unescape(field) for field in fields))
                held[report.client] = report


def links_of(port):
    """Only the links; closes before the clients come."""
    with Client(port) as client:
        client.ask_for_snapshot()
        while True:
            record = json.loads(client.line())
            if record.get("snapshot") == "begin":
                return {link["neighbour"]: link["state"] for link in record.get("links", ())}
