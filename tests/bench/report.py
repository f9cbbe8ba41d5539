"""From the runs of compare.py to the tables of docs/performance.md: ratios with their spread, and budgets."""
import dataclasses
import datetime
import os
import pathlib
import platform
import statistics
import subprocess

UNLOGGED = "herd, no log"
NULL_LOG = "herd, log to /dev/null"
FILE_LOG = "herd, log to a file"
REDIS = "Redis SET"
REDIS_FILE = "Redis SET, append-only file"
RAW = "raw epoll"
GATES = [
    ("p1", ["--depth", 1, "--limit", 0, "--budget", 2800]),
    ("p16, no neighbours", ["--depth", 16, "--limit", 0, "--budget", 1300]),
    ("p16, all duties", ["--depth", 16, "--limit", 0, "--budget", 1700, "--neighbours"]),
    ("p16, on top for a report that a bridge shares",
     ["--depth", 16, "--limit", 0, "--budget", 6000, "--bridge"]),
]
DASHBOARD = {
    "start": "start, of the demo",
    "load": "5,000 clients, 2,000 updates a second",
    "map": "50,000 clients, 2,000 updates a second, the map being dragged",
    "million": "1,000,000 clients, 2,000 updates a second",
    "flood": "100,000 lines a second that nobody can hold back",
    "hour": "an hour of 20 updates a second, 5,000 clients, played fast",
}
DASHBOARD_TEXT = """A herd that is scripted speaks to the real window (1600x900, drawn by the processor, no display),
which shows another of its docks each second. A turn is one event from its begin to its end, by the GUI thread's time
on a processor; a key press is a timer of 5 ms, by the wall clock, so whatever else runs counts there.
`./dev bench dashboard` prints all of it, frames a second too, which mean something where nothing else runs.
"""
PREAMBLE = """# Performance

What follows was measured by `./dev bench` in one run, servers taking turns round by round; nothing here is
compared with a figure of another day or machine. Times are therefore given as ratios: the median of the
rounds' ratios, and in brackets the least and the greatest. `pN` is N commands in flight on each connection.
A server runs on one processor, the load generator (`herd-bench`, which checks every answer) on another.

* **raw epoll**: a server of one file that parses as strictly, stores and answers, and does nothing else.
* **herd, no log**: Herd's server with `--log none`.
* Redis is sent a `SET` of the same id, location and time; NATS a `PUB` of it, acknowledged; both from Debian.
* **asyncio**: a herd in the usual style: streams, a dictionary, a connection for each report that is flooded.
"""


@dataclasses.dataclass
class Results:
    quick: bool
    rounds: int
    throughput: dict = dataclasses.field(default_factory=dict)
    memory: dict = dataclasses.field(default_factory=dict)
    five: dict = dataclasses.field(default_factory=dict)
    starts: dict = dataclasses.field(default_factory=dict)
    places: dict = dataclasses.field(default_factory=dict)
    watched: dict = dataclasses.field(default_factory=dict)
    bridged: dict = dataclasses.field(default_factory=dict)
    dashboard: dict = dataclasses.field(default_factory=dict)
    gates: list = dataclasses.field(default_factory=list)


class Ratio:
    """The ratios of paired rounds."""

    def __init__(self, these, those):
        self.each = [a / b for a, b in zip(these, those) if a and b]

    @property
    def median(self):
        return statistics.median(self.each) if self.each else None

    def __str__(self):
        if not self.each:
            return "-"
        median, least, most = (f"{n:.2f}" if n >= 0.1 else f"{n:.1g}"
                               for n in (self.median, min(self.each), max(self.each)))
        return f"{median} ({least}-{most})"


def ratio(runs, this, that, field):
    return Ratio([run[field] for run in runs.get(this, [])], [run[field] for run in runs.get(that, [])])


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    lines += ["| " + " | ".join(str(cell) for cell in row) + " |" for row in rows]
    return "\n".join(lines) + "\n"


def throughput_table(results, that, field):
    names = list(results.throughput)
    titles = list(next(iter(results.throughput.values())))
    rows = [[title] + [ratio(results.throughput[name], title, that, field) for name in names] for title in titles]
    return table(["server", *names], rows)


