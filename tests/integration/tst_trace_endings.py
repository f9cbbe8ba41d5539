"""However the replay ends, it says why, and no server is left running."""

import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path
from unittest import mock

import replay
import servers

PROGRAMS = Path(os.environ["PROGRAMS"])
LIMIT = 30.0  # seconds; generous, for a sanitizer on a busy machine


def servers_logging_to(folder: str) -> dict[str, int]:
    """Process ids of living servers by name."""
    found = {}
    for process in Path("/proc").glob("[0-9]*"):
        try:
            command = (process / "cmdline").read_bytes().decode().split("\0")
        except (FileNotFoundError, ProcessLookupError, PermissionError):
            continue  # it has just ended, or is another user's
        if command[0].endswith("herd-headless") and any(folder in part for part in command):
            found[command[1]] = int(process.name)
    return found


class Endings(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory(prefix="herd-endings-")
        self.addCleanup(folder.cleanup)
        self.logs = folder.name
        self.addCleanup(self.check_that_none_is_left)

    def check_that_none_is_left(self) -> None:
        give_up = time.monotonic() + LIMIT
        while left := servers_logging_to(self.logs):
            self.assertLess(time.monotonic(), give_up, f"still running: {left}")
            time.sleep(0.05)

    def start(self) -> "subprocess.Popen[str]":
        """A replay that has begun."""
        process = subprocess.Popen(
            [sys.executable, "-B", replay.__file__, "--bin", PROGRAMS, "--free-ports"]
            + ["--logs", self.logs],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert process.stdout is not None
        for line in process.stdout:
            if re.search(r"-> AT ", line):
                break
        self.assertEqual(len(servers_logging_to(self.logs)), 5)
        return process

    def test_signals_end_it_with_a_summary(self) -> None:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            with self.subTest(number.name):
                process = self.start()
                process.send_signal(number)
                out, errors = process.communicate(timeout=LIMIT)
                self.assertEqual(process.returncode, 0, out + errors)
                self.assertIn("Everything was right.", out)
                self.assertEqual(errors, "")
                self.assertEqual(servers_logging_to(self.logs), {})

    def test_a_second_signal_ends_it_at_once(self) -> None:
        process = self.start()
        os.kill(servers_logging_to(self.logs)["Wilkes"], signal.SIGSTOP)  # so that it must wait
        process.send_signal(signal.SIGINT)
        time.sleep(0.2)  # two signals in one moment are one
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=LIMIT)
        self.assertEqual(process.returncode, 130)

    def test_a_killed_replay_takes_its_servers_along(self) -> None:
        process = self.start()
        process.kill()
        process.communicate(timeout=LIMIT)

    def test_a_server_that_dies_is_named(self) -> None:
        process = self.start()
        os.kill(servers_logging_to(self.logs)["Holiday"], signal.SIGKILL)
        _, errors = process.communicate(timeout=LIMIT)
        self.assertEqual(process.returncode, 1)
        self.assertIn("server Holiday was ended by signal 9", errors)

    def test_a_reader_that_leaves_ends_it(self) -> None:
        process = self.start()
        assert process.stdout is not None
        process.stdout.close()
        self.assertEqual(process.wait(LIMIT), 1)
        assert process.stderr is not None
        self.assertEqual(process.stderr.read(), "")
        process.stderr.close()

    def test_a_taken_port_is_named(self) -> None:
        with socket.create_server(("127.0.0.1", 0)) as other:
            port = other.getsockname()[1]
            with (
                mock.patch.multiple(servers, _CLIENT_PORT=port, _LINK_DISTANCE=-10000),
                self.assertRaisesRegex(servers.PortTaken, f"port {port}, where Goloman"),
                servers.Servers(PROGRAMS / "herd-headless", Path(self.logs)),
            ):
                self.fail("a server was started")

    def test_a_program_that_is_not_there_is_named(self) -> None:
        with (
            self.assertRaisesRegex(servers.Trouble, "/nowhere/herd-headless is not there"),
            servers.Servers(Path("/nowhere/herd-headless"), Path(self.logs)),
        ):
            self.fail("a server was started")


if __name__ == "__main__":
    unittest.main()
