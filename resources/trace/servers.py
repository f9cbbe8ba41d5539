"""The five servers of the herd `goloman`, as child processes while a `with` block lasts."""

from __future__ import annotations

import contextlib
import ctypes
import errno
import os
import random
import signal
import socket
import subprocess
import time
from pathlib import Path

HERD = "goloman"
NAMES = ("Goloman", "Hands", "Holiday", "Welsh", "Wilkes")
TALKS = {
    "Goloman": ("Hands", "Holiday", "Wilkes"),
    "Hands": ("Wilkes",),
    "Holiday": ("Welsh", "Wilkes"),
}
_CLIENT_PORT = 8000  # of the first server
_LINK_DISTANCE = 10000
_FREE_PORTS = range(20000, 32000)  # below the ephemeral range, above the built-in herds
_START_LIMIT = 20.0  # seconds until all are linked; a sanitizer on a busy machine takes some
_STOP_LIMIT = 5.0  # seconds from SIGTERM until SIGKILL
_CANNOT_BIND = 4  # exit code of herd-headless
_TRIES = 5  # with other free ports


class Trouble(Exception):
    """The servers cannot run, for a reason that the user should read."""


class PortTaken(Trouble):
    """Another program listens where a server should."""


def neighbours(name: str) -> list[str]:
    """Whom a server talks with, in the order of NAMES."""
    return [n for n in NAMES if n in TALKS.get(name, ()) or name in TALKS.get(n, ())]


