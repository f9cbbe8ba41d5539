"""docs/reliability.md: the table, with where and when it was made."""
import datetime
import os
import pathlib
import platform
import subprocess

PREAMBLE = """# Reliability

What happens to a herd of real processes when things go wrong, measured by `./dev reliability` beside what is
promised. `./dev test` asserts order, counts, bytes and bounds; the figures here are of one machine and one day, and
nothing fails on them. The load is that of the tests; the history check compares every report that a server
acknowledged with what all servers hold after quiet.
"""
ROWS = {1: "neighbour killed", 2: "neighbour frozen", 3: "partition and heal", 4: "slow neighbour", 5: "slow clients",
        6: "duplicated, reordered reports", 7: "AT from a client", 8: "stamps of the future", 9: "stale reports",
        10: "descriptors used up", 11: "a line without end", 12: "garbage", 13: "many ids", 14: "hash flooding",
        15: "log disk full", 16: "log injection", 17: "Places out", 18: "keys", 19: "SIGTERM", 20: "restart",
        21: "two of one name", 22: "ports for observers", 23: "poisoned files", 24: "SIGHUP",
        25: "unread input", 26: "connecting to oneself",
        27: "the whole herd down", 28: "NATS down"}
BY_TEST = {6: "10,000 random schedules: the simulator of `./dev test`"}


def verdict(figure):
    return {True: "met", False: "**missed**", None: ""}[figure.met]


def cell(text):
    return str(text).replace("|", "\\|").replace("\n", " ")


def table(results):
    lines = ["| row | | case | goal | found | |", "|---|---|---|---|---|---|"]
    for row in sorted({*results, *BY_TEST}):
        for figure in results.get(row, ()):
            cells = (row, ROWS[row], figure.case, figure.goal, figure.found, verdict(figure))
            lines.append("| " + " | ".join(map(cell, cells)) + " |")
        if row not in results:
            lines.append(f"| {row} | {ROWS[row]} | {BY_TEST[row]} | | | |")
    return "\n".join(lines) + "\n"


def version(*command):
    try:
        said = subprocess.run(command, capture_output=True, text=True, check=False)
        return (said.stdout or said.stderr).splitlines()[0].strip()
    except (OSError, IndexError):
        return f"{command[0]}: unknown"


def surroundings(program, quick, seconds):
    model = "unknown processor"
    for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            model = line.split(":", 1)[1].strip()
            break
    system = platform.freedesktop_os_release().get("PRETTY_NAME", platform.system())
    return "\n".join([
        f"{datetime.date.today()}, {seconds / 60:.0f} minutes{' (quick)' if quick else ''}.",
        f"{model}, {os.cpu_count()} processors, Linux {platform.release()}, {system}.",
        ", ".join([version(program, "--version"), f"Python {platform.python_version()}",
                   version("c++", "--version")]) + ".", ""])


def render(results, program, quick, seconds):
    return "\n".join([PREAMBLE, surroundings(program, quick, seconds), table(results)])
