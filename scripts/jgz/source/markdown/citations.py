"""Citations `[@id]` and `[@id; @id2]`: shown as numbers in order of first citation, linked both ways."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections import Counter

from markdown import Extension, Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

_ID = r"@[a-z][a-z0-9-]*"
# What follows the bracket that opens a citation, with the bracket that closes it.
CITED = rf"({_ID}(?:;[ ]*{_ID})*)\]"


class _CitationProcessor(InlineProcessor):
    """Turns a citation into superscript links to the list of sources, without their numbers yet."""

    def __init__(self, pattern: str, md: Markdown, extension: CitationsExtension) -> None:
        super().__init__(pattern, md)
        self._extension = extension

    def handleMatch(  # type: ignore[override]  # noqa: N802 - the name is Python-Markdown's
        self, m: re.Match[str], data: str
    ) -> tuple[etree.Element, int, int]:
        """The element for one citation."""
        element = etree.Element("sup", {"class": "jgz-citatie"})
        self._extension.marks.add(element)
        last: etree.Element | None = None
        for word in m[1].split(";"):
            if last is not None:
                last.tail = ", "
            source_id = word.strip().removeprefix("@")
            last = etree.SubElement(element, "a", {"href": f"#bron-{source_id}"})
            # Held by the element itself: no author can make a link that passes for one of these.
            self._extension.links[last] = source_id
        return element, m.start(0), m.end(0)


class _Numbering(Treeprocessor):
    """Numbers the citations in the order of the finished tree; they are made in another order."""

    def __init__(self, md: Markdown, extension: CitationsExtension) -> None:
        super().__init__(md)
        self._extension = extension

    def run(self, root: etree.Element) -> None:
        """Gives every citation its number and its id."""
        extension = self._extension
        if not extension.links:
            return
        uses: Counter[str] = Counter()
        for element in root.iter("a"):
            source_id = extension.links.get(element)
            if source_id is None:
                continue
            uses[source_id] += 1
            number = extension.numbers.setdefault(source_id, len(extension.numbers) + 1)
            element.text = str(number)
            element.set("id", f"verwijzing-{source_id}-{uses[source_id]}")
            extension.uses.append(source_id)


class CitationsExtension(Extension):
    """Adds citations to a Markdown host.

    After a conversion: `numbers` of the sources, `uses` in reading order, `marks` and `links`: what was made.
    """

    def __init__(self) -> None:
        super().__init__()
        self.reset()

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Registers with a host."""
        md.registerExtension(self)
        # Before links (160) and short references (130), after code spans (190) and escapes (180).
        md.inlinePatterns.register(_CitationProcessor(rf"\[{CITED}", md, self), "jgz_citation", 175)
        # After inline text (20) and the copies that footnotes make (15), before ids of headings (5).
        md.treeprocessors.register(_Numbering(md, self), "jgz_citation", 12)

    def reset(self) -> None:
        """Forgets the last conversion."""
        self.marks: set[etree.Element] = set()
        self.links: dict[etree.Element, str] = {}
        self.numbers: dict[str, int] = {}
        self.uses: list[str] = []
