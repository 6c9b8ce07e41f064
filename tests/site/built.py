"""A built site as data: its files, and its pages as parsed documents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
from tests.markup import read_page

_LEADS_ON = 'http-equiv="refresh"'


@dataclass(frozen=True)
class BuiltPage:
    """A page: its file in the site, the address it answers at, and its text. It is read when a test asks what it says.

    What its reader mends silently, `errors` tells.
    """

    file: str
    address: str
    text: str

    @cached_property
    def tree(self) -> Element:
        """Its document, without comments."""
        return read_page(self.text)

    @cached_property
    def errors(self) -> list[str]:
        """What a parser that follows the standard to the letter had to mend."""
        parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False)
        parser.parse(self.text)
        return [f"{place}: {code}" for place, code, _ in parser.errors]

    def ids(self) -> list[str]:
        """Every id in document order, doubles included."""
        return [element.attrib["id"] for element in self.tree.iter() if "id" in element.attrib]

    def links(self) -> list[str]:
        """Where every link leads, as written."""
        return [element.attrib["href"] for element in self.tree.iter("a") if "href" in element.attrib]

    @property
    def main(self) -> Element:
        """The main landmark."""
        found = self.tree.find(".//main")
        assert found is not None, f"{self.file} has no main"
        return found

    @property
    def noindex(self) -> bool:
        """Whether search engines are told to leave the page alone."""
        return any(item.get("name") == "robots" and item.get("content") == "noindex" for item in self.tree.iter("meta"))

    @property
    def redirect(self) -> bool:
        """Whether the page only leads on to another."""
        return _LEADS_ON in self.text

    @property
    def card(self) -> bool:
        """Whether it is a card, which other sites show inside theirs."""
        return self.file.startswith("kaart/")


class BuiltSite:
    """A site in a folder that doesn't change any more."""

    def __init__(self, root: Path) -> None:
        self.root = root

    @cached_property
    def files(self) -> frozenset[str]:
        """Every file by its path in the site."""
        return frozenset(path.relative_to(self.root).as_posix() for path in self.root.rglob("*") if not path.is_dir())

    @cached_property
    def everything(self) -> dict[str, BuiltPage]:
        """Every html file by its path in the site, redirects and the error page included."""
        return {file: self._page(file) for file in sorted(self.files) if file.endswith(".html")}

    @cached_property
    def pages(self) -> dict[str, BuiltPage]:
        """The pages that readers read, by address: neither redirects, cards nor the error page."""
        found = (page for page in self.everything.values() if not page.redirect and not page.card)
        return {page.address: page for page in found if page.file != "404.html"}

    def _page(self, file: str) -> BuiltPage:
        return BuiltPage(file, "/" + file.removesuffix("index.html"), (self.root / file).read_text(encoding="utf-8"))

    def bytes(self) -> dict[str, bytes]:
        """Every file with its bytes."""
        return {file: (self.root / file).read_bytes() for file in sorted(self.files)}


def with_class(tree: Element, name: str) -> list[Element]:
    """Every element of a class, in document order."""
    return [element for element in tree.iter() if name in element.get("class", "").split()]


def text_of(element: Element) -> str:
    """The text of an element with single spaces."""
    return " ".join("".join(element.itertext()).split())


def under_heading(tree: Element, level: str, start: str) -> Iterator[Element]:
    """The siblings after the heading whose text begins with `start`, up to the next heading as high or higher."""
    for parent in tree.iter():
        children = list(parent)
        for number, child in enumerate(children):
            if child.tag == level and text_of(child).startswith(start):
                for sibling in children[number + 1 :]:
                    if sibling.tag in ("h1", "h2", "h3") and sibling.tag <= level:
                        return
                    yield sibling
                return
    raise AssertionError(f"no {level} that begins with {start!r}")
