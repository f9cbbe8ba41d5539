"""docs/operations.md is true: the settings of the service, and what it quotes; tst_documents runs its commands."""

import re
import unittest

from shellblocks import ROOT, Run, blocks, commands

DOCUMENT = (ROOT / "docs/operations.md").read_text()


class Service(unittest.TestCase):
    def test_the_settings_of_the_service_start_a_server(self) -> None:
        (herd,) = [t for t, _, h in commands(DOCUMENT) if h == "A herd of three"]
        (file,) = [text for language, text, _ in blocks(DOCUMENT) if language == "ini"]
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

    def test_every_case_of_reliability_is_in_the_runbook(self) -> None:
        measured = (ROOT / "docs/reliability.md").read_text()
        runbook = DOCUMENT[DOCUMENT.index("## Runbook") :]
        cases = {int(row) for row in re.findall(r"^\| (\d+) \|", measured, re.M)}
        self.assertGreater(len(cases), 20)
        self.assertEqual({int(row) for row in re.findall(r"^\| (\d+) ", runbook, re.M)}, cases)

    def test_metrics_exist(self) -> None:
        names = set(re.findall(r"\bherd_\w+", DOCUMENT))
        self.assertGreater(len(names), 5)
        for name in sorted(names):
            with self.subTest(name):
                self.assertIn(f'"{name}"', self.source)


if __name__ == "__main__":
    unittest.main()
