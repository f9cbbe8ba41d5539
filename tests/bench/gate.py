#!/usr/bin/env python3
"""Counts the user instructions of one request with callgrind and fails above a limit.

gate.py --bin FOLDER --depth N --limit N --budget N [--neighbours] [--bridge]

A run with N requests and one with 2N differ by N requests alone: starting, ending and first sights of
clients cancel. With --neighbours the server has a link to another one, so that it owes and floods.
With --bridge: what a report that is published to a nats-server costs on top of its request, with its
confirmation and its way back from the bucket; against a run of as many requests without a bridge.
"""
import argparse
import json
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import time

import peers

REQUESTS = 20_000
IDS = 5_000
CONNECTIONS = 50


def instructions(arguments, folder, requests, bridge=False):
    """Instructions of a whole run of the server, and how many reports it published."""
    names = ["Solo", "Other"] if arguments.neighbours else ["Solo"]
    file = folder / "herd.toml"
    ports = peers.herd_file(file, names, {"Solo": ["Other"]} if arguments.neighbours else {})
    counts = folder / f"callgrind.{requests}"
    commands = [(peers.herd_command(arguments.bin, name, file, "none"), folder) for name in names[1:]]
    options, published = [], 0
    if bridge:
        nats, http = peers.free_ports(2)
        commands.append((["nats-server", "-a", "127.0.0.1", "-p", nats, "-js", "-sd", folder / f"js{requests}"], folder))
        options = ["--bridge", f"nats://127.0.0.1:{nats}", "--http-port", http]
    commands.append((["valgrind", "--tool=callgrind", f"--callgrind-out-file={counts}",
                      *peers.herd_command(arguments.bin, "Solo", file, "none"), *options], folder))
    herd = peers.Peer("herd", "herd", commands, ports["Solo"], cpu=0)
    try:
        herd.start()
        if arguments.neighbours:
            wait_for_link(arguments.bin, ports)
        if bridge:
            peers.wait_for_page(http, "readyz", "up, ")
        drive(arguments.bin, ports["Solo"], arguments.depth, requests)
        if bridge:
            published = peers.published(http)
        herd.processes[-1].send_signal(signal.SIGTERM)
        herd.processes[-1].wait(60)
    finally:
        herd.stop()
    total = re.search(r"^(?:summary|totals): (\d+)", counts.read_text(), re.MULTILINE)
    return int(total[1]), published


def wait_for_link(binaries, ports):
    """A single report gets to the other server once the link is up."""
    for _ in range(100):
        if subprocess.run([binaries / "herd-bench", "--flood", "1", "--ids", "50", "--last",
                           str(ports["Other"]), "--patience", "2", str(ports["Solo"])],
                          capture_output=True, check=False).returncode == 0:
            return
        time.sleep(0.1)
    raise RuntimeError("the link does not come up")


def drive(binaries, port, depth, requests):
    command = [binaries / "herd-bench", "--json", "--connections", CONNECTIONS, "--depth", depth, "--ids",
               IDS, "--requests", requests, "--warm-up", 0, "--patience", 60, port]
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False)
    if done.returncode != 0 or json.loads(done.stdout)["answers"] != requests:
        raise RuntimeError(f"{done.stdout}{done.stderr}")


def per_request(arguments):
    with tempfile.TemporaryDirectory() as folder:
        if arguments.bridge:
            (without, _), (count, published) = (
                instructions(arguments, pathlib.Path(folder), REQUESTS, bridge) for bridge in (False, True))
            return (count - without) / published
        counts = [instructions(arguments, pathlib.Path(folder), n * REQUESTS)[0] for n in (1, 2)]
    return (counts[1] - counts[0]) / REQUESTS


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", type=pathlib.Path, required=True)
    parser.add_argument("--depth", type=int, required=True)
    parser.add_argument("--limit", type=int, required=True, help="what no change may exceed")
    parser.add_argument("--budget", type=int, required=True, help="what it ought to be")
    parser.add_argument("--neighbours", action="store_true")
    parser.add_argument("--bridge", action="store_true")
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    arguments.bin = arguments.bin.resolve()
    count = per_request(arguments)
    if arguments.json:
        print(json.dumps({"instructions": count, "budget": arguments.budget}))
        return 0
    print(f"{count:.0f} instructions a request; at most {arguments.limit}, the budget is {arguments.budget}")
    return int(count > arguments.limit)


if __name__ == "__main__":
    sys.exit(main())
