"""The status strip: what a reader must know before using a module, in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from jgz.labels import STATUS, VALIDITY, long_date
from jgz.model import Library, Module, Status, Validity
from jgz.model.addresses import address_of


@dataclass(frozen=True, slots=True)
class Term:
    """The review term: the date itself and a sentence for each state it can be in.

    The page shows the sentence of the build day; a script in the page shows that of the reading day.
    """

    until: str
    current: str
    sentences: tuple[tuple[str, str], ...]
    expired: str

    @property
    def passed(self) -> bool:
        """Whether the term has passed on the day of the build."""
        return self.current == Validity.EXPIRED.value


@dataclass(frozen=True, slots=True)
class Banner:
    """A warning above the text. `tone` is one of `herziening`, `verlopen`, `vervallen`, `concept`.

    `more` is what a reader may unfold: the recommendations must not be pushed off a telephone's first screen.
    """

    tone: str
    text: str
    link_title: str = ""
    link_address: str = ""
    more: str = ""


@dataclass(frozen=True, slots=True)
class StatusView:
    """The strip of one module. `adopted` goes on behind `word`: it begins with a space."""

    word: str
    version: str
    adopted: str
    term: Term | None
    banners: tuple[Banner, ...]


def status_view(module: Module, library: Library, today: date) -> StatusView:
    """The strip of a module on the day of the build."""
    return StatusView(
        word=STATUS[module.status],
        version=str(module.version),
        adopted=_adopted(module),
        term=term_of(module, today),
        banners=tuple(_banners(module, library)),
    )


def _adopted(module: Module) -> str:
    """The day of adoption, as it goes on after the word for the status; empty for what is not in force."""
    if not module.adopted_on or not module.status.in_force:
        return ""
    named = "" if module.status is Status.ADOPTED else f" · {STATUS[Status.ADOPTED].lower()}"
    return f"{named} op {long_date(module.adopted_on)}"


def term_of(module: Module, today: date) -> Term | None:
    """The review term of a module in force; None for any other."""
    state = module.state(today)
    if state.validity is None or module.review_before is None:
        return None
    day = long_date(module.review_before)
    sentences = (
        (Validity.VALID.value, f"Herzien vóór {day}"),
        (Validity.WITHIN_12_MONTHS.value, f"Herzien vóór {day} (binnen 12 maanden)"),
        (Validity.WITHIN_6_MONTHS.value, f"Herzien vóór {day} (binnen 6 maanden)"),
        (Validity.EXPIRED.value, f"Herzien vóór {day}: termijn verlopen"),
    )
    expired = f"Herzieningstermijn verlopen op {day}; blijft leidend tot de herziening."
    return Term(module.review_before.isoformat(), state.validity.value, sentences, expired)


def short_status(module: Module, today: date) -> str:
    """Status and validity in a few words, for lists."""
    validity = module.state(today).validity
    if validity is None:
        return STATUS[module.status]
    if module.status is Status.IN_REVISION:
        late = validity is Validity.EXPIRED
        return f"{STATUS[module.status]}, termijn verlopen" if late else STATUS[module.status]
    return VALIDITY[validity]


def _banners(module: Module, library: Library) -> list[Banner]:
    if module.status.draft:
        text = f"{STATUS[module.status]}: niet gebruiken in de zorg."
        if module.commenting and module.status is Status.COMMENTING:
            text += f" Commentaar geven kan tot en met {long_date(module.commenting.end)}: {module.commenting.route}."
        return [Banner("concept", text)]
    if module.status is Status.LAPSED and module.lapse:
        return [_lapsed(module, library)]
    if module.status is Status.IN_REVISION and module.revision:
        text = f"Wordt herzien sinds {long_date(module.revision.started_on)}; deze versie blijft leidend."
        more = module.revision.reason
        if module.revision.expected_on:
            more += f" De nieuwe versie wordt verwacht op {long_date(module.revision.expected_on)}."
        return [Banner("herziening", text, more=more)]
    return []


def _lapsed(module: Module, library: Library) -> Banner:
    assert module.lapse is not None
    text = f"Niet meer gebruiken: vervallen op {long_date(module.lapse.on)}. {module.lapse.reason}"
    successor = library.modules_by_id.get(module.lapse.replaced_by)
    if successor is None:
        return Banner("vervallen", text)
    return Banner("vervallen", text, f"Gebruik: {successor.title}", address_of(successor))
