"""The servers of a comparison: how each is started, on free ports, in a temporary folder, on one processor."""
import os
import pathlib
import random
import re
import resource
import shutil
import socket
import subprocess
import sys
import threading
import time
import urllib.request

HERE = pathlib.Path(__file__).resolve().parent
ASYNCIO_HERD = HERE / "baselines" / "asyncio_herd.py"
PYTHON = "/usr/bin/python3"  # the system's: it is the one that has uvloop
FIVE = ["Goloman", "Hands", "Holiday", "Wilkes", "Welsh"]  # asked at the first; the last is two hops away
EDGES = {"Goloman": ["Hands", "Holiday", "Wilkes"], "Hands": ["Wilkes"], "Holiday": ["Welsh", "Wilkes"]}
START_SECONDS = 15


next_port = random.randrange(20000, 32000)  # not where another run of this begins


def free_ports(count):
    """Ports of loopback that nobody has now, and that this did not give before. Below those that the system
    gives to connections."""
    global next_port
    found = []
    while len(found) < count:
        next_port = next_port + 1 if next_port < 32000 else 20000
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", next_port))
                found.append(next_port)
            except OSError:
                pass
    return found


def herd_file(path, names, edges):
    ports = free_ports(2 * len(names))
    lines = ['[herd]\nname = "bench"\n']
    for i, name in enumerate(names):
        lines.append(f'[[server]]\nid = "{name}"\nport = {ports[2 * i]}\n'
                     f'link-port = {ports[2 * i + 1]}\nmonitor-port = 0\n')
    lines.append("[talks]\n" + "".join(f"{n} = {talks!r}\n" for n, talks in edges.items()))
    path.write_text("\n".join(lines).replace("'", '"'))
    return {name: ports[2 * i] for i, name in enumerate(names)}


class Peer:
    """Processes that were started together. `port` is where clients go, `others` are the other servers of the
    herd, the far end last."""

    def __init__(self, title, protocol, commands, port, others=(), cpu=0):
        self.title, self.protocol, self.port, self.others = title, protocol, port, others
        self.commands, self.cpu, self.processes = commands, cpu, []

    def start(self):
        for command, folder in self.commands:
            with open(folder / "said", "ab") as said:
                self.processes.append(subprocess.Popen(
                    [str(word) for word in command], cwd=folder, stdin=subprocess.DEVNULL, stdout=said,
                    stderr=said, preexec_fn=self._prepare))
        for port in (self.port, *self.others):
            self._wait_for(port)
        return self

    def _prepare(self):
        os.sched_setaffinity(0, {self.cpu})
        hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))

    def _wait_for(self, port):
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            for process, (command, folder) in zip(self.processes, self.commands):
                if process.poll() is not None:
                    said = (folder / "said").read_text(errors="replace")[-2000:]
                    raise RuntimeError(f"{command[0]} ended with {process.returncode}:\n{said}")
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                return
            except OSError:
                time.sleep(0.001)
        raise RuntimeError(f"{self.title} does not listen on port {port}")

    def stop(self):
        for process in self.processes:
            process.kill()
        for process in self.processes:
            process.wait()
        self.processes = []

    @property
    def pids(self):
        return [process.pid for process in self.processes]


def herd_command(binaries, name, file, log):
    return [binaries / "herd-headless", name, "--herd", file, "--places", "offline", "--monitor-port", 0,
            "--log", log]


class Observer:
    """Attached to a monitor port within a `with` block: takes all that it is told and throws it away, on a
    processor."""

    def __init__(self, port, cpu):
        self.port, self.cpu, self.bytes = port, cpu, 0

    def __enter__(self):
        self.socket = socket.create_connection(("127.0.0.1", self.port))
        self.socket.sendall(b'{"hello":1}\n')
        self.told = threading.Event()
        self.thread = threading.Thread(target=self._take)
        self.thread.start()
        if not self.told.wait(START_SECONDS):
            raise RuntimeError("the monitor port does not answer")
        return self

    def _take(self):
        os.sched_setaffinity(threading.get_native_id(), {self.cpu})
        while taken := self.socket.recv(256 * 1024):
            self.bytes += len(taken)
            self.told.set()

    def __exit__(self, *_):
        self.socket.shutdown(socket.SHUT_RDWR)
        self.thread.join()
        self.socket.close()


