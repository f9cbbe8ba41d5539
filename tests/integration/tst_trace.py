"""The whole trace through five servers: every answer is right, and all five end with the same."""

import io
import os
import tempfile
import unittest
from pathlib import Path
from unittest import mock

import positions
import replay
import servers
from screen import Screen

OPTIONS = replay.parse_arguments(
    ["--bin", os.environ["PROGRAMS"], "--free-ports", "--fast", "--once"]
)


class Trace(unittest.TestCase):
    def test_every_answer_of_five_hours_is_right(self) -> None:
        out = io.StringIO()
        try:
            totals = replay.replay(positions.load(), OPTIONS, replay.Ending(), Screen(out))
        except replay.Trouble as trouble:
            self.fail(f"{trouble}\n{out.getvalue()}")
        self.assertEqual(totals.reports, 20_777)
        self.assertEqual(totals.buses, 31)
        self.assertEqual(totals.agreed, 31)
        self.assertEqual(totals.questions, 2_078)
        self.assertEqual(totals.wrong, [])

    def test_a_herd_in_two_parts_is_flagged(self) -> None:
        out = io.StringIO()
        with (
            tempfile.TemporaryDirectory() as logs,
            mock.patch.object(OPTIONS, "logs", Path(logs)),
            mock.patch.dict(servers.TALKS, {"Holiday": ("Wilkes",)}),  # and not Welsh
            mock.patch.object(replay, "FLOOD_LIMIT", 0.1),
            self.assertRaisesRegex(replay.Trouble, "answers were wrong"),
        ):
            replay.replay(positions.load()[:10], OPTIONS, replay.Ending(), Screen(out))
        self.assertIn("did not arrive there", out.getvalue())
        self.assertNotIn("Everything was right", out.getvalue())


if __name__ == "__main__":
    unittest.main()
