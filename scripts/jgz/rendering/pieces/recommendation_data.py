"""All recommendations as the filter on `/aanbevelingen/` reads them: what can be chosen, and files fetched on use.

The head holds what is needed to choose and count; the texts lie in a file per cluster, so that no reader waits for
those of the whole site. What each part of both is: `scripts/javascript/gegevens.d.ts`.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from jgz.labels import BASIS, STATUS, STRENGTH, URGENCY, VALIDITY, strength_id, strength_words
from jgz.model import Kind, Module, Recommendation, Status, Validity
from jgz.model.addresses import address_of
from jgz.model.library import GENERIC_FOLDER
from jgz.model.phone import browser_pattern
from jgz.rendering.pieces.builder import Builder

FOLDER = "aanbevelingen/gegevens"
HEAD = f"{FOLDER}/kop.json"


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that a reader may choose, and how many recommendations have it."""

    id: str
    title: str
    number: int


@dataclass(frozen=True, slots=True)
class Facet:
    """A list to choose one value from; only values that some recommendation has."""

    name: str
    label: str
    choices: tuple[Choice, ...]


def cluster_name(module: Module) -> str:
    """The cluster of a module as it stands in addresses."""
    return module.cluster or GENERIC_FOLDER


def strengths_of(item: Recommendation) -> tuple[str, ...]:
    """The values of a recommendation in the choice of strength: its strength with and without its direction.

    One without a strength has its kind instead; addresses that were kept from before there were directions still work.
    """
    if item.kind is not Kind.RECOMMENDATION:
        return (str(item.kind),)
    exact = strength_id(item.kind, item.direction, item.strength)
    return tuple(dict.fromkeys((exact, str(item.strength or item.kind))))


def urgencies_of(item: Recommendation) -> tuple[str, ...]:
    """The values of a recommendation in the choice of urgency: whether it can't wait, and by when one acts."""
    return (_URGENT, str(item.urgency)) if item.urgency else ()


def statuses_of(module: Module, today: date) -> tuple[str, ...]:
    """The values of a module in the choice of status: its status, and whether its term has passed on `today`."""
    state = module.state(today)
    late = (str(Validity.EXPIRED),) if state.validity is Validity.EXPIRED else ()
    return (str(module.status), *late)


def sorted_modules(builder: Builder, cluster_id: str) -> list[Module]:
    """The modules in force of a cluster (empty: the generic ones), in the order of every list of recommendations."""
    own = (item for item in builder.library.in_force if item.cluster == cluster_id)
    return sorted(own, key=lambda item: (item.title.casefold(), item.id))


def facets(builder: Builder) -> tuple[Facet, ...]:
    """Everything there is to choose, counted over all recommendations; a list without any value is left out."""
    known = facet_names(builder)
    numbers: dict[str, Counter[str]] = {name: Counter() for name in known}
    for module, item in builder.library.recommendations():
        numbers["fase"].update(item.phases)
        numbers["cluster"][cluster_name(module)] += 1
        numbers["beroep"].update(item.audience)
        numbers["sterkte"].update(strengths_of(item))
        numbers["spoed"].update(urgencies_of(item))
        numbers["status"].update(statuses_of(module, builder.today))
    found = (
        Facet(name, _LABELS[name], tuple(Choice(id, title, counted[id]) for id, title in known[name] if counted[id]))
        for name, counted in numbers.items()
    )
    return tuple(item for item in found if item.choices)


# The facets of which a recommendation may have several values.
_SEVERAL = ("fase", "beroep", "sterkte", "spoed", "status")
_LABELS = {
    "fase": "Fase",
    "cluster": "Cluster",
    "beroep": "Beroep",
    "sterkte": "Sterkte",
    "spoed": "Spoed",
    "status": "Status",
}
# As on the pages of phases.
_URGENT = "ja"
# The day of reading tells the last one, so the browser works it out.
_STATUSES = {
    str(Status.ADOPTED): STATUS[Status.ADOPTED],
    str(Status.IN_REVISION): STATUS[Status.IN_REVISION],
    str(Validity.EXPIRED): VALIDITY[Validity.EXPIRED],
}


