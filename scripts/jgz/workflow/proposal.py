"""A proposal for the text of one recommendation: read from a file, and put in the place of the text there is.

It comes as the file that the form on a page makes (JSON), as its mail, or as any form to comment in, of which the field
`voorstel` is a proposal too. What is in it was written by others: it can change words, and nothing else of a file.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from difflib import get_close_matches

from jgz.language.persons import without_persons
from jgz.model import Library, Module
from jgz.source.frontmatter import split
from jgz.source.markdown.fences import scan
from jgz.source.markdown.lines import Lines
from jgz.source.markdown.scanned import Block, Scan
from jgz.workflow.as_markdown import WIDTH, as_markdown, inline, units_of
from jgz.workflow.in_place import words_changed
from jgz.workflow.reaction import Reaction, UnreadableError
from jgz.workflow.reading.table import decoded
from jgz.workflow.text import folded, tidy

SORT = "jgz-voorstel"
MOST_WORDS = 4_000
# What a text may have beside its words, as people call it.
_MARKS = (
    ("koppelingen", re.compile(r"\]\(")),
    ("bronverwijzingen", re.compile(r"\[@[a-z0-9-]+")),
    ("opmaak, zoals nadruk of een index", re.compile(r"<[a-z]|[*_`=]{1,2}\w")),
)


@dataclass(frozen=True, slots=True)
class Proposal:
    """A new text for a recommendation: `old` is what it was written against, where the form says so."""

    file: str
    module: str
    version: str
    recommendation: str
    new: str
    old: str = ""
    reason: str = ""
    source: str = ""
    author: str = ""

    @property
    def full_id(self) -> str:
        """The recommendation that it is about."""
        return f"{self.module}#{self.recommendation}"


class RefusedError(Exception):
    """A proposal that can't be put into the text; its message says in Dutch why and what to do."""


def read_json(name: str, data: bytes) -> Proposal:
    """A proposal from the file that the form on a page makes."""
    try:
        value = json.loads(decoded(data))
    except (UnreadableError, ValueError, RecursionError) as error:
        raise UnreadableError("Dit is geen heel voorstel: het bestand is kapot of iets anders.") from error
    if not isinstance(value, dict) or value.get("soort") != SORT:
        raise UnreadableError("Dit is geen voorstel van het formulier op de site.")
    keys = ("module", "versie", "aanbeveling", "nieuw", "oud", "reden", "bron", "van")
    texts = {key: value.get(key, "") for key in keys}
    if not all(isinstance(text, str) and len(text) <= MOST_WORDS for text in texts.values()):
        raise UnreadableError(f"Een veld van dit voorstel is geen tekst, of langer dan {MOST_WORDS} tekens.")
    clean = {key: without_persons(tidy(text)) for key, text in texts.items()}
    if not clean["nieuw"]:
        raise UnreadableError("In dit voorstel staat geen nieuwe tekst.")
    return Proposal(
        name, clean["module"], clean["versie"], clean["aanbeveling"], clean["nieuw"], clean["oud"], clean["reden"],
        clean["bron"], clean["van"],
    )  # fmt: skip


def from_reactions(reactions: Iterable[Reaction]) -> list[Proposal]:
    """The proposals among the answers in forms, with the remark and the source that stand beside them."""
    reactions = list(reactions)
    beside = {(item.file, item.recommendation, item.field): item.text for item in reactions}
    return [
        Proposal(
            item.file, item.module, item.version, item.recommendation, item.text,
            reason=beside.get((item.file, item.recommendation, "opmerking"), ""),
            source=beside.get((item.file, item.recommendation, "bron"), ""),
            author=item.author,
        )
        for item in reactions
        if item.field == "voorstel"
    ]  # fmt: skip


def is_json(data: bytes) -> bool:
    """Whether a file is one of the form on a page, under whatever name a mail program gave it."""
    try:
        text = decoded(data)
    except UnreadableError:
        return False
    return text.lstrip().startswith("{") and SORT in text


