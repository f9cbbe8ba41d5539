"""Row 28: two herds share a NATS, which dies and comes back."""
import contextlib
import json
import shutil
import socket
import subprocess
import threading
import time

import history
from cases import Figure, at_most, case, exactly, megabytes, memory
from servers import Trouble, free_ports, wait_until
from talking import Client
from writers import Writers

OTHERS = ("Ada", "Bob", "Cyd", "Dan", "Eve")
RING = {"Ada": ("Bob", "Eve"), "Bob": ("Cyd",), "Cyd": ("Dan",), "Dan": ("Eve",)}


class Nats:
    """A nats-server with JetStream. Use in a with block."""

    def __init__(self, folder):
        self.port = free_ports(1)[0]
        self.url = f"nats://127.0.0.1:{self.port}"
        self._folder, self._process = folder, None
        self.program = shutil.which("nats-server") or shutil.which("nats-server", path="/usr/sbin")

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.kill()

    def start(self):
        words = [self.program, "-a", "127.0.0.1", "-p", str(self.port), "-js", "-sd", str(self._folder / "nats")]
        self._process = subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                         stderr=subprocess.DEVNULL)

        def answers():
            with contextlib.suppress(OSError), Client(self.port, 1.0) as client:
                return client.line().startswith(b"INFO")
            return False

        wait_until("listening", answers)

    def kill(self):
        self._process.kill()
        self._process.wait()


class EchoingNats:
    """Refuses whoever comes, and repeats their credentials. Use in a with block."""

    def __enter__(self):
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"nats://127.0.0.1:{self._listener.getsockname()[1]}"
        threading.Thread(target=self._refuse, daemon=True).start()
        return self

    def __exit__(self, *_):
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def _refuse(self):
        with contextlib.suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                with client, contextlib.suppress(OSError):
                    client.sendall(b'INFO {"headers":true,"jetstream":true,"max_payload":1048576}\r\n')
                    said = client.recv(10_000).split(b"\r\n")[0]
                    client.sendall(b"-ERR '" + said + b"'\r\n")
                    client.recv(10_000)


def owed(server, neighbour):
    """Clients whose newest report a neighbour has to get, as the server says once a second."""
    with Client(server.monitor_port) as observer:
        observer.send('{"hello":1}\n')
        while True:
            line = observer.line()
            if b'"stats"' in line:
                said = json.loads(line)
                if said.get("kind") == "stats":
                    return sum(each["clients"] for each in said["owed"] if each["neighbour"] == neighbour)


def are_bridged(herds):
    with contextlib.suppress(OSError):
        return all(set(server.links().values()) == {"up"} for herd in herds for server in herd)
    return False


def held_by(herds):
    return {name: held for herd in herds for name, held in herd.held().items()}


@case(28)
def killed_nats(around):
    seconds = around.choose(60, 8)
    nats = Nats(around.folder())
    if not nats.program:
        return [Figure("NATS killed under load", "", "skipped: nats-server is not here")]
    past = history.History()
    options = ("--log", "none", "--bridge", nats.url)
    with nats, around.herd(options=options) as one, \
            around.herd(names=OTHERS, edges=RING, options=options) as other:
        herds = (one, other)
        servers = [*one, *other]
        wait_until("bridged", lambda: are_bridged(herds))
        with Writers(one, past, count=4, seed=28) as load, Writers(other, past, count=4, seed=29, prefix="v") as more:
            time.sleep(around.choose(25, 4))  # until all clients are known, so that what grows is owed
            before = {server.name: memory(server.pid) for server in servers}
            nats.kill()
            time.sleep(seconds)
            due = {server.name: owed(server, nats.url) for server in servers}
            grown = max(memory(server.pid) - before[server.name] for server in servers)
            ids = len(past.clients())
            nats.start()
            began = time.monotonic()
            wait_until("bridged", lambda: are_bridged(herds), patience=60, pause=0.05)
            up = time.monotonic() - began
            load.finish()
            more.finish()
        began = time.monotonic()
        with contextlib.suppress(Trouble):  # what is missing is the checker's to say
            wait_until("equal", lambda: history.differences(held_by(herds)) == 0, patience=30, pause=0.05)
        equal = time.monotonic() - began
        faults, _ = past.check(held_by(herds))
        wrong = len(load.wrong) + len(more.wrong)
    for fault in faults[:3]:
        print(f"    {fault}", flush=True)
    return [
        at_most(f"NATS killed for {seconds} s under load: reports owed then, most of one server", max(due.values()),
                ids, ""),
        Figure("of so many clients, with so many reports", "", f"{ids:,}, {past.count:,}"),
        at_most("grown meanwhile, most of one server", megabytes(grown), 4, "MB", 1),
        exactly("wrong answers meanwhile", wrong, 0),
        at_most("all ten bridges up again after NATS listens", up, 8, "s", 1),
        at_most("then the load ends: all ten servers equal", equal, 2, "s", 1),
        exactly(f"acknowledged reports missing then, of {past.count:,}", len(faults), 0)]
