"""Two faults in one file: neither hides the other, and together they make no third.

Pairs of the wrong cases beside this file, a fixed part of all there are: `python -m tests.rules.test_pairs 20` tries
one in 20.
"""

from __future__ import annotations

import hashlib
import sys
import tempfile
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

from tests.rules.cases import Case, apply, read_cases
from tests.sites.root import REMEMBERED, Root

ONE_IN = 250
# What is wrong with the blocks themselves: nobody knows then what is a recommendation and which places a page has.
_BLOCKS = {"JGZ201", "JGZ202", "JGZ206", "JGZ209"}
# What a rule judges and the first fault leaves unknown: a status, a day, a name.
_UNKNOWN = {
    "JGZ110": {"JGZ438"},
    "JGZ112": {"JGZ220", "JGZ221", "JGZ222", "JGZ223", "JGZ224", "JGZ225", "JGZ505", "JGZ510"},
    "JGZ113": {"JGZ321"},
    "JGZ116": {"JGZ124", "JGZ502", "JGZ510"},
    "JGZ204": {"JGZ318"},
    "JGZ205": {"JGZ221", "JGZ223", "JGZ224", "JGZ438"},
    "JGZ207": {"JGZ226", "JGZ228", "JGZ301", "JGZ302"},
    "JGZ502": {"JGZ505"},
}
# The second edit makes a field double, or lands in the middle of the first.
_IN_EACH_OTHER = {"JGZ106", "JGZ210"}


def pairs(one_in: int) -> Iterator[tuple[Case, Case]]:
    """Two cases of different codes that edit one and the same text; which ones doesn't change when cases come."""
    single = [
        case
        for case in read_cases("fout")
        if case.base is None and len(case.steps) == 1 and case.code != "JGZ441" and case.steps[0][0][0].endswith(".md")
    ]
    for one, other in permutations(single, 2):
        name = hashlib.sha256(f"{one.name} {other.name}".encode()).digest()
        chosen = int.from_bytes(name[:4]) % one_in == 0
        if chosen and one.code != other.code and one.steps[0][0] == other.steps[0][0]:
            yield one, other


def wrong_about(one: Case, other: Case) -> str:
    """What two faults in one text make of each other; empty when both are told and nothing else is."""
    with tempfile.TemporaryDirectory() as folder:
        root = Root(Path(folder), REMEMBERED)
        try:
            apply(one, root)
            apply(other, root)
        except AssertionError:
            # The lines of the second are no longer there.
            return ""
        found = {item.code for item in root.diagnostics()}
    both = {one.code, other.code}
    dependent = one.code in _BLOCKS or other.code in _BLOCKS or found & _IN_EACH_OTHER - both
    hidden = both - found - _UNKNOWN.get(one.code, set()) - _UNKNOWN.get(other.code, set())
    if dependent:
        hidden = set()
    told = [f"verzwijgt {code}" for code in hidden] + [f"verzint {code}" for code in found - both - _IN_EACH_OTHER]
    return f"{one.name} + {other.name}: {', '.join(sorted(told))}" if told else ""


def test_no_fault_hides_another_or_makes_one_up() -> None:
    """Where one can't be judged for the other, the tables above say so."""
    tried = [wrong_about(one, other) for one, other in pairs(ONE_IN)]
    assert len(tried) > 50
    assert [sentence for sentence in tried if sentence] == []


if __name__ == "__main__":
    for one, other in pairs(int(sys.argv[1])):
        if sentence := wrong_about(one, other):
            print(sentence)
