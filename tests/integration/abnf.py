"""Grammars in ABNF (RFC 5234, with the %s"..." of RFC 7405): read, checked, matched, and made lines from.

Rules may not refer to themselves, so that a grammar is a regular expression over bytes.
"""

from __future__ import annotations

import random
import re
from typing import NamedTuple


class Repeat(NamedTuple):
    least: int
    most: int | None
    of: object


class Sequence(NamedTuple):
    parts: list[object]


class Choice(NamedTuple):
    parts: list[object]


class Bytes(NamedTuple):
    """One byte of each of these ranges."""

    ranges: list[tuple[int, int]]


class Reference(NamedTuple):
    name: str


class Malformed(Exception):
    pass


def byte(first: int, last: int | None = None) -> Bytes:
    return Bytes([(first, first if last is None else last)])


CORE: dict[str, object] = {
    "alpha": Bytes([(0x41, 0x5A), (0x61, 0x7A)]),
    "digit": byte(0x30, 0x39),
    "lf": byte(0x0A),
    "octet": byte(0x00, 0xFF),
    "sp": byte(0x20),
}
TOKEN = re.compile(
    r"""(?P<space>\s+|;[^\n]*)
      | (?P<repeat>\d*\*\d*|\d+)
      | (?P<name>[A-Za-z][A-Za-z0-9-]*)
      | (?P<text>(?:%[si])?"[\x20-\x21\x23-\x7e]*")
      | %x(?P<value>[0-9A-Fa-f]+(?:-[0-9A-Fa-f]+|(?:\.[0-9A-Fa-f]+)+)?)
      | (?P<sign>=/|[=()\[\]/])""",
    re.X,
)


class Parser:
    """One rule at a time; lines that begin with a blank go on with the one before."""

    def __init__(self, rule: str) -> None:
        self._rule = rule
        self._tokens: list[tuple[str, str]] = []
        at = 0
        while at < len(rule):
            token = TOKEN.match(rule, at)
            if not token or token.lastgroup is None:
                raise Malformed(f"at {rule[at:]!r} of {rule!r}")
            at = token.end()
            if token.lastgroup != "space":
                self._tokens.append((token.lastgroup, token[token.lastgroup]))

    def rule(self) -> tuple[str, object]:
        name = self._take("name")
        self._take("sign", "=")
        definition = self._choice()
        if self._tokens:
            raise Malformed(f"more than a rule: {self._rule!r}")
        return name.lower(), definition

    def _next(self) -> tuple[str, str]:
        return self._tokens[0] if self._tokens else ("end", "")

    def _take(self, kind: str, what: str | None = None) -> str:
        found, text = self._next()
        if found != kind or (what is not None and text != what):
            raise Malformed(f"expected {what or kind}, got {text!r} in {self._rule!r}")
        del self._tokens[0]
        return text

    def _choice(self) -> object:
        parts = [self._sequence()]
        while self._next() == ("sign", "/"):
            self._take("sign")
            parts.append(self._sequence())
        return Choice(parts)

    def _sequence(self) -> object:
        parts = [self._repetition()]
        while self._next()[0] in ("repeat", "name", "text", "value") or self._next()[1] in ("(", "["):
            parts.append(self._repetition())
        return Sequence(parts)

    def _repetition(self) -> object:
        if self._next()[0] != "repeat":
            return self._element()
        least, star, most = self._take("repeat").partition("*")
        if not star:
            most = least
        return Repeat(int(least or 0), int(most) if most else None, self._element())

    def _element(self) -> object:
        kind, text = self._next()
        if kind == "name":
            return Reference(self._take("name").lower())
        if kind == "text":
            return self._literal(self._take("text"))
        if kind == "value":
            return self._value(self._take("value"))
        opening = self._take("sign")
        if opening not in ("(", "["):
            raise Malformed(f"unexpected {opening!r} in {self._rule!r}")
        inner = self._choice()
        self._take("sign", ")" if opening == "(" else "]")
        return inner if opening == "(" else Repeat(0, 1, inner)

    @staticmethod
    def _literal(text: str) -> object:
        exact = text.startswith("%s")
        parts: list[object] = []
        for letter in text[text.index('"') + 1 : -1]:
            either = {ord(letter)} if exact else {ord(letter.lower()), ord(letter.upper())}
            parts.append(Bytes([(one, one) for one in sorted(either)]))
        return Sequence(parts)

    @staticmethod
    def _value(text: str) -> object:
        if "-" in text:
            first, _, last = text.partition("-")
            return byte(int(first, 16), int(last, 16))
        return Sequence([byte(int(one, 16)) for one in text.split(".")])


class Grammar:
    def __init__(self, text: str) -> None:
        self._rules: dict[str, object] = {}
        for rule in re.split(r"\n(?=[^ \t\n;])", text.strip("\n")):
            name, definition = Parser(rule).rule()
            if name in self._rules:
                raise Malformed(f"{name} is defined twice")
            self._rules[name] = definition
        self.names = set(self._rules)
        self._rules = CORE | self._rules
        self.used: set[str] = set()
        for name in self.names:
            self._expression(Reference(name), (), self.used)

    def expression(self, name: str) -> re.Pattern[bytes]:
        text = self._expression(Reference(name), (), set())
        return re.compile(text.encode("ascii"), re.S)

    def line(self, name: str, random: random.Random, instead: dict[str, list[bytes]]) -> bytes:
        """Any text of the rule; `instead` has texts to choose from for some rules."""
        return self._text(Reference(name), random, instead)

    def _expression(self, node: object, above: tuple[str, ...], used: set[str]) -> str:
        match node:
            case Reference(name):
                if name not in self._rules:
                    raise Malformed(f"{name} is not defined")
                if name in above:
                    raise Malformed(f"{name} refers to itself")
                if above:
                    used.add(name)
                return self._expression(self._rules[name], (*above, name), used)
            case Bytes(ranges):
                return "[" + "".join(f"\\x{a:02x}-\\x{b:02x}" for a, b in ranges) + "]"
            case Repeat(least, most, of):
                inner = self._expression(of, above, used)
                return f"(?:{inner}){{{least},{'' if most is None else most}}}"
            case Sequence(parts):
                return "".join(self._expression(part, above, used) for part in parts)
            case Choice(parts):
                return "(?:" + "|".join(self._expression(part, above, used) for part in parts) + ")"
        raise AssertionError(node)

    def _text(self, node: object, random: random.Random, instead: dict[str, list[bytes]]) -> bytes:
        match node:
            case Reference(name):
                if name in instead:
                    return random.choice(instead[name])
                return self._text(self._rules[name], random, instead)
            case Bytes(ranges):
                return bytes([random.randint(*random.choice(ranges))])
            case Repeat(least, most, of):
                upper = least + 3 if most is None else most
                count = random.choice([least, upper, random.randint(least, upper)])
                return b"".join(self._text(of, random, instead) for _ in range(count))
            case Sequence(parts):
                return b"".join(self._text(part, random, instead) for part in parts)
            case Choice(parts):
                return self._text(random.choice(parts), random, instead)
        raise AssertionError(node)
