"""What a case is, what it gives, and what it may use."""
import dataclasses
import itertools
import json
import os
import pathlib
import statistics
import subprocess

import servers

CASES = []  # (row, function), in the order of their definition


@dataclasses.dataclass(frozen=True)
class Figure:
    case: str
    goal: str
    found: str
    met: bool | None = None  # None: nothing was promised, or it was skipped


def case(row):
    """Marks a function that takes a Surroundings and gives Figures."""
    def register(function):
        CASES.append((row, function))
        return function
    return register


def at_most(name, found, limit, unit, digits=0):
    return Figure(name, f"<= {limit:g} {unit}".strip(), f"{found:,.{digits}f} {unit}".strip(), found <= limit)


def exactly(name, found, expected, unit=""):
    return Figure(name, f"{expected} {unit}".strip(), f"{found} {unit}".strip(), found == expected)


def holds(name, promise, condition):
    return Figure(name, promise, "yes" if condition else "no", bool(condition))


class Surroundings:
    """Programs, a folder for each herd, and whether to be quick."""

    def __init__(self, binaries, folder, quick):
        self.quick = quick
        self.program = binaries / "herd-headless"
        self._bench = binaries / "herd-bench"
        self._folder = folder
        self._numbers = itertools.count(1)

    def choose(self, all_of_it, quick):
        return quick if self.quick else all_of_it

    def folder(self):
        folder = self._folder / str(next(self._numbers))
        folder.mkdir(parents=True)
        return folder

    def herd(self, *args, **kwargs):
        return servers.Herd(self.program, self.folder(), *args, **kwargs)

    def pair(self, *args, **kwargs):
        """Two servers, A and B; A dials."""
        return self.herd(*args, names=("A", "B"), edges={"A": ("B",)}, **kwargs)

    def single(self, *args, **kwargs):
        """A herd of one server, A."""
        return self.herd(*args, names=("A",), edges={}, **kwargs)

    def start_bench(self, port, *options):
        """herd-bench beside something else; give what comes back to bench_result()."""
        words = [str(word) for word in (self._bench, "--json", *options, port)]
        return subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def bench_result(self, process):
        out, problem = process.communicate()
        try:
            return json.loads(out)
        except json.JSONDecodeError:
            raise servers.Trouble(f"herd-bench: {problem.strip()}") from None

    def bench(self, port, *options):
        result = self.bench_result(self.start_bench(port, *options))
        if result["problem"]:
            raise servers.Trouble(f"herd-bench: {result['problem']}")
        return result


def interleaved_p99(around, servers, count=None, seconds=1):
    """{name: microseconds}, the median of several rounds for each, in turns."""
    rounds = {name: [] for name in servers}
    for _ in range(count or around.choose(9, 3)):
        for name, server in servers.items():
            rounds[name].append(around.bench(server.port, "--duration", seconds, "--warm-up", 0.1)["p99"])
    return {name: statistics.median(found) for name, found in rounds.items()}


def memory(pid, field="RssAnon"):
    """Bytes, from /proc: RssAnon, VmHWM."""
    for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith(field + ":"):
            return int(line.split()[1]) * 1024
    raise servers.Trouble(f"/proc does not tell {field}")


def cpu_seconds(pid):
    """That it has used since it began."""
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def megabytes(count):
    return count / 1e6
