"""Row 27: all servers go down at once, and begin with what they kept in files."""
import contextlib
import signal
import sqlite3
import time

from cases import Figure, at_most, case, exactly, holds
from faults import settle, tell
from history import History
from servers import wait_until
from writers import Writers


def down_and_up(herd, ending, seconds, seed):
    """Load, then `ending` to all servers at once, then all of them again. Gives the seconds before the end at which
    the reports were acknowledged that are older than known or missing now, and how many reports there were."""
    past = History()
    with Writers(herd, past, ids=500, pause=0, seed=seed, prefix=f"s{seed}-") as load:
        time.sleep(seconds)
        ended = time.monotonic()
        for server in herd:
            server.send(ending)
        load.finish()
    codes = [server.process.wait(30) for server in herd]
    for server in herd:
        server.start()
    held = settle(herd)
    lost = []
    for client, known in past.newest().items():
        found = [each.get(client) for each in held.values()]
        if any(report is None or report.order < known.report.order for report in found):
            lost.append(ended - known.at)
    return lost, past.count, codes


@case(27)
def whole_herd_killed(around):
    lost, count = [], 0
    cycles = around.choose(20, 3)
    with around.herd(options=("--log", "none"), lines='state = "kept"\n') as herd:
        for cycle in range(cycles):
            more, told, _ = down_and_up(herd, signal.SIGKILL, around.choose(3, 2), cycle)
            lost, count = lost + more, count + told
    return [at_most(f"kill -9 of all five, {cycles} times: the oldest report that is lost of {count:,} was acknowledged "
                    "before it", max(lost, default=0) * 1e3, 200, "ms"),
            Figure("reports lost, all of them younger", "", f"{len(lost):,}")]


@case(27)
def whole_herd_ended(around):
    with around.herd(options=("--log", "none"), lines='state = "kept"\n') as herd:
        lost, count, codes = down_and_up(herd, signal.SIGTERM, around.choose(5, 2), 99)
    return [exactly(f"SIGTERM to all five: reports lost of {count:,}", len(lost), 0),
            exactly("exit codes other than 0", sum(code != 0 for code in codes), 0)]


def rows(path):
    """Reports in a file, which a server may be writing."""
    with contextlib.closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
        return database.execute("SELECT count(*) FROM report").fetchone()[0]


@case(27)
def many_restored(around):
    count = around.choose(1_000_000, 100_000)
    with around.single(options=("--log", "none", "--state", "kept")) as herd:
        tell(herd["A"].port, [f"restored-{number:011}" for number in range(count)], 1700000000)
        told = time.monotonic()
        path = herd.folder / "kept" / "reliable.A.sqlite"
        wait_until("written", lambda: rows(path) == count, pause=0.05)
        behind = time.monotonic() - told
        code, seconds = herd["A"].end()
        began = time.monotonic()
        herd["A"].start()
        listening = time.monotonic() - began
        knows = f"knows {count} clients" in herd["A"].said()
    return [Figure(f"{count:,} clients at once: until all are in the file", "", f"{behind:,.2f} s"),
            at_most(f"SIGTERM after {count:,} reports", seconds, 2, "s", 2),
            exactly("its exit code", code, 0),
            holds("what it says to know after a start", "all of them", knows),
            Figure(f"{count:,} restored, until it listens", "", f"{listening:,.2f} s")]
