"""Keywords that say something: lists of everything and results of search show them, beside the title of a page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jgz.model import Document, Module
from jgz.model.difference import Aspect, Difference, plain

_WORD = re.compile(r"[^\W\d_]+")
# With one of these a keyword is no longer a name of something: "slapen op de buik is veilig".
_SAYING = frozenset("is zijn moet moeten mag mogen hoeft hoeven nooit altijd".split())


def statements_among_keywords(old: Document, new: Document) -> Iterator[Difference]:
    """Every keyword that came and that readers could take for an advice. Other ones are no change in meaning."""
    before = {(recommendation, plain(word)) for recommendation, word in _keywords(old)}
    for recommendation, word in _keywords(new):
        if (recommendation, plain(word)) not in before and not _SAYING.isdisjoint(_WORD.findall(word.lower())):
            yield Difference(new.id, recommendation, Aspect.SHOWN, "", f"trefwoorden: {word}", (f"+{word}",))


def _keywords(document: Document) -> Iterator[tuple[str, str]]:
    """The keywords of a document, and those of its recommendations with their id."""
    yield from (("", word) for word in (*document.keywords, *document.synonyms))
    for item in document.recommendations if isinstance(document, Module) else ():
        yield from ((item.id, word) for word in item.keywords)
