"""What clients were told, beside what servers hold. Finds acknowledged reports that are missing, and servers that
went backward. Knows nothing of sockets."""
import dataclasses
import threading


@dataclasses.dataclass(frozen=True)
class Acknowledged:
    report: object
    by: str  # name of the server that said so
    at: float  # seconds of a clock that never goes back


@dataclasses.dataclass(frozen=True)
class Fault:
    what: str  # "missing", "older" or "backward"
    server: str
    client: bytes
    expected: bytes
    found: bytes

    def __str__(self):
        return f"{self.server} {self.what}: expected {self.expected!r}, found {self.found!r}"


class History:
    """Writers of several threads tell it what was acknowledged."""

    def __init__(self):
        self._lock = threading.Lock()
        self._newest = {}  # client: Acknowledged
        self._seen = {}  # (server, start): {client: Report}
        self._ends = []  # (server, when it was killed)
        self.count = 0

    def acknowledge(self, report, by, at):
        with self._lock:
            self.count += 1
            known = self._newest.get(report.client)
            if known is None or report.order > known.report.order:
                self._newest[report.client] = Acknowledged(report, by, at)

    def note_killed(self, server, at):
        """What only this server had is lost with it, and nobody else can be blamed."""
        with self._lock:
            self._ends.append((server, at))

    def newest(self):
        """{client: Acknowledged}, whoever has them."""
        with self._lock:
            return dict(self._newest)

    def clients(self):
        with self._lock:
            return list(self._newest)

    def look(self, server, start, held):
        """`held` is {client: Report} of a server that was started for the `start`-th time. Gives what went
        backward since the last look."""
        faults = []
        for client, before in self._seen.get((server, start), {}).items():
            now = held.get(client)
            if now is None or now.order < before.order:
                faults.append(Fault("backward", server, client, before.line, now.line if now else b""))
        self._seen[(server, start)] = dict(held)
        return faults

    def check(self, servers):
        """`servers` is {name: {client: Report}} after quiet. Gives faults, and how many acknowledgements died with
        the server that gave them: it was killed less than `blink` later, before the kernel sent its links."""
        blink = 0.05
        faults, died = [], 0
        with self._lock:
            newest, ends = dict(self._newest), list(self._ends)
        for client, known in newest.items():
            lacking = []
            for name, held in servers.items():
                found = held.get(client)
                if found is None or found.order < known.report.order:
                    lacking.append(Fault("older" if found else "missing", name, client, known.report.line,
                                         found.line if found else b""))
            killed = any(server == known.by and 0 <= at - known.at < blink for server, at in ends)
            if killed and len(lacking) == len(servers):
                died += 1
            else:
                faults += lacking
        return faults, died


def differences(servers):
    """How many clients the servers don't all have with the same line."""
    clients = set().union(*servers.values())
    return sum(1 for client in clients
               if len({held[client].line if client in held else None for held in servers.values()}) > 1)
