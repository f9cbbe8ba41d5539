"""The trace: where each bus was, as the commands that it would have sent."""

from __future__ import annotations

import csv
import lzma
from dataclasses import dataclass, replace
from pathlib import Path

TRACE = Path(__file__).with_name("wmata-buses-2026-02-16.csv.xz")


@dataclass(frozen=True)
class Position:
    """One report of one bus; `time` in whole seconds since 1970 UTC."""

    time: int
    client: str
    location: str  # ISO 6709 decimal degrees

    @property
    def command(self) -> bytes:
        return f"IAMAT {self.client} {self.location} {self.time}".encode()

    def later(self, seconds: int) -> Position:
        return replace(self, time=self.time + seconds)


def load(path: Path = TRACE) -> list[Position]:
    """The positions in the order of their times; locations as Python prints signed floats."""
    with lzma.open(path, "rt", encoding="ascii", newline="") as file:
        positions = [
            Position(
                int(row["time"]),
                row["client"],
                f"{float(row['latitude']):+}{float(row['longitude']):+}",
            )
            for row in csv.DictReader(file)
        ]
    times = [position.time for position in positions]
    if not times or times != sorted(times):
        raise ValueError(f"{path}: empty, or not in the order of time")
    return positions


def period(positions: list[Position]) -> int:
    """How much later the trace begins again, so that no bus goes back in time."""
    return positions[-1].time - positions[0].time + 30
