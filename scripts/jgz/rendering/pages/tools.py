"""Aids: instruments, films, courses and more, with the recommendations that name them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from jgz.labels import long_date
from jgz.model import Module, OutsideText, Tool, ToolKind
from jgz.model.addresses import OUTSIDE_TEXTS, TOOLS, address_of
from jgz.model.practice_state import Held, held_against
from jgz.rendering.pieces.builder import Builder
from jgz.rendering.pieces.crumbs import TO_ABOUT, TO_TOOLS
from jgz.rendering.pieces.page import Page
from jgz.rendering.pieces.practice import TOOL_WORD, ToolView, tool_view
from jgz.rendering.pieces.views import LineView, LinkView

_HEADINGS = {
    ToolKind.INSTRUMENT: "Instrumenten",
    ToolKind.FILM: "Films",
    ToolKind.COURSE: "E-learning",
    ToolKind.SHEET: "Materiaal om te geven of te gebruiken",
    ToolKind.SITE: "Websites",
}


class ToolGroup(NamedTuple):
    """The aids of one kind."""

    title: str
    tools: tuple[ToolView, ...]


class HeldView(NamedTuple):
    """A module, the version that something was held against, the version of now, and whether that is too long ago."""

    link: LinkView
    version: str
    now: str
    behind: bool


@dataclass(frozen=True, slots=True)
class OneToolView:
    """An aid with all about it."""

    tool: ToolView
    outside: str
    checked: str
    held: tuple[HeldView, ...]
    named_by: tuple[LineView, ...]
    mentioned_in: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class OutsideView:
    """A text for parents that somebody else publishes."""

    name: str
    publisher: str
    address: str
    checked: str
    note: str
    held: tuple[HeldView, ...]


def tool_pages(builder: Builder) -> list[Page]:
    """The list of aids, a page for each, and the list of texts for parents elsewhere."""
    registers = builder.library.registers
    tools = sorted(registers.tools, key=lambda item: (item.name.casefold(), item.id))
    groups = tuple(
        ToolGroup(title, tuple(tool_view(builder, item) for item in tools if item.kind is kind))
        for kind, title in _HEADINGS.items()
    )
    whole = Page(
        address=TOOLS,
        template="hulpmiddelen.html",
        title="Hulpmiddelen",
        description="Instrumenten, films, e-learning en materiaal, met de versie waarvoor ze zijn gemaakt.",
        view=tuple(group for group in groups if group.tools),
        fictional=any(item.fictional for item in tools),
    )
    return [whole, *(_tool(builder, item) for item in tools), _outside(builder, registers.outside_texts)]


def _tool(builder: Builder, tool: Tool) -> Page:
    lines = tuple(builder.line(module, item) for module, item in builder.library.recommendations()
                  if is_named(tool, item.text))  # fmt: skip
    held = tuple(held_against(tool, builder.library))
    made_for = {item.module.id for item in held}
    view = OneToolView(
        tool=tool_view(builder, tool),
        outside=tool.address,
        checked=long_date(tool.checked_on),
        held=tuple(map(_held, held)),
        named_by=lines,
        mentioned_in=tuple(_mentions(builder, tool, made_for)),
    )
    return Page(
        address=f"{TOOLS}{tool.id}/",
        template="hulpmiddel.html",
        title=tool.name,
        description=f"{TOOL_WORD[tool.kind].capitalize()}: {tool.about}",
        view=view,
        crumbs=(TO_TOOLS,),
        fictional=tool.fictional,
    )


def _mentions(builder: Builder, tool: Tool, but: set[str]) -> Iterator[LinkView]:
    for module in builder.library.in_force:
        texts = (part.html.text for section in module.body.sections for part in section.parts)
        if module.id not in but and any(is_named(tool, text) for text in texts):
            yield LinkView(module.title, address_of(module))


def is_named(tool: Tool, text: str) -> bool:
    """Whether a text names an aid, as a word or words of its own."""
    lower = text.casefold()
    names = [name.casefold() for name in tool.names or (tool.name,)]
    return any(name in lower and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", lower) for name in names)


def _held(item: Held) -> HeldView:
    module: Module = item.module
    return HeldView(LinkView(module.title, address_of(module)), str(item.version), str(module.version), item.is_behind)


def _outside(builder: Builder, texts: tuple[OutsideText, ...]) -> Page:
    views = tuple(
        OutsideView(
            item.name,
            item.publisher,
            item.address,
            long_date(item.checked_on),
            item.note,
            tuple(map(_held, held_against(item, builder.library))),
        )
        for item in sorted(texts, key=lambda item: item.name.casefold())
    )
    return Page(
        address=OUTSIDE_TEXTS,
        template="teksten-elders.html",
        title="Teksten voor ouders op andere sites",
        description="Welke teksten van anderen met een module zijn vergeleken, met welke versie en wanneer.",
        view=views,
        crumbs=(TO_ABOUT,),
        fictional=any(item.fictional for item in texts),
        index=False,
    )