def placed(proposal: Proposal, library: Library, whole: Callable[[Module], Module]) -> tuple[Proposal, Module]:
    """The proposal under the id that its recommendation has now, and its module, read again by `whole`.

    Raises `RefusedError` when it is not there, or no longer says what the proposal was written against.
    """
    found = library.modules_by_id.get(proposal.module)
    if found is None:
        nearest = _nearest(proposal.module, list(library.modules_by_id))
        raise RefusedError(f"De module `{proposal.module}` is er niet, of heeft fouten.{nearest}")
    if found.lapse:
        successors = ", ".join(f"`{id}`" for id in found.lapse.replaced_by)
        then = f" Kijk of het voorstel past bij {successors}." if successors else ""
        raise RefusedError(f"De module `{proposal.module}` is vervallen: haar tekst verandert niet meer.{then}")
    module = whole(found)
    item = next((one for one in module.recommendations if proposal.recommendation in (one.id, *one.former_ids)), None)
    if item is None:
        nearest = _nearest(proposal.recommendation, [one.id for one in module.recommendations])
        raise RefusedError(f"De aanbeveling `{proposal.full_id}` is er niet. Kies uit: {_ids(module)}.{nearest}")
    if proposal.old and folded(proposal.old) != folded(item.html.plain):
        raise RefusedError("De tekst is intussen een andere dan die waarop het voorstel is geschreven. Vraag het na.")
    if " ".join(words for _, words in units_of(proposal.new)) == " ".join(item.html.plain.split()):
        raise RefusedError("De voorgestelde tekst is dezelfde als die er staat.")
    if len(proposal.new) > MOST_WORDS:
        raise RefusedError(f"De voorgestelde tekst is langer dan {MOST_WORDS} tekens.")
    return replace(proposal, recommendation=item.id), module


def _nearest(wrong: str, known: list[str]) -> str:
    found = get_close_matches(wrong, known, 1, 0.5)
    return f" Bedoelde je `{found[0]}`?" if found else ""


def _ids(module: Module) -> str:
    return ", ".join(item.id for item in module.recommendations) or "geen"


def with_proposal(path: str, text: str, proposal: Proposal, shown: str) -> tuple[str, str]:
    """The text of a file with the proposal in it, and in Dutch what got lost of the old text (nothing: empty).

    `shown` are the words of the recommendation as readers see them now.
    """
    parts = split(path, text)
    lines = Lines(parts.body, parts.body_line)
    found = scan(path, lines)
    block = _block_of(found, proposal.recommendation)
    begin, end = (parts.body_line - 1 + number for number in _own_lines(found, block))
    all_lines = text.split("\n")
    own = all_lines[begin:end]
    new = words_changed(path, own, shown, units_of(proposal.new), inline, WIDTH)
    lost = ""
    if new is None:
        new = ["", *as_markdown(proposal.new), *_blank(all_lines, end)]
        lost = _and([name for name, pattern in _MARKS if pattern.search("\n".join(own))])
    all_lines[begin:end] = new
    return "\n".join(all_lines), lost


def _and(names: list[str]) -> str:
    return " en ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def _block_of(found: Scan, id: str) -> Block:
    for block in found.blocks:
        if block.kind.name == "aanbeveling" and block.argument == id:
            return block
    raise RefusedError("Het blok van deze aanbeveling is niet te vinden.")


def _own_lines(found: Scan, block: Block) -> tuple[int, int]:
    """The lines of the text of a block itself, counted from 0: up to the first block inside it."""
    index = found.blocks.index(block)
    inner = [item.open_line for item in found.blocks if item.parent == index]
    return block.option_lines[1], min([block.close_line, *inner])


def _blank(lines: list[str], end: int) -> list[str]:
    """An empty line before a block inside, and none before the end of the block."""
    return [""] if lines[end].startswith("////") else []


def in_one_line(proposal: Proposal) -> str:
    """Why, for the history of versions: the reason that was given, from whom."""
    reason = " ".join(proposal.reason.split())
    who = " ".join(proposal.author.split())
    if not reason:
        return ""
    reason = reason if reason.endswith((".", "?", "!")) else f"{reason}."
    return f"{reason} (Voorstel van {who}.)" if who else reason
