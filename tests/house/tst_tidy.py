"""clang-tidy finds nothing in the sources of programs.

Nearly all that it reads is headers of Qt, so the sources of a target are read as one: many times faster than
one after another. Where two of them can't be, as both have something of one name, the others begin anew.
What was found in order is not read again until it, a header or a rule is another.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shlex
import subprocess
import tempfile
import unittest
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
BUILT = Path(os.environ["BUILT"])
PROGRAM = "clang-tidy-16"  # 14, which Debian 12 has as clang-tidy, can't read the ranges of its own library
FOLDERS = ("core", "gui", "headless", "packaging")
# That a name hides another can be so only because sources are read as one; the compiler looks at each of them.
MORE_FLAGS = ("-Wno-shadow",)


class Target(NamedTuple):
    flags: tuple[str, ...]
    sources: list[Path]


def targets(commands: list[dict[str, str]], folders: list[Path]) -> list[Target]:
    """Sources in folders that are compiled likewise."""
    found: dict[tuple[str, ...], list[Path]] = {}
    for command in commands:
        source = Path(command["file"])
        if source.suffix == ".cpp" and any(folder in source.parents for folder in folders):
            words = shlex.split(command["command"])[1:]
            del words[words.index("-o") :]  # the object, and -c source
            found.setdefault(tuple(words), []).append(source)
    return [Target(flags, sorted(sources)) for flags, sources in found.items()]


def read_as_one(flags: tuple[str, ...], sources: list[Path]) -> str:
    with tempfile.NamedTemporaryFile("w", suffix=".cpp") as one:
        one.writelines(f'#include "{s}" // NOLINT(bugprone-suspicious-include)\n' for s in sources)
        one.flush()
        command = [PROGRAM, "--quiet", f"--config-file={ROOT}/.clang-tidy", one.name, "--", *flags, *MORE_FLAGS]
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        if done.returncode not in (0, 1):  # 1: an error in what it read, which it says
            raise RuntimeError(f"{PROGRAM} ended with {done.returncode} at {', '.join(map(str, sources))}")
        return done.stdout


def findings(flags: tuple[str, ...], sources: list[Path]) -> str:
    said = read_as_one(flags, sources)
    if len(sources) == 1 or "[clang-diagnostic-error]" not in said:
        return said
    wrong = set(re.findall(r"(?m)^(.+?):\d+:\d+: error: .*\[clang-diagnostic-error\]$", said))
    cuts = [i for i, source in enumerate(sources) if i > 0 and str(source) in wrong] or [len(sources) // 2]
    parts = pairwise([0, *cuts, len(sources)])
    return "".join(findings(flags, sources[begin:end]) for begin, end in parts)


def digest(target: Target) -> str:
    """Of all that findings follow from, but Qt and clang-tidy themselves."""
    headers = [header for folder in FOLDERS for header in (ROOT / folder).rglob("*.h")]
    told = hashlib.sha256(repr(target).encode())
    for path in [Path(__file__), ROOT / ".clang-tidy", *sorted(headers), *target.sources]:
        told.update(f"{path}\n".encode() + path.read_bytes())
    return told.hexdigest()


def findings_unless_known(target: Target) -> str:
    known = BUILT / "tidy" / digest(target)
    if known.exists():
        return ""
    found = findings(*target)
    if not found:
        known.parent.mkdir(exist_ok=True)
        known.touch()
    return found


class Tidy(unittest.TestCase):
    def write(self, **texts: str) -> list[Path]:
        folder = tempfile.TemporaryDirectory(prefix="herd-tidy-")
        self.addCleanup(folder.cleanup)
        (Path(folder.name) / "core").mkdir()  # .clang-tidy names the folders to look at
        files = [Path(folder.name) / "core" / f"{name}.cpp" for name in texts]
        for file, text in zip(files, texts.values()):
            file.write_text(text)
        return files

    def test_programs(self) -> None:
        commands = json.loads((BUILT / "compile_commands.json").read_text())
        folders = [ROOT / folder for folder in FOLDERS]
        every = targets(commands, folders)
        read = {source for target in every for source in target.sources}
        self.assertEqual(read, {source for folder in folders for source in folder.rglob("*.cpp")})
        every.sort(key=lambda target: -len(target.sources))  # so that the last to end is not a long one
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            found = "".join(pool.map(findings_unless_known, every))
        self.assertEqual(found, "", "\n" + found)

    def test_a_finding_is_found_in_the_source_that_has_it(self) -> None:
        sources = self.write(a="int one() { return 1; }\n", b="bool two(bool b) { if (b) return true; return false; }\n")
        found = findings(("-std=c++20",), sources)
        self.assertRegex(found, r"b\.cpp:1:\d+: warning: .*\[")
        self.assertNotIn("a.cpp", found)

    def test_two_sources_may_have_something_of_one_name(self) -> None:
        texts = [f"namespace {{ const int same = {i}; }}\nint get{i}() {{ return same; }}\n" for i in range(3)]
        self.assertEqual(findings(("-std=c++20",), self.write(a=texts[0], b=texts[1], c=texts[2])), "")

    def test_a_source_that_can_not_be_read_is_found(self) -> None:
        sources = self.write(a="int one();\n", b="int two(\n", c="int three();\n")
        self.assertRegex(findings(("-std=c++20",), sources), r"b\.cpp:.*\[clang-diagnostic-error\]")


if __name__ == "__main__":
    unittest.main()
