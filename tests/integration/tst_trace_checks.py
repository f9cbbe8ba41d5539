"""The checks of the replay flag each kind of wrong answer, and none that is right."""

import io
import unittest
from typing import Callable

from buses import Buses
from checks import Window
from clients import Exchange
from positions import Position
from screen import Screen

NOW = 1_800_000_000_123_456_789
HERE, THERE = "Goloman", "Hands"
BUS = Position(1_771_257_482, "bus1.example", "+38.923519-77.052109")
RESULT = b"""      {
         "name" : "White House"
      }
"""
PLACES = b"""{
   "html_attributions" : [],
   "results" : [
%b   ],
   "status" : "OK"
}

"""

Alter = Callable[[bytes], bytes]


def unaltered(answer: bytes) -> bytes:
    return answer


class FakeHerd:
    """Answers as servers should, apart from what it is told to do wrong."""

    def __init__(self, reports: Alter = unaltered, questions: Alter = unaltered) -> None:
        self.alter_reports = reports
        self.alter_questions = questions
        self.losing = False  # reports on their way to other servers
        self.late = 0  # so many questions overtake the report
        self.newest: dict[tuple[str, str], list[bytes]] = {}

    def exchange(self, server: str, client: str, command: bytes) -> Exchange:
        window = Window(NOW, NOW)
        verb, _, *rest = command.decode().split(" ")
        if verb == "IAMAT":
            seconds, nanoseconds = divmod(NOW - int(rest[1]) * 10**9, 10**9)
            difference = f"+{seconds}.{nanoseconds:09}"
            line = f"AT {server} {difference} {client} {rest[0]} {rest[1]}\n".encode()
            for name in (server,) if self.losing else (HERE, THERE):
                self.newest.setdefault((name, client), []).append(line)
            return Exchange(self.alter_reports(line), window)
        lines = self.newest.get((server, client), [])
        if self.late > 0:
            self.late -= 1
            lines = lines[:-1]
        if not lines:
            return Exchange(b"? " + command + b"\n", window)
        results = b"" if rest[-1] == "0" else RESULT
        return Exchange(self.alter_questions(lines[-1] + PLACES % results), window)


def replacing(old: bytes, new: bytes) -> Alter:
    def alter(answer: bytes) -> bytes:
        assert old in answer, (old, answer)
        return answer.replace(old, new)

    return alter


def buses_of(herd: FakeHerd, flood_limit: float = 0.01) -> Buses:
    return Buses((HERE, THERE), herd, Screen(io.StringIO()), flood_limit)


def later(seconds: int) -> Position:
    return BUS.later(seconds)


