"""Pictures in a text that another one took the place of, or that were drawn anew under the same name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from jgz.model import Document, Library, Module, ParentPage
from jgz.model.addresses import address_of_picture
from jgz.model.difference import Aspect, Difference
from jgz.model.links import LinkKind, LinkResolver
from jgz.model.sections import ADVICE

_DIGEST_SHOWN = 8


class Pictures:
    """What the pictures of one library show: by their address a digest of the file."""

    def __init__(self, library: Library, links: LinkResolver) -> None:
        self._digests = {address_of_picture(item.path): item.digest for item in library.pictures}
        self._links = links

    def of(self, document: Document) -> tuple[tuple[int, str], ...]:
        """The pictures of a document in order: the line and what stands there, the same only for the same picture."""
        shown = [(link.line, self._shown(document, link.target)) for link in document.body.links if link.image]
        if isinstance(document, ParentPage) and document.drawing:
            shown.append((0, self._named(address_of_picture(document.drawing_path))))
        return tuple(shown)

    def _shown(self, document: Document, target: str) -> str:
        found = self._links.resolve(document, target)
        if found.kind is not LinkKind.PICTURE:
            return target
        return self._named(found.address)

    def _named(self, address: str) -> str:
        return f"{address} ({self._digests.get(address, '')[:_DIGEST_SHOWN]})"


def changed_pictures(old: Module, new: Module, before: Pictures, after: Pictures) -> Iterator[Difference]:
    """Every recommendation, and then the rest of the module, that shows other pictures than before."""
    one, other = _by_place(old, before), _by_place(new, after)
    for place in dict.fromkeys((*one, *other)):
        was, becomes = sorted(one.get(place, ())), sorted(other.get(place, ()))
        if was != becomes:
            aspect, recommendation = place
            yield Difference(new.id, recommendation, aspect, _told(was), _told(becomes), ("+beeld", "-beeld"))


def _told(pictures: list[str]) -> str:
    return f"beeld: {', '.join(pictures) or 'geen'}"


def _by_place(module: Module, pictures: Pictures) -> Mapping[tuple[Aspect, str], list[str]]:
    found: dict[tuple[Aspect, str], list[str]] = {}
    for line, shown in pictures.of(module):
        found.setdefault(_place(module, line), []).append(shown)
    return found


def _place(module: Module, line: int) -> tuple[Aspect, str]:
    """What a line belongs to: among the recommendations the one above it, elsewhere the module."""
    title = next((item.title for item in reversed(module.body.sections) if item.line <= line), "")
    if title != ADVICE:
        return Aspect.EVIDENCE, ""
    return Aspect.TEXT, next((item.id for item in reversed(module.recommendations) if item.line <= line), "")
