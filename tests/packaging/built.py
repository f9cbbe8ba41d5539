"""What the packaging tests have in common: where things were built, and how to run them."""

import contextlib
import os
import re
import socket
import subprocess
import tempfile
import threading
from pathlib import Path
from typing import Iterator

BUILT = Path(os.environ["BUILT"])
ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
PLAIN = {name: value for name, value in os.environ.items() if not name.startswith("HERD")}
PLAIN.setdefault("ASAN_OPTIONS", "detect_leaks=0")  # other tests look for them
PLAIN["PATH"] += ":/usr/sbin:/sbin"
LIMIT = 45.0  # seconds for whatever is done with a server; generous
REPORT = b"IAMAT kiwi +34.068930-118.445127 1520023934.918963997\n"


def run(*command: str | Path, **options) -> str:
    """What it prints, on both outputs; AssertionError where it fails."""
    done = subprocess.run(
        [str(word) for word in command],
        env=PLAIN | options.pop("env", {}),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        text=True,
        **options,
    )
    if done.returncode:
        raise AssertionError(f"{command} ended with {done.returncode}:\n{done.stdout}")
    return done.stdout


@contextlib.contextmanager
def server(program: Path, *arguments: str) -> Iterator[tuple[subprocess.Popen, int]]:
    """A server that has started, and its port for clients; ended at the end."""
    ports = ["--port", "0", "--link-port", "0", "--monitor-port", "0"]
    with tempfile.TemporaryDirectory() as folder:
        started = subprocess.Popen(
            [str(program), *arguments, *ports],
            cwd=folder,
            env=PLAIN,
            stderr=subprocess.PIPE,
            text=True,
        )
        limit = threading.Timer(LIMIT, started.kill)  # whoever reads of it then reads its end
        limit.start()
        try:
            for line in started.stderr:
                if found := re.search(r"to clients on port (\d+)", line):
                    yield started, int(found[1])
                    break
            else:
                raise AssertionError(f"{program} did not start")
        finally:
            limit.cancel()
            started.terminate()
            started.stderr.close()
            started.wait(timeout=30)


def ask(port: int, command: bytes) -> bytes:
    with socket.create_connection(("127.0.0.1", port), timeout=30) as client:
        client.sendall(command)
        client.shutdown(socket.SHUT_WR)
        answer = b""
        while piece := client.recv(4096):
            answer += piece
        return answer
