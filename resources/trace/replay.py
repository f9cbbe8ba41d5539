#!/usr/bin/env python3
"""Replays five hours of real bus positions through a herd of five servers, checks every answer."""

from __future__ import annotations

import argparse
import contextlib
import os
import shutil
import signal
import sys
import tempfile
import time
from pathlib import Path
from typing import Iterator

import positions
from buses import Buses, Totals
from clients import Clients, Silence
from positions import Position
from screen import Screen
from servers import NAMES, Servers, Trouble, neighbours

SPEED = 120.0  # five hours in two and a half minutes
FLOOD_LIMIT = 2.0  # seconds
_CHECK_EVERY = 0.5  # seconds; whether all servers are alive


class Ending:
    """Ctrl-C and its like: the first one asks for an end, the second one ends."""

    def __init__(self) -> None:
        self.asked = False
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            if signal.getsignal(number) != signal.SIG_IGN:  # as nohup and `&` of a script set it
                signal.signal(number, self._note)

    def _note(self, _number: int, _frame: object) -> None:
        if self.asked:
            raise KeyboardInterrupt
        self.asked = True

    def sleep_until(self, moment: float) -> None:
        """On the monotonic clock; shorter where an end is asked for."""
        while not self.asked and (left := moment - time.monotonic()) > 0:
            time.sleep(min(left, 0.1))


