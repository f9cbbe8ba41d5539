"""Documents do what they say: their commands are run, in order, on free ports."""

import re
import shutil
import subprocess
import unittest

from shellblocks import PATH, PROGRAMS, ROOT, TRIES, Run, blocks, commands, pattern

TOOLS = ("curl", "jq", "nc", "openssl", "promtool", "sqlite3", "stunnel")


class Documents(unittest.TestCase):
    def setUp(self) -> None:
        missing = [tool for tool in TOOLS if shutil.which(tool, path=PATH) is None]
        self.assertEqual(missing, [], "./dev test installs them")

    def check(self, name: str, least: int) -> None:
        every = commands((ROOT / "docs" / name).read_text())
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
                    if not pattern(expected).fullmatch(output):
                        self.fail(f"{text}\nprinted\n{output}\nwhere the document has\n{expected}")

    def test_quickstart(self) -> None:
        self.check("quickstart.md", least=6)

    def test_grading(self) -> None:
        self.check("grading.md", least=4)

    def test_operations(self) -> None:
        self.check("operations.md", least=20)

    @unittest.skipUnless((PROGRAMS / "herd-dashboard").exists(), "there is no dashboard in this build")
    def test_dashboard(self) -> None:
        self.check("dashboard.md", least=1)

    def test_every_document_with_commands_is_among_them(self) -> None:
        with_commands = {
            str(path.relative_to(ROOT / "docs"))
            for path in (ROOT / "docs").rglob("*.md")
            if commands(path.read_text())
        }
        tested = {name.removeprefix("test_") + ".md" for name in dir(self) if name.startswith("test_")}
        self.assertEqual(with_commands - tested, set())

    def test_no_command_hides_in_a_block_that_is_not_run(self) -> None:
        for path in (ROOT / "docs").rglob("*.md"):
            for block in blocks(path.read_text()):
                with self.subTest(path.name):
                    self.assertNotRegex(block.text, r"(?m)^\$ ")
                    self.assertNotIn(block.language, ("bash", "console", "shell"))

    def test_dev_has_the_commands_that_are_named(self) -> None:
        documents = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")]
        named = {name for path in documents for name in re.findall(r"\./dev ([a-z-]+)", path.read_text())}
        usage = subprocess.run([ROOT / "dev", "help"], check=True, capture_output=True, text=True).stdout
        self.assertGreater(len(named), 5)
        self.assertEqual(named - set(re.findall(r"(?m)^  ([a-z-]+)\b", usage)), set())


if __name__ == "__main__":
    unittest.main()
