"""Load that remembers: clients that report over and over, and a History of what they were told."""
import random
import threading
import time

import talking
from reports import NANO, Report

GROUPS = 10


class Writers:
    """`count` threads with clients of their own. Each talks to one server; when that goes away, to another one.
    Clients report in groups, one after the other, so that most of them are silent when a server comes back: what it
    knows of those it was told by its neighbours. Use in a with block."""

    def __init__(self, herd, history, count=8, ids=100, pause=0.002, seed=1, prefix="w", group_seconds=2):
        self._herd, self._history = herd, history
        self._pause, self._group_seconds = pause, group_seconds
        self._stop = threading.Event()
        self.wrong = []  # answers that are none
        self._threads = [threading.Thread(target=self._run, args=(random.Random(seed * 1000 + i),
                                                                  [f"{prefix}{i}-{n}" for n in range(ids)]))
                         for i in range(count)]

    def __enter__(self):
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.finish()

    def finish(self):
        """Ends the load; what is under way is answered first."""
        self._stop.set()
        for thread in self._threads:
            thread.join()

    def _run(self, chance, ids):
        last = 0
        while not self._stop.is_set():
            server = chance.choice(list(self._herd))
            try:
                with talking.Client(server.port, 3.0) as client:
                    while not self._stop.is_set():
                        last = max(last + 1, time.time_ns())
                        self._report(client, server, self._whose(ids, chance), chance, last)
                        if self._pause:
                            time.sleep(self._pause)
            except OSError:
                time.sleep(0.01)  # it is down, or hangs; what was not answered was not acknowledged

    def _whose(self, ids, chance):
        group = int(time.monotonic() / self._group_seconds) % GROUPS
        size = len(ids) // GROUPS
        return ids[group * size + chance.randrange(size)]

    def _report(self, client, server, name, chance, now):
        place = f"{chance.uniform(-90, 90):+.6f}{chance.uniform(-180, 180):+.6f}"
        line = client.ask(f"IAMAT {name} {place} {now // NANO}.{now % NANO:09d}")
        report = Report.of(line.rstrip(b"\n"))
        if report is None:
            self.wrong.append(line)
        else:
            self._history.acknowledge(report, server.name, time.monotonic())
