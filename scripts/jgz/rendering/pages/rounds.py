"""The consultation rounds: the ones that are open, and what became of every reaction in the others."""

from __future__ import annotations

from dataclasses import dataclass

from jgz.labels import long_date
from jgz.model import ConsultationRound, Module, Reply
from jgz.model.addresses import address_of
from jgz.rendering.pieces.builder import Builder
from jgz.rendering.pieces.page import Page

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
class RoundView:
    """A round: `state` says in a sentence when people may react, or how far the answers are."""

    id: str
    title: str
    module_title: str
    address: str
    version: str
    state: str
    is_open: bool
    questions: tuple[str, ...]
    replies: tuple[ReplyView, ...]


@dataclass(frozen=True, slots=True)
class RoundsView:
    """The rounds about modules that readers may see: open ones, and the others, newest first."""

    open: tuple[RoundView, ...]
    others: tuple[RoundView, ...]


def rounds_page(builder: Builder) -> Page:
    """All rounds on one page."""
    modules = builder.library.modules_by_id
    known = [item for item in builder.library.registers.rounds if item.module in modules]
    views = [
        _view(item, modules[item.module], builder)
        for item in sorted(known, key=lambda item: (item.start, item.module, item.id), reverse=True)
    ]
    return Page(
        address="/commentaar/",
        template="commentaar.html",
        title="Commentaarrondes",
        description="Op welke teksten je nu kunt reageren, en wat er met eerdere reacties is gedaan.",
        fictional=any(modules[item.module].fictional for item in known),
        view=RoundsView(
            tuple(item for item in views if item.is_open), tuple(item for item in views if not item.is_open)
        ),
    )


def _view(item: ConsultationRound, module: Module, builder: Builder) -> RoundView:
    names = {one.id: one.name for one in module.recommendations}
    return RoundView(
        id=f"{item.module}--{item.id}",
        title=item.title,
        module_title=module.title,
        address=address_of(module),
        version=str(item.version),
        state=_state(item, builder),
        is_open=item.is_open_on(builder.today),
        questions=item.questions,
        replies=tuple(_reply(reply, module, names) for reply in item.replies) if item.closed else (),
    )


def _state(item: ConsultationRound, builder: Builder) -> str:
    if item.closed:
        return f"Gesloten. Reageren kon van {long_date(item.start)} tot en met {long_date(item.end)}."
    if item.is_open_on(builder.today):
        return f"Je kunt reageren tot en met {long_date(item.end)}."
    if builder.today < item.start:
        return f"Je kunt reageren van {long_date(item.start)} tot en met {long_date(item.end)}."
    return "De werkgroep verwerkt de reacties. Daarna staan ze hier met het antwoord."


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
