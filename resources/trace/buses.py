"""What the buses say and ask, and what must come back."""

from __future__ import annotations

import time
import zlib
from collections import Counter
from dataclasses import dataclass, field
from typing import Sequence

from checks import Places, Standing, Told, at_problem, read_places
from clients import Talk
from positions import Position
from screen import Screen

QUESTION_EVERY = 10  # reports
_QUESTIONS = ((5, 3), (1, 5), (10.5, 20), (50, 1))  # radius in km, most items


@dataclass
class Totals:
    """What was said and heard so far."""

    reports: int = 0
    questions: int = 0
    answers: int = 0
    asked_again: int = 0  # questions that overtook the report that they were about
    buses: int = 0  # known at the comparison of the servers
    agreed: int = 0  # of them, those whose newest report was then on every server
    wrong: list[str] = field(default_factory=list)
    statuses: Counter[str] = field(default_factory=Counter)


class Buses:
    """Sends reports and questions to `servers` one after another and checks every answer. Within
    `flood_limit` seconds a report must have reached every server."""

    def __init__(
        self, servers: Sequence[str], talk: Talk, screen: Screen, flood_limit: float
    ) -> None:
        self._servers = servers
        self._talk = talk
        self._screen = screen
        self._flood_limit = flood_limit
        self.told = Told()
        self.totals = Totals()

    def report(self, position: Position) -> None:
        """One IAMAT, to a server that follows from the report alone; now and then a WHATSAT."""
        draw = zlib.crc32(position.command)
        number = draw % len(self._servers)
        server = self._servers[number]
        exchange = self._talk.exchange(server, position.client, position.command)
        self.totals.reports += 1
        self.totals.answers += 1
        line = exchange.answer.removesuffix(b"\n")
        problem = at_problem(line, server, position, exchange.window)
        if problem is not None:
            self._wrong(server, position.command, exchange.answer, problem)
        self.told.add(position.client, line)
        self._screen.report(position, self.totals.reports, server, line)
        if problem is None and self.totals.reports % QUESTION_EVERY == 1:
            other = 1 + draw // len(self._servers) % (len(self._servers) - 1)
            self._ask_places(position, self._servers[(number + other) % len(self._servers)])

    def _ask_places(self, position: Position, server: str) -> None:
        radius, most = _QUESTIONS[self.totals.questions % len(_QUESTIONS)]
        self.totals.questions += 1
        give_up = time.monotonic() + self._flood_limit
        places = self.question(server, position.client, radius, most, give_up)
        if places is not None:
            self.totals.statuses[places.status] += 1
            question = f"WHATSAT {position.client} {radius} {most}"
            line = self.told.newest(position.client)
            self._screen.question(position, self.totals.reports, server, question, line, places)

    def question(
        self, server: str, client: str, radius: float, most: int, give_up: float
    ) -> Places | None:
        """One WHATSAT; nothing where its answer is wrong. Asks again where the newest report has
        not arrived there yet, until `give_up` on the monotonic clock."""
        command = f"WHATSAT {client} {radius} {most}".encode()
        again = False
        while True:
            answer = self._talk.exchange(server, client, command).answer
            self.totals.answers += 1
            line, _, document = answer.partition(b"\n")
            unknown_here = line == b"? " + command
            standing = Standing.OLDER if unknown_here else self.told.standing(client, line)
            if standing is not Standing.OLDER:
                break
            if not again:
                again = True
                self.totals.asked_again += 1
            if time.monotonic() > give_up:
                problem = f"the newest report did not arrive there within {self._flood_limit:g} s"
                self._wrong(server, command, answer, problem)
                return None
            time.sleep(0.001)
        if standing is Standing.UNKNOWN:
            told = self.told.newest(client).decode(errors="replace")
            self._wrong(server, command, answer, f"clients were told {told!r}")
            return None
        places = read_places(document, most)
        if isinstance(places, str):
            self._wrong(server, command, answer, places)
            return None
        return places

    def compare_servers(self) -> None:
        """Asks every server for every bus; the AT line must be the newest that was told."""
        give_up = time.monotonic() + self._flood_limit
        for client in self.told.clients():
            # All are asked, also after one was wrong: each wrong answer is to be seen.
            answers = [self.question(server, client, 1, 0, give_up) for server in self._servers]
            self.totals.buses += 1
            self.totals.agreed += all(places is not None for places in answers)

    def _wrong(self, server: str, command: bytes, answer: bytes, problem: str) -> None:
        self.totals.wrong.append(f"{server}: {command!r}: {problem}")
        self._screen.wrong(server, command, answer, problem, len(self.totals.wrong))
