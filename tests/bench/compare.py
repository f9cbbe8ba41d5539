#!/usr/bin/env python3
"""Compares Herd with its peers, all driven by herd-bench in one interleaved run; writes a report.

compare.py --bin FOLDER --report FILE [--quick] [--part NAME]...
"""
import argparse
import contextlib
import json
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import time

import peers
import report

COMMAND = "IAMAT kiwi +34.068930-118.445127 {}\n"

# name, options of herd-bench; the names are those of report.py
WORKLOADS = [
    ("50 conn p1", ["--connections", 50]),
    ("50 conn p16", ["--connections", 50, "--depth", 16]),
    ("50 conn p64", ["--connections", 50, "--depth", 64]),
    ("1000 conn p1", ["--connections", 1000]),
    ("50 + 10,000 idle", ["--connections", 50, "--idle", 10000]),
    ("10,000 conn p1", ["--connections", 10000]),
]
BRIDGED = [5_000, 20_000]  # updates a second
PARTS = ("throughput", "memory", "five", "starts", "places", "watched", "bridged", "dashboard", "gates")
NOT_IF_QUICK = {"10,000 conn p1", "Redis GEOADD", "million", "hour"}


class Scale:
    """How much is measured."""

    def __init__(self, quick):
        self.quick = quick
        self.rounds = 2 if quick else 4
        self.seconds = 0.3 if quick else 1.0
        self.warm_up = 0.1 if quick else 0.2
        self.floods = 200 if quick else 400
        self.updates = 40_000 if quick else 100_000
        self.ids = 1_000_000
        self.starts = 3 if quick else 7


