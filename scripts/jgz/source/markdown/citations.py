"""Citations `[@id]` and `[@id; @id2]`: shown as numbers in order of first citation, linked both ways."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree

from markdown import Extension, Markdown
from markdown.inlinepatterns import InlineProcessor

_ID = r"@[a-z][a-z0-9-]*"
PATTERN = rf"\[({_ID}(?:;[ ]*{_ID})*)\]"


class CitationProcessor(InlineProcessor):
    """Turns a citation into superscript links to the list of sources."""

    def __init__(self, pattern: str, md: Markdown) -> None:
        super().__init__(pattern, md)
        self.numbers: dict[str, int] = {}
        self.uses: list[str] = []

    def handleMatch(  # type: ignore[override]  # noqa: N802 - the name is Python-Markdown's
        self, m: re.Match[str], data: str
    ) -> tuple[etree.Element, int, int]:
        """The element for one citation."""
        element = etree.Element("sup", {"class": "jgz-citatie"})
        last: etree.Element | None = None
        for word in m[1].split(";"):
            if last is not None:
                last.tail = ", "
            last = self._link(element, word.strip().removeprefix("@"))
        return element, m.start(0), m.end(0)

    def _link(self, parent: etree.Element, source_id: str) -> etree.Element:
        number = self.numbers.setdefault(source_id, len(self.numbers) + 1)
        self.uses.append(source_id)
        use = self.uses.count(source_id)
        link = etree.SubElement(parent, "a", {"href": f"#bron-{source_id}", "id": f"verwijzing-{source_id}-{use}"})
        link.text = str(number)
        return link


class CitationsExtension(Extension):
    """Adds citations to a Markdown host; `processor` holds the numbers after a conversion."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Registers with a host."""
        md.registerExtension(self)
        self.processor = CitationProcessor(PATTERN, md)
        # Before links (160) and short references (130), after code spans (190) and escapes (180).
        md.inlinePatterns.register(self.processor, "jgz_citation", 175)

    def reset(self) -> None:
        """Forgets the last conversion."""
        self.processor.numbers = {}
        self.processor.uses = []
