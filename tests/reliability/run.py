#!/usr/bin/env python3
"""Runs the cases of the reliability table against real processes; prints figures beside goals, writes a report.

run.py --bin FOLDER [--report FILE] [--quick] [--row N]...

Figures don't fail it; a case that can't be run is shown as missed.
"""
import argparse
import pathlib
import sys
import tempfile
import time
import traceback

# Each of them registers its cases.
import faults  # noqa: F401
import bounds  # noqa: F401
import bridge  # noqa: F401
import outside  # noqa: F401
import places  # noqa: F401
import state  # noqa: F401
import report
from cases import CASES, Figure, Surroundings


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bin", type=pathlib.Path, required=True, help="folder with herd-headless and herd-bench")
    parser.add_argument("--report", type=pathlib.Path, help="write a document")
    parser.add_argument("--quick", action="store_true", help="less of everything, two minutes instead of fifteen")
    parser.add_argument("--row", type=int, action="append", help="this row only; can be repeated")
    return parser.parse_args()


def run(function, around):
    try:
        return function(around)
    except Exception as problem:  # a case that breaks must not end the others
        traceback.print_exc()
        return [Figure(function.__name__.replace("_", " "), "", f"could not be run: {problem}", False)]


def main():
    wanted = arguments()
    began = time.monotonic()
    results = {}
    with tempfile.TemporaryDirectory(prefix="herd-reliability-") as folder:
        around = Surroundings(wanted.bin.resolve(), pathlib.Path(folder), wanted.quick)
        for row, function in sorted(CASES, key=lambda entry: entry[0]):
            if wanted.row and row not in wanted.row:
                continue
            for figure in run(function, around):
                results.setdefault(row, []).append(figure)
                print(f"{row:2}  {figure.case}: {figure.found}" + (f"  (goal {figure.goal})" if figure.goal else "")
                      + (f"  {report.verdict(figure)}" if figure.met is not None else ""), flush=True)
    if wanted.report and not wanted.row:
        wanted.report.write_text(report.render(results, around.program, wanted.quick, time.monotonic() - began))
        print(f"written to {wanted.report}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