def facet_names(builder: Builder) -> dict[str, tuple[tuple[str, str], ...]]:
    """Name of a facet -> its values in order, each with the words for it."""
    graded = [word for word in strength_words() if word.id.partition("-")[0] in STRENGTH]
    words = {word.id: word.label for word in graded}
    words |= {str(item): f"{word} (voor en tegen)" for item, word in STRENGTH.items()}
    words |= {str(kind): word for kind, word in BASIS.items()}
    found = {id for _, item in builder.library.recommendations() for id in strengths_of(item)}
    return {
        "fase": tuple((item.id, item.name) for item in builder.library.phases),
        "cluster": tuple((id or GENERIC_FOLDER, name) for id, name in builder.cluster_groups()),
        "beroep": tuple((item.id, item.plural) for item in builder.library.registers.professions),
        "sterkte": tuple((id, word) for id, word in words.items() if id in found),
        "spoed": ((_URGENT, "Direct of vandaag"), *((str(item), word) for item, word in URGENCY.items())),
        "status": tuple(_STATUSES.items()),
    }


def recommendation_files(builder: Builder) -> dict[str, str]:
    """Path -> content. Only the head has a fixed name; it names the folder of the texts, which changes with them."""
    names = facet_names(builder)
    signs = _Signs(builder, {name: _bits(values) for name, values in names.items()}, {})
    texts: dict[str, str] = {}
    modules: list[Any] = []
    for number, (cluster_id, _) in enumerate(builder.cluster_groups()):
        own = sorted_modules(builder, cluster_id)
        texts[names["cluster"][number][0]] = _json([_text(builder, module) for module in own])
        modules += [
            [
                number,
                place,
                int(module.revision is not None),
                _until(module),
                [signs.of(module, item) for item in items],
            ]
            for place, module in enumerate(own)
            for items in [module.recommendations]
        ]
    kinds = [list(kind) for kind in signs.kinds]
    choices = {name: {"meer": int(name in _SEVERAL), "waarden": values} for name, values in names.items()}
    numbers = browser_pattern(builder.library.registers.known_numbers)
    head = {"keuzes": choices, "soorten": kinds, "modules": modules, "nummers": numbers}
    version = hashlib.sha256(_json([head, texts]).encode()).hexdigest()[:12]
    files = {f"{FOLDER}/{version}/{name}.json": text for name, text in texts.items()}
    return {HEAD: _json({"versie": version, **head}), **files}


@dataclass(frozen=True, slots=True)
class _Signs:
    """What recommendations are chosen by: `bits` has the bit of each value, per facet. `kinds` numbers what many share:
    strengths as bits, label, sign, tone and urgency, in words and as bits."""

    builder: Builder
    bits: dict[str, dict[str, int]]
    kinds: dict[tuple[int, str, str, str, str, int], int]

    def of(self, module: Module, item: Recommendation) -> list[int]:
        """Phases and professions as sets of bits, the number of its kind, and whether it is key."""
        line = self.builder.line(module, item)
        strengths, urgencies = self._set("sterkte", strengths_of(item)), self._set("spoed", urgencies_of(item))
        shared = (strengths, line.label, line.sign, line.tone, line.urgency, urgencies)
        kind = self.kinds.setdefault(shared, len(self.kinds))
        return [self._set("fase", item.phases), self._set("beroep", item.audience), kind, int(item.key)]

    def _set(self, facet: str, values: Iterable[str]) -> int:
        return sum(self.bits[facet][id] for id in values)


def _bits(values: Sequence[tuple[str, str]]) -> dict[str, int]:
    return {id: 1 << place for place, (id, _) in enumerate(values)}


def _text(builder: Builder, module: Module) -> list[Any]:
    """A module as it is shown: title, address, term, whether it is in revision, and its recommendations in words."""
    lines = [
        [item.id, item.title, item.text, builder.line(module, item).certainty, int(module.may_be_outdated(item))]
        for item in module.recommendations
    ]
    return [module.title, address_of(module), _until(module), int(module.revision is not None), lines]


def _until(module: Module) -> str:
    return module.review_before.isoformat() if module.review_before else ""


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