def memory_table(results):
    def shown(value):
        return "-" if value is None else f"{value:,.0f}"

    rows = [[title, shown(idle), shown(per_id)] for title, (idle, per_id) in results.memory.items()]
    return table(["server", "bytes of an idle connection (10,000)", "bytes of an id (1,000,000)"], rows)


def five_table(results):
    redis = results.five["Redis 1+4"]
    rows = []
    for title, runs in results.five.items():
        row = [title]
        for kind, field in (("flood", "p50"), ("flood", "p99"), ("updates", "cpuMicroseconds"),
                            ("updates", "perSecond")):
            row.append(Ratio([r[field] for r in runs[kind]], [r[field] for r in redis[kind]]))
        rows.append(row)
    return table(["five servers", "flood p50", "flood p99", "CPU of an update, p16", "updates a second, p16"], rows)


def start_ratio(results):
    starts = results.starts
    return Ratio([taken for taken, _ in starts[NULL_LOG]], [taken for taken, _ in starts[REDIS]])


def watched_table(results):
    rows = []
    for name, pair in results.watched.items():
        told = statistics.median(run["bytes"] for run in pair["observed"])
        rows.append([name, to_alone(pair, "observed", "cpuMicroseconds"), to_alone(pair, "observed", "p99"),
                     f"{told / 1e6:.1f}"])
    return table(["with one observer, without = 1", "CPU of a request", "p99", "MB a second that it is told"], rows)


def bridged_table(results):
    rows = []
    for name, pair in results.bridged.items():
        shared = statistics.median(run["shared"] for run in pair["bridged"])
        rows.append([name, to_alone(pair, "bridged", "cpuMicroseconds"), to_alone(pair, "bridged", "p99"),
                     f"{100 * shared:.0f} %"])
    return table(["with a bridge, without = 1", "CPU of an update", "p99", "updates stored one by one"], rows)


def dashboard_table(results):
    rows = []
    for part, figures in results.dashboard.items():
        for figure in figures:
            unit, goal = figure["unit"], figure.get("goal")
            digits = 0 if figure["found"] >= 100 else 1 if figure["found"] >= 1 else 2
            row = [DASHBOARD[part], figure["what"], f"{figure['found']:,.{digits}f} {unit}".strip(), "", ""]
            if goal is not None:
                met = figure["found"] <= goal if figure["wanted"] == "<=" else figure["found"] >= goal
                row[3:] = [f"{figure['wanted']} {goal:,g} {unit}", "met" if met else "**missed**"]
            rows.append(row)
    return table(["", "what", "found", "budget", ""], rows)


def to_alone(pair, what, field):
    return Ratio([r[field] for r in pair[what]], [r[field] for r in pair["alone"]])


