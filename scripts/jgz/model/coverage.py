"""What standards ask of a guideline, held against a module: where it answers, or why it doesn't. Never a score."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from jgz.model.documents import Guideline, Module
from jgz.model.library import Library
from jgz.model.practice import Criterion

# Attribute of a module, guideline or block by the name that `dekking.yml` uses for it.
_FIELDS: dict[str, Callable[[Module], Any]] = {
    "samenvatting": lambda module: module.summary,
    "uitgangsvragen": lambda module: module.questions,
    "populatie": lambda module: module.population,
    "doelgroep": lambda module: module.audience,
    "fasen": lambda module: module.phases,
    "werkgroep": lambda module: module.contributors,
    "belangen": lambda module: [item for item in module.contributors if item.interests],
    "inbreng": lambda module: module.involvement,
    "methode": lambda module: module.method,
    "zoekverantwoording": lambda module: module.search_account,
    "praktijktest": lambda module: module.field_test,
    "bewaking": lambda module: module.monitoring,
    "financier": lambda module: module.funder,
    "indicatoren": lambda module: module.indicators,
    "bronnen": lambda module: module.sources,
    "autorisatie": lambda module: module.authorisations,
    "rac": lambda module: module.rac,
    "herzien_voor": lambda module: module.review_before,
    "commentaar": lambda module: module.commenting,
    "wijzigingen": lambda module: module.changes,
    "vastgesteld_op": lambda module: module.adopted_on,
}
_BLOCKS: dict[str, Callable[[Module], Any]] = {
    "aanbeveling": lambda module: module.recommendations,
    "kern": lambda module: [item for item in module.recommendations if item.key],
    "zekerheid": lambda module: [item for item in module.recommendations if item.certainty],
    "sterkte": lambda module: [item for item in module.recommendations if item.strength],
    "motivering": lambda module: [item for item in module.recommendations if item.motivation],
    "op-maat": lambda module: [item for item in module.recommendations if item.tailoring],
    "kennislacune": lambda module: module.knowledge_gaps,
    "beslistabel": lambda module: module.decision_tables,
    "toets": lambda module: module.quiz_questions,
    "vraag": lambda module: module.practice_questions,
}
_GUIDELINE: dict[str, Callable[[Guideline], Any]] = {
    "regiehouder": lambda guideline: guideline.steward,
    "samenvatting": lambda guideline: guideline.summary,
    "modules": lambda guideline: guideline.module_ids,
}
# The kinds of places and the names that each knows; a section and `ronde` are looked up otherwise.
# What the first word of a place in the list says that it is.
_FIELD, _BLOCK, _SECTION, _OF_GUIDELINE = "veld", "blok", "sectie", "richtlijn"
PLACE_NAMES = {_FIELD: tuple(_FIELDS), _BLOCK: tuple(_BLOCKS), _OF_GUIDELINE: tuple(_GUIDELINE)}


@dataclass(frozen=True, slots=True)
class Covered:
    """An item of a standard for one module: the places that answer it, or the reason why none does (may be empty)."""

    criterion: Criterion
    found: tuple[str, ...]
    reason: str = ""

    @property
    def is_open(self) -> bool:
        """Whether the module neither answers nor says why not."""
        return not self.found and not self.reason


def coverage_of(module: Module, library: Library) -> tuple[Covered, ...]:
    """Every item of every standard, in the order of the list."""
    reasons = {item.item: item.reason for item in module.deviations}
    return tuple(
        Covered(
            item, tuple(place for place in item.places if _is_there(place, module, library)), reasons.get(item.id, "")
        )
        for item in library.registers.criteria
    )


def _is_there(place: str, module: Module, library: Library) -> bool:
    kind, _, name = place.partition(" ")
    if kind == _FIELD:
        return bool(_FIELDS[name](module)) if name in _FIELDS else False
    if kind == _BLOCK:
        return bool(_BLOCKS[name](module)) if name in _BLOCKS else False
    if kind == _SECTION:
        section = module.body.section(name)
        return bool(section and section.parts)
    if kind == _OF_GUIDELINE:
        guideline = library.guidelines_by_id.get(module.guideline_id)
        return bool(guideline and name in _GUIDELINE and _GUIDELINE[name](guideline))
    return any(item.module == module.id for item in library.registers.rounds)
