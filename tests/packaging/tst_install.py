"""cmake --install puts everything below any prefix, and what it puts there runs."""

import os
import tempfile
import unittest
from pathlib import Path

from built import BUILT, REPORT, ask, run, server


class Install(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def test_a_prefix_holds_all_of_it(self) -> None:
        prefix = self.folder / "any prefix"
        run(os.environ["CMAKE"], "--install", BUILT, "--prefix", prefix)
        unit = (prefix / "lib/systemd/system/herd@.service").read_text()
        self.assertIn(f"ExecStart={prefix}/bin/herd-headless %i\n", unit)
        for path in (
            "bin/herd-bench",
            "bin/herd-dashboard",
            "etc/logrotate.d/herd",
            "share/applications/org.herd.dashboard.desktop",
            "share/bash-completion/completions/herd-headless",
            "share/doc/herd-headless/examples/three-hosts.toml",
            "share/herd/trace/replay.py",
            "share/man/man1/herd-headless.1.gz",
            "share/man/man5/herd-file.5.gz",
        ):
            self.assertTrue((prefix / path).is_file(), path)
        with server(prefix / "bin/herd-headless", "Welsh") as (_, port):
            self.assertRegex(ask(port, REPORT), rb"^AT Welsh \+[0-9.]+ kiwi ")

    def test_the_etc_of_usr_is_etc(self) -> None:
        run(
            *(os.environ["CMAKE"], "--install", BUILT, "--prefix", "/usr", "--component", "headless"),
            env={"DESTDIR": str(self.folder)},
        )
        self.assertTrue((self.folder / "etc/logrotate.d/herd").is_file())
        unit = (self.folder / "usr/lib/systemd/system/herd@.service").read_text()
        self.assertIn("ExecStart=/usr/bin/herd-headless %i\n", unit)


if __name__ == "__main__":
    unittest.main()