class Budgets:
    """The promises of the design beside what was found."""

    def __init__(self, results):
        self.results = results
        self.rows = []

    def add(self, what, found, limit, at_most):
        value = found.median if isinstance(found, Ratio) else found
        if value is None:
            return
        met = value <= limit if at_most else value >= limit
        shown = str(found) if isinstance(found, Ratio) else f"{found:,.1f}"
        self.rows.append([what, ("<= " if at_most else ">= ") + f"{limit:,}", shown, "met" if met else "**missed**"])

    def at_most(self, what, found, limit):
        self.add(what, found, limit, True)

    def at_least(self, what, found, limit):
        self.add(what, found, limit, False)

    def of_throughput(self):
        runs = self.results.throughput
        if not runs:
            return

        def cpu(workload, this, that):
            return ratio(runs.get(workload, {}), this, that, "cpuMicroseconds")

        def speed(workload, this, that):
            return ratio(runs.get(workload, {}), this, that, "perSecond")

        for title, log in ((UNLOGGED, "no log"), (NULL_LOG, "log")):
            self.at_most(f"50 conn p1, CPU, {log}, to Redis SET", cpu("50 conn p1", title, REDIS), 0.95)
            self.at_most(f"50 conn p1, CPU, {log}, to raw epoll", cpu("50 conn p1", title, RAW), 1.10)
            self.at_least(f"50 conn p1, throughput, {log}, to asyncio",
                          speed("50 conn p1", title, "asyncio streams"), 2.5)
            self.at_least(f"50 conn p1, throughput, {log}, to uvloop",
                          speed("50 conn p1", title, "asyncio, uvloop"), 2)
        self.at_least("50 conn p16, throughput, no log, to Redis SET", speed("50 conn p16", UNLOGGED, REDIS), 1.7)
        self.at_least("50 conn p64, throughput, no log, to Redis SET", speed("50 conn p64", UNLOGGED, REDIS), 2.5)
        self.at_least("50 conn p16, throughput, log file, to Redis with a file",
                      speed("50 conn p16", FILE_LOG, REDIS_FILE), 1.4)
        idle, plain = runs["50 + 10,000 idle"], runs["50 conn p1"]
        self.at_most("10,000 idle connections added, CPU, to without",
                     Ratio([r["cpuMicroseconds"] for r in idle[NULL_LOG]],
                           [r["cpuMicroseconds"] for r in plain[NULL_LOG]]), 1.1)
        self.at_least("10,000 active connections, throughput, to Redis SET",
                      speed("10,000 conn p1", NULL_LOG, REDIS), 1.1)
        self.at_least("10,000 active connections, throughput, to asyncio",
                      speed("10,000 conn p1", NULL_LOG, "asyncio streams"), 3)

    def of_memory(self):
        if UNLOGGED in self.results.memory:
            idle, per_id = self.results.memory[UNLOGGED]
            self.at_most("bytes of an idle connection", idle, 200)
            self.at_most("bytes of an id at 1,000,000", per_id, 130)

    def of_five(self):
        five = self.results.five
        if not five:
            return

        def to(that, kind, field):
            return Ratio([r[field] for r in five[NULL_LOG][kind]], [r[field] for r in five[that][kind]])

        self.at_most("flood to the last of five, p50, to Redis 1+4", to("Redis 1+4", "flood", "p50"), 1.1)
        self.at_most("flood to the last of five, p50, to NATS", to("NATS of five", "flood", "p50"), 0.7)
        self.at_most("flood to the last of five, p99, to Redis 1+4", to("Redis 1+4", "flood", "p99"), 1.0)
        self.at_most("five servers p16, CPU of an update, to Redis 1+4",
                     to("Redis 1+4", "updates", "cpuMicroseconds"), 0.7)
        self.at_most("five servers p16, CPU of an update, to NATS",
                     to("NATS of five", "updates", "cpuMicroseconds"), 0.3)
        self.at_least("five servers p16, updates a second, to asyncio", to("asyncio herd", "updates", "perSecond"), 20)

    def of_the_rest(self):
        results = self.results
        if results.starts:
            self.at_most("start to first answer, to redis-server", start_ratio(results), 0.8)
            self.at_most("memory then, MB resident",
                         statistics.median(size for _, size in results.starts[NULL_LOG]) / 1e6, 12)
        if results.places:
            self.at_most("WHATSAT offline, 20 results, us of CPU", statistics.median(results.places["herd"]), 50)
        for name, pair in results.watched.items():
            self.at_most(f"{name}, CPU with one observer, to without", to_alone(pair, "observed", "cpuMicroseconds"), 1.1)
        for what, count, limit in results.gates:
            self.at_most(f"user instructions of a request, {what}", count, limit)


def version(*command):
    try:
        said = subprocess.run(command, capture_output=True, text=True, check=False)
        return (said.stdout or said.stderr).splitlines()[0].strip()
    except (OSError, IndexError):
        return f"{command[0]}: unknown"


def surroundings(results):
    model = "unknown processor"
    for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            model = line.split(":", 1)[1].strip()
            break
    system = platform.freedesktop_os_release().get("PRETTY_NAME", platform.system())
    uvloop = "import uvloop, sys; print('Python', sys.version.split()[0] + ', uvloop', uvloop.__version__)"
    lines = [
        f"{datetime.date.today()}, {results.rounds} rounds{' (quick)' if results.quick else ''}.",
        f"{model}, {os.cpu_count()} processors, Linux {platform.release()}, {system}.",
        ", ".join([version("redis-server", "--version").split(" sha")[0], version("nats-server", "--version"),
                   version("/usr/bin/python3", "-c", uvloop), version("c++", "--version")]) + ".",
    ]
    return "\n".join(lines) + "\n"


