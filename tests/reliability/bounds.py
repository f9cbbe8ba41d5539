"""Rows 5, 10, 11, 13, 14 and 15: clients and disks that take too much or give too little."""
import contextlib
import ctypes.util
import resource
import selectors
import socket
import statistics
import subprocess
import time

from cases import Figure, at_most, case, cpu_seconds, exactly, holds, interleaved_p99, megabytes, memory
from faults import tell
from servers import wait_until
from talking import HOST, Client


def many_clients(port, count, receive_buffer=0):
    """So many connected sockets; as many as the system lets this process have."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    clients = []
    with contextlib.suppress(OSError):
        for _ in range(min(count, hard - 200)):
            client = socket.socket()
            clients.append(client)
            if receive_buffer:
                client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
            client.settimeout(10)
            client.connect((HOST, port))
    return clients


def close_all(clients):
    for client in clients:
        client.close()


@case(5)
def clients_that_never_read(around):
    count = around.choose(10_000, 1000)
    with around.single(options=("--log", "none")) as herd, around.single(options=("--log", "none")) as calm:
        server = herd["A"]
        size = memory(server.pid)
        clients = many_clients(server.port, count, 4096)
        peak = stuff(server, clients, b"y" * 3000 + b"\n")
        p99 = interleaved_p99(around, {"stuffed": server, "calm": calm["A"]})
        peak = max(peak, memory(server.pid))
        close_all(clients)
    return [at_most(f"{len(clients):,} clients that never read: grown", megabytes(peak - size), 200, "MB"),
            at_most("p99 of 50 others meanwhile, to a server without such clients", p99["stuffed"] / p99["calm"], 1.2,
                    "times", 2)]


def stuff(server, clients, question):
    """Asks and asks until nothing more goes for a second; gives the most memory that the server had."""
    peak, last = 0, time.monotonic()
    with selectors.DefaultSelector() as writable:
        for client in clients:
            client.setblocking(False)
            writable.register(client, selectors.EVENT_WRITE)
        while time.monotonic() - last < 1 and writable.get_map():
            for key, _ in writable.select(0.1):
                last = time.monotonic()
                try:
                    key.fileobj.send(question * 20)
                except BlockingIOError:
                    pass
                except OSError:  # the server has closed it
                    writable.unregister(key.fileobj)
            peak = max(peak, memory(server.pid))
    return peak


@case(10)
def descriptors_used_up(around):
    limit = 400
    with around.single(options=("--log", "none")) as herd:
        herd["A"].kill()
        herd["A"].limits = {resource.RLIMIT_NOFILE: (limit, limit)}
        server = herd["A"].start()
        clients = many_clients(server.port, 5 * limit)
        for client in clients:
            client.settimeout(0.5)
            client.sendall(b"x\n")
        served = 0
        for client in clients:
            client.setblocking(False)
        time.sleep(1)
        for client in clients:
            with contextlib.suppress(BlockingIOError):
                served += client.recv(10) == b"? x\n"
        before, began = cpu_seconds(server.pid), time.monotonic()
        time.sleep(5)
        spent = (cpu_seconds(server.pid) - before) / (time.monotonic() - began) * 100
        waiting = clients[served]
        waiting.settimeout(5)
        began = time.monotonic()
        clients[0].close()
        answered = waiting.recv(10) == b"? x\n"
        taken = (time.monotonic() - began) * 1e3
        close_all(clients)
    return [Figure(f"{len(clients):,} clients at a limit of {limit} descriptors", "some served",
                   f"{served} served, the others wait", 0 < served < limit),
            at_most("CPU while they wait", spent, 20, "%", 1),
            at_most("served after room appears", taken if answered else 5000, 200, "ms", 1),
            silent_crowd(around, limit, served)]


def silent_crowd(around, limit, places):
    """As many as there are places, one byte a second from each, and somebody who means it."""
    if around.quick:
        return Figure("served though all places are held by one byte a second", "<= 35 s", "skipped: --quick")
    with around.single(options=("--log", "none")) as herd:
        herd["A"].kill()
        herd["A"].limits = {resource.RLIMIT_NOFILE: (limit, limit)}
        server = herd["A"].start()
        clients = many_clients(server.port, places)
        with Client(server.port, 60) as honest:
            honest.send("x\n")
            honest.socket.setblocking(False)
            began = time.monotonic()
            answer = b""
            while not answer and time.monotonic() - began < 60:
                for client in clients:
                    with contextlib.suppress(OSError):
                        client.send(b"y")
                with contextlib.suppress(BlockingIOError):
                    answer = honest.socket.recv(10)
                time.sleep(1)
        close_all(clients)
    return at_most("served though all places are held by one byte a second", time.monotonic() - began, 35, "s")


@case(11)
def endless_line(around):
    with around.single() as herd:
        with Client(herd["A"].port) as client:
            client.send(b"x" * 200_000)
            client.rest()
        before = memory(herd["A"].pid, "VmHWM")
        with Client(herd["A"].port, 60) as client:
            client.send(b"x" * 64_000_000)
            client.socket.shutdown(socket.SHUT_WR)
            answer = client.rest()
        grown = memory(herd["A"].pid, "VmHWM") - before
    return [at_most("a line of 64 MB: grown", megabytes(grown), 1.05, "MB", 2),
            exactly("bytes of its answer", len(answer), 2 + 65536 + 1)]


@case(13)
def many_ids(around):
    count = around.choose(1_000_000, 100_000)
    with around.single(options=("--log", "none", "--max-ids", count)) as herd:
        server = herd["A"]
        size = memory(server.pid)
        began = time.monotonic()
        tell(server.port, [f"c{n:07}.bench.example" for n in range(count)], 1700000000)
        taken = time.monotonic() - began
        grown = memory(server.pid) - size
        with Client(server.port) as client:
            new = client.ask("IAMAT one-more +1-1 1700000000")
            known = client.ask("IAMAT c0000000.bench.example +2-2 1700000001")
    return [at_most(f"{count:,} ids of 21 bytes: memory of each", grown / count, 140, "B"),
            Figure("told by one client of these tests", "", f"{count / taken:,.0f} a second"),
            holds("at the cap", "one more is refused, a known one moves", new[:2] == b"? " and known[:3] == b"AT ")]


def colliding(count, bits):
    """Ids that all belong to one of 2^(17-bits) slots or so, were the hash not seeded."""
    xxhash = ctypes.CDLL(ctypes.util.find_library("xxhash") or "libxxhash.so.0").XXH3_64bits_withSeed
    xxhash.restype, xxhash.argtypes = ctypes.c_uint64, [ctypes.c_char_p, ctypes.c_size_t, ctypes.c_uint64]
    mask = (1 << bits) - 1
    found, number = [], 0
    while len(found) < count:
        name = f"{number:09}"
        number += 1
        if xxhash(name.encode(), 9, 0) & mask == 0:
            found.append(name)
    return found


@case(14)
def hash_flooding(around):
    count, bits = around.choose((100_000, 7), (10_000, 6))
    ordinary = [f"{number:09}" for number in range(count)]
    chosen = colliding(count, bits)
    taken = {}
    for name, ids in (("ordinary", ordinary), ("chosen", chosen)):
        times = []
        for _ in range(3):
            with around.single(options=("--log", "none")) as herd:
                before = cpu_seconds(herd["A"].pid)
                tell(herd["A"].port, ids, 1700000000)
                times.append(cpu_seconds(herd["A"].pid) - before)
        taken[name] = statistics.median(times)
    return [at_most(f"{count:,} ids whose unseeded hashes share {bits} bits: CPU, to other ids",
                    taken["chosen"] / max(taken["ordinary"], 0.01), 1.5, "times", 2)]


@case(15)
def full_disk(around):
    with around.single() as usual, around.single(options=("--log", "/dev/full")) as full, \
            around.single() as limited:
        limited["A"].kill()
        limited["A"].limits = {resource.RLIMIT_FSIZE: (1_000_000, 1_000_000)}
        limited["A"].start()
        herds = {"usual": usual["A"], "full": full["A"], "limited": limited["A"]}
        p99 = interleaved_p99(around, herds)
        complaints = [server.said().count("lines are being dropped") for server in (full["A"], limited["A"])]
        minutes = around.choose(2, 1)  # at most, for all rounds of all three
        codes = [server.end()[0] for server in herds.values()]
    return [at_most("p99 with a log to /dev/full, to a log on disk", p99["full"] / p99["usual"], 1.2, "times", 2),
            at_most("p99 with a log at its file-size limit, likewise", p99["limited"] / p99["usual"], 1.2, "times", 2),
            holds("complaints", "at least one, at most one a minute", all(1 <= n <= minutes for n in complaints)),
            exactly("exit codes other than 0", sum(code != 0 for code in codes), 0), recovery(around)]


def recovery(around):
    """A disk of 1 MB that is full, then has room."""
    folder = around.folder() / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "none", str(folder)]
    if subprocess.run(mount, capture_output=True, check=False).returncode != 0:
        return Figure("lines again when a full disk has room", "by itself",
                      "skipped: mounting one needs privileges (tst_logfile asserts it)")
    try:
        with around.single(options=("--log", folder / "A.log")) as herd:
            (folder / "filler").write_bytes(b"x" * 900_000)
            around.bench(herd["A"].port, "--duration", 1)
            wait_until("full", lambda: "lines are being dropped" in herd["A"].said())
            (folder / "filler").unlink()
            with Client(herd["A"].port) as client:
                client.ask("again")
            log = folder / "A.log"
            wait_until("logged again", lambda: b"again" in log.read_bytes(), patience=5)
            lost = b" WARN - dropped " in log.read_bytes()
    finally:
        subprocess.run(["umount", str(folder)], check=False)
    return holds("a full disk that has room again", "lines again, and what was lost is told", lost)
