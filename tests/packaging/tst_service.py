"""The files around the service are understood by the programs that read them."""

import getpass
import grp
import os
import re
import tempfile
import time
import unittest
from pathlib import Path

from built import BUILT, PACKAGING, ask, run, server, REPORT

MOST_EXPOSED = "15"  # of 100, as systemd-analyze counts; 14 when this was written


class Service(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def unit(self) -> Path:
        text = (PACKAGING / "systemd/herd@.service.in").read_text()
        text = text.replace("@BINDIR@", str(BUILT / "bin"))
        text = re.sub("(?m)^Documentation=.*\n", "", text)  # would have to be installed
        file = self.folder / "herd@Welsh.service"
        file.write_text(text)
        return file

    def test_systemd_understands_the_unit(self) -> None:
        self.assertEqual(run("systemd-analyze", "verify", "--recursive-errors=no", self.unit()), "")

    def test_the_unit_may_do_little(self) -> None:
        run("systemd-analyze", "security", "--offline=true", f"--threshold={MOST_EXPOSED}", self.unit())

    def test_sysusers_makes_the_user_that_the_unit_runs_as(self) -> None:
        (self.folder / "etc").mkdir()
        run("systemd-sysusers", f"--root={self.folder}", PACKAGING / "systemd/herd.sysusers")
        users = (self.folder / "etc/passwd").read_text()
        user = re.search(r"(?m)^User=(.*)$", self.unit().read_text())[1]
        self.assertRegex(users, f"(?m)^{user}:.*:/var/lib/herd:/usr/sbin/nologin$")

    def logrotate(self, *arguments: str, postrotate: str = "true") -> str:
        text = (PACKAGING / "systemd/herd.logrotate").read_text()
        text = text.replace("/var/log/herd", str(self.folder))
        text = text.replace("su herd herd", f"su {getpass.getuser()} {grp.getgrgid(os.getgid()).gr_name}")
        text = re.sub(r"(?s)(postrotate\n).*(    endscript)", rf"\1{postrotate}\n\2", text)
        file = self.folder / "herd.conf"
        file.write_text(text)
        return run("logrotate", "-s", self.folder / "state", *arguments, file)

    def test_logrotate_moves_the_log_and_the_server_begins_another(self) -> None:
        log = self.folder / "Welsh.log"
        with server(BUILT / "bin/herd-headless", "Welsh", "--log", str(log)) as (process, port):
            ask(port, REPORT)
            while "kiwi" not in log.read_text():  # it is written a little later
                time.sleep(0.01)
            said = self.logrotate("-v", "-f", postrotate=f"kill -HUP {process.pid}")
            self.assertNotIn("error", said)
            for line in process.stderr:
                if "anew" in line:
                    break
            ask(port, REPORT.replace(b"kiwi", b"tui"))
        self.assertIn("kiwi", log.with_suffix(".log.1").read_text())
        self.assertNotIn("kiwi", log.read_text())
        self.assertIn("tui", log.read_text())

    def test_the_example_of_three_hosts_is_a_herd(self) -> None:
        (self.folder / "herd.key").write_text("0123456789abcdef0123456789abcdef\n")
        file = self.folder / "ours.toml"
        file.write_text((PACKAGING / "examples/three-hosts.toml").read_text())
        for name in ("North", "South", "East"):
            said = run(BUILT / "bin/herd-headless", name, "--herd", file, "--check-config")
            self.assertIn(f"{name} of herd ours listens to clients on port 8000", said)
            self.assertNotIn("of this machine", said)  # there is a key


if __name__ == "__main__":
    unittest.main()
