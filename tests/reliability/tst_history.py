"""The history checker finds what it is for, and nothing else."""
import unittest

import history
from reports import Report


def report(time, client=b"kiwi", server=b"A", difference=b"+0.000000001"):
    return Report.of(b"AT %s %s %s +1-1 %s" % (server, difference, client, time))


class Order(unittest.TestCase):
    def assert_newer(self, newer, older):
        self.assertGreater(newer.order, older.order)

    def test_of_what_no_at_line_is(self):
        for line in (b"", b"? AT", b"AT A +1 k +1-1", b"AT A +1 k +1-1 soon", b"IAMAT A +1 k +1-1 1"):
            self.assertIsNone(Report.of(line))

    def test_by_the_clients_time_to_the_nanosecond(self):
        self.assert_newer(report(b"1700000000.000000002"), report(b"1700000000.000000001"))
        self.assert_newer(report(b"1700000000.1"), report(b"1700000000.09"))

    def test_of_one_time_the_one_received_earlier(self):
        self.assert_newer(report(b"1", difference=b"+0.5"), report(b"1", difference=b"+0.6"))
        self.assert_newer(report(b"1", difference=b"-0.5"), report(b"1", difference=b"+0.5"))

    def test_of_stamps_of_the_future_by_the_time_of_receipt(self):
        frozen = report(b"4000000000", difference=b"-2300000000.0")  # received at 1,700,000,000
        self.assert_newer(report(b"1700000001"), frozen)
        self.assert_newer(report(b"1700000300"), report(b"1700000299", difference=b"+0.0"))


class Check(unittest.TestCase):
    def setUp(self):
        self.past = history.History()
        self.old, self.new = report(b"1"), report(b"2")
        for order, each in enumerate((self.new, self.old)):  # threads may tell it late
            self.past.acknowledge(each, "A", float(order))

    def check(self, **servers):
        return self.past.check({name: {r.client: r for r in held} for name, held in servers.items()})

    def test_all_is_there(self):
        self.assertEqual(self.check(A=[self.new], B=[self.new]), ([], 0))
        self.assertEqual(self.check(A=[report(b"3")]), ([], 0))

    def test_one_server_lacks_it(self):
        (fault,), died = self.check(A=[self.new], B=[])
        self.assertEqual((fault.what, fault.server, fault.expected, died), ("missing", "B", self.new.line, 0))

    def test_one_server_has_an_older_one(self):
        (fault,), _ = self.check(A=[self.old], B=[self.new])
        self.assertEqual((fault.what, fault.server, fault.found), ("older", "A", self.old.line))

    def test_what_died_with_its_server(self):
        self.past.note_killed("A", 0.02)
        self.assertEqual(self.check(B=[self.old], C=[]), ([], 1))

    def test_a_killed_server_is_no_excuse_where_another_has_it(self):
        self.past.note_killed("A", 0.02)
        faults, died = self.check(B=[self.old], C=[self.new])
        self.assertEqual(([fault.server for fault in faults], died), (["B"], 0))

    def test_nor_is_one_killed_long_after_or_another_one(self):
        self.past.note_killed("A", 1.0)
        self.past.note_killed("B", 0.01)
        self.assertEqual(len(self.check(B=[])[0]), 1)

    def test_backward(self):
        self.assertEqual(self.past.look("A", 1, {b"kiwi": self.new}), [])
        self.assertEqual([f.what for f in self.past.look("A", 1, {b"kiwi": self.old})], ["backward"])
        self.assertEqual([f.what for f in self.past.look("A", 1, {})], ["backward"])
        self.assertEqual(self.past.look("A", 2, {}), [])  # a new process may begin with nothing

    def test_differences(self):
        held = {"A": {b"k": self.new, b"l": self.old}, "B": {b"k": self.new}}
        self.assertEqual(history.differences(held), 1)


if __name__ == "__main__":
    unittest.main()
