"""herd-headless as processes on free ports, which cases may kill, stop and start again."""
import contextlib
import datetime
import os
import random
import re
import resource
import signal
import socket
import subprocess
import time

import talking

FIVE = ("Goloman", "Hands", "Holiday", "Welsh", "Wilkes")
EDGES = {"Goloman": ("Hands", "Holiday", "Wilkes"), "Hands": ("Wilkes",), "Holiday": ("Welsh", "Wilkes")}
PATIENCE = 30.0
_EVENT = re.compile(rb"^(\S+Z) (LINK-UP|LINK-DOWN|IN|OUT|WARN) (\S+) ?(.*)$")
_next_port = random.randrange(20000, 32000)


class Trouble(Exception):
    """A case can't go on, for a reason that the user should read."""


def free_ports(count):
    """Ports that nobody has now, and that this did not give before; below the ephemeral range."""
    global _next_port
    found = []
    while len(found) < count:
        _next_port = _next_port + 1 if _next_port < 32000 else 20000
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            with contextlib.suppress(OSError):
                probe.bind(("", _next_port))
                found.append(_next_port)
    return found


def wait_until(what, condition, patience=PATIENCE, pause=0.01):
    """Seconds until it holds."""
    began = time.monotonic()
    while not condition():
        if time.monotonic() - began > patience:
            raise Trouble(f"after {patience:g} s still not {what}")
        time.sleep(pause)
    return time.monotonic() - began


class Server:
    """One server. `arguments` follow the name; `limits` are {resource: (soft, hard)} of its process."""

    def __init__(self, program, folder, name, arguments=(), ports=None, limits=None, environment=None):
        self.name, self.folder = name, folder
        self.port, self.link_port, self.monitor_port = ports or free_ports(3)
        self.starts = 0
        self.listening_at = 0.0  # time.time() of the last start
        self._own_ports = ports is None
        self._program, self._arguments = program, list(arguments)
        self.limits, self._environment = limits or {}, environment or {}
        self.process = None

    @property
    def pid(self):
        return self.process.pid

    @property
    def said_path(self):
        return self.folder / f"{self.name}.said"

    def said(self):
        return self.said_path.read_text(errors="replace")

    def command(self):
        words = [self._program, self.name, *self._arguments]
        if self._own_ports:
            words += ["--port", self.port, "--link-port", self.link_port, "--monitor-port", self.monitor_port]
        return [str(word) for word in words]

    def start(self):
        before = self.said_path.stat().st_size if self.said_path.exists() else 0
        environment = {k: v for k, v in os.environ.items() if not k.startswith("HERD")} | self._environment
        with open(self.said_path, "ab") as said:
            self.process = subprocess.Popen(self.command(), cwd=self.folder, stdin=subprocess.DEVNULL, stdout=said,
                                            stderr=said, env=environment, preexec_fn=self._prepare)
        self.starts += 1
        with open(self.said_path, "rb") as said:
            said.seek(before)
            began, words = time.monotonic(), b""
            while b" listens to " not in words:
                words += said.read()
                if self.process.poll() is not None or time.monotonic() - began > PATIENCE:
                    raise Trouble(f"{self.name} did not start: {words.decode(errors='replace')}")
                time.sleep(0.0005)
        self.listening_at = time.time()
        return self

    def _prepare(self):
        for what, values in self.limits.items():
            resource.setrlimit(what, values)

    def send(self, number):
        self.process.send_signal(number)

    def kill(self):
        """Gives when it was dead."""
        self.send(signal.SIGKILL)
        at = time.monotonic()
        self.process.wait()
        return at

    def end(self, patience=PATIENCE):
        """SIGTERM. Gives (exit code, seconds)."""
        began = time.monotonic()
        self.send(signal.SIGTERM)
        try:
            return self.process.wait(patience), time.monotonic() - began
        except subprocess.TimeoutExpired:
            self.kill()
            return None, patience

    def is_running(self):
        return self.process is not None and self.process.poll() is None

    def links(self):
        return talking.links_of(self.monitor_port)

    def held(self):
        return talking.observe(self.monitor_port)[1]

    def events(self, kind, peer=None):
        """[(seconds since 1970, rest of the line)] of its log."""
        path = self.folder / f"{self.name}.log"
        found = []
        for line in path.read_bytes().splitlines() if path.exists() else ():
            match = _EVENT.match(line)
            if match and match[2].decode() == kind and (peer is None or match[3].decode() == peer):
                at = datetime.datetime.fromisoformat(match[1].decode().replace("Z", "+00:00")).timestamp()
                found.append((at, match[4]))
        return found


class Herd:
    """Servers of one herd file, in a folder of their own. Use in a with block."""

    def __init__(self, program, folder, names=FIVE, edges=None, options=(), lines="", seen_at=None, environment=None):
        """`options` are arguments of all, `lines` entries of [options]; `seen_at` is {(who, whom): link port}
        where `who` dials `whom` elsewhere, such as at a proxy."""
        self.folder, self.names = folder, names
        self.edges = EDGES if edges is None else edges
        folder.mkdir(parents=True, exist_ok=True)
        ports = {name: free_ports(3) for name in names}
        self.servers = {}
        for name in names:
            elsewhere = {whom: port for (who, whom), port in (seen_at or {}).items() if who == name}
            path = folder / f"{name}.toml"
            path.write_text(self._file(ports, elsewhere, lines))
            self.servers[name] = Server(program, folder, name, ["--herd", path, "--places", "offline", *options],
                                        ports[name], environment=environment)

    def _file(self, ports, elsewhere, lines):
        text = '[herd]\nname = "reliable"\n'
        for name, (port, link, monitor) in ports.items():
            text += f'\n[[server]]\nid = "{name}"\nport = {port}\nlink-port = {elsewhere.get(name, link)}\n'
            text += f"monitor-port = {monitor}\n"
        text += "\n[talks]\n"
        for name, others in self.edges.items():
            text += f"{name} = [{', '.join(chr(34) + other + chr(34) for other in others)}]\n"
        return text + (f"\n[options]\n{lines}" if lines else "")

    def __getitem__(self, name):
        return self.servers[name]

    def __iter__(self):
        return iter(self.servers.values())

    def __enter__(self):
        try:
            for server in self:
                server.start()
            self.wait_linked()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for server in self:
            if server.is_running():
                server.send(signal.SIGCONT)
                server.kill()

    def neighbours(self, name):
        return [other for other in self.names
                if other in self.edges.get(name, ()) or name in self.edges.get(other, ())]

    def is_linked(self):
        """Bridges aside."""
        try:
            return all(state == "up" for server in self for neighbour, state in server.links().items()
                       if not neighbour.startswith("nats://"))
        except OSError:
            return False

    def wait_linked(self):
        return wait_until("linked", self.is_linked)

    def held(self):
        return {server.name: server.held() for server in self}
