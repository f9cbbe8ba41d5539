"""docs/operations.md does what it says: its commands are run, in order, on free ports."""

import contextlib
import os
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import unittest
from pathlib import Path

PROGRAMS = Path(os.environ["PROGRAMS"])
PROMTOOL = PROGRAMS.parents[1] / "promtool/usr/bin"  # where ./dev test puts it
PATH = os.pathsep.join([str(PROGRAMS), os.environ["PATH"], str(PROMTOOL)])
ROOT = Path(__file__).resolve().parents[2]
DOCUMENT = (ROOT / "docs/operations.md").read_text()
TOOLS = ("curl", "jq", "nc", "openssl", "promtool", "sqlite3")
PORT = re.compile(r"\b(?:81|91|131|181)0[1-3]\b")  # as the document names them
SHIFTS = range(400, 14000, 10)  # what may be added to them, below the ephemeral range
LIMIT = 60.0  # seconds for all commands; generous, for a sanitizer on a busy machine
TRIES = 3  # on other ports, where somebody took one just then


def blocks() -> list[tuple[str, str, str]]:
    """Language, text, and the heading it stands under, in the document's order."""
    found = []
    heading = ""
    for part in re.finditer(r"^#+ ([^\n]*)$|^```(\w*)\n(.*?)^```$", DOCUMENT, re.M | re.S):
        if part[1] is not None:
            heading = part[1]
        else:
            found.append((part[2], part[3], heading))
    return found


def commands() -> list[tuple[str, str | None, str]]:
    """Each block of commands, what the document says that it prints, and its heading."""
    found: list[tuple[str, str | None, str]] = []
    for language, text, heading in blocks():
        if language == "sh":
            found.append((text, None, heading))
        elif language == "":
            found[-1] = (found[-1][0], text, heading)
    return found


def is_free(port: int) -> bool:
    with socket.socket() as attempt:
        attempt.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            attempt.bind(("", port))
        except OSError:
            return False
        return True


def shift_of_free_ports() -> int:
    ports = {int(port) for port in PORT.findall(DOCUMENT)}
    ports |= {port + distance for port in range(8101, 8104) for distance in (0, 5000, 10000)}
    first = os.getpid() % len(SHIFTS)  # so that runs beside each other differ
    for shift in [*SHIFTS[first:], *SHIFTS[:first]]:
        if all(is_free(port + shift) for port in ports):
            return shift
    raise AssertionError("no free ports")


def pattern(claim: str) -> re.Pattern[str]:
    """A line of three dots is any lines, or none; three dots in a line are any text."""
    lines = []
    for line in claim.splitlines():
        if line == "...":
            lines.append("(?:.*\n)*")
        else:
            lines.append(re.escape(line).replace(re.escape("..."), ".*") + "\n")
    return re.compile("".join(lines))


class Run:
    """Blocks of commands, run in one shell in a folder of their own, on ports that were free."""

    def __init__(self, texts: list[str]) -> None:
        self._shift = shift_of_free_ports()
        self.results: list[tuple[int, str]] = []  # exit code (-1: it did not end) and output
        with tempfile.TemporaryDirectory(prefix="herd-operations-") as folder:
            self._run([self.on_its_ports(text) for text in texts], Path(folder))

    def on_its_ports(self, text: str) -> str:
        return PORT.sub(lambda port: str(int(port[0]) + self._shift), text)

    def _run(self, texts: list[str], folder: Path) -> None:
        script = "".join(
            f"{{\n{text}\n}} >block{i}.out 2>&1\necho $? >block{i}.code\n"
            for i, text in enumerate(texts)
        )
        own = {name: value for name, value in os.environ.items() if name.endswith("SAN_OPTIONS")}
        shell = subprocess.Popen(
            ["bash", "-c", script],
            cwd=folder,
            env={"PATH": PATH, "HOME": str(folder), **own},
            stdin=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            shell.wait(LIMIT)
        except subprocess.TimeoutExpired:
            pass  # the block that hangs has no exit code
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(shell.pid, signal.SIGKILL)  # with what it left running
            shell.wait()
        for i in range(len(texts)):
            code = folder / f"block{i}.code"
            output = folder / f"block{i}.out"
            self.results.append(
                (
                    int(code.read_text()) if code.exists() else -1,
                    output.read_text() if output.exists() else "was not reached",
                )
            )
        said = [path.read_text() for path in folder.glob("*.err")]
        self.lost_a_port = any("cannot listen" in text for text in said)


class Operations(unittest.TestCase):
    def setUp(self) -> None:
        missing = [tool for tool in TOOLS if shutil.which(tool, path=PATH) is None]
        self.assertEqual(missing, [], "./dev test installs them")

    def test_commands_print_what_the_document_says(self) -> None:
        every = commands()
        self.assertGreater(len(every), 10)
        for _ in range(TRIES):
            run = Run([text for text, _, _ in every])
            if not run.lost_a_port:
                break
        for (text, claim, heading), (code, output) in zip(every, run.results):
            self.assertNotEqual(code, -1, f"{heading}: this did not end:\n{text}\n{output}")
            with self.subTest(heading):
                self.assertEqual(code, 0, f"{text}\n{output}")
                if claim is not None:
                    expected = run.on_its_ports(claim)
                    if not pattern(expected).fullmatch(output):
                        self.fail(f"{text}\nprinted\n{output}\nwhere the document has\n{expected}")

    def test_the_settings_of_the_service_start_a_server(self) -> None:
        (herd,) = [t for t, _, h in commands() if h == "A herd of three"]
        (file,) = [text for language, text, _ in blocks() if language == "ini"]
        unit = (ROOT / "packaging/systemd/herd@.service.in").read_text()
        settings = re.findall(r"^Environment=(.*)$", unit, re.M) + file.split()
        self.assertEqual(len(settings), 4)
        line = f"{' '.join(settings)} herd-headless %i --check-config"
        line = line.replace("/etc/herd/", "").replace("%i", "North")
        (_, (code, output)) = Run([herd, line]).results
        self.assertEqual(code, 0, output)
        self.assertIn("North of herd ours", output)
        self.assertIn("log /var/log/herd/North.log", output)


class Sources(unittest.TestCase):
    """What the document quotes is there."""

    def setUp(self) -> None:
        texts = [
            path.read_text()
            for folder in ("core", "headless")
            for path in sorted((ROOT / folder).rglob("*.cpp"))
        ]
        self.source = re.sub(r'"\s*\n\s*"', "", "\n".join(texts))

    def test_warnings_are_said_by_the_program(self) -> None:
        table = DOCUMENT[DOCUMENT.index("| it says |") :]
        warnings = re.findall(r"^\| `(.*?)` \|", table, re.M)
        self.assertGreater(len(warnings), 10)
        for warning in warnings:
            for part in warning.split("..."):
                with self.subTest(warning):
                    self.assertIn(part.strip(), self.source)

    def test_metrics_exist(self) -> None:
        names = set(re.findall(r"\bherd_\w+", DOCUMENT))
        self.assertGreater(len(names), 5)
        for name in sorted(names):
            with self.subTest(name):
                self.assertIn(f'"{name}"', self.source)


if __name__ == "__main__":
    unittest.main()
