"""The grammar in docs/protocol.md is one, and servers speak it."""

import contextlib
import os
import random
import re
import socket
import subprocess
import tempfile
import time
import unittest
from pathlib import Path
from typing import Iterator

from abnf import Grammar, Malformed
from servers import Servers

ROOT = Path(__file__).resolve().parents[2]
SERVER = Path(os.environ["PROGRAMS"]) / "herd-headless"
DOCUMENT = (ROOT / "docs/protocol.md").read_text()
BLOCKS = re.findall(r"^```abnf\n(.*?)^```$", DOCUMENT, re.M | re.S)
GRAMMAR = "\n".join(BLOCKS)
ROOTS = {"command", "answer", "link-line", "log-line"}
LINES = 4000
SEED = 7
CLIENTS = [b"kiwi", b"moa", b"kea"]
PORTS = range(20000, 32000)  # below the ephemeral range, above the built-in herds
HERD = """[herd]
name = "pair"
[[server]]
id = "Ash"
port = {0}
[[server]]
id = "Birch"
port = {1}
link-port = {2}
monitor-port = 0
[talks]
Ash = ["Birch"]
"""


class Lines:
    """A connection to a server, line by line."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), 20)
        self._stream = self._socket.makefile("rwb")

    def send(self, line: bytes) -> None:
        self._stream.write(line + b"\n")
        self._stream.flush()

    def next(self) -> bytes:
        line = self._stream.readline()
        if not line.endswith(b"\n"):
            raise ConnectionError(f"closed after {line!r}")
        return line

    def close(self) -> None:
        self._stream.close()
        self._socket.close()

    def ask(self, command: bytes) -> bytes:
        """The whole answer."""
        self.send(command)
        answer = self.next()
        if answer.startswith(b"AT ") and command.split()[0] == b"WHATSAT":
            while not answer.endswith(b"\n\n"):
                answer += self.next()
        return answer


def spoilt(line: bytes, chance: random.Random) -> bytes:
    """With a byte more, less or other; newlines would make two of it."""
    at = chance.randrange(len(line) + 1)
    other = bytes([chance.choice([chance.randrange(256), *b"0123456789+-./ AIMTWHS\t\r\0"])])
    changed = line[:at] + chance.choice([b"", other]) + line[at + chance.choice([0, 1]) :]
    return changed.replace(b"\n", b"")


@contextlib.contextmanager
def birch(folder: Path) -> Iterator[Lines]:
    """A link to a server that takes this test for its neighbour Ash, which is to speak first."""
    for _ in range(5):  # where somebody took a port just then
        ports = random.sample(PORTS, 3)
        (folder / "pair.toml").write_text(HERD.format(*ports))
        command = [SERVER, "Birch", "--herd", "pair.toml", "--places", "offline"]
        environment = {k: v for k, v in os.environ.items() if not k.startswith("HERD")}
        server = subprocess.Popen(command, cwd=folder, env=environment, stderr=subprocess.DEVNULL)
        try:
            while server.poll() is None:
                with contextlib.suppress(ConnectionRefusedError):
                    link = Lines(ports[2])
                    break
                time.sleep(0.02)
            else:
                continue
            with contextlib.closing(link):
                yield link
            return
        finally:
            server.kill()
            server.wait()
    raise AssertionError("no free ports")


class Reader(unittest.TestCase):
    def refused(self, text: str) -> str:
        with self.assertRaises(Malformed) as caught:
            Grammar(text)
        return str(caught.exception)

    def test_what_is_no_grammar_is_found(self) -> None:
        self.assertIn("b is not defined", self.refused("a = b"))
        self.assertIn("defined twice", self.refused('a = "x"\nA = "y"'))
        self.assertIn("refers to itself", self.refused('a = "x" b\nb = [ a ]'))
        self.assertIn("expected ]", self.refused('a = [ "x" )'))
        self.assertIn("expected =", self.refused('a "x"'))
        self.assertIn("at '{2}'", self.refused('a = "x"{2}'))

    def test_its_texts_match(self) -> None:
        grammar = Grammar('a = 2*3DIGIT [ %s"Ab" / "c" ] ; so\n    *( %x2C b )\nb = %x64.65')
        whole = grammar.expression("a").fullmatch
        for text in (b"12", b"123Ab", b"12c,de", b"12C,de,de"):
            self.assertTrue(whole(text), text)
        for text in (b"1", b"1234", b"12AB", b"12,d"):
            self.assertFalse(whole(text), text)
        for number in range(200):
            self.assertTrue(whole(grammar.line("a", random.Random(number), {})))


class Spoken(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.grammar = Grammar(GRAMMAR)

    def setUp(self) -> None:
        self.chance = random.Random(SEED)

    def assert_is(self, rule: str, text: bytes) -> None:
        if not self.grammar.expression(rule).fullmatch(text):
            self.fail(f"{text!r} is no {rule}")

    def test_nothing_in_it_is_unused(self) -> None:
        self.assertEqual(self.grammar.names - self.grammar.used, ROOTS)

    def test_examples_of_the_document_are_of_it(self) -> None:
        (at,) = re.findall(r"^AT <server.*$", DOCUMENT, re.M)
        self.assertEqual(at.split()[1:], [f"<{name}>" for name in ("server", "difference", "client", "location", "time")])
        examples = re.findall(r"^\d{4}-\d\d-\d\dT.*$", DOCUMENT, re.M)
        self.assertGreater(len(examples), 0)
        for line in examples:
            self.assert_is("log-line", line.encode())

    def test_a_server_takes_what_is_of_it_and_nothing_else(self) -> None:
        with tempfile.TemporaryDirectory() as folder, Servers(SERVER, Path(folder), free_ports=True) as herd:
            client = Lines(herd.ports["Hands"])
            try:
                taken = self.talk(client)
            finally:
                client.close()
            self.assertGreater(taken, LINES // 4)
            self.assertLess(taken, LINES * 3 // 4)

    def talk(self, client: Lines) -> int:
        command = self.grammar.expression("command")
        known = set()
        taken = 0
        for _ in range(LINES):
            line = self.grammar.line("command", self.chance, {"client": CLIENTS}).replace(b"\n", b"")
            if self.chance.random() < 0.5:
                line = spoilt(line, self.chance)
            fields = line.split()
            right = bool(command.fullmatch(line)) and (fields[0] == b"IAMAT" or fields[1] in known)
            answer = client.ask(line)
            self.assertEqual(answer.startswith(b"AT "), right, f"{line!r} was answered {answer!r}")
            self.assert_is("answer", answer)
            if right:
                taken += 1
                known.add(fields[1])
            else:
                self.assertEqual(answer, b"? " + line.removesuffix(b"\r") + b"\n")
        return taken

    def test_a_neighbour_and_the_log_speak_it(self) -> None:
        with tempfile.TemporaryDirectory() as folder, birch(Path(folder)) as link:
            hello = [b"HELLO 1 pair Ash Birch 7", b"0" * 32, b"300 1520023934.000000000 1"]
            lines = [self.told(link, b" ".join(hello)), self.told(link, b"PROOF -")]
            link.send(b"AT Ash +0.000000000 k\xffwi +1-2/ 3")
            lines += [self.told(link, b"SUM " + b"0" * 16), self.told(link, b"SUMS 00 " + b"0" * 4096)]
            link.send(b"PING 7")
            while b"PONG 7" not in lines:
                lines.append(link.next().removesuffix(b"\n"))
            link.send(b"nonsense")
            while not lines[-1].startswith(b"BYE"):
                lines.append(link.next().removesuffix(b"\n"))
            for line in lines:
                self.assert_is("link-line", line)
            verbs = {line.split()[0] for line in lines}
            self.assertLessEqual({b"HELLO", b"PROOF", b"SUMS", b"LEAVES", b"PONG", b"BYE"}, verbs)
            log = self.log_with(Path(folder) / "Birch.log", b" LINK-DOWN ")
            for line in log:
                self.assert_is("log-line", line)
            self.assertTrue(any(rb"k\xffwi" in line for line in log))

    @staticmethod
    def told(link: Lines, line: bytes) -> bytes:
        link.send(line)
        return link.next().removesuffix(b"\n")

    @staticmethod
    def log_with(file: Path, event: bytes) -> list[bytes]:
        give_up = time.monotonic() + 20
        while event not in file.read_bytes():
            if time.monotonic() > give_up:
                raise AssertionError(f"the log has no {event!r}: {file.read_bytes()!r}")
            time.sleep(0.02)
        return file.read_bytes().splitlines()


if __name__ == "__main__":
    unittest.main()
