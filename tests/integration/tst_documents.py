"""Documents do what they say: their commands are run, in order, on free ports."""

import re
import shutil
import subprocess
import unittest
from collections.abc import Callable
from pathlib import Path

from shellblocks import PATH, PROGRAMS, ROOT, TRIES, Run, blocks, commands, example, pattern

DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")]
TOOLS = ("curl", "jq", "nc", "openssl", "promtool", "sqlite3", "stunnel")
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]+")


def printed(*command: str | Path) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


class Documents(unittest.TestCase):
    def setUp(self) -> None:
        missing = [tool for tool in TOOLS if shutil.which(tool, path=PATH) is None]
        self.assertEqual(missing, [], "./dev test installs them")

    def check(self, name: str, least: int, compared: Callable[[str], str] = str) -> None:
        """What blocks print is compared with what the document has, both as `compared` makes them."""
        every = commands((ROOT / name).read_text())
        self.assertGreaterEqual(len(every), least)
        for _ in range(TRIES):
            run = Run([each.text for each in every])
            if not run.lost_a_port:
                break
        for (text, claim, heading), (code, output) in zip(every, run.results):
            self.assertNotEqual(code, -1, f"{heading}: this did not end:\n{text}\n{output}")
            with self.subTest(heading):
                self.assertEqual(code, 0, f"{text}\n{output}")
                if claim is not None:
                    expected = run.on_its_ports(claim)
                    if not pattern(compared(expected)).fullmatch(compared(output)):
                        self.fail(f"{text}\nprinted\n{output}\nwhere the document has\n{expected}")

    def test_readme(self) -> None:
        self.check("README.md", least=4, compared=example)

    def test_contributing(self) -> None:
        self.check("CONTRIBUTING.md", least=1)

    def test_quickstart(self) -> None:
        self.check("docs/quickstart.md", least=6)

    def test_grading(self) -> None:
        self.check("docs/grading.md", least=4)

    def test_operations(self) -> None:
        self.check("docs/operations.md", least=20)

    @unittest.skipUnless((PROGRAMS / "herd-dashboard").exists(), "there is no dashboard in this build")
    def test_dashboard(self) -> None:
        self.check("docs/dashboard.md", least=1)

    def test_every_document_with_commands_is_among_them(self) -> None:
        with_commands = {path.stem.lower() for path in DOCUMENTS if commands(path.read_text())}
        tested = {name.removeprefix("test_") for name in dir(self) if name.startswith("test_")}
        self.assertEqual(with_commands - tested, set())

    def test_no_command_hides_in_a_block_that_is_not_run(self) -> None:
        for path in DOCUMENTS:
            for block in blocks(path.read_text()):
                with self.subTest(path.name):
                    self.assertNotRegex(block.text, r"(?m)^\$ ")
                    self.assertNotIn(block.language, ("bash", "console", "shell"))

    def test_dev_has_the_commands_that_are_named(self) -> None:
        named = {name for path in DOCUMENTS for name in re.findall(r"\./dev ([a-z-]+)", path.read_text())}
        self.assertGreater(len(named), 5)
        self.assertEqual(named - set(re.findall(r"(?m)^  ([a-z-]+)\b", printed(ROOT / "dev", "help"))), set())

    @unittest.skipUnless((PROGRAMS / "herd-dashboard").exists(), "there is no dashboard in this build")
    def test_programs_have_the_options_that_are_named(self) -> None:
        known = set(OPTION.findall(printed(ROOT / "dev", "help")))
        for program in ("herd-headless", "herd-bench", "herd-dashboard"):
            known.update(OPTION.findall(printed(PROGRAMS / program, "--help")))
        named = {
            option
            for path in DOCUMENTS
            if path.name != "performance.md"  # has those of programs that measure
            for span in re.findall(r"`([^`]+)`", re.sub(r"(?ms)^```.*?^```$", "", path.read_text()))
            if not span.startswith(("cmake", "systemctl"))
            for option in OPTION.findall(span)
        }
        self.assertGreater(len(named), 30)
        self.assertEqual(named - known, set())


if __name__ == "__main__":
    unittest.main()