class Comparison:
    def __init__(self, binaries, folder, scale):
        self.binaries, self.scale = binaries, scale
        processors = sorted(os.sched_getaffinity(0))
        if len(processors) < 2:
            sys.exit("compare.py: two processors are needed, one for the server, one for the load")
        self.server_cpu, self.load_cpu = processors[:2]
        self.stable = peers.Stable(binaries, folder, self.server_cpu)
        self.began = time.monotonic()

    def say(self, text):
        peers.say(f"[{time.monotonic() - self.began:4.0f} s] {text}")

    def bench(self, peer, *options, last=False):
        """One run of herd-bench as a dictionary. What goes wrong ends the comparison."""
        command = [self.binaries / "herd-bench", "--json", "--cpu", self.load_cpu, "--protocol", peer.protocol,
                   "--pid", ",".join(map(str, peer.pids)), *options]
        for port in peer.others if last else ():
            command += ["--last", port]
        command.append(peer.port)
        done = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise RuntimeError(f"{peer.title}: {done.stderr.strip()}\n{' '.join(map(str, command))}\n{done.stdout}")
        return json.loads(done.stdout)

    def single_servers(self):
        make = self.stable
        everything = [
            make.raw(),
            make.herd(report.UNLOGGED, None),
            make.herd(report.NULL_LOG, "/dev/null"),
            make.herd(report.FILE_LOG, "Solo.log"),
            make.redis(),
            make.redis("Redis GEOADD", "redis-geo"),
            make.redis(report.REDIS_FILE, "redis", "--appendonly", "yes", "--appendfsync", "everysec"),
            make.nats(),
            make.asyncio("asyncio streams"),
            make.asyncio("asyncio, uvloop", "--uvloop"),
        ]
        return [peer for peer in everything if not (self.scale.quick and peer.title in NOT_IF_QUICK)]

    def throughput(self):
        """{workload: {title: [run of each round]}}, rounds interleaved server by server."""
        workloads = [w for w in WORKLOADS if not (self.scale.quick and w[0] in NOT_IF_QUICK)]
        runs = {name: {} for name, _ in workloads}
        with contextlib.ExitStack() as stack:
            servers = self.single_servers()
            for peer in servers:
                peer.start()
                stack.callback(peer.stop)
            for number in range(self.scale.rounds):
                for name, options in workloads:
                    self.say(f"round {number + 1} of {self.scale.rounds}: {name}")
                    for peer in servers:
                        runs[name].setdefault(peer.title, []).append(self.bench(
                            peer, *options, "--duration", self.scale.seconds, "--warm-up", self.scale.warm_up))
                        empty_log(peer)
        return runs

    def memory(self):
        """{title: (bytes of an idle connection, bytes of an id)}, each from a fresh process."""
        found = {}
        count = self.scale.ids
        for peer in self.single_servers():
            if "asyncio" in peer.title and self.scale.quick:
                continue
            self.say(f"memory of {peer.title}")
            with running(peer):
                idle = self.bench(peer, "--connections", 1, "--ids", 1, "--idle", 10000, "--duration", 0.1,
                                  "--warm-up", 0.1)["bytesPerIdle"]
            per_id = None
            if peer.protocol != "nats":  # keeps nothing
                with running(peer):
                    per_id = self.bench(peer, "--depth", 64, "--ids", count, "--requests", count, "--warm-up", 0,
                                        "--patience", 60)["bytesPerId"]
            found[peer.title] = (idle, per_id)
        return found

    def five(self):
        """{title: {"flood": [runs], "updates": [runs]}} for herds of five servers."""
        make = self.stable
        herds = [make.herd_of_five(report.UNLOGGED, None), make.herd_of_five(report.NULL_LOG, "/dev/null"),
                 make.redis_of_five(), make.nats_of_five(), make.asyncio_of_five()]
        runs = {herd.title: {"flood": [], "updates": []} for herd in herds}
        with contextlib.ExitStack() as stack:
            for herd in herds:
                herd.start()
                stack.callback(herd.stop)
            time.sleep(2)  # links and replicas come up
            for number in range(self.scale.rounds):
                self.say(f"round {number + 1} of {self.scale.rounds}: five servers")
                for herd in herds:
                    runs[herd.title]["flood"].append(self.bench(herd, "--flood", self.scale.floods, last=True))
                for herd in herds:
                    # Each flooded report is a connection there, and ports are not without end.
                    updates = 1500 if "asyncio" in herd.title else self.scale.updates
                    runs[herd.title]["updates"].append(self.bench(
                        herd, "--depth", 16, "--requests", updates, "--warm-up", 0, "--patience", 30, last=True))
        return runs

    def starts(self):
        """{title: [(seconds to the first answer, resident bytes then)]}."""
        found = {report.NULL_LOG: [], "Redis SET": []}
        for number in range(self.scale.starts):
            self.say(f"start {number + 1} of {self.scale.starts}")
            for peer, command in ((self.stable.herd(report.NULL_LOG, "/dev/null"), COMMAND.format(time.time())),
                                  (self.stable.redis(), "SET kiwi here\r\n")):
                began = time.monotonic()
                with running(peer):
                    with socket.create_connection(("127.0.0.1", peer.port)) as client:
                        client.sendall(command.encode())
                        client.recv(1000)
                    taken = time.monotonic() - began
                    found[peer.title].append((taken, resident(peer.pids[0])))
        return found

    def places(self):
        """Microseconds of CPU of a WHATSAT with 20 results, of a Redis GET beside it."""
        found = {"herd": [], "redis": []}
        with running(self.stable.herd(report.UNLOGGED, None)) as herd, running(self.stable.redis()) as redis:
            for _ in range(self.scale.rounds):
                for name, peer in (("herd", herd), ("redis", redis)):
                    found[name].append(self.bench(peer, "--whatsat", 100, "--items", 20, "--duration", 0.5,
                                                  "--warm-up", 0.2)["cpuMicroseconds"])
        return found

    def watched(self):
        """{workload: {"alone": [runs], "observed": [runs]}}: a server that nobody watches and that one observer
        does, taking turns; `bytes` is what the observer was told in a second."""
        runs = {}
        herd, monitor_port = self.stable.watchable_herd()
        with running(herd):
            for number in range(self.scale.rounds):
                for name, options in WORKLOADS[:2]:
                    self.say(f"round {number + 1} of {self.scale.rounds}: observed, {name}")
                    options = [*options, "--duration", self.scale.seconds, "--warm-up", self.scale.warm_up]
                    pair = runs.setdefault(name, {"alone": [], "observed": []})
                    pair["alone"].append(self.bench(herd, *options))
                    with peers.Observer(monitor_port, self.load_cpu) as observer:
                        before = observer.bytes
                        pair["observed"].append(self.bench(herd, *options))
                        told = observer.bytes - before
                    pair["observed"][-1]["bytes"] = told / (self.scale.seconds + self.scale.warm_up)
        return runs

    def bridged(self):
        """{workload: {"alone": [runs], "bridged": [runs]}}: a server without a bridge and one with, taking turns.
        `shared` is how many of a run's reports the bucket has stored, each; the others were overtaken before."""
        runs = {}
        alone = self.stable.herd(report.UNLOGGED, None)
        nats, herd, http = self.stable.bridged_herd(self.load_cpu)
        with running(alone), running(nats), running(herd):
            peers.wait_for_page(http, "readyz", "up, ")
            for number in range(self.scale.rounds):
                for rate in BRIDGED:
                    name = f"{rate:,} updates a second"
                    self.say(f"round {number + 1} of {self.scale.rounds}: bridged, {name}")
                    options = ["--rate", rate, "--requests", int(rate * self.scale.seconds), "--warm-up", 0]
                    pair = runs.setdefault(name, {"alone": [], "bridged": []})
                    pair["alone"].append(self.bench(alone, *options))
                    before = peers.published(http)
                    run = self.bench(herd, *options)
                    run["shared"] = (peers.published(http) - before) / run["answers"]
                    pair["bridged"].append(run)
        return runs

    def dashboard(self):
        """{part: its figures}, each from a process of its own, without a display."""
        found = {}
        for part in report.DASHBOARD:
            if self.scale.quick and part in NOT_IF_QUICK:
                continue
            self.say(f"dashboard: {part}")
            seconds = "2" if self.scale.quick else "10"
            command = [self.binaries / "dashboard-bench", "--json", "--seconds", seconds, part]
            done = subprocess.run(command, capture_output=True, text=True, check=True,
                                  env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
            found[part] = json.loads(done.stdout)
        return found

    def gates(self):
        """[(what, instructions, gate)], none where valgrind is not there."""
        found = []
        for what, options in report.GATES:
            if not shutil.which("valgrind"):
                return []
            self.say(f"instructions: {what}")
            command = [sys.executable, pathlib.Path(__file__).parent / "gate.py", "--json", "--bin", self.binaries,
                       *options]
            done = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=True)
            result = json.loads(done.stdout)
            found.append((what, result["instructions"], result["budget"]))
        return found


