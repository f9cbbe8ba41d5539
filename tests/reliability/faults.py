"""Rows 1 to 4, 19 and 20: servers that die, hang, are cut off, end and come back."""
import signal
import statistics
import time

import history
from cases import Figure, at_most, case, exactly, megabytes, memory
from proxy import Proxy
from servers import Trouble, wait_until
from talking import Client
from writers import Writers


def settle(herd):
    """Until all servers have the same; then what they hold."""
    herd.wait_linked()

    def are_equal():
        return history.differences(herd.held()) == 0

    try:
        wait_until("equal", are_equal, patience=10, pause=0.2)
    except Trouble:
        pass  # what is missing is the checker's to say
    return herd.held()


def verdict(name, past, herd):
    """Figures of the history check."""
    faults, died = past.check(settle(herd))
    for fault in faults[:3]:
        print(f"    {fault}", flush=True)
    found = f"{len(faults)} of {past.count:,} acknowledged"
    if died:
        found += f" ({died} died with the only server that had them)"
    return Figure(name, "0", found, not faults)


def linked_after(herd, name):
    """Seconds from when a started server listened until each neighbour had linked with it again."""
    since = herd[name].listening_at

    def times():
        return [[at for at, _ in herd[other].events("LINK-UP", name) if at >= since - 0.05]
                for other in herd.neighbours(name)]

    wait_until(f"linked with {name}", lambda: all(times()), pause=0.05)
    return [max(0.0, min(each) - since) for each in times()]


@case(1)
def killed_neighbour(around):
    past, relinked, noticed = history.History(), [], []
    cycles = around.choose(100, 10)
    with around.herd() as herd, Writers(herd, past) as load:
        for cycle in range(cycles):
            name = herd.names[cycle % len(herd.names)]
            at = time.time()
            past.note_killed(name, herd[name].kill())
            for other in herd.neighbours(name):
                wait_until("noticed", lambda who=other: [t for t, _ in herd[who].events("LINK-DOWN", name) if t > at])
                noticed.append(min(t for t, _ in herd[other].events("LINK-DOWN", name) if t > at) - at)
            herd[name].start()
            relinked += linked_after(herd, name)
        wrong = len(load.wrong)
        load.finish()
        lost = verdict(f"acknowledged reports missing after {cycles} times kill -9", past, herd)
    return [
        at_most(f"kill -9 noticed by a neighbour, slowest of {len(noticed)}", max(noticed) * 1e3, 50, "ms"),
        at_most(f"linked again after it listens, slowest of {len(relinked)}", max(relinked) * 1e3, 200, "ms"),
        Figure("median of that", "", f"{statistics.median(relinked) * 1e3:,.0f} ms"),
        exactly("wrong answers meanwhile", wrong, 0), lost]


@case(2)
def frozen_neighbour(around):
    with around.herd() as herd:
        at = time.time()
        herd["Holiday"].send(signal.SIGSTOP)
        found = []
        for other in herd.neighbours("Holiday"):
            wait_until("found", lambda who=other: herd[who].events("LINK-DOWN", "Holiday"))
            found.append(herd[other].events("LINK-DOWN", "Holiday")[0][0] - at)
        herd["Holiday"].send(signal.SIGCONT)
        herd.wait_linked()
    return [at_most("SIGSTOP found by all neighbours", max(found), 8, "s", 1),
            Figure("firewall drop", "<= 8 s", "skipped: needs privileges; to a link it looks like SIGSTOP")]


def tell(port, ids, stamp, depth=500):
    """One report of each id, many at a time."""
    with Client(port, 60) as client:
        for begin in range(0, len(ids), depth):
            batch = ids[begin:begin + depth]
            client.send("".join(f"IAMAT {name} +34.068930-118.445127 {stamp}\n" for name in batch))
            for _ in batch:
                if not client.line().startswith(b"AT "):
                    raise Trouble("a report was refused")


def heal_time(herd, proxy):
    """Seconds from healing until the last differing report arrived on either side; 0 links and no catch-up
    would show as servers that differ."""
    began = time.time()
    proxy.heal()
    herd.wait_linked()
    last = {"at": time.monotonic(), "counts": None}

    def is_quiet():
        counts = [len(herd[a].events("IN", b)) for a, b in (("A", "B"), ("B", "A"))]
        if counts != last["counts"]:
            last.update(at=time.monotonic(), counts=counts)
        return time.monotonic() - last["at"] > 2

    wait_until("quiet", is_quiet, patience=60, pause=0.5)
    arrivals = [at for a, b in (("A", "B"), ("B", "A")) for at, _ in herd[a].events("IN", b) if at >= began]
    return max(arrivals, default=began) - began


