"""Blocks of commands in a document, and running them: in order, in one shell, on ports that are free."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import socket
import subprocess
import tempfile
from pathlib import Path
from typing import NamedTuple

import servers

PROGRAMS = Path(os.environ["PROGRAMS"])
PROMTOOL = PROGRAMS.parents[1] / "promtool/usr/bin"  # where ./dev test puts it
PATH = os.pathsep.join([str(PROGRAMS), os.environ["PATH"], str(PROMTOOL)])
ROOT = Path(__file__).resolve().parents[2]
PORT = re.compile(r"\b(?:8|9|13|18)[01]0[0-4]\b")  # as documents name them
SHIFTS = range(400, 14000, 10)  # what may be added to them, below the ephemeral range
PAUSE = 0.2  # between blocks; somebody who pastes them takes longer
LIMIT = 60.0  # seconds for all commands of a document; generous, for a sanitizer on a busy machine
TRIES = 3  # on other ports, where somebody took one just then

# In place of ./dev: everything is built already, and a herd to be looked at has free ports.
DEV = f"""#!/bin/sh
if [ "$1" = run ]; then
    shift
    exec python3 -B {ROOT}/resources/trace/replay.py --bin {PROGRAMS} --free-ports "$@"
fi
{ROOT}/dev help | grep -q "^  $1 "
"""


class Block(NamedTuple):
    language: str
    text: str
    heading: str  # that it stands under


class Commands(NamedTuple):
    text: str
    claim: str | None  # what the document says that they print
    heading: str


def blocks(document: str) -> list[Block]:
    found = []
    heading = ""
    for part in re.finditer(r"^#+ ([^\n]*)$|^```(\w*)\n(.*?)^```$", document, re.M | re.S):
        if part[1] is not None:
            heading = part[1]
        else:
            found.append(Block(part[2], part[3], heading))
    return found


def commands(document: str) -> list[Commands]:
    """A block without a language is what the block of commands right before it prints."""
    found: list[Commands] = []
    before = ""
    for language, text, heading in blocks(document):
        if language == "sh":
            found.append(Commands(text, None, heading))
        elif language == "" and before == "sh":
            found[-1] = found[-1]._replace(claim=text)
        before = language
    return found


def is_free(port: int) -> bool:
    with socket.socket() as attempt:
        attempt.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            attempt.bind(("", port))
        except OSError:
            return False
        return True


def shift_of_free_ports(texts: list[str]) -> int:
    ports = {int(port) for text in texts for port in PORT.findall(text)}
    clients = [*range(8000, 8005), *range(8101, 8104)]
    ports |= {port + distance for port in clients for distance in (0, 5000, 10000)}
    first = os.getpid() % len(SHIFTS)  # so that runs beside each other differ
    for shift in [*SHIFTS[first:], *SHIFTS[:first]]:
        if all(is_free(port + shift) for port in ports):
            return shift
    raise AssertionError("no free ports")


def pattern(claim: str) -> re.Pattern[str]:
    """A line of three dots is any lines, or none; three dots in a line are any text."""
    lines = []
    for line in claim.splitlines():
        if line.strip() == "...":
            lines.append("(?:.*\n)*")
        else:
            lines.append(re.escape(line).replace(re.escape("..."), ".*") + "\n")
    return re.compile("".join(lines))


def example(text: str) -> str:
    """Without what is another each time: numbers, which server it is, what is near it."""
    text = re.sub(rf"\b(?:{'|'.join(servers.NAMES)})\b", "SERVER", text)
    text = re.sub(r"( places?:) .*", r"\1", text)
    return re.sub(r" +", " ", re.sub(r"[+-]?\d[\d.,:+-]*\b", "0", text))


class Run:
    """Texts, run one after the other; ports, also those of the built-in herd, are moved."""

    def __init__(self, texts: list[str]) -> None:
        self._shift = shift_of_free_ports(texts)
        self.results: list[tuple[int, str]] = []  # exit code (-1: it did not end) and output
        with tempfile.TemporaryDirectory(prefix="herd-documents-") as folder:
            self._run([self.on_its_ports(text) for text in texts], Path(folder))

    def on_its_ports(self, text: str) -> str:
        return PORT.sub(lambda port: str(int(port[0]) + self._shift), text)

    def _run(self, texts: list[str], folder: Path) -> None:
        work = folder / "work"
        work.mkdir()
        herd = folder / f"{servers.HERD}.toml"
        herd.write_text(self._built_in_herd())
        dev = work / "dev"
        dev.write_text(DEV)
        dev.chmod(0o755)
        for preset in ("dev", "release"):
            (work / "build" / preset).mkdir(parents=True)
            (work / "build" / preset / "bin").symlink_to(PROGRAMS)
        script = "".join(
            f"{{\n{text}\n}} >{folder}/block{i}.out 2>&1\necho $? >{folder}/block{i}.code\nsleep {PAUSE}\n"
            for i, text in enumerate(texts)
        )
        own = {name: value for name, value in os.environ.items() if name.endswith("SAN_OPTIONS")}
        shell = subprocess.Popen(
            ["bash", "-c", script],
            cwd=work,
            env={
                "PATH": PATH,
                "HOME": str(folder),
                "LANG": "C.UTF-8",
                "HERD": str(herd),
                **own,
            },
            stdin=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            shell.wait(LIMIT)
        except subprocess.TimeoutExpired:
            pass  # the block that hangs has no exit code
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(shell.pid, signal.SIGKILL)  # with what it left running
            shell.wait()
        for i in range(len(texts)):
            code = folder / f"block{i}.code"
            output = folder / f"block{i}.out"
            self.results.append(
                (
                    int(code.read_text()) if code.exists() else -1,
                    output.read_text() if output.exists() else "was not reached",
                )
            )
        said = [path.read_text() for path in work.glob("*.err")]
        said += [output for _, output in self.results]
        self.lost_a_port = any("cannot listen" in text for text in said)

    def _built_in_herd(self) -> str:
        lines = ["[herd]", f'name = "{servers.HERD}"']
        for number, name in enumerate(servers.NAMES):
            port = 8000 + number + self._shift
            lines += ["[[server]]", f'id = "{name}"', f"port = {port}"]
            lines += [f"link-port = {port + 10000}", f"monitor-port = {port + 5000}"]
        lines += ["[talks]"]
        lines += [f"{name} = {list(others)}" for name, others in servers.TALKS.items()]
        return "\n".join(lines) + "\n"
