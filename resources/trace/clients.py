"""Sockets: one command, one answer. Each bus keeps its connections open."""

from __future__ import annotations

import socket
import time
from dataclasses import dataclass
from typing import Protocol

from checks import Window

ANSWER_LIMIT = 5.0  # seconds; a server that needs longer is not well
_SLACK = 1_000_000  # nanoseconds; the clocks of a machine's cores need not agree better


class Silence(Exception):
    """A server did not answer, or closed the connection."""


@dataclass(frozen=True)
class Exchange:
    """What came back for one command, newlines included, and when it must have been read."""

    answer: bytes
    window: Window


class Talk(Protocol):
    """Whatever can be told a command."""

    def exchange(self, server: str, client: str, command: bytes) -> Exchange: ...


class Clients:
    """Talks over TCP with servers on `ports` of this machine."""

    def __init__(self, ports: dict[str, int]) -> None:
        self._ports = ports
        self._connections: dict[tuple[str, str], socket.socket] = {}

    def __enter__(self) -> Clients:
        return self

    def __exit__(self, *_: object) -> None:
        for connection in self._connections.values():
            connection.close()

    def exchange(self, server: str, client: str, command: bytes) -> Exchange:
        """Raises Silence."""
        try:
            connection = self._connection(server, client)
            before, started = time.time_ns(), time.monotonic_ns()
            connection.sendall(command + b"\n")
            answer = _receive(connection, command.startswith(b"WHATSAT "))
        except TimeoutError:
            raise Silence(f"{server} did not answer within {ANSWER_LIMIT:g} s") from None
        except OSError as error:
            raise Silence(f"{server} cannot be talked with: {error.strerror}") from None
        # Where the clock was set meanwhile, both what it said before and after is right.
        after, taken = time.time_ns(), time.monotonic_ns() - started
        window = Window(min(before, after - taken) - _SLACK, max(before + taken, after) + _SLACK)
        return Exchange(answer, window)

    def _connection(self, server: str, client: str) -> socket.socket:
        connection = self._connections.get((server, client))
        if connection is None:
            connection = socket.create_connection(("127.0.0.1", self._ports[server]), ANSWER_LIMIT)
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self._connections[server, client] = connection
        return connection


def _receive(connection: socket.socket, asked_for_places: bool) -> bytes:
    """Everything up to the end of the answer, and what came along with it."""
    answer = b""
    while True:
        received = connection.recv(65536)
        if not received:
            raise Silence("the server closed the connection")
        answer += received
        end = b"\n\n" if asked_for_places and answer.startswith(b"AT ") else b"\n"
        if answer.endswith(end):
            return answer