@contextlib.contextmanager
def running(peer):
    try:
        yield peer.start()
    finally:
        peer.stop()


def empty_log(peer):
    for _, folder in peer.commands:
        log = folder / "Solo.log"
        if log.exists():
            os.truncate(log, 0)


def resident(pid):
    for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) * 1024
    return 0


def main():
    parser = argparse.ArgumentParser(description="compares Herd with its peers")
    parser.add_argument("--bin", type=pathlib.Path, required=True)
    parser.add_argument("--report", type=pathlib.Path, required=True)
    parser.add_argument("--quick", action="store_true", help="two minutes instead of ten")
    parser.add_argument("--part", choices=PARTS, action="append", help="this part only; prints and writes nothing")
    arguments = parser.parse_args()
    if missing := peers.missing_programs():
        sys.exit(f"compare.py: not here: {', '.join(missing)}")
    with tempfile.TemporaryDirectory(prefix="herd-bench-") as folder:
        comparison = Comparison(arguments.bin.resolve(), folder, Scale(arguments.quick))
        results = report.Results(quick=arguments.quick, rounds=comparison.scale.rounds)
        # What has been measured is printed also where a later part fails.
        try:
            for part in arguments.part or PARTS:
                setattr(results, part, getattr(comparison, part)())
        except (RuntimeError, OSError, subprocess.CalledProcessError) as error:
            print(report.render(results))
            sys.exit(f"compare.py: {error}")
    text = report.render(results)
    print(text)
    if arguments.part:
        return
    arguments.report.parent.mkdir(parents=True, exist_ok=True)
    arguments.report.write_text(text)
    peers.say(f"compare.py: written to {arguments.report}")


if __name__ == "__main__":
    main()
