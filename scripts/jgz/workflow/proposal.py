"""A proposal for the text of one recommendation: read from a file, and put in the place of the text there is.

It comes as the file that the form on a page makes (JSON), as its mail, or as any form to comment in, of which the field
`voorstel` is a proposal too. What is in it was written by others: it can change words, and nothing else of a file.
"""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from jgz.language.persons import without_persons
from jgz.model import Library, Module
from jgz.source.frontmatter import split
from jgz.source.markdown.fences import scan
from jgz.source.markdown.lines import Lines
from jgz.source.markdown.scanned import Block, Scan
from jgz.workflow.reaction import Reaction, UnreadableError
from jgz.workflow.text import folded, tidy

SORT = "jgz-voorstel"
MOST_WORDS = 4_000
_WIDTH = 120
# What Markdown would take for more than the sign itself.
_SIGNS = re.compile(r"([\\`*_\[\]{}|~])")
_BEGINS = re.compile(r"(?:[-+*#>=/:]|\d{1,9}[.)](?:\s|$)|/{3})")
_ITEM = re.compile(r"[-•*]\s+")
_CITED = re.compile(r"\[@[a-z0-9-]+\]|\]\(")


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
        value = json.loads(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
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


def module_of(proposal: Proposal, library: Library) -> Module:
    """The module that a proposal is about, when it is there and still says what the proposal was written against."""
    module = library.modules_by_id.get(proposal.module)
    if module is None:
        raise RefusedError(f"De module `{proposal.module}` is er niet, of heeft fouten.")
    item = next((one for one in module.recommendations if one.id == proposal.recommendation), None)
    if item is None:
        raise RefusedError(f"De aanbeveling `{proposal.full_id}` is er niet. Kies uit: {_ids(module)}.")
    if proposal.old and folded(proposal.old) != folded(item.html.plain):
        raise RefusedError("De tekst is intussen een andere dan die waarop het voorstel is geschreven. Vraag het na.")
    if folded(proposal.new) == folded(item.html.plain):
        raise RefusedError("De voorgestelde tekst is dezelfde als die er staat.")
    if len(proposal.new) > MOST_WORDS:
        raise RefusedError(f"De voorgestelde tekst is langer dan {MOST_WORDS} tekens.")
    return module


def _ids(module: Module) -> str:
    return ", ".join(item.id for item in module.recommendations) or "geen"


def with_proposal(path: str, text: str, proposal: Proposal) -> tuple[str, str]:
    """The text of a file with the proposal in it, and in Dutch what got lost of the old text (nothing: empty)."""
    parts = split(path, text)
    lines = Lines(parts.body, parts.body_line)
    found = scan(path, lines)
    block = _block_of(found, proposal.recommendation)
    begin, end = _own_lines(found, block)
    offset = parts.body_line - 1
    all_lines = text.split("\n")
    old = "\n".join(all_lines[offset + begin : offset + end])
    all_lines[offset + begin : offset + end] = ["", *as_markdown(proposal.new), *_blank(all_lines, offset + end)]
    lost = "de koppelingen en bronverwijzingen van de oude tekst" if _CITED.search(old) else ""
    return "\n".join(all_lines), lost


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


def as_markdown(text: str) -> list[str]:
    """What somebody wrote as lines of Markdown that say the same signs: paragraphs and lists, nothing else."""
    rows: list[str] = []
    for paragraph in filter(None, (piece.strip() for piece in re.split(r"\n\s*\n", text))):
        lines = [line.strip() for line in paragraph.split("\n") if line.strip()]
        if rows:
            rows.append("")
        for words in _joined(lines):
            is_item = _ITEM.match(words) is not None
            plain = _escaped(_ITEM.sub("", words, count=1) if is_item else words)
            rows += _filled(plain, "- " if is_item else "")
    return rows


def _joined(lines: list[str]) -> Iterator[str]:
    """The lines of a paragraph as one; each item of a list by itself."""
    waiting: list[str] = []
    for line in lines:
        if _ITEM.match(line) and waiting:
            yield " ".join(waiting)
            waiting = []
        waiting.append(line)
    yield " ".join(waiting)


def _escaped(text: str) -> str:
    # Three slashes would begin or end a block.
    text = re.sub("/{3,}", "//", text)
    # An address stays words: nobody gets a link into a text this way.
    text = re.sub(r"(?<=[a-z]):(?=//)|(?<=www)\.", lambda match: f"\0{match[0]}", text, flags=re.I)
    text = _SIGNS.sub(r"\\\1", text).replace("&", "&amp;").replace("<", "&lt;").replace("\0", "\\")
    return f"\\{text}" if _BEGINS.match(text) and not text[0].isdigit() else re.sub(r"\A(\d+)([.)])", r"\1\\\2", text)


def _filled(text: str, sign: str) -> list[str]:
    """The text in lines of a fixed width, none of which begins with what Markdown would read as a sign."""
    rows: list[str] = []
    for row in textwrap.wrap(text, _WIDTH - len(sign), break_long_words=False, break_on_hyphens=False):
        if rows and _BEGINS.match(row):
            rows[-1] += f" {row}"
        else:
            rows.append(row)
    return [f"{sign if number == 0 else ' ' * len(sign)}{row}" for number, row in enumerate(rows)]


def in_one_line(proposal: Proposal) -> str:
    """Why, for the history of versions: the reason that was given, from whom."""
    reason = " ".join(proposal.reason.split())
    who = " ".join(proposal.author.split())
    if not reason:
        return ""
    reason = reason if reason.endswith((".", "?", "!")) else f"{reason}."
    return f"{reason} (Voorstel van {who}.)" if who else reason
