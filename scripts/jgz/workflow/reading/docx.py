"""A form that came back as a Word document, however it was filled in and whatever saved it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from xml.etree.ElementTree import Element

from jgz.workflow.form import FIELDS_BY_KEY, GENERAL, PER_ITEM, Form, explanation
from jgz.workflow.forms.docx import HERE, MARKS
from jgz.workflow.reaction import MARGIN, NOTE, TEXT, TITLE, Answer, parts_of
from jgz.workflow.reading.hints import is_hint, shown, without_hint
from jgz.workflow.reading.package import Package
from jgz.workflow.reading.regions import BOOKMARK, Region, regions_of
from jgz.workflow.reading.story import Cell, Paragraph, Run, Story, name_of, read_story, value_of
from jgz.workflow.text import folded, mark_of, tidy

FormOf = Callable[[str], Form | None]

_TAG = re.compile(r"jgz:(?P<code>[^:]*):(?P<field>[a-z]+)")
_LABELS = {folded(item.label): item.key for item in (*GENERAL, *PER_ITEM)}
_ABOUT_ALL = frozenset(item.key for item in GENERAL)
# From this likeness on a paragraph is a text of the form that somebody changed, and no remark of their own.
_CHANGED = 0.5


def read_docx(data: bytes, form_of: FormOf) -> list[Answer]:
    """What somebody wrote in a document; `form_of` gives the form as it is now of a module that there is."""
    package = Package(data)
    root = package.tree(package.main)
    story = read_story(root, package.links(package.main)) if root is not None else Story()
    return list(_Reader(package, story, form_of).answers())


class _Reader:
    def __init__(self, package: Package, story: Story, form_of: FormOf) -> None:
        self._package = package
        self._story = story
        self._notes_by_kind: dict[str, dict[str, str]] = {}
        self._regions = regions_of(story)
        self._region_of = {item: region for region in self._regions for item in region.paragraphs}
        self._code = self._module_code()
        self._form = form_of(self._code)
        self._marks = {*self._kept_marks(), *(mark_of(text) for text in _texts_of(self._form))}
        self._complete_regions()

    def answers(self) -> Iterator[Answer]:
        """Everything that was said, in the order of the document; then what hangs on it."""
        filled: dict[tuple[str, str], list[str]] = {}
        rest: list[Answer] = []
        for number, paragraph in enumerate(self._story.paragraphs, 1):
            places = self._places(paragraph)
            if not places:
                rest.extend(self._outside(number, paragraph))
            for place, text in places:
                filled.setdefault(place, [])
                if text:
                    filled[place].append(text)
            rest.extend(self._noted(number, paragraph))
        for (code, key), texts in filled.items():
            text = tidy(without_hint("\n".join(texts)))
            if text:
                yield Answer(code, key, text)
        yield from rest
        yield from self._comments()
        yield from self._other_parts()

    # Where things stand.

    def _module_code(self) -> str:
        """`module@version`, as the document says in one of the places that say it."""
        said = self._properties().get("jgz-code", "")
        codes = [_TAG.fullmatch(run.tag) for item in self._story.paragraphs for run in item.runs if run.tag]
        tagged = [match["code"].partition("#")[0] for match in codes if match]
        written = [region.code.partition("#")[0] for region in self._regions if region.code]
        full = [code for code in (*tagged, *written, said) if code and code != HERE and not code.startswith("@")]
        return max(full, key=full.count) if full else ""

    def _complete_regions(self) -> None:
        """Gives each part of the document its code: as it says itself, by a tag in it, or by its number."""
        for region in self._regions:
            tags = [_TAG.fullmatch(run.tag) for item in region.paragraphs for run in item.runs if run.tag]
            tagged = [match["code"] for match in tags if match and "#" in match["code"]]
            items = self._form.items if self._form else ()
            by_number = [item.id for item in items if str(item.number) == region.number]
            if tagged:
                region.code = self._full(max(tagged, key=tagged.count))
            elif not region.code and by_number and region.number:
                region.code = f"{self._code}#{by_number[0]}"

    def _full(self, code: str) -> str:
        """A code with its module, which a long tag leaves out."""
        return f"{self._code.partition('@')[0]}{code}" if code.startswith("@") else code

    def _places(self, paragraph: Paragraph) -> list[tuple[tuple[str, str], str]]:
        """The places to answer in of which a paragraph holds a part, with that part; none when it stands elsewhere."""
        own = self._own_place(paragraph)
        parts: list[tuple[tuple[str, str], str]] = []
        for run in paragraph.runs:
            place = self._tagged(run, paragraph) or own
            if place is None:
                return []
            text = shown(run)
            if parts and parts[-1][0] == place:
                parts[-1] = (place, parts[-1][1] + text)
            else:
                parts.append((place, text))
        return parts or ([(own, "")] if own else [])

    def _tagged(self, run: Run, paragraph: Paragraph) -> tuple[str, str] | None:
        match = _TAG.fullmatch(run.tag) if run.tag else None
        if match is None:
            return None
        if match["code"] == HERE:
            return self._region_of[paragraph].code or self._code, match["field"]
        return self._full(match["code"]), match["field"]

    def _own_place(self, paragraph: Paragraph) -> tuple[str, str] | None:
        """The place to answer in that a paragraph stands in: what else is in its cell tells, or the label beside it."""
        region = self._region_of[paragraph]
        cell = paragraph.cell
        while cell is not None:
            for item in cell.paragraphs:
                for run in item.runs:
                    if place := self._tagged(run, item):
                        return place
                for match in filter(None, map(BOOKMARK.fullmatch, item.bookmarks)):
                    if match[2] in FIELDS_BY_KEY:
                        return self._code if match[2] in _ABOUT_ALL else region.code or self._code, match[2]
            if cell.number > 0 and (key := _label_of(cell)):
                return self._code if key in _ABOUT_ALL else region.code or self._code, key
            cell = cell.around
        return None

    # What stands outside the places to answer in.

    def _outside(self, number: int, paragraph: Paragraph) -> Iterator[Answer]:
        """What somebody changed in the text of the form, or wrote between it."""
        was, becomes = paragraph.text("in"), paragraph.text("weg")
        # Which recommendation it is, says the form itself; also one of another version.
        known = mark_of(was) in self._marks or was.strip() == self._region_of[paragraph].code
        gone = tidy(" … ".join(run.text.strip() for run in paragraph.runs if run.change == "weg" and run.text.strip()))
        changed = any(run.change for run in paragraph.runs)
        if not changed and (known or not tidy(becomes) or is_hint(becomes)):
            return
        text = tidy(becomes)
        if gone:
            text = f"{text} [weg: {gone}]".strip()
        if not text or (changed and not any(run.change and run.text.strip() for run in paragraph.runs)):
            return
        author = next((run.author for run in paragraph.runs if run.change), "")
        region = self._region_of[paragraph]
        if not region.code or not self._is_inside(paragraph, region):
            yield Answer(self._code, f"alinea {number}", text, author, placed=False)
            return
        yield Answer(region.code, self._kind_of(paragraph, region, was), text, author)

    def _is_inside(self, paragraph: Paragraph, region: Region) -> bool:
        """Whether a paragraph stands between the heading of a recommendation and the end of its table."""
        last = max((number for number, item in enumerate(region.paragraphs) if item.cell is not None), default=-1)
        return paragraph.cell is None and region.paragraphs.index(paragraph) < last

    def _kind_of(self, paragraph: Paragraph, region: Region, was: str) -> str:
        """What of a recommendation was changed: its title, its text, or nothing: then it is a remark."""
        if region.paragraphs.index(paragraph) == 0:
            return TITLE
        if mark_of(was) in self._marks:
            return TEXT
        item = self._form.by_id.get(parts_of(region.code)[2]) if self._form else None
        likeness = [
            SequenceMatcher(None, folded(one), folded(was), autojunk=False).ratio()
            for one in (item.paragraphs if item else ())
            if len(one) + len(was) < 4000
        ]
        return TEXT if any(value >= _CHANGED for value in likeness) else "opmerking"

    def _noted(self, number: int, paragraph: Paragraph) -> Iterator[Answer]:
        """The footnotes that a paragraph has: the form has none of its own."""
        for kind, id in paragraph.notes:
            text = self._notes(kind).pop(id, "")
            if text:
                region = self._region_of[paragraph]
                yield self._hanging(region, NOTE, text, "", f"{NOTE} bij alinea {number}")

    def _hanging(self, region: Region, key: str, text: str, author: str, place: str, about: str = "") -> Answer:
        if region.code:
            return Answer(region.code, key, text, author, about=about)
        return Answer(self._code, place, text, author, placed=False, about=about)

    def _comments(self) -> Iterator[Answer]:
        """The comments in the margin, with the words that they hang on."""
        for name in self._package.related(self._package.main, "comments"):
            root = self._package.tree(name)
            for element in root if root is not None else ():
                id, text = value_of(element, "id"), _words_of(element, self._package.links(name))
                if not text:
                    continue
                author = value_of(element, "author")
                paragraph = self._story.marks.get(id)
                region = self._region_of[paragraph] if paragraph else Region()
                about = "".join(run.text for item in self._story.paragraphs for run in item.runs if id in run.comments)
                yield self._hanging(region, MARGIN, text, author, MARGIN, tidy(about)[:200])

    def _notes(self, kind: str) -> dict[str, str]:
        """The footnotes or endnotes that nobody has read yet, by id."""
        if kind not in self._notes_by_kind:
            found: dict[str, str] = {}
            for name in self._package.related(self._package.main, f"{kind}s"):
                root = self._package.tree(name)
                for element in root if root is not None else ():
                    if value_of(element, "type") in ("", "normal"):
                        found[value_of(element, "id")] = _words_of(element, self._package.links(name))
            self._notes_by_kind[kind] = found
        return self._notes_by_kind[kind]

    def _other_parts(self) -> Iterator[Answer]:
        """What stands above and below the pages: the form has nothing there."""
        for kind in ("header", "footer"):
            for name in self._package.related(self._package.main, kind):
                root = self._package.tree(name)
                text = _words_of(root, self._package.links(name)) if root is not None else ""
                if text and mark_of(text) not in self._marks:
                    yield Answer(self._code, "kopregel" if kind == "header" else "voetregel", text, placed=False)

    def _properties(self) -> dict[str, str]:
        root = self._package.tree("docProps/custom.xml")
        if root is None:
            return {}
        return {value_of(item, "name"): "".join(item.itertext()) for item in root}

    def _kept_marks(self) -> list[str]:
        return self._properties().get(MARKS, "").split()


def _texts_of(form: Form | None) -> Iterator[str]:
    """The texts of which a form consists, as far as they are in the way of whoever reads it back."""
    for item in (*GENERAL, *PER_ITEM):
        yield from (item.label, item.hint)
    yield from ("Einde van het formulier.", "Zonder sterkte.")
    if form is None:
        return
    yield f"Reactie op: {form.title}"
    yield from explanation(form)
    for one in form.items:
        yield from (f"{one.number}. {one.title}", *one.paragraphs, f"{one.strength}.", form.code_of(one))


def _label_of(cell: Cell) -> str:
    """The field that the first cell of a row names."""
    first = cell.row.cells[0]
    words = folded(first.paragraphs[0].text()) if first.paragraphs else ""
    return _LABELS.get(words, "")


def _words_of(element: Element, links: dict[str, str]) -> str:
    story = read_story(_wrapped(element), links)
    return tidy("\n".join(item.text() for item in story.paragraphs))


def _wrapped(element: Element) -> Element:
    """The element as the child of another, so that a reader goes through what is in it."""
    if name_of(element) in ("comment", "footnote", "endnote", "hdr", "ftr"):
        return element
    holder = Element("deel")
    holder.append(element)
    return holder
