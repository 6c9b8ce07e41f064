"""The html and the attributes of an author: what may not be there, and every id of a text."""

from __future__ import annotations

import xml.etree.ElementTree as etree
from typing import Protocol

from jgz import faults
from jgz.diagnostics import Fault
from jgz.model.page_ids import is_frame_id
from jgz.source.markdown.attributes import Refused
from jgz.source.markdown.html_policy import note_id_allowed, raw_html_allowed, raw_id
from jgz.source.markdown.locate import Locator, Position

# A position, and how many characters are meant where that is known.
Stretch = Position | tuple[int, int, int]


class Report(Protocol):
    """Takes in a fault: where it stands, what is wrong, and what to do."""

    def __call__(self, fault: Fault, place: Stretch, message: str, help: str = "") -> None: ...


class Written(Protocol):
    """What an author wrote beside Markdown, as the last parse left it behind."""

    @property
    def stash(self) -> list[str]:
        """Raw pieces that were set aside."""

    @property
    def refused(self) -> list[Refused]:
        """Attributes of authors that were left out."""

    @property
    def elements(self) -> dict[int, etree.Element]:
        """The elements of our blocks, by index."""


class OutsideTheText:
    """Judges it, and reports what is wrong with it."""

    def __init__(self, parsed: Written, root: etree.Element, locator: Locator, report: Report) -> None:
        self._parsed = parsed
        self._root = root
        self._locator = locator
        self._report = report

    def check_raw_html(self) -> None:
        """Reports every piece of HTML that is not on our list, once where it is opened and closed."""
        opened: set[str] = set()
        for piece in self._parsed.stash:
            name = (piece.strip("</>").split() or [""])[0].lower()
            # What closes an element is told of with what opens it.
            if raw_html_allowed(piece) or (piece.startswith("</") and name in opened):
                continue
            opened.add(name)
            first = piece.strip().split("\n")[0]
            comment = first.startswith("<!--")
            self._report(
                faults.RAW_HTML,
                self._locator.find_any(first, first[:12], first[:3]),
                "HTML-commentaar wordt gepubliceerd." if comment else f"Deze HTML kan niet: `{first[:60]}`.",
                "Haal het weg." if comment else "Toegestaan zijn br, sub, sup, kbd, mark, abbr met title, a met id.",
            )

    def check_attributes(self) -> set[str]:
        """Every id in the text; reports attributes that were left out, and ids that are there twice or not free."""
        for item in self._parsed.refused:
            value = f"De waarde `{item.value[:60]}`" if item.readable else "Deze waarde"
            message = f"{value} kan niet bij `{item.name[:60]}`."
            if not item.known:
                message = f"Het kenmerk `{item.name[:60]}` kan hier niet."
            self._report_attribute(item.name, item.value, message)
        ids: set[str] = set()
        for raw in filter(None, map(raw_id, self._parsed.stash)):
            if is_frame_id(raw):
                self._report_attribute("id", raw, f"De id `{raw[:60]}` is van de pagina zelf.")
            self._take_id(raw, ids)
        for element in self._root.iter():
            if id := element.get("id"):
                self._take_id(id, ids, element)
                # The name of a note is what an author wrote; every other id here was judged or made.
                if ":" in id and not note_id_allowed(id):
                    self._report_attribute("id", id, f"De waarde `{id[:60]}` kan niet bij `id`.")
        return ids

    def _take_id(self, id: str, ids: set[str], element: etree.Element | None = None) -> None:
        # Two blocks with one id are for the rule that knows all ids of the page.
        if id in ids and element not in self._parsed.elements.values():
            self._report_attribute("id", id, f"De id `{id[:60]}` staat twee keer op deze pagina.")
        ids.add(id)

    def _report_attribute(self, name: str, value: str, message: str) -> None:
        sign = {"id": "#", "class": "."}.get(name, f"{name}=")
        note = f"[^{value.partition(':')[2]}]" if name == "id" and value.startswith("fn") else f"{sign}{value}"
        # Python-Markdown writes `_` for every sign that can't stand in the name of an attribute.
        part = max(name.split("_"), key=len)
        words = (note, f'{name}="{value}"', f"{name}=", f"{sign}{value.split(' ')[0]}", f"{part}=")
        place = self._locator.find_any(*words, "{:", "{")
        self._report(faults.ATTRIBUTE, place, message, "Toegestaan zijn id, title en lang, in gewone letters.")
