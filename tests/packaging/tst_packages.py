"""The packages: made, found right by lintian, installed into an empty root, run there, and purged."""

import os
import shutil
import tempfile
import unittest
from pathlib import Path

from built import BUILT, REPORT, ask, run, server

NAMES = ["herd-bench", "herd-dashboard", "herd-data", "herd-headless"]
AS_ROOT = () if os.geteuid() == 0 else ("fakeroot",)


def files_of(root: Path) -> set[str]:
    return {str(path.relative_to(root)) for path in root.rglob("*") if not path.is_dir()}


class Packages(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = Path(folder.name)
        config = BUILT / "CPackConfig.cmake"
        run(os.environ["CPACK"], "--config", config, "-B", "packages", cwd=cls.folder)
        cls.packages = sorted((cls.folder / "packages").glob("*.deb"))

    def test_there_are_four(self) -> None:
        self.assertEqual([file.name.split("_")[0] for file in self.packages], NAMES)

    def test_lintian_finds_nothing(self) -> None:
        allowed = ("--allow-root",) if os.geteuid() == 0 else ()
        self.assertEqual(run("lintian", *allowed, "--fail-on=warning,error", *self.packages), "")

    def test_they_are_installed_run_and_purged(self) -> None:
        root = self.folder / "root"
        for folder in ("etc", "var/lib/dpkg/info", "var/lib/dpkg/updates"):
            (root / folder).mkdir(parents=True)
        for file in ("status", "available"):
            (root / "var/lib/dpkg" / file).touch()
        # The packages that they need are those of this machine.
        dpkg = (*AS_ROOT, "dpkg", f"--root={root}", "--force-depends", "--force-script-chrootless")
        run(*dpkg, "--install", *self.packages)
        self.assertIn("herd:", (root / "etc/passwd").read_text())
        with server(root / "usr/bin/herd-headless", "Welsh") as (_, port):
            self.assertRegex(ask(port, REPORT), rb"^AT Welsh \+[0-9.]+ kiwi ")
        caching = {"PYTHONDONTWRITEBYTECODE": ""}
        run("python3", "-c", "import buses", cwd=root / "usr/share/herd/trace", env=caching)
        self.assertTrue((root / "usr/share/herd/trace/__pycache__").is_dir())
        (root / "var/lib/herd").mkdir()
        (root / "var/lib/herd/goloman.Welsh.sqlite").touch()
        run(*dpkg, "--purge", *NAMES)
        shutil.rmtree(root / "var/lib/dpkg")
        left = {path for path in files_of(root) if "herd" in path or not path.startswith("etc/")}
        self.assertEqual(left, set())


if __name__ == "__main__":
    unittest.main()