def budgets_table(results):
    budgets = Budgets(results)
    budgets.of_throughput()
    budgets.of_memory()
    budgets.of_five()
    budgets.of_the_rest()
    return table(["what", "budget", "found", ""], budgets.rows)


WHY = """## Where budgets are missed, and why

* **Pipelined throughput to Redis.** The raw epoll server, which only reads, parses, stores and answers, is the
  limit of one thread on a machine; its row says how far that is from Redis. Where Herd without a log is at that
  row, the rest of the budget can only come from a cheaper request in both: a third of its instructions reads the
  command and writes the answer, a quarter finds and copies the report.
* **Throughput at depth 1 to asyncio.** Nine tenths of such a request are the kernel's, and the load generator has
  the other processor; raw epoll is at the same figure.
* **With a log.** A log of everything is two lines of text a request, some 150 bytes that are copied, looked through
  for what must be escaped, and written. Its thread shares the server's processor here; it need not elsewhere.
* **An idle connection** is one object of some 270 bytes: the stream (100), the framer (56), waiting answers (32), the
  peer's address, times and flags. The framer's and the waiting answers' parts could be left to those that have
  some.
* **Instructions with all duties** have the flood (owing, one more copy and send) and the digest (three hashes a
  report) on top; both are what catching up and slow neighbours cost.
* **Start and resident memory** are mostly the loading of Qt's libraries and what they bring along: the program that
  only prints its version has 11 MB resident.
* **Flood to NATS.** Two hops are compared with one, and a WHATSAT that asks with a message that is pushed.
* **WHATSAT** is dominated by sorting the places of a cell by distance and by writing twenty results as JSON.
* **A report that a bridge shares** is written once more, with its key and where to confirm it; it comes back as the
  bucket's value, is found and compared; and its confirmation is read. While NATS is slower than the clients, a client's
  reports are shared as one: of 20,000 by 5,000 clients about half.
"""


def render(results):
    parts = [PREAMBLE, surroundings(results)]
    if results.throughput:
        parts += ["## CPU of the server for a request, raw epoll = 1 (less is better)\n",
                  throughput_table(results, RAW, "cpuMicroseconds"),
                  "## Requests a second, Redis SET = 1 (more is better)\n",
                  throughput_table(results, REDIS, "perSecond"),
                  "## 99th percentile of latency, Redis SET = 1 (less is better)\n",
                  throughput_table(results, REDIS, "p99")]
    if results.memory:
        parts += ["## Memory\n", "Growth of the process's own memory (RssAnon), each from a fresh process.\n",
                  memory_table(results)]
    if results.five:
        parts += ["## Five servers, Redis with four replicas = 1 (less is better, updates more)\n",
                  "Flood: from sending one report to a herd at rest until a client of the last server has seen it. "
                  "The last\nservers of herds and Redis are asked over and over on one connection (WHATSAT without "
                  "items, GET), so a\nround trip is part of the figure; NATS tells its subscriber by itself. "
                  "In herds the last server is two hops\naway, elsewhere one. Updates: until all servers have the "
                  "last report, CPU of all five processes; NATS\nhas a subscriber at each of them.\n",
                  five_table(results)]
    if results.starts:
        redis_size = statistics.median(size for _, size in results.starts[REDIS]) / 1e6
        parts += ["## Start\n", f"From starting the program to its first answer, to redis-server: "
                  f"{start_ratio(results)}. redis-server has {redis_size:.1f} MB\nresident then.\n"]
    if results.places:
        parts += [f"A WHATSAT with 20 results from the offline gazetteer takes "
                  f"{Ratio(results.places['herd'], results.places['redis'])} times the CPU\nof a Redis GET.\n"]
    if results.watched:
        parts += ["## Being watched\n", watched_table(results)]
    if results.bridged:
        parts += ["## Being bridged\n", "The server alone is measured. NATS shares the load generator's processor; "
                  "while it is slower than the clients, of\na client's reports only the newest is shared.\n",
                  bridged_table(results)]
    if results.dashboard:
        parts += ["## The dashboard\n", DASHBOARD_TEXT, dashboard_table(results)]
    parts += ["## Budgets\n", budgets_table(results), WHY]
    return "\n".join(parts)
