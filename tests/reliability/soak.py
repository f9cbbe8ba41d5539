#!/usr/bin/env python3
"""Random load and random faults for a while, then the history check and each server's memory slope.

soak.py --bin FOLDER [MINUTES] [--seed N]

Ends with 1 where an acknowledged report is missing, a server went backward or ended by itself, or an answer was wrong.
"""
import argparse
import pathlib
import random
import signal
import sys
import tempfile
import time

import history
import servers
from cases import memory
from faults import settle
from writers import Writers

LOOK_EVERY = 10.0  # seconds between looks at what the servers hold
WARM = 20.0  # seconds after which what a process grows is no beginning any more
LOG_LIMIT = 50_000_000  # bytes; then a log begins anew


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("minutes", type=float, nargs="?", default=10)
    parser.add_argument("--bin", type=pathlib.Path, required=True, help="folder with herd-headless")
    parser.add_argument("--seed", type=int, default=random.randrange(10**6), help="of load and faults")
    return parser.parse_args()


class Soak:
    def __init__(self, herd, seed):
        self.herd = herd
        self.past = history.History()
        self.chance = random.Random(seed)
        self.faults = []
        self.done = {}  # name of a fault: how often
        self.sizes = {server.name: [] for server in herd}  # [(seconds of this process, bytes)] by start
        self.began = {}  # name: when this process was started

    def run(self, seconds, seed):
        for server in self.herd:
            self.began[server.name] = time.monotonic()
        end = time.monotonic() + seconds
        calm = end - seconds / 3  # from then on nobody is started anew, so that memory has time to show a slope
        with Writers(self.herd, self.past, seed=seed, pause=0.005, group_seconds=10) as load:
            next_look = 0.0
            while time.monotonic() < end:
                self.hurt([self.stop, self.hang_up] if time.monotonic() > calm else
                          [self.kill, self.end, self.stop, self.hang_up])
                if time.monotonic() >= next_look:
                    self.look()
                    next_look = time.monotonic() + LOOK_EVERY
                time.sleep(self.chance.uniform(0.2, 3))
            load.finish()
            wrong = load.wrong
        held = settle(self.herd)
        missing, died = self.past.check(held)
        self.faults += missing
        return wrong, died

    def hurt(self, faults):
        server = self.chance.choice(list(self.herd))
        fault = self.chance.choice(faults)
        self.done[fault.__name__] = self.done.get(fault.__name__, 0) + 1
        fault(server)

    def kill(self, server):
        self.past.note_killed(server.name, server.kill())
        self.start(server)

    def end(self, server):
        code, seconds = server.end()
        if code != 0 or seconds > 2:
            self.faults.append(f"{server.name} ended with {code} after {seconds:.1f} s")
        self.start(server)

    def start(self, server):
        time.sleep(self.chance.choice([0, 0, 0.3, 3]))
        server.start()
        self.began[server.name] = time.monotonic()
        self.sizes[server.name] = []

    def stop(self, server):
        server.send(signal.SIGSTOP)
        time.sleep(self.chance.choice([0.1, 1, 9]))  # 9 s: its neighbours give it up
        server.send(signal.SIGCONT)

    def hang_up(self, server):
        server.send(signal.SIGHUP)

    def look(self):
        for server in self.herd:
            log = server.folder / f"{server.name}.log"
            if log.exists() and log.stat().st_size > LOG_LIMIT:
                log.unlink()
                self.hang_up(server)
            if not server.is_running():
                self.faults.append(f"{server.name} ended by itself: {server.said()[-500:]}")
                server.start()
            age = time.monotonic() - self.began[server.name]
            try:
                self.faults += self.past.look(server.name, server.starts, server.held())
            except OSError:
                continue  # it is just coming back
            if age > WARM:
                self.sizes[server.name].append((age, memory(server.pid)))


def slope(points):
    """Bytes a minute, by least squares; None where there are too few."""
    if len(points) < 3:
        return None
    count = len(points)
    x, y = sum(p[0] for p in points) / count, sum(p[1] for p in points) / count
    spread = sum((p[0] - x) ** 2 for p in points)
    return 60 * sum((p[0] - x) * (p[1] - y) for p in points) / spread if spread else None


def main():
    wanted = arguments()
    print(f"soak: {wanted.minutes:g} minutes, seed {wanted.seed}", flush=True)
    program = wanted.bin.resolve() / "herd-headless"
    with tempfile.TemporaryDirectory(prefix="herd-soak-") as folder, \
            servers.Herd(program, pathlib.Path(folder)) as herd:
        soak = Soak(herd, wanted.seed)
        wrong, died = soak.run(wanted.minutes * 60, wanted.seed)
        print(f"{soak.past.count:,} acknowledged; " + ", ".join(f"{n} x {name}" for name, n in soak.done.items()))
        if died:
            print(f"{died} acknowledgements died with the only server that had them, killed within 50 ms")
        for server in herd:
            grown = slope(soak.sizes[server.name])
            print(f"  {server.name:8} {memory(server.pid) / 1e6:6.1f} MB" + (
                f", {grown / 1e3:+.0f} kB a minute since its last start" if grown is not None else
                ", started too late for a slope"))
    for fault in [*soak.faults, *(f"wrong answer {line!r}" for line in wrong)][:20]:
        print(f"FAULT {fault}")
    print("soak: " + ("everything was right" if not soak.faults and not wrong else
                      f"{len(soak.faults) + len(wrong)} faults (--seed {wanted.seed})"))
    return 1 if soak.faults or wrong else 0


if __name__ == "__main__":
    sys.exit(main())