class Reports(unittest.TestCase):
    def test_a_right_answer_is_not_flagged(self) -> None:
        buses = buses_of(FakeHerd())
        for seconds in range(100):
            buses.report(later(seconds))
        buses.compare_servers()
        self.assertEqual(buses.totals.wrong, [])
        self.assertEqual(buses.totals.reports, 100)
        self.assertEqual(buses.totals.questions, 10)
        self.assertEqual(buses.totals.answers, 112)
        self.assertEqual((buses.totals.buses, buses.totals.agreed), (1, 1))

    def test_wrong_answers_are_flagged(self) -> None:
        rows: list[tuple[str, Alter, str]] = [
            ("another server's name", lambda a: a.replace(b"Goloman", b"Wilkes", 1)
             .replace(b"Hands", b"Wilkes", 1), "the server is"),
            ("another case of AT", replacing(b"AT ", b"At "), "the first field is"),
            ("an altered byte of the client", replacing(b"bus1", b"bus2"), "the client is"),
            ("a location printed anew", replacing(b"-77.052109", b"-77.05211"), "the location"),
            ("a time with a point", replacing(b"1771257482", b"1771257482.0"), "the time is"),
            ("a nanosecond too much", replacing(b"456789", b"456790"), "1 ns too large"),
            ("a nanosecond too little", replacing(b"456789", b"456788"), "1 ns too small"),
            ("the other sign", replacing(b" +2", b" -2"), "ns too small"),
            ("no sign", replacing(b" +2", b" 2"), "not a sign"),
            ("eight digits", replacing(b"456789 ", b"45678 "), "not a sign"),
            ("a nought in front", replacing(b" +2", b" +02"), "not a sign"),
            ("an exponent", replacing(b"456789 ", b"4567e3 "), "not a sign"),
            ("two blanks", replacing(b"AT ", b"AT  "), "7 fields"),
            ("a tab for a blank", replacing(b"AT ", b"AT\t"), "5 fields"),
            ("a carriage return", replacing(b"\n", b"\r\n"), "the time is"),
            ("a second line", lambda a: a + a, "11 fields"),
            ("a refusal", lambda a: b"? " + BUS.command + b"\n", "5 fields"),
            ("nothing but a newline", lambda a: b"\n", "1 fields"),
            ("bytes that are no text", replacing(b"bus1", b"\xff\x00"), "the client is"),
        ]
        for name, alter, problem in rows:
            with self.subTest(name):
                buses = buses_of(FakeHerd(reports=alter))
                buses.report(BUS)
                self.assertEqual(len(buses.totals.wrong), 1)
                self.assertIn(problem, buses.totals.wrong[0])


class Questions(unittest.TestCase):
    def test_wrong_answers_are_flagged(self) -> None:
        rows: list[tuple[str, Alter, str]] = [
            ("a line nobody was told", replacing(b".123456789", b".123456788"), "were told"),
            ("another server's line", lambda a: a.replace(b"Goloman", b"X").replace(b"Hands", b"X"),
             "were told"),
            ("more places than asked for", replacing(RESULT, b",".join([RESULT] * 4)), "4 results"),
            ("one newline at the end", lambda a: a[:-1], "two newlines"),
            ("three newlines at the end", lambda a: a + b"\n", "blank line"),
            ("a blank line within", replacing(b"{\n   \"html", b"{\n\n   \"html"), "blank line"),
            ("half a document", replacing(b"]", b""), "no JSON"),
            ("a list", lambda a: a[: a.index(b"\n") + 1] + b"[]\n\n", "no object"),
            ("no attributions", replacing(b"html_attributions", b"attributions"), "lacks"),
            ("no places for a reason", replacing(b'"OK"', b'"UNKNOWN_ERROR"'), "the status is"),
        ]
        for name, alter, problem in rows:
            with self.subTest(name):
                buses = buses_of(FakeHerd(questions=alter))
                buses.report(BUS)
                self.assertEqual(len(buses.totals.wrong), 1)
                self.assertIn(problem, buses.totals.wrong[0])

    def test_a_missing_flood_is_flagged(self) -> None:
        for name, known_before in (("of a new bus", False), ("of a known bus", True)):
            with self.subTest(name):
                herd = FakeHerd()
                buses = buses_of(herd)
                if known_before:
                    buses.report(BUS)
                herd.losing = True
                for seconds in range(1, 11):
                    buses.report(later(seconds))
                herd.losing = False
                self.assertEqual(len(buses.totals.wrong), 1)
                self.assertIn("did not arrive", buses.totals.wrong[0])
                buses.compare_servers()
                self.assertEqual(len(buses.totals.wrong), 2)
                self.assertEqual((buses.totals.buses, buses.totals.agreed), (1, 0))

    def test_a_flood_may_take_a_moment(self) -> None:
        herd = FakeHerd()
        buses = buses_of(herd, flood_limit=60)
        herd.late = 3
        buses.report(BUS)
        self.assertEqual(buses.totals.wrong, [])
        self.assertEqual(buses.totals.asked_again, 1)
        self.assertEqual(buses.totals.answers, 5)


if __name__ == "__main__":
    unittest.main()
