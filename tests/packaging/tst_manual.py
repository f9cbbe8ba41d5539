"""Help, manual, completion and herd files know the same options, and each of them all."""

import gzip
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

from built import BUILT, PACKAGING, PLAIN, run

PROGRAMS = ("herd-headless", "herd-dashboard", "herd-bench")
ACTIONS = {"herd", "check-config", "dump", "list-herds", "version", "help"}  # not in herd files


def help_of(program: str) -> str:
    return run(BUILT / "bin" / program, "--help", env={"QT_QPA_PLATFORM": "offscreen"})


def options_in_help(program: str) -> set[str]:
    return set(re.findall(r"^  --([a-z][a-z-]*)", help_of(program), re.M))


def page(name: str) -> str:
    return gzip.decompress((BUILT / f"packaging/{name}.gz").read_bytes()).decode()


def items(text: str) -> set[str]:
    """What a page lists, without the escapes of groff."""
    return {
        item.replace("\\-", "-") for item in re.findall(r'^\.TP\n\.BR? ([^ ,\n]+)', text, re.M)
    }


def options_in_page(program: str) -> set[str]:
    return {item[2:] for item in items(page(f"{program}.1")) if item.startswith("--")}


def complete(program: str, *words: str) -> set[str]:
    """What bash offers for the last of the words."""
    script = (
        'source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _${1//-/_}; '
        'printf "%s\\n" "${COMPREPLY[@]}"'
    )
    file = BUILT / "packaging/completions" / program
    said = run("bash", "-euc", script, "bash", file, program, *words)
    return set(said.split())


class Manual(unittest.TestCase):
    def test_page_and_completion_have_every_option_of_the_help(self) -> None:
        for program in PROGRAMS:
            with self.subTest(program):
                helped = options_in_help(program)
                self.assertGreater(len(helped), 5)
                self.assertEqual(options_in_page(program), helped)
                self.assertEqual({o[2:] for o in complete(program, "--")}, helped)

    def test_the_page_of_herd_files_has_every_option_that_they_may_have(self) -> None:
        options = page("herd-file.5").split(".SS [options]")[1]
        self.assertEqual(items(options), options_in_help("herd-headless") - ACTIONS)

    def test_herd_files_take_every_key_of_their_page_and_no_other(self) -> None:
        keys = {
            table: items(page("herd-file.5").split(f".SS {table}")[1].split(".SS")[0])
            for table in ("[herd]", "[[server]]", "[options]")
        }
        self.assertEqual(keys["[herd]"], {"name"})
        for table, key in [(t, k) for t, each in keys.items() for k in each | {"nonsense"}]:
            with self.subTest(table=table, key=key):
                lines = {"[herd]": ['name = "a"'], "[[server]]": ['id = "A"', "port = 1"]}
                lines.setdefault(table, [])
                if not any(line.startswith(f"{key} ") for line in lines[table]):
                    lines[table].append(f"{key} = []")  # right for none
                text = "\n".join("\n".join([head, *body]) for head, body in lines.items())
                unknown = re.compile(f'unknown key "{key}"|there is no option "{key}"')
                said = self.refusal(text + "\n")
                self.assertEqual(bool(unknown.search(said)), key == "nonsense", said)

    def refusal(self, text: str) -> str:
        # A list is refused before the name of an option is looked at: ask again with a text.
        said = ""
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "herd.toml"
            for value in ("[]", '""'):
                file.write_text(text.replace("[]", value))
                command = [BUILT / "bin/herd-headless", "A", "--herd", file, "--check-config"]
                said += subprocess.run(command, env=PLAIN, capture_output=True, text=True).stderr
        return said

    def test_the_page_names_the_variable_of_every_option(self) -> None:
        text = page("herd-headless.1").replace("\\%", "")
        for option in options_in_help("herd-headless") - ACTIONS:
            name = option.removeprefix("herd-").upper().replace("-", "_")
            self.assertIn(f".BR HERD_{name} .", text)

    def test_completion_knows_values(self) -> None:
        cases = [
            (("herd-headless", "We"), {"Welsh"}),
            (("herd-headless", "Welsh", "--places", ""), {"auto", "google", "offline"}),
            (("herd-headless", "--herd", "gol"), {"goloman"}),
            (("herd-headless", "--port", ""), set()),
            (("herd-headless", "--state", "/et"), {"/etc"}),
            (("herd-dashboard", "--theme", "d"), {"dark"}),
            (("herd-dashboard", "--scene", "part"), {"partition"}),
            (("herd-bench", "--protocol", "redis-"), {"redis-geo"}),
        ]
        for words, offered in cases:
            with self.subTest(words):
                self.assertEqual(complete(words[0], *words[1:]), offered)

    def test_pages_are_well_formed(self) -> None:
        pages = sorted(file.stem for file in (PACKAGING / "man").glob("*.in"))
        self.assertEqual(len(pages), 4)
        for name in pages:
            with self.subTest(name):
                plain = BUILT / f"packaging/{name}.gz"
                said = run("bash", "-c", f"gzip -dc '{plain}' | groff -man -ww -z -Tutf8")
                self.assertEqual(said, "")
                self.assertNotRegex(page(name), "(?m)^@|@VERSION@")


if __name__ == "__main__":
    unittest.main()
