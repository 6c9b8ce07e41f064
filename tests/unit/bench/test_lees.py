"""Reading what Lighthouse says: which audits count, what could not be measured, and the middle of some runs."""

from __future__ import annotations

from typing import Any

import pytest
from tests.bench_lees.lighthouse import METRICS, SCORES, LighthouseError, middle, read


def report(score: float | None = 0.97, lcp: float = 1200.0, **audits: tuple[float | None, int]) -> dict[str, Any]:
    """A report in which all categories have one score and the same audits: name -> score and weight."""
    references = [{"id": name, "weight": weight} for name, (_, weight) in audits.items()]
    found = {name: {"score": value} for name, (value, _) in audits.items()}
    figures = {audit: {"score": 1, "numericValue": lcp} for audit in METRICS.values()}
    categories = {name: {"score": score, "auditRefs": references} for name in SCORES}
    return {"requestedUrl": "http://127.0.0.1/", "categories": categories, "audits": {**figures, **found}}


def test_only_audits_that_count_can_fail() -> None:
    found = read(report(good=(1, 7), bad=(0, 7), part=(0.5, 3), weightless=(0, 0), inapplicable=(None, 7)))
    assert found.failures["seo"] == ("bad", "part")
    assert found.scores == dict.fromkeys(SCORES, 97)
    assert found.figures["lcp"] == 1200


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        (report(score=None), "geen uitkomst voor performance, accessibility"),
        ({**report(), "runtimeError": {"message": "NO_FCP"}}, "NO_FCP"),
    ],
)
def test_a_page_that_could_not_be_measured_is_an_error(wrong: dict[str, Any], words: str) -> None:
    with pytest.raises(LighthouseError, match=words):
        read(wrong)


def test_one_slow_run_does_not_count_but_a_failed_audit_does() -> None:
    runs = [read(report(lcp=1200)), read(report(lcp=9000, bad=(0, 1))), read(report(lcp=1300))]
    found = middle(runs)
    assert found.figures["lcp"] == 1300
    assert found.failures["accessibility"] == ("bad",)
