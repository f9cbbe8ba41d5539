"""What people read: links lead somewhere, words are spelled, sources are short and look alike."""

import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("core", "docs", "gui", "headless", "packaging", "resources", "tests", "cmake")
CODE = {".cpp", ".h"}
READ = CODE | {".md", ".tex", ".py", ".cmake", ".txt", ".in", ".sh", ".xml", ".desktop", ".toml"}
FORMATTER = "14"  # others format otherwise
WORD = r"(?<![A-Za-z0-9_])[A-Z]?[a-z']+(?![A-Za-z0-9_])"  # no camelCase
MOST_LINES = 400  # of a source


def files(suffixes: set[str]) -> list[Path]:
    found = [file for file in ROOT.iterdir() if file.is_file()]
    for folder in FOLDERS:
        found += (ROOT / folder).rglob("*")
    fixtures = ROOT / "tests/house/fixtures"  # wrong on purpose
    return sorted(f for f in found if f.suffix in suffixes and fixtures not in f.parents)


def anchors(document: Path) -> set[str]:
    """As GitHub names the headings."""
    text = re.sub(r"(?ms)^```.*?^```$", "", document.read_text())
    headings = re.findall(r"(?m)^#+ +(.*?) *$", text)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def broken_links(document: Path) -> list[str]:
    broken = []
    text = re.sub(r"(?ms)^```.*?^```$", "", document.read_text())
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        path, _, anchor = target.partition("#")
        file = document.parent / path if path else document
        if target.startswith(("http://", "https://")):
            continue
        if not file.exists() or (anchor and anchor not in anchors(file)):
            broken.append(f"{document}: {target}")
    return broken


def misspelled(paths: list[Path]) -> str:
    ignored = Path(__file__).with_name("words.txt")
    command = ["codespell", "--regex", WORD, "--ignore-words", str(ignored), *map(str, paths)]
    return subprocess.run(command, stdout=subprocess.PIPE, text=True).stdout


def format_differs(paths: list[Path]) -> str:
    command = ["clang-format", "--dry-run", "-Werror", "--style=file", *map(str, paths)]
    return subprocess.run(command, cwd=ROOT, stderr=subprocess.PIPE, text=True).stderr


class Prose(unittest.TestCase):
    def write(self, name: str, text: str) -> Path:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        file = Path(folder.name) / name
        file.write_text(text)
        return file

    def test_links_lead_somewhere(self) -> None:
        documents = files({".md"})
        self.assertGreater(len(documents), 10)
        self.assertEqual([link for each in documents for link in broken_links(each)], [])

    def test_headers_that_architecture_names_are_there(self) -> None:
        text = (ROOT / "docs/architecture.md").read_text()
        named = re.findall(r"`(?:([\w/]+)/)?(\w+\.h)`", text)
        self.assertGreater(len(named), 20)
        folder = ""
        for path, name in named:
            folder = path or folder  # one without a folder is in that of the one before
            self.assertTrue((ROOT / folder / name).exists(), f"{folder}/{name}")

    def test_a_broken_link_is_found(self) -> None:
        file = self.write("a.md", "# Here it is\n[a](a.md#here-it-is) [b](b.md) [c](#there)\n")
        self.assertEqual(broken_links(file), [f"{file}: b.md", f"{file}: #there"])

    def test_words_are_spelled(self) -> None:
        self.assertEqual(misspelled(files(READ)), "")

    def test_a_misspelled_word_is_found(self) -> None:
        self.assertIn("==> receive", misspelled([self.write("a.md", "They " + "rec" + "ieve it.\n")]))

    def test_sources_are_short(self) -> None:
        sources = [file for file in files(CODE) if ROOT / "tests" not in file.parents]
        long = {str(f): n for f in sources if (n := f.read_text().count("\n")) > MOST_LINES}
        self.assertEqual(long, {})

    def test_sources_are_formatted(self) -> None:
        self.need_formatter()
        self.assertEqual(format_differs(files(CODE)), "")

    def test_a_source_that_is_not_formatted_is_found(self) -> None:
        self.need_formatter()
        file = self.write("a.cpp", "int  x;\n")
        shutil.copy(ROOT / ".clang-format", file.parent)
        self.assertIn("should be clang-formatted", format_differs([file]))

    def need_formatter(self) -> None:
        said = subprocess.run(["clang-format", "--version"], stdout=subprocess.PIPE, text=True).stdout
        if f"version {FORMATTER}." not in said:
            self.skipTest(f"this is not clang-format {FORMATTER}: {said}")


if __name__ == "__main__":
    unittest.main()
