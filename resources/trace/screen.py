"""What is printed: a stream that can be read while it runs, and all that is wrong."""

from __future__ import annotations

import shutil
import sys
import time
from typing import TextIO

from checks import Places
from positions import Position

SHOWN_A_SECOND = 5  # exchanges
QUESTION_EVERY = 4  # shown exchanges
_WRONG_SHOWN = 20  # the rest is only counted
_NAMES_SHOWN = 5
_ANSWER_COLUMNS = 94  # of an arrow and an AT line


class Screen:
    """Prints to `out`; lines are cut to the width of a terminal, and to nothing else's."""

    def __init__(self, out: TextIO = sys.stdout) -> None:
        self._out = out
        self._terminal = out.isatty()
        self._last = 0.0
        self._shown = 0

    def say(self, text: str = "") -> None:
        print(text, file=self._out, flush=True)

    def report(self, position: Position, count: int, server: str, line: bytes) -> None:
        """Shown if its turn has come; every few times the turn is a question's."""
        age = time.monotonic() - self._last
        waits_for_question = self._shown % QUESTION_EVERY == QUESTION_EVERY - 1 and age < 1
        if age >= 1 / SHOWN_A_SECOND and not waits_for_question:
            self._show(position, count, server, position.command.decode(), [_text(line)])

    def question(
        self,
        position: Position,
        count: int,
        server: str,
        question: str,
        line: bytes,
        places: Places,
    ) -> None:
        if time.monotonic() - self._last >= 1 / SHOWN_A_SECOND:
            self._show(position, count, server, question, [_text(line), describe(places)])

    def wrong(self, server: str, command: bytes, answer: bytes, problem: str, count: int) -> None:
        if count > _WRONG_SHOWN:
            return
        self.say(f"WRONG  {server:<8} <- {_text(command)}")
        self.say(f"                -> {_text(answer[:1000])}")
        self.say(f"       because: {problem}")
        if count == _WRONG_SHOWN:
            self.say("WRONG  more of these are counted, not shown")

    def _show(
        self, position: Position, count: int, server: str, command: str, answer: list[str]
    ) -> None:
        self._last = time.monotonic()
        self._shown += 1
        clock = time.strftime("%H:%M:%S", time.gmtime(position.time))
        noun = "report " if count == 1 else "reports"
        head = f"{clock}  {count:>6,} {noun}  {server:<8}"
        columns = shutil.get_terminal_size().columns if self._terminal else 1000
        # An answer stands below its command, or further left where it would not fit.
        indent = max(0, min(len(head), columns - _ANSWER_COLUMNS))
        lines = [f"{head} <- {command}", f"{'':{indent}} -> {answer[0]}"]
        lines += [f"{'':{indent}}    {more}" for more in answer[1:]]
        for line in lines:
            self.say(line if len(line) < columns else line[: columns - 4] + "...")


def describe(places: Places) -> str:
    """A document in one line."""
    if not places.names:
        return f"no places ({places.status})"
    names = ", ".join(places.names[:_NAMES_SHOWN])
    more = ", ..." if len(places.names) > _NAMES_SHOWN else ""
    noun = "place" if len(places.names) == 1 else "places"
    return f"{len(places.names)} {noun}: {names}{more}"


def _text(line: bytes) -> str:
    """Printable, whatever a server sent."""
    return "".join(c if c.isprintable() else repr(c)[1:-1] for c in line.decode(errors="replace"))
