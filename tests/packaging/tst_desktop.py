"""The dashboard is found by desktops."""

import unittest

from built import PACKAGING, ROOT, run

DESKTOP = PACKAGING / "desktop"
NAME = "org.herd.dashboard"


class Desktop(unittest.TestCase):
    def test_the_desktop_file_is_valid(self) -> None:
        self.assertEqual(run("desktop-file-validate", DESKTOP / f"{NAME}.desktop"), "")

    def test_the_description_is_valid(self) -> None:
        run("appstreamcli", "validate", "--no-net", "--pedantic", DESKTOP / f"{NAME}.metainfo.xml")

    def test_one_name_is_used_by_all(self) -> None:
        self.assertIn(f"Icon={NAME}\n", (DESKTOP / f"{NAME}.desktop").read_text())
        description = (DESKTOP / f"{NAME}.metainfo.xml").read_text()
        self.assertIn(f"<id>{NAME}</id>", description)
        self.assertIn(f">{NAME}.desktop</launchable>", description)
        self.assertIn(f'setDesktopFileName(u"{NAME}"', (ROOT / "gui/main.cpp").read_text())
        for suffix in ("svg", "png"):
            self.assertTrue((DESKTOP / f"{NAME}.{suffix}").is_file())


if __name__ == "__main__":
    unittest.main()
