"""Rows 7 to 9, 12, 16, 18, 21 to 26: what clients, strangers, operators and files may try."""
import json
import pathlib
import random
import signal
import socket
import time

from bridge import EchoingNats
from cases import at_most, case, exactly, holds
from servers import Server, wait_until
from talking import Client, links_of

NOW = 1700000000
KEY_FILES = {"HERD_KEY": "--herd-key-file", "HERD_PLACES_KEY": "--places-key-file",
             "HERD_MONITOR_TOKEN": "--monitor-token-file", "HERD_BRIDGE_SECRET": "--bridge-secret-file"}


@case(7)
def forged(around):
    line = "AT A +0.5 kiwi +34.0-118.0 1700000000"
    with around.pair() as herd, Client(herd["A"].port) as client:
        client.ask(f"IAMAT kiwi +1-1 {NOW}")
        before = herd["A"].held()
        answer = client.ask(line)
        same = herd["A"].held() == before
    return [holds("AT from a client", "echoed behind ?, nothing changed", same and answer == f"? {line}\n".encode())]


@case(8)
def frozen_by_the_future(around):
    with around.pair() as herd, Client(herd["A"].port) as client:
        client.ask("IAMAT kiwi +1-1 4070908800")  # 2099
        now = time.time()
        line = client.ask(f"IAMAT kiwi +2-2 {now + 0.01:.6f}").strip()
        wait_until("told", lambda: herd["B"].held()[b"kiwi"].line == line, patience=5)
        return [holds("a client stamped 2099", "moves with its next report", herd["A"].held()[b"kiwi"].line == line)]


@case(9)
def stale(around):
    with around.pair() as herd, Client(herd["A"].port) as client:
        newest = client.ask(f"IAMAT kiwi +2-2 {NOW + 1}").strip()
        answer = client.ask(f"IAMAT kiwi +1-1 {NOW}")
        kept = herd["A"].held()[b"kiwi"].line
    return [holds("a stale IAMAT", "answered with its own report, the newer one kept",
                  answer.split()[4] == b"+1-1" and kept == newest)]


@case(12)
def garbage(around):
    chance = random.Random(12)
    wrong = 0
    with around.single() as herd:
        for _ in range(around.choose(300, 50)):
            line = bytes(chance.choice([0, 9, 13, 32, 65, 127, 200, 255]) for _ in range(chance.randrange(1, 200)))
            text = line.replace(b"\n", b"") + b"\r\n"
            with Client(herd["A"].port) as client:
                cut = chance.randrange(len(text))
                client.send(text[:cut])
                client.send(text[cut:])
                wrong += client.line() != b"? " + text[:-2] + b"\n"
        with Client(herd["A"].port) as slow:
            for byte in b"IAMAT slow +1-1 1":
                slow.send(bytes([byte]))
                time.sleep(around.choose(1, 0.05))
            slow.socket.shutdown(socket.SHUT_WR)
            answered = slow.rest().startswith(b"AT A ")
    return [exactly("lines of any bytes, split anywhere, that were not echoed", wrong, 0),
            holds("one byte a second, then half-closed without a newline", "answered", answered)]


@case(16)
def injected(around):
    with around.single() as herd, Client(herd["A"].port) as client:
        client.ask(b"x\r2023-01-01T00:00:00.000000Z LINK-UP evil\x1b[2J\xff\x00")
        log = herd["A"].folder / "A.log"
        wait_until("logged", lambda: log.read_bytes().count(b"evil") >= 2)
        lines = [line for line in log.read_bytes().split(b"\n") if b"evil" in line]
        clean = all(byte >= 32 for line in lines for byte in line)
    return [holds("a client's line that looks like the log", "stays one line, without control bytes",
                  len(lines) == 2 and clean)]


@case(18)
def canary(around):
    """Keys of the herd, of Google and of a NATS that repeats them, from files and from the environment."""
    with EchoingNats() as nats:
        found = [place for by_file in (True, False) for place in canaries(around, nats, by_file)]
    return [exactly("places where a key was found: answers, argv, streams, logs, standard error", len(found), 0)]


def canaries(around, nats, by_file):
    """Where a pair of servers gives a key away."""
    keys = {"HERD_KEY": "canary-of-the-herd-0123456789", "HERD_PLACES_KEY": "AIzaCanary0123456789",
            "HERD_MONITOR_TOKEN": "canary-of-observers-0123", "HERD_BRIDGE_SECRET": "canary-of-the-bridge-0123"}
    options = ["--places", "google", "--places-url", "http://127.0.0.1:9", "--places-api", "legacy",
               "--bridge", nats.url, "--allow-chaos"]
    if by_file:
        folder = around.folder()
        for name, key in keys.items():
            (folder / name).write_text(key)
            options += [KEY_FILES[name], folder / name]
    token, found = keys["HERD_MONITOR_TOKEN"], []
    with around.pair(options=options, environment={} if by_file else keys) as herd:
        for server in herd:
            with Client(server.port) as client:
                client.ask(f"IAMAT kiwi +1-1 {NOW}")
                client.send("WHATSAT kiwi 10 2\n")
                said = client.until(b"\n\n")
            server.send(signal.SIGHUP)
            wait_until("read anew", lambda who=server: "anew" in who.said())
            wait_until("refused", lambda who=server: "(are user, password or token right?)" in who.said())
            links_of(server.monitor_port)
            told = commanded(server.monitor_port, {"chaos": "heal"}, token)
            told += commanded(server.monitor_port, {"chaos": "heal"}, token[:-1] + "X")
            arguments = pathlib.Path(f"/proc/{server.pid}/cmdline").read_bytes()
            found += [what for what, text in (("answer", said), ("argv", arguments), ("stream", told))
                      if has(text, *keys.values())]
        for server in herd:
            server.end()
        found += [path.name for path in herd.folder.iterdir() if has(path.read_bytes(), *keys.values())]
    return found