class Stable:
    """Makes peers in folders of their own."""

    def __init__(self, binaries, folder, cpu):
        self.binaries, self.folder, self.cpu, self.made = binaries, pathlib.Path(folder), cpu, 0

    def _folder(self):
        self.made += 1
        folder = self.folder / str(self.made)
        folder.mkdir()
        return folder

    def _peer(self, title, protocol, commands, port, others=()):
        return Peer(title, protocol, commands, port, others, self.cpu)

    def raw(self):
        port, = free_ports(1)
        command = [self.binaries / "herd-rawepoll", port]
        return self._peer("raw epoll", "herd", [(command, self._folder())], port)

    def _herd_command(self, name, file, log, folder):
        return herd_command(self.binaries, name, file, log or "none"), folder

    def _herd(self, title, log, names, edges):
        file = self._folder() / "herd.toml"
        ports = herd_file(file, names, edges)
        commands = [self._herd_command(name, file, log, self._folder()) for name in names]
        return self._peer(title, "herd", commands, ports[names[0]],
                          [ports[name] for name in names[1:]])

    def herd(self, title, log):
        return self._herd(title, log, ["Solo"], {})

    def watchable_herd(self):
        """A server, and its monitor port."""
        herd = self._herd("herd, watchable", None, ["Solo"], {})
        command, folder = herd.commands[0]
        port, = free_ports(1)
        herd.commands = [(command + ["--monitor-port", port], folder)]
        return herd, port

    def bridged_herd(self, cpu):
        """A NATS, which runs on that processor, a server that shares reports over it, and its port for metrics."""
        nats_port, port = free_ports(2)
        folder = self._folder()
        command = ["nats-server", "-a", "127.0.0.1", "-p", nats_port, "-js", "-sd", folder / "kept"]
        nats = Peer("NATS", "nats", [(command, folder)], nats_port, cpu=cpu)
        herd = self._herd("herd, bridged", None, ["Solo"], {})
        command, folder = herd.commands[0]
        herd.commands = [(command + ["--bridge", f"nats://127.0.0.1:{nats_port}", "--http-port", port], folder)]
        return nats, herd, port

    def herd_of_five(self, title, log):
        return self._herd(title, log, FIVE, EDGES)

    def _redis_command(self, port, *more):
        return ["redis-server", "--port", port, "--bind", "127.0.0.1", "--save", "", "--maxclients", 15000,
                "--tcp-backlog", 4096, *more]

    def redis(self, title="Redis SET", protocol="redis", *more):
        port, = free_ports(1)
        return self._peer(title, protocol, [(self._redis_command(port, *more), self._folder())], port)

    def redis_of_five(self):
        ports = free_ports(5)
        commands = [(self._redis_command(ports[0], "--repl-diskless-sync-delay", 0), self._folder())]
        commands += [(self._redis_command(port, "--replicaof", f"127.0.0.1 {ports[0]}"), self._folder())
                     for port in ports[1:]]
        return self._peer("Redis 1+4", "redis", commands, ports[0], ports[1:])

    def nats(self):
        port, = free_ports(1)
        command = ["nats-server", "-a", "127.0.0.1", "-p", port]
        return self._peer("NATS PUB", "nats", [(command, self._folder())], port)

    def nats_of_five(self):
        ports = free_ports(10)
        routes = ",".join(f"nats://127.0.0.1:{port}" for port in ports[5:])
        commands = [(["nats-server", "-a", "127.0.0.1", "-p", ports[i], "-cluster",
                      f"nats://127.0.0.1:{ports[5 + i]}", "-cluster_name", "bench", "-routes", routes],
                     self._folder()) for i in range(5)]
        return self._peer("NATS of five", "nats", commands, ports[0], ports[1:5])

    def _asyncio_herd(self, title, options, names, edges):
        ports = dict(zip(names, free_ports(len(names))))
        talks = {name: [] for name in names}
        for name, others in edges.items():
            for other in others:
                talks[name].append(other)
                talks[other].append(name)
        servers = [f"{name}={ports[name]}:{','.join(talks[name])}" for name in names]
        commands = [([PYTHON, ASYNCIO_HERD, *options, name, *servers], self._folder()) for name in names]
        return self._peer(title, "herd", commands, ports[names[0]],
                          [ports[name] for name in names[1:]])

    def asyncio(self, title, *options):
        return self._asyncio_herd(title, options, ["Solo"], {})

    def asyncio_of_five(self):
        return self._asyncio_herd("asyncio herd", (), FIVE, EDGES)


def wait_for_page(port, page, *words):
    """The page once it has all of these words."""
    for _ in range(300):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/{page}", timeout=10) as answer:
                text = answer.read().decode()
                if all(word in text for word in words):
                    return text
        except OSError:
            pass  # not ready
        time.sleep(0.1)
    raise RuntimeError(f"/{page} never says {' '.join(words)}")


def published(port):
    """Reports that a bridge has shared, once it owes none."""
    text = wait_for_page(port, "metrics", "owed_clients 0\n", "unconfirmed 0\n")
    return int(re.search(r"published_total (\d+)", text)[1])


def missing_programs():
    missing = [name for name in ("redis-server", "nats-server") if not shutil.which(name)]
    if subprocess.run([PYTHON, "-c", "import uvloop"], capture_output=True, check=False).returncode:
        missing.append("python3-uvloop")
    return missing


def say(text):
    print(text, file=sys.stderr, flush=True)