class Servers:
    """Started on the herd's own ports, or on free ones; stopped at the end of the block."""

    def __init__(self, program: Path, logs: Path, free_ports: bool = False) -> None:
        self.ports: dict[str, int] = {}
        self._program = program
        self._logs = logs
        self._free_ports = free_ports
        self._processes: dict[str, subprocess.Popen[bytes]] = {}

    def __enter__(self) -> Servers:
        if not os.access(self._program, os.X_OK):
            raise Trouble(f"{self._program} is not there or cannot be run; build it first")
        for tries_left in reversed(range(_TRIES if self._free_ports else 1)):
            try:
                self._start()
                break
            except PortTaken:
                self.stop()
                if tries_left == 0:
                    raise
            except BaseException:
                self.stop()
                raise
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def check(self) -> None:
        """Raises Trouble where a server has ended."""
        for name, process in self._processes.items():
            code = process.poll()
            if code is None:
                continue
            how = f"was ended by signal {-code}" if code < 0 else f"ended with exit code {code}"
            words = self._last_words(name)
            kind = PortTaken if code == _CANNOT_BIND else Trouble
            raise kind(f"server {name} {how}{words}")

    def stop(self) -> list[str]:
        """Ends all servers; gives those that did not end well."""
        for process in self._processes.values():
            process.terminate()
        unwell = []
        give_up = time.monotonic() + _STOP_LIMIT
        for name, process in self._processes.items():
            try:
                code = process.wait(max(0.0, give_up - time.monotonic()))
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
                unwell.append(f"server {name} had to be killed {_STOP_LIMIT:g} s after SIGTERM")
                continue
            if code != 0:
                unwell.append(f"server {name} ended with {code}{self._last_words(name)}")
        self._processes.clear()
        return unwell

    def rotate_logs(self) -> None:
        """Keeps the logs of now and of the time before this call; older ones go."""
        for name, process in self._processes.items():
            log = self._log(name)
            log.replace(log.with_suffix(".log.1"))
            process.send_signal(signal.SIGHUP)

    def _start(self) -> None:
        self.ports, links = self._choose_ports()
        herd = HERD
        if self._free_ports:
            herd = str(self._write_herd_file(links))
        else:
            self._refuse_taken_ports(links)
        sizes = {name: _size(self._log(name)) for name in NAMES}
        for name in NAMES:
            self._processes[name] = self._run(name, herd)
        give_up = time.monotonic() + _START_LIMIT
        for name in NAMES:
            while not (_answers(self.ports[name]) and self._is_linked(name, sizes[name])):
                self.check()
                if time.monotonic() > give_up:
                    raise Trouble(
                        f"server {name} is not linked with {', '.join(neighbours(name))} after "
                        f"{_START_LIMIT:g} s; see {self._log(name)}"
                    )
                time.sleep(0.02)
        self.check()

    def _run(self, name: str, herd: str) -> subprocess.Popen[bytes]:
        # What the user has set for servers of his own is not meant for these.
        environment = {k: v for k, v in os.environ.items() if not k.startswith("HERD")}
        command = [self._program, name, "--herd", herd, "--log", self._log(name)]
        with open(self._words(name), "wb") as words:
            return subprocess.Popen(
                [*command, "--places", "offline"],
                stdin=subprocess.DEVNULL,
                stdout=words,
                stderr=words,
                env=environment,
                start_new_session=True,  # Ctrl-C of the terminal is for the replay alone
                preexec_fn=_end_with_parent,
            )

    def _choose_ports(self) -> tuple[dict[str, int], dict[str, int]]:
        if not self._free_ports:
            ports = {name: _CLIENT_PORT + i for i, name in enumerate(NAMES)}
            return ports, {name: port + _LINK_DISTANCE for name, port in ports.items()}
        candidates = random.sample(_FREE_PORTS, 100)
        free = [port for port in candidates if not _is_taken(port)]
        if len(free) < 2 * len(NAMES):
            raise Trouble("there are hardly any free ports on this machine")
        return dict(zip(NAMES, free)), dict(zip(NAMES, free[len(NAMES) :]))

    def _refuse_taken_ports(self, links: dict[str, int]) -> None:
        for whose, ports in (("clients", self.ports), ("neighbours", links)):
            for name, port in ports.items():
                if _is_taken(port):
                    raise PortTaken(
                        f"port {port}, where {name} is to listen to {whose}, is taken by another "
                        f"program (ss -ltnp 'sport = :{port}' shows which). Stop it, or add "
                        "--free-ports"
                    )

    def _write_herd_file(self, links: dict[str, int]) -> Path:
        text = f'[herd]\nname = "{HERD}"\n'
        for name in NAMES:
            text += f'\n[[server]]\nid = "{name}"\nport = {self.ports[name]}\n'
            text += f"link-port = {links[name]}\nmonitor-port = 0\n"
        text += "\n[talks]\n"
        for name, others in TALKS.items():
            text += f"{name} = [{', '.join(f'{chr(34)}{other}{chr(34)}' for other in others)}]\n"
        path = self._logs / "herd.toml"
        path.write_text(text)
        return path

    def _is_linked(self, name: str, log_size_before: int) -> bool:
        """By its log: a report that comes before a link is up would not cross it."""
        with contextlib.suppress(FileNotFoundError), open(self._log(name), "rb") as log:
            log.seek(log_size_before)
            events = [line.split() for line in log]
            up = {event[2].decode() for event in events if event[1:2] == [b"LINK-UP"]}
            return up.issuperset(neighbours(name))
        return False

    def _last_words(self, name: str) -> str:
        words = self._words(name).read_text(errors="replace").strip()
        return f"; it said:\n{words[-1000:]}" if words else ""

    def _log(self, name: str) -> Path:
        return self._logs / f"{name}.log"

    def _words(self, name: str) -> Path:
        return self._logs / f"{name}.stderr"


def _end_with_parent() -> None:
    """In the child: where the replay is killed without a chance to stop it, it ends too."""
    set_parent_death_signal = 1  # prctl(2), Linux
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(set_parent_death_signal, signal.SIGTERM)


def _is_taken(port: int) -> bool:
    """Whether somebody listens there, on any address."""
    family = socket.AF_INET6 if socket.has_dualstack_ipv6() else socket.AF_INET
    with socket.socket(family) as probe:
        if family == socket.AF_INET6:
            probe.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0)
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("", port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                return True
            raise
    return False


def _answers(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), 1).close()
    except OSError:
        return False
    return True


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0
