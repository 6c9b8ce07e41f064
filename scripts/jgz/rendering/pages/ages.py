"""The lists for parents and youths: what there is for an age, by theme, and all of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from jgz.model import DocumentKind, ParentPage, Phase, Theme
from jgz.model.addresses import HELP, PARENTS, YOUTHS, address_of, age_address
from jgz.rendering.pieces.builder import Builder
from jgz.rendering.pieces.crumbs import TO_PARENTS, TO_YOUTHS
from jgz.rendering.pieces.help import TalkView, lines_for_youths
from jgz.rendering.pieces.languages import LanguageLink, language_line
from jgz.rendering.pieces.lists import phase_cards
from jgz.rendering.pieces.page import Crumb, Page
from jgz.rendering.pieces.timeline import Timeline, timeline
from jgz.rendering.pieces.views import LinkView, PhaseCard

# What stands at the end of the page of an age: what has no theme, and what youths read themselves.
_REST = Theme("meer", "Meer onderwerpen")
_YOUTHS = Theme("jongeren", "Voor jongeren zelf")


@dataclass(frozen=True, slots=True)
class SubjectView:
    """A subject in a list for parents."""

    title: str
    address: str
    summary: str


@dataclass(frozen=True, slots=True)
class ThemeView:
    """The subjects of a theme, in the order in which they are asked for."""

    id: str
    name: str
    subjects: tuple[SubjectView, ...]


@dataclass(frozen=True, slots=True)
class SubjectsView:
    """Subjects by theme. Above them the ages are doors; the page of one age, which can be kept, shows it on a line.

    `ill` is where whoever has an ill child begins; empty where there is no child yet.
    """

    intro: str
    themes: tuple[ThemeView, ...]
    doors: tuple[PhaseCard, ...] = ()
    line: Timeline | None = None
    ill: str = ""
    for_professionals: LinkView | None = None
    languages: tuple[LanguageLink, ...] = ()


@dataclass(frozen=True, slots=True)
class YouthSubject:
    """A subject for youths: what one of them would say, and the page."""

    words: str
    title: str
    address: str


@dataclass(frozen=True, slots=True)
class YouthsView:
    """The subjects for youths, and with whom they can talk."""

    subjects: tuple[YouthSubject, ...]
    talk: tuple[TalkView, ...]


def age_pages(builder: Builder) -> list[Page]:
    """A page per age, and the lists of all that there is for parents and for youths."""
    return [*(_age(builder, phase) for phase in builder.library.phases), _for_parents(builder), _for_youths(builder)]


def _age(builder: Builder, phase: Phase) -> Page:
    pages = [item for item in builder.library.parent_pages if phase.id in item.phases]
    view = SubjectsView(
        intro=f"Onderwerpen voor deze leeftijd: {phase.name}.",
        themes=_by_theme(builder.library.registers.themes, pages, phase.asked),
        line=timeline(builder, for_parents=True),
        ill=HELP if phase.from_days is not None else "",
        for_professionals=builder.phase_links[phase.id],
        languages=language_line(builder),
    )
    title = phase.parent_name
    return _list(
        age_address(phase.id), title, f"Onderwerpen voor ouders bij de leeftijd: {title}.", view, pages, (TO_PARENTS,)
    )


def _for_parents(builder: Builder) -> Page:
    pages = [item for item in builder.library.parent_pages if item.kind is DocumentKind.PARENTS]
    view = SubjectsView(
        "Kies de leeftijd van je kind of zoek je onderwerp.",
        _by_theme(builder.library.registers.themes, pages, ()),
        phase_cards(builder),
        languages=language_line(builder),
    )
    return _list(PARENTS, TO_PARENTS.title, "Alle onderwerpen voor ouders, in gewone taal.", view, pages)


def _for_youths(builder: Builder) -> Page:
    pages = [item for item in builder.library.parent_pages if item.kind is DocumentKind.YOUTHS]
    ordered = sorted(pages, key=lambda item: (item.own_words or item.title).casefold())
    view = YouthsView(
        tuple(YouthSubject(item.own_words, item.title, address_of(item)) for item in ordered),
        lines_for_youths(builder.library),
    )
    description = "Alle onderwerpen voor jongeren, in gewone taal."
    page = _list(YOUTHS, TO_YOUTHS.title, description, view, pages)
    return replace(page, template="jongeren.html", for_youths=True)


def _list(
    address: str,
    title: str,
    description: str,
    view: SubjectsView | YouthsView,
    pages: Sequence[ParentPage],
    crumbs: tuple[Crumb, ...] = (),
) -> Page:
    return Page(
        address=address,
        template="leeftijd.html",
        title=title,
        description=description,
        view=view,
        crumbs=crumbs,
        fictional=any(item.fictional for item in pages),
        updated=max((item.checked_on for item in pages if item.checked_on), default=None),
        for_parents=True,
    )


def _by_theme(themes: Iterable[Theme], pages: Sequence[ParentPage], asked: Sequence[str]) -> tuple[ThemeView, ...]:
    """The pages by theme: the theme that is asked for most first, and in it the page that is.

    What nobody names as asked for keeps the order of the register of themes, and of the alphabet.
    """
    order = {id: place for place, id in enumerate(asked)}
    parents = [item for item in pages if item.kind is DocumentKind.PARENTS]
    last = len(order)

    def first_asked(theme: Theme) -> int:
        return min(order.get(item.id, last) for item in parents if item.theme == theme.id)

    used = [item for item in themes if any(page.theme == item.id for page in parents)]
    named = {item.id for item in used}
    groups = [
        _theme(item, [page for page in parents if page.theme == item.id], order)
        for item in sorted(used, key=first_asked)
    ]
    rest = [page for page in parents if page.theme not in named]
    youths = [page for page in pages if page.kind is DocumentKind.YOUTHS]
    groups += [_theme(item, found, order) for item, found in ((_REST, rest), (_YOUTHS, youths)) if found]
    return tuple(groups)


def _theme(theme: Theme, pages: Sequence[ParentPage], order: dict[str, int]) -> ThemeView:
    ordered = sorted(pages, key=lambda item: (order.get(item.id, len(order)), item.title.casefold()))
    return ThemeView(
        theme.id, theme.name, tuple(SubjectView(item.title, address_of(item), item.summary) for item in ordered)
    )