def has(text, *keys):
    return any(key.encode() in text for key in keys)


@case(21)
def two_of_one_name(around):
    with around.pair() as herd:
        rival = Server(around.program, around.folder(), "A",
                       ["--herd", herd.folder / "A.toml", "--port", 0, "--link-port", 0, "--monitor-port", 0],
                       (0, 0, 0))
        try:
            rival.start()
            wait_until("refused", lambda: "two live servers are called A" in herd["B"].said(), patience=10)
        finally:
            rival.kill()
        words = herd["B"].said()
        still = herd["A"].links() == {"B": "up"}
    both = words.count("127.0.0.1:", words.index("two live servers")) >= 2
    return [holds("a second live server of one name", "refused, both addresses told, the first stays linked",
                  both and still)]


@case(22)
def loopback_only(around):
    with around.single() as herd:
        ports = {herd["A"].link_port: "neighbours", herd["A"].monitor_port: "observers"}
        open_ones = [what for port, what in ports.items() if listens_beyond_loopback(port)]
        token = "a token of observers"
        refused = b"--allow-chaos" in commanded(herd["A"].monitor_port, {"chaos": "pause"}, token)
    with around.single(options=["--allow-chaos"], environment={"HERD_MONITOR_TOKEN": token}) as herd:
        port = herd["A"].monitor_port
        refused = refused and b"need this server's token" in commanded(port, {"chaos": "pause"})
        refused = refused and b"not the token" in commanded(port, {"chaos": "pause"}, token + "X")
        taken = b'{"done":"heal"}' in commanded(port, {"chaos": "heal"}, token)
    return [exactly("ports open beyond loopback without a key, besides that for clients", len(open_ones), 0),
            holds("chaos by observers", "needs --allow-chaos and the token", refused and taken)]


def commanded(port, command, token=None):
    """All that an observer is told who gives one command after its hello."""
    hello = {"hello": 1, "token": token} if token else {"hello": 1}
    with Client(port) as observer:
        observer.send(f"{json.dumps(hello)}\n{json.dumps(command)}\n")
        observer.socket.shutdown(socket.SHUT_WR)
        return observer.rest()


def listens_beyond_loopback(port):
    listening, loopback4, loopback6 = "0A", "0100007F", "00000000000000000000000001000000"
    for table in ("/proc/net/tcp", "/proc/net/tcp6"):
        for line in pathlib.Path(table).read_text().splitlines()[1:]:
            fields = line.split()
            address, number = fields[1].split(":")
            mapped = address == "0000000000000000FFFF0000" + loopback4
            if int(number, 16) == port and fields[3] == listening and not mapped \
                    and address not in (loopback4, loopback6):
                return True
    return False


@case(23)
def poisoned_file(around):
    chance = random.Random(23)
    with around.single() as herd:
        good = (herd.folder / "A.toml").read_bytes()
        for round_ in range(around.choose(40, 10)):
            bad = bytearray(good)
            for _ in range(8):
                bad[chance.randrange(len(bad))] = chance.randrange(256)
            (herd.folder / "A.toml").write_bytes(bad)
            herd["A"].send(signal.SIGHUP)
            wait_until("read", lambda n=round_: herd["A"].said().count("anew: log") + herd["A"].said().count(
                "is not taken") > n)
        with Client(herd["A"].port) as client:
            alive = client.ask("x") == b"? x\n"
    return [holds(f"{around.choose(40, 10)} damaged herd files, each with a SIGHUP", "goes on serving", alive)]


@case(24)
def reread(around):
    with around.single(lines="max-ids = 1\n") as herd, Client(herd["A"].port) as client:
        client.ask(f"IAMAT a +1-1 {NOW}")
        refused = client.ask(f"IAMAT b +1-1 {NOW}")
        file = herd.folder / "A.toml"
        file.write_text(file.read_text().replace("max-ids = 1", "max-ids = 2"))
        herd["A"].send(signal.SIGHUP)
        wait_until("taken", lambda: "anew: log" in herd["A"].said())
        taken = client.ask(f"IAMAT b +1-1 {NOW}")
    return [holds("a limit raised by SIGHUP", "holds on a connection that stayed open",
                  refused[:1] == b"?" and taken[:3] == b"AT ")]


@case(25)
def unread_input(around):
    arrived = 0
    with around.single() as herd:
        for _ in range(20):
            with Client(herd["A"].port) as client:
                client.send(b"x" * 70_000 + b"\n" + b"more\n" * 20_000)  # closes after the first; the rest is unread
                try:
                    arrived += len(client.rest()) == 2 + 65536 + 1
                except OSError:
                    pass
    return [exactly("answers that arrived of 20, with unread input at the close", arrived, 20)]


@case(26)
def oneself(around):
    """B is away, and its link port lies where the system draws ports for outgoing connections."""
    low = int(pathlib.Path("/proc/sys/net/ipv4/ip_local_port_range").read_text().split()[0])
    port = low + random.randrange(2000)
    herd = around.herd(names=("A", "B"), edges={"A": ("B",)}, seen_at={("A", "B"): port, ("B", "B"): port})
    herd["B"].link_port = port
    try:
        herd["A"].start()
        time.sleep(around.choose(20, 3))
        mistaken = herd["A"].events("LINK-UP")
        herd["B"].start()
        taken = wait_until("linked", herd.is_linked)
    finally:
        herd.__exit__()
    return [exactly("links with itself while a neighbour is away", len(mistaken), 0),
            at_most("then linked, once the neighbour is there", taken * 1e3, 500, "ms")]