def parse_arguments(arguments: list[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="./dev run",
        description="Starts the five servers of the herd goloman, replays five hours of real bus "
        "positions through them, checks every answer, and shows what is said. Goes on until "
        "Ctrl-C. The exit code is 0 only if everything was right.",
    )
    parser.add_argument(
        "--bin", type=Path, required=True, metavar="DIR", help=argparse.SUPPRESS
    )
    parser.add_argument("--for", type=_positive, metavar="SECONDS", dest="seconds", help="end then")
    parser.add_argument("--once", action="store_true", help="end when the five hours are over")
    parser.add_argument(
        "--speed",
        type=_positive,
        default=SPEED,
        metavar="N",
        help="N times as fast as the buses were (default: %(default)g)",
    )
    parser.add_argument("--fast", action="store_true", help="as fast as answers come")
    parser.add_argument(
        "--logs",
        type=Path,
        metavar="DIR",
        help="keep the servers' logs there (default: a temporary folder, kept only where "
        "something was wrong)",
    )
    parser.add_argument(
        "--free-ports",
        action="store_true",
        help="listen on any free ports, not on 8000 to 8004 and 18000 to 18004",
    )
    return parser.parse_args(arguments)


def _positive(text: str) -> float:
    number = float(text)
    if not 0 < number < float("inf"):
        raise argparse.ArgumentTypeError("expected a number above 0")
    return number


@contextlib.contextmanager
def log_folder(wanted: Path | None, screen: Screen) -> Iterator[Path]:
    """A temporary one is removed at the end, but kept where trouble left something in it."""
    if wanted is not None:
        wanted.mkdir(parents=True, exist_ok=True)
        yield wanted
        return
    folder = Path(tempfile.mkdtemp(prefix="herd-"))
    try:
        yield folder
    except Trouble:
        if any(folder.iterdir()):
            screen.say(f"The servers' logs are kept in {folder}")
        else:
            folder.rmdir()
        raise
    except BaseException:
        shutil.rmtree(folder)
        raise
    shutil.rmtree(folder)


def replay(
    trace: list[Position], options: argparse.Namespace, ending: Ending, screen: Screen
) -> Totals:
    """All of it, from starting to stopping the servers. Raises Trouble, also where any answer was
    wrong, after saying so."""
    if trace[-1].time > time.time():
        raise Trouble("this machine's clock is wrong: it is earlier than the buses' positions")
    with log_folder(options.logs, screen) as logs:
        screen.say("Starting five servers ...")
        with Servers(options.bin / "herd-headless", logs, options.free_ports) as servers:
            introduce(screen, trace, servers, logs, options)
            began = time.monotonic()
            with Clients(servers.ports) as clients:
                buses = Buses(NAMES, clients, screen, FLOOD_LIMIT)
                try:
                    run(trace, options, ending, screen, servers, buses)
                    buses.compare_servers()
                except Silence as silence:
                    time.sleep(0.1)  # a server that has just died is known to be dead then
                    servers.check()
                    raise Trouble(str(silence)) from None
            seconds = time.monotonic() - began
            unwell = servers.stop()
        summarise(screen, buses.totals, seconds)
        if unwell:
            raise Trouble("\n".join(unwell))
        if buses.totals.wrong:
            raise Trouble(f"{len(buses.totals.wrong):,} answers were wrong")
    return buses.totals


def run(
    trace: list[Position],
    options: argparse.Namespace,
    ending: Ending,
    screen: Screen,
    servers: Servers,
    buses: Buses,
) -> None:
    """Replays until there is a reason to end."""
    began = time.monotonic()
    end = began + (options.seconds or float("inf"))
    next_check = began
    for position in around(trace, options, screen, servers):
        if not options.fast:
            due = began + (position.time - trace[0].time) / options.speed
            ending.sleep_until(min(due, end))
        now = time.monotonic()
        if ending.asked or now >= end:
            return
        if now >= next_check:
            servers.check()
            next_check = now + _CHECK_EVERY
        buses.report(position)


def around(
    trace: list[Position], options: argparse.Namespace, screen: Screen, servers: Servers
) -> Iterator[Position]:
    """The trace, again and again, each time later; never past now, because servers do not believe
    times in the future."""
    later = 0
    while trace[-1].time + later < time.time():
        for position in trace:
            yield position.later(later)
        if options.once:
            return
        later += positions.period(trace)
        if options.logs is None:
            servers.rotate_logs()
        screen.say("\nThe five hours are over; the buses begin again, at later times.\n")
    screen.say("\nThe buses' clock has come up to now.")


def introduce(
    screen: Screen,
    trace: list[Position],
    servers: Servers,
    logs: Path,
    options: argparse.Namespace,
) -> None:
    """What a newcomer needs to understand the stream that follows."""
    buses = len({position.client for position in trace})
    pace = "as fast as answers come" if options.fast else f"{options.speed:g} times as fast"
    screen.say("The herd is up: each server has a port of its own and talks with some others.\n")
    for name in NAMES:
        others = ", ".join(neighbours(name))
        screen.say(f"  {name:<8} port {servers.ports[name]}, talks with {others}")
    screen.say(f"""
{buses} buses of Washington, DC, now drive five hours of 16 February 2026 again, {pace}:
{len(trace):,} reports. Each time, a bus tells some server where it is (IAMAT). The server answers
with an AT line and passes the report on to the others. Now and then another server is asked what
is near the bus (WHATSAT); it must answer with that very AT line. Every answer is checked.

Ask one yourself:  echo 'WHATSAT {trace[0].client} 5 3' | nc -N localhost {servers.ports['Welsh']}
Servers' logs:     {logs}
To end:            Ctrl-C

Time of the buses (UTC), reports so far, server, <- what it was told, -> what it answered:
""")


def summarise(screen: Screen, totals: Totals, seconds: float) -> None:
    screen.say(f"""
{totals.reports:,} reports of {totals.buses} buses and {totals.questions:,} questions in \
{seconds:.1f} s.
{totals.answers:,} answers, {len(totals.wrong):,} wrong.
At the end all five servers were asked for every bus: {totals.agreed} of {totals.buses} are where \
they last reported, on all five.""")
    if totals.asked_again:
        screen.say(f"{totals.asked_again:,} questions overtook the report and were asked again.")
    if not totals.wrong:
        screen.say("Everything was right.")


def main(arguments: list[str] | None = None) -> int:
    options = parse_arguments(arguments)
    screen = Screen()
    try:
        replay(positions.load(), options, Ending(), screen)
    except Trouble as trouble:
        print(f"replay: {trouble}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 128 + signal.SIGINT
    except BrokenPipeError:  # nobody reads any more, such as `| head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
