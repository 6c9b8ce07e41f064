"""The status strip: what a reader must know before using a module, in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from jgz.labels import FORM_FILES, REVISED, STATUS, VALIDITY, expired_since, long_date, put_right, status_word
from jgz.model import Library, Module, Rectification, Status, Validity, add_months
from jgz.model.addresses import address_of, comment_form_address

# As long as anyone may still work by what was wrong, it stands above the text of now.
_RECENT_MONTHS = 12


class Tone(StrEnum):
    """How a message is coloured: the last part of the class of a banner, or of the bar that stays in view."""

    VALID = "geldig"
    HOLDS = "geldt"
    NOTICE = "herziening"
    EXPIRED = "verlopen"
    WARNING = "vervallen"
    DRAFT = "concept"


@dataclass(frozen=True, slots=True)
class Term:
    """The review term: the date itself and a sentence for each state it can be in.

    The page shows the sentence of the build day; a script in the page shows that of the reading day. `expired` is the
    short warning, `leading` what a passed term means for who reads below that warning.
    """

    until: str
    current: str
    sentences: tuple[tuple[str, str], ...]
    expired: str
    leading: str

    @property
    def passed(self) -> bool:
        """Whether the term has passed on the day of the build."""
        return self.current == Validity.EXPIRED.value


@dataclass(frozen=True, slots=True)
class BannerLink:
    """Where to go from a banner: to what replaced a module that has lapsed, or to a form to comment with."""

    title: str
    address: str


@dataclass(frozen=True, slots=True)
class Banner:
    """A warning above the text.

    `more` is what a reader may unfold, the links with it: the recommendations must not be pushed off a telephone's
    first screen. What unfolds is called `fold`; without such a name the text itself unfolds.
    """

    tone: Tone
    text: str
    links: tuple[BannerLink, ...] = ()
    more: str = ""
    fold: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """What stays in view while a reader scrolls: one message, and the one for when the term has passed.

    `expired` is empty without a term.
    """

    words: str
    tone: Tone
    expired: str


@dataclass(frozen=True, slots=True)
class StatusView:
    """The strip of one module.

    `since` is what it rests on: the day of adoption, or the status of what is not in force.
    """

    bar: Bar
    word: str
    version: str
    since: str
    term: Term | None
    banners: tuple[Banner, ...]


def status_view(module: Module, library: Library, today: date) -> StatusView:
    """The strip of a module on the day of the build."""
    term = term_of(module, today)
    return StatusView(
        bar=_bar(module, term),
        word=status_word(module, today),
        version=str(module.version),
        since=_since(module),
        term=term,
        banners=tuple(_banners(module, library, today)),
    )


def _bar(module: Module, term: Term | None) -> Bar:
    if module.status.draft:
        return Bar("Concept: niet gebruiken in de zorg", Tone.DRAFT, "")
    if module.status is Status.LAPSED:
        return Bar("Vervallen: niet meer gebruiken", Tone.WARNING, "")
    expired = term.expired if term else ""
    if module.status is Status.IN_REVISION:
        return Bar(REVISED, Tone.NOTICE, f"{REVISED}; {expired[:1].lower()}{expired[1:]}" if expired else "")
    return Bar(STATUS[module.status], Tone.VALID, expired)


def _since(module: Module) -> str:
    """When what holds was adopted; whatever doesn't hold has a banner that says so."""
    if not module.adopted_on or not module.status.in_force:
        return ""
    return f"{STATUS[Status.ADOPTED]} op {long_date(module.adopted_on)}"


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
    # A running revision says already that the version still leads.
    still = "" if module.status is Status.IN_REVISION else "; blijft leidend tot de herziening"
    leading = f"Herzien vóór {day}{still}"
    return Term(module.review_before.isoformat(), state.validity.value, sentences, expired_since(day), leading)


def short_status(module: Module, today: date) -> str:
    """Status and validity in a few words, for lists."""
    validity = module.state(today).validity
    if validity is None:
        return status_word(module, today)
    if module.status is Status.IN_REVISION:
        late = validity is Validity.EXPIRED
        return f"{STATUS[module.status]}, termijn verlopen" if late else STATUS[module.status]
    return VALIDITY[validity]


def _banners(module: Module, library: Library, today: date) -> list[Banner]:
    """What must be known before reading: of a lapsed module first that it is, else what was wrong before."""
    recent = [item for item in module.rectifications if item.date <= today < add_months(item.date, _RECENT_MONTHS)]
    recent.sort(key=lambda item: item.date, reverse=True)
    wrong = [put_right_banner(item) for item in recent]
    own = _of_status(module, library, today)
    return [*own, *wrong] if module.status is Status.LAPSED else [*wrong, *own]


def put_right_banner(item: Rectification) -> Banner:
    """What was wrong in a version, and when that was put right."""
    return Banner(Tone.WARNING if item.urgent else Tone.NOTICE, put_right(item))


def _of_status(module: Module, library: Library, today: date) -> list[Banner]:
    if module.status.draft:
        return [_draft(module, f"{status_word(module, today)}: niet gebruiken in de zorg.", today)]
    if module.status is Status.LAPSED and module.lapse:
        return [_lapsed(module, library)]
    if module.status is Status.IN_REVISION and module.revision:
        text = f"Wordt herzien sinds {long_date(module.revision.started_on)}; deze versie blijft leidend."
        more = module.revision.reason
        if module.revision.expected_on:
            more += f" De nieuwe versie wordt verwacht op {long_date(module.revision.expected_on)}."
        return [Banner(Tone.NOTICE, text, more=more)]
    return []


def _draft(module: Module, text: str, today: date) -> Banner:
    """That a draft is none to use; with a round of comments when and how one may comment, or that it is over."""
    if not module.commenting or module.status is not Status.COMMENTING:
        return Banner(Tone.DRAFT, text)
    commenting, end = module.commenting, long_date(module.commenting.end)
    if today > commenting.end:
        return Banner(Tone.DRAFT, f"{text} Commentaar geven kon tot en met {end}; de werkgroep verwerkt de reacties.")
    start = f"van {long_date(commenting.start)} " if today < commenting.start else ""
    forms = _forms(module) if module.is_open_for_comment(today) else ()
    return Banner(Tone.DRAFT, text, forms, f"{commenting.route}.", f"Commentaar geven kan {start}tot en met {end}")


def _forms(module: Module) -> tuple[BannerLink, ...]:
    """The forms to comment with; the site has them as files as long as they are offered."""
    return tuple(BannerLink(title, comment_form_address(module.id, name)) for name, title in FORM_FILES.items())


def _lapsed(module: Module, library: Library) -> Banner:
    assert module.lapse is not None
    text = f"Niet meer gebruiken: vervallen op {long_date(module.lapse.on)}. {module.lapse.reason}"
    known = (library.modules_by_id.get(id) for id in module.lapse.replaced_by)
    links = tuple(BannerLink(f"Gebruik: {item.title}", address_of(item)) for item in known if item is not None)
    return Banner(Tone.WARNING, text, links)
