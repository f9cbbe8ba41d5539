"""Whether an answer is right. Pure: bytes in, the problem as a sentence or None out."""

from __future__ import annotations

import enum
import json
import re
from collections import deque
from dataclasses import dataclass
from decimal import Decimal

from positions import Position

_DIFFERENCE = re.compile(rb"[+-](0|[1-9][0-9]*)\.[0-9]{9}")
_REMEMBERED = 1000  # AT lines of a bus; older ones count as unknown
_STATUSES = ("OK", "ZERO_RESULTS")  # all that the gazetteer has reason to say


@dataclass(frozen=True)
class Window:
    """Between which nanoseconds of UTC a server must have read a command."""

    first: int
    last: int


def at_problem(line: bytes, server: str, position: Position, window: Window) -> str | None:
    """What is wrong with an AT line (without its newline) as the answer to an IAMAT."""
    fields = line.split(b" ")
    if len(fields) != 6:
        return f"it has {len(fields)} fields, not six"
    at, name, difference, client, location, time = fields
    echoed = (
        ("the first field", at, "AT"),
        ("the server", name, server),
        ("the client", client, position.client),
        ("the location", location, position.location),
        ("the time", time, str(position.time)),
    )
    for what, got, expected in echoed:
        if got != expected.encode():
            return f"{what} is {got!r}, not {expected!r}"
    return difference_problem(difference, str(position.time), window)


def difference_problem(difference: bytes, time: str, window: Window) -> str | None:
    """What is wrong with a difference: receive time less client time, exact to the nanosecond."""
    if not _DIFFERENCE.fullmatch(difference) or difference == b"-0.000000000":
        return f"the difference {difference!r} is not a sign, seconds, a point, nine digits"
    received = (Decimal(time) + Decimal(difference.decode())) * 10**9
    if received < window.first:
        return f"the difference is {window.first - int(received):,} ns too small"
    if received > window.last:
        return f"the difference is {int(received) - window.last:,} ns too large"
    return None


@dataclass(frozen=True)
class Places:
    """What a WHATSAT was told beside the AT line."""

    names: tuple[str, ...]
    status: str


def read_places(document: bytes, most: int) -> Places | str:
    """The document of a WHATSAT's answer, from after the AT line to its end; or what is wrong."""
    if not document.endswith(b"\n\n"):
        return "the document does not end with two newlines"
    if b"\n\n" in document[:-2] or document.endswith(b"\n\n\n"):
        return "there is a blank line within the document"
    try:
        places = json.loads(document)
    except ValueError as error:
        return f"the document is no JSON: {error}"
    if not isinstance(places, dict):
        return "the document is no object"
    results = places.get("results")
    if not isinstance(results, list) or not isinstance(places.get("html_attributions"), list):
        return "the document lacks results or html_attributions"
    if places.get("status") not in _STATUSES:
        return f"the status is {places.get('status')!r}"
    if len(results) > most:
        return f"{len(results)} results where at most {most} were asked for"
    if not all(isinstance(result, dict) and "name" in result for result in results):
        return "a result has no name"
    return Places(tuple(str(result["name"]) for result in results), places["status"])


class Standing(enum.Enum):
    """What an AT line is, compared with those that clients were answered with."""

    NEWEST = enum.auto()
    OLDER = enum.auto()
    UNKNOWN = enum.auto()  # nobody was ever told so


class Told:
    """The AT lines that the buses' reports were answered with."""

    def __init__(self) -> None:
        self._lines: dict[str, deque[bytes]] = {}

    def add(self, client: str, line: bytes) -> None:
        self._lines.setdefault(client, deque(maxlen=_REMEMBERED)).append(line)

    def newest(self, client: str) -> bytes:
        return self._lines[client][-1]

    def clients(self) -> list[str]:
        return sorted(self._lines)

    def standing(self, client: str, line: bytes) -> Standing:
        if line == self.newest(client):
            return Standing.NEWEST
        return Standing.OLDER if line in self._lines[client] else Standing.UNKNOWN
