"""The consultation rounds: a list of all, and a page for each with what became of every reaction."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from jgz.labels import count, long_date
from jgz.model import ConsultationRound, Module, Reply
from jgz.model.addresses import ROUNDS, address_of, round_address
from jgz.model.planned import LastDay, planned_in
from jgz.rendering.pieces.builder import Builder
from jgz.rendering.pieces.page import Crumb, Page

_DECISIONS = {
    "overgenomen": "Overgenomen",
    "deels": "Deels overgenomen",
    "niet": "Niet overgenomen",
    "vraag-beantwoord": "Vraag beantwoord",
}


@dataclass(frozen=True, slots=True)
class ReplyView:
    """A reaction with its answer. `about` and `address` are the recommendation; empty for one about the whole."""

    number: str
    about: str
    address: str
    kind: str
    author: str
    text: str
    answer: str
    decision: str


@dataclass(frozen=True, slots=True)
class ReplyGroup:
    """The reactions about one recommendation, or about the text as a whole: then `address` is empty."""

    title: str
    address: str
    replies: tuple[ReplyView, ...]


@dataclass(frozen=True, slots=True)
class RoundView:
    """A round: `state` says in a sentence when people may react, or how far the answers are; `page` is its own."""

    id: str
    page: str
    told: str
    title: str
    module_title: str
    address: str
    version: str
    state: str
    is_open: bool
    questions: tuple[str, ...]
    groups: tuple[ReplyGroup, ...]


@dataclass(frozen=True, slots=True)
class RoundsView:
    """The rounds about modules that readers may see: open ones, and the others, newest first."""

    open: tuple[RoundView, ...]
    others: tuple[RoundView, ...]


def round_pages(builder: Builder) -> list[Page]:
    """The list of rounds, and the page of each."""
    modules = builder.library.modules_by_id
    known = [item for item in builder.library.registers.rounds if item.module in modules]
    known.sort(key=lambda item: (item.start, item.module, item.id), reverse=True)
    views = [_view(item, modules[item.module], builder) for item in known]
    unlisted = [item for item in planned_in(builder.library) if isinstance(item, LastDay) and item.round is None]
    all_views = [*(_without_list(item, builder.today) for item in unlisted), *views]
    listed = Page(
        address=ROUNDS,
        template="commentaar.html",
        title="Commentaarrondes",
        description="Op welke teksten je nu kunt reageren, en wat er met eerdere reacties is gedaan.",
        fictional=any(
            item.fictional for item in (*(modules[one.module] for one in known), *(one.module for one in unlisted))
        ),
        view=RoundsView(
            tuple(item for item in all_views if item.is_open), tuple(item for item in all_views if not item.is_open)
        ),
    )
    both = zip(known, views, strict=True)
    return [listed, *(_page(view, modules[item.module], listed) for item, view in both)]


def _page(view: RoundView, module: Module, listed: Page) -> Page:
    return Page(
        address=view.page,
        template="commentaarronde.html",
        title=f"{module.title}: {view.title}",
        description=f"Wat er is gezegd over {module.title}, versie {view.version}, en wat de werkgroep antwoordde.",
        fictional=module.fictional,
        index=False,
        crumbs=(Crumb(listed.title, listed.address),),
        view=view,
    )


def _view(item: ConsultationRound, module: Module, builder: Builder) -> RoundView:
    shown = item.replies if item.closed else ()
    return RoundView(
        id=f"{item.module}--{item.id}",
        page=round_address(item.module, item.id),
        told=count(len(shown), "reactie met antwoord", "reacties met antwoord") if shown else "",
        title=item.title,
        module_title=module.title,
        address=address_of(module),
        version=str(item.version),
        state=_state(item, builder),
        is_open=item.is_open_on(builder.today),
        questions=item.questions,
        groups=tuple(_groups(shown, module)),
    )


def _without_list(item: LastDay, today: date) -> RoundView:
    """A round of which the working group has made no list of reactions yet; its page is the text itself."""
    return RoundView(
        id=f"{item.module.id}--{item.module.version}",
        page=address_of(item.module),
        told="",
        title=f"Commentaar op {item.module.title}",
        module_title=item.module.title,
        address=address_of(item.module),
        version=str(item.module.version),
        state=_until(item.start, item.on, today),
        is_open=item.start <= today <= item.on,
        questions=(),
        groups=(),
    )


def _groups(replies: tuple[Reply, ...], module: Module) -> Iterator[ReplyGroup]:
    """The reactions by what they are about: first the text as a whole, then in the order of the text."""
    names = {one.id: one.name for one in module.recommendations}
    views = [(reply.recommendation, _reply(reply, module, names)) for reply in replies]
    gone = dict.fromkeys(about for about, _ in views if about not in names)
    for about in ("", *names, *(id for id in gone if id)):
        group = tuple(view for id, view in views if id == about)
        if group:
            yield ReplyGroup(group[0].about, group[0].address, group)


def _state(item: ConsultationRound, builder: Builder) -> str:
    if item.closed:
        return f"Gesloten. Reageren kon van {long_date(item.start)} tot en met {long_date(item.end)}."
    return _until(item.start, item.end, builder.today)


def _until(start: date, end: date, today: date) -> str:
    """When people may react; after that what the working group does."""
    if today > end:
        return "De werkgroep verwerkt de reacties. Daarna staan ze hier met het antwoord."
    begin = f"van {long_date(start)} " if today < start else ""
    return f"Je kunt reageren {begin}tot en met {long_date(end)}."


def _reply(reply: Reply, module: Module, names: dict[str, str]) -> ReplyView:
    there = reply.recommendation in names
    return ReplyView(
        number=reply.number,
        about=names.get(reply.recommendation, reply.recommendation) or "De hele tekst",
        address=f"{address_of(module)}#{reply.recommendation}" if there else "",
        kind=reply.kind.value.capitalize(),
        author=reply.author,
        text=reply.text,
        answer=reply.answer,
        decision=_DECISIONS[reply.decision] + (f" in versie {reply.change}" if reply.change else "")
        if reply.decision
        else "",
    )
