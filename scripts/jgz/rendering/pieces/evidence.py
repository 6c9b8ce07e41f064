"""The way from a recommendation to its evidence: the paragraphs of its questions, and the sources that those cite."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from jgz.model import Module, Recommendation
from jgz.model.sections import EVIDENCE


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """Paragraphs by anchor and heading, and sources by id and number; `whole` where it is the whole section."""

    paragraphs: tuple[tuple[str, str], ...]
    sources: tuple[tuple[str, int], ...]
    whole: bool = False


def evidence_of(module: Module, item: Recommendation) -> EvidenceView:
    """What the questions of a recommendation name as their evidence; the whole section where they name nothing."""
    headings = module.body.headings_below(EVIDENCE)
    named = {name for question in module.questions if question.id in item.questions for name in question.evidence}
    chosen = [heading for heading in headings if heading.id in named]
    if not chosen:
        section = module.body.section(EVIDENCE)
        return EvidenceView(((section.id, section.title),) if section else (), (), whole=True)
    ends = {one.id: other.line for one, other in pairwise(headings)}
    last = min((other.line for other in module.body.sections if other.line > headings[-1].line), default=1 << 30)
    sources = {
        cited.source_id: cited.number
        for heading in chosen
        for cited in module.body.citations
        if heading.line < cited.line < ends.get(heading.id, last)
    }
    by_number = tuple(sorted(sources.items(), key=lambda pair: pair[1]))
    return EvidenceView(tuple((heading.id, heading.text) for heading in chosen), by_number)
