"""Whom to call: the fixed answers to a danger, the lines of help, and what a call card says of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from jgz.model import CallCard, CallLevel, DirectHelp, HelpLine, Library
from jgz.model.addresses import address_of
from jgz.model.phone import dialled
from jgz.rendering.pieces.views import CallView, LinkView

_NUMBER = re.compile(r"\b\d[\d -]*")
# Whom to call at once when a card names nobody: the id in `hulplijnen.yml`, and the words while it is not there.
_DOCTOR = "huisarts"
_DOCTOR_WORDS = "Je huisarts of de huisartsenpost"
_ANYONE = "de jeugdgezondheidszorg bij jou in de buurt"


@dataclass(frozen=True, slots=True)
class HelpCard:
    """A fixed answer to a danger."""

    id: str
    title: str
    text: str
    calls: tuple[CallView, ...]
    page: LinkView | None


def help_cards(library: Library, ids: Iterable[str]) -> tuple[HelpCard, ...]:
    """The fixed answers with these ids."""
    known = library.registers.direct_help_by_id
    return tuple(_help_card(library, known[id]) for id in ids if id in known)


def _help_card(library: Library, help: DirectHelp) -> HelpCard:
    page = library.page_to_read(help)
    return HelpCard(
        help.id,
        help.title,
        help.text,
        tuple(_call(line, name) for name, line in library.registers.called(help)),
        LinkView(page.title, address_of(page)) if page else None,
    )


def lines_to_call(library: Library) -> tuple[CallView, ...]:
    """Every line of help that a number reaches day and night or by day, in the order of the register."""
    return tuple(_call(line) for line in library.registers.help_lines if line.number)


@dataclass(frozen=True, slots=True)
class TalkView:
    """A line of help for youths: whom they call and when, where they chat (empty: nowhere), and with whom.

    A name for a chat has no number in it, which would seem to be one to call.
    """

    call: CallView
    chat: str
    chat_name: str


def lines_for_youths(library: Library) -> tuple[TalkView, ...]:
    """The lines of help that are for youths, in the order of the register."""
    lines = (line for line in library.registers.help_lines if line.for_youths)
    return tuple(
        TalkView(_call(line, note=line.opening), line.chat, " ".join(_NUMBER.sub("", line.name).split()))
        for line in lines
    )


def _call(line: HelpLine, name: str = "", note: str = "") -> CallView:
    return CallView(name or line.name, line.number, dialled(line.number), note)


def whom_to_call(library: Library, card: CallCard, phases: Iterable[str]) -> tuple[CallView, ...]:
    """Whom a call card on a page for some phases says to call; nobody when its button says it already."""
    if card.level == CallLevel.EMERGENCY:
        return ()
    if card.level == CallLevel.APPOINTMENT:
        return _appointments(library, phases)
    known = library.registers.help_lines_by_id
    lines = [known[id] for id in card.lines or (_DOCTOR,) if id in known]
    return tuple(_call(line, note=line.opening) for line in lines) or (CallView(_DOCTOR_WORDS),)


def _appointments(library: Library, phases: Iterable[str]) -> tuple[CallView, ...]:
    """With whom to make an appointment: by age when that differs within the page."""
    shown = (library.phases_by_id[id] for id in phases if id in library.phases_by_id)
    found = list(dict.fromkeys(item.appointment for item in shown if item.appointment))
    if len(found) == 1:
        return (CallView(f"Met {found[0].whom}"),)
    return tuple(CallView(f"{item.ages}: {item.whom}") for item in found) or (CallView(f"Met {_ANYONE}"),)
