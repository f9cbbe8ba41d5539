"""Figures in docs/report are those of docs/performance.md."""

import re
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
REPORT = (ROOT / "docs/report/report.tex").read_text()
MEASURED = (ROOT / "docs/performance.md").read_text()
NUMBER = r"\d[\d,]*(?:\.\d+)?"


def measured(section: str) -> dict[str, dict[str, str]]:
    """Of a table: cells by the name of their row, and of their column; medians without their spread."""
    _, _, text = MEASURED.partition(f"\n## {section}\n")
    text = text.partition("\n## ")[0]
    lines = [line.strip("|").split("|") for line in text.splitlines() if line.startswith("|")]
    if not lines:
        return {}
    heads, _, *rows = [[cell.strip() for cell in line] for line in lines]
    return {row[0]: {head: cell.split(" (")[0] for head, cell in zip(heads, row)} for row in rows}


def tables(report: str) -> list[tuple[str, list[str], list[list[str]]]]:
    """Section and columns that a comment names, and the rows of figures of the table that follows."""
    found = []
    for part in re.finditer(r"^% performance\.md: ([^\n]*)$(.*?)\\bottomrule", report, re.M | re.S):
        section, *columns = [name.strip() for name in part[1].split(" | ")]
        body = part[2].split("\\midrule", 1)[1]
        rows = [line.strip().removesuffix("\\\\").split("&") for line in body.splitlines() if "&" in line]
        found.append((section, columns, [[cell.strip() for cell in row] for row in rows]))
    return found


def differences(report: str) -> list[str]:
    found = []
    for section, columns, rows in tables(report):
        known = measured(section)
        for name, *cells in rows:
            wanted = [known[name][column] for column in columns] if name in known else []
            if cells != wanted:
                found.append(f"{section}, {name}: {cells}, measured {wanted}")
    figures = set(re.findall(NUMBER, MEASURED))
    for figure in re.findall(r"\\fig\{(.*?)\}", report.split("\\begin{document}", 1)[1]):
        if figure not in figures:
            found.append(f"{figure} was not measured")
    return found


class Report(unittest.TestCase):
    def test_figures_were_measured(self) -> None:
        self.assertEqual(len(tables(REPORT)), REPORT.count("\\begin{tabular}"))
        self.assertGreater(sum(len(rows) for _, _, rows in tables(REPORT)), 15)
        self.assertEqual(differences(REPORT), [], "bring docs/report/report.tex up to date")

    def test_other_figures_are_found(self) -> None:
        self.assertIn("Redis SET & 1.17 &", REPORT)
        self.assertEqual(len(differences(REPORT.replace("Redis SET & 1.17 &", "Redis SET & 1.18 &"))), 1)
        self.assertEqual(len(differences(REPORT.replace("Redis SET &", "Redis GET &", 1))), 1)
        self.assertEqual(differences("\\begin{document}\\fig{98765.4}"), ["98765.4 was not measured"])

    def test_there_are_no_others(self) -> None:
        """Outside of tables and \\fig{}, a number with a decimal point is a version."""
        text = re.sub(r"\\begin\{(tabular|tikzpicture|thebibliography)\}.*?\\end\{\1\}", "", REPORT, flags=re.S)
        text = re.sub(r"^%.*$|\\fig\{.*?\}", "", text.split("\\begin{document}", 1)[1], flags=re.M)
        versions = {"6.4", "7.0", "3.11"}
        self.assertEqual(set(re.findall(r"\d+\.\d+", text)) - versions, set())


if __name__ == "__main__":
    unittest.main()