@case(3)
def partition(around):
    figures = []
    for count, limit in ((100_000, 1), (1_000_000, 3)):
        if around.quick and count > 100_000:
            figures.append(Figure(f"10,000 divergent of {count:,}", f"<= {limit} s", "skipped: --quick"))
            continue
        proxy = Proxy(0)
        herd = around.herd(names=("A", "B"), edges={"A": ("B",)}, seen_at={("A", "B"): proxy.port})
        proxy.target = herd["B"].link_port
        try:
            proxy.heal()
            with herd:
                ids = [f"c{n}.example.org" for n in range(count)]
                tell(herd["A"].port, ids, 1700000000)
                wait_until("equal", lambda: len(herd["B"].held()) == count, patience=120, pause=1)
                proxy.cut()
                wait_until("cut", lambda: "up" not in herd["A"].links().values())
                tell(herd["A"].port, ids[:5000], 1700000100)
                tell(herd["B"].port, ids[-5000:], 1700000100)
                taken = heal_time(herd, proxy)
                differing = history.differences(herd.held())
        finally:
            proxy.cut()
        figures.append(at_most(f"healed, 10,000 divergent of {count:,}", taken, limit, "s", 2))
        figures.append(exactly(f"reports that differ then, of {count:,}", differing, 0))
    return figures


@case(4)
def slow_neighbour(around):
    seconds = around.choose(60, 8)
    names, edges = ("A", "B", "C"), {"A": ("B", "C")}
    with around.herd(names=names, edges=edges, options=("--log", "none")) as herd:
        def flood():
            return around.bench(herd["A"].port, "--flood", around.choose(2000, 500), "--last", herd["C"].port)["p99"]

        def under_load(duration):
            load = around.start_bench(herd["A"].port, "--rate", 20000, "--duration", duration, "--ids", 10000)
            time.sleep(1)
            p99 = statistics.median(flood() for _ in range(3))
            return p99, load

        before, load = under_load(around.choose(20, 6))
        around.bench_result(load)
        size = memory(herd["A"].pid)
        herd["B"].send(signal.SIGSTOP)
        during, load = under_load(seconds)
        around.bench_result(load)
        grown = memory(herd["A"].pid) - size
        herd["B"].send(signal.SIGCONT)
        herd.wait_linked()
    return [at_most(f"grown with a neighbour stopped for {seconds} s at 20,000 updates/s", megabytes(grown), 8, "MB", 1),
            at_most("flood p99 to another neighbour, to before", during / before, 1.2, "times", 2)]


@case(19)
def ending(around):
    past, taken, codes = history.History(), [], []
    runs = around.choose(100, 10)
    with around.herd() as herd, Writers(herd, past, pause=0.0005) as load:
        for run in range(runs):
            name = herd.names[run % len(herd.names)]
            code, seconds = herd[name].end()
            codes.append(code)
            taken.append(seconds)
            herd[name].start()
            linked_after(herd, name)
        load.finish()
        lost = verdict(f"acknowledged reports missing after {runs} times SIGTERM", past, herd)
    return [at_most(f"SIGTERM under load, slowest of {runs}", max(taken), 2, "s", 2),
            exactly("exit codes other than 0", sum(code != 0 for code in codes), 0), lost, second_signal(around)]


def second_signal(around):
    with around.single() as herd, Client(herd["A"].port) as open_end:
        open_end.ask("x")  # and never closes, so the first signal takes its time
        herd["A"].send(signal.SIGTERM)
        open_end.rest()
        code, seconds = herd["A"].end()
    return Figure("a second SIGTERM", "exit 1, <= 50 ms", f"exit {code}, {seconds * 1e3:.0f} ms",
                  code == 1 and seconds <= 0.05)


@case(20)
def restart(around):
    with around.pair() as herd:
        ids = [f"c{n}.example.org" for n in range(100_000)]
        tell(herd["A"].port, ids, 1700000000)
        wait_until("equal", lambda: len(herd["B"].held()) == len(ids), patience=60, pause=0.5)
        herd["B"].kill()
        herd["B"].start()
        began = herd["B"].listening_at
        wait_until("quiet", lambda: not arriving(herd), patience=30, pause=0.1)
        arrivals = [at for at, _ in herd["B"].events("IN", "A") if at >= began]
        differing = history.differences(herd.held())
    return [at_most("100,000 ids learnt after a restart", max(arrivals, default=began) - began, 1, "s", 2),
            exactly("reports that differ then", differing, 0)]


def arriving(herd):
    before = len(herd["B"].events("IN", "A"))
    time.sleep(1)
    return len(herd["B"].events("IN", "A")) > before
