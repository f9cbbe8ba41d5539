"""AT lines and their order, as docs/protocol.md has it; written anew here, so that it can disagree with the servers."""
import dataclasses

NANO = 1_000_000_000
FUTURE_LIMIT = 300 * NANO


def nanoseconds(text):
    """A number of seconds as bytes, with or without sign and decimals; exact."""
    sign = -1 if text.startswith(b"-") else 1
    whole, _, decimals = text.lstrip(b"+-").partition(b".")
    return sign * (int(whole) * NANO + int(decimals[:9].ljust(9, b"0")))


@dataclasses.dataclass(frozen=True)
class Report:
    line: bytes  # without its newline
    server: bytes
    client: bytes
    time: int  # the client's
    received: int

    @staticmethod
    def of(line):
        """The report of an AT line; None where it is none."""
        fields = line.split(b" ")
        if len(fields) != 6 or fields[0] != b"AT":
            return None
        try:
            time = nanoseconds(fields[5])
            return Report(line, fields[1], fields[3], time, time + nanoseconds(fields[2]))
        except ValueError:
            return None

    @property
    def order(self):
        """Of two reports of one client the newer one has the greater order."""
        effective = self.received if self.time > self.received + FUTURE_LIMIT else self.time
        return effective, self.time, -self.received, self.line
