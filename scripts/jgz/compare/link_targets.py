"""Where the links of a text lead, before and after."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from jgz.model import Document, HelpLine
from jgz.model.addresses import HELP
from jgz.model.difference import Aspect, Difference
from jgz.model.links import LinkKind, LinkResolver


class Targets:
    """Compares where links lead in two libraries. Pictures are compared by what they show."""

    def __init__(self, old: LinkResolver, new: LinkResolver, helping: Iterable[HelpLine]) -> None:
        self._old, self._new = old, new
        self._helping = {_site(address) for line in helping for address in (line.address, line.chat) if address}

    def compared(self, subject: str, old: Document, new: Document) -> Iterator[Difference]:
        """The change in where the links of a document lead; to look at twice when one leads elsewhere than it did."""
        before, after = _targets(old, self._old), _targets(new, self._new)
        elsewhere = self._elsewhere(old, new)
        if before == after and not elsewhere:
            return
        was, becomes = (f"koppelingen: {', '.join(sorted(side)) or 'geen'}" for side in (before, after))
        if before == after:
            was, becomes = (f"koppelingen: {', '.join(side)}" for side in zip(*elsewhere, strict=True))
        attention = tuple(sorted({*self._attention(before, after), *(word for pair in elsewhere for word in pair)}))
        yield Difference(subject, "", Aspect.METADATA, was, becomes, attention)

    def _elsewhere(self, old: Document, new: Document) -> list[tuple[str, str]]:
        """The links that say the same and lead to another place of the site now, as was and becomes."""
        before, after = _by_words(old, self._old), _by_words(new, self._new)
        found = []
        for words in sorted(before.keys() & after.keys()):
            went, came = (sorted(set(side)) for side in (before[words] - after[words], after[words] - before[words]))
            for was, becomes in zip(went, came, strict=False):
                if not self._is_near(was, becomes):
                    found.append((f"-[{words}] {was.shown}", f"+[{words}] {becomes.shown}"))
        return found

    def _is_near(self, was: _Place, becomes: _Place) -> bool:
        """Whether a link leads to the same page: the whole of it on one side, or a heading that was renamed."""
        page = becomes.document
        gone = page is not None and was.fragment not in self._new.ids_on_page(page)
        return was.address == becomes.address and (gone or not was.fragment or not becomes.fragment)

    def _attention(self, before: frozenset[str], after: frozenset[str]) -> tuple[str, ...]:
        """Another site in the place of one, and a way to help that is gone or leads to another of its pages."""
        one, other = _sites(before), _sites(after)
        swapped = {*(f"-{site}" for site in one - other), *(f"+{site}" for site in other - one)}
        lost = {f"-{target}" for target in before - after if target == HELP or _site(target) in self._helping}
        return tuple(sorted((swapped if one - other and other - one else set()) | lost))


@dataclass(frozen=True, slots=True, order=True)
class _Place:
    """Where a link leads: a page of the site, and the place on it when the link names one."""

    address: str
    fragment: str
    document: Document | None = field(default=None, compare=False)

    @property
    def shown(self) -> str:
        return f"{self.address}#{self.fragment}" if self.fragment else self.address


def _by_words(document: Document, links: LinkResolver) -> dict[str, Counter[_Place]]:
    """The links to pages of the site by what they say."""
    found: dict[str, Counter[_Place]] = {}
    for link in (item for item in document.body.links if not item.image):
        target = links.resolve(document, link.target)
        if target.kind in (LinkKind.PAGE, LinkKind.GENERATED):
            place = _Place(target.address, target.fragment, target.document)
            found.setdefault(link.text.casefold(), Counter())[place] += 1
    return found


def _targets(document: Document, links: LinkResolver) -> frozenset[str]:
    """Inside the site a link leads to a page: a heading of it may have another name now."""
    found = set()
    for link in (item for item in document.body.links if not item.image):
        target = links.resolve(document, link.target)
        inside = target.kind in (LinkKind.PAGE, LinkKind.GENERATED, LinkKind.PICTURE)
        found.add(target.address if inside else link.target)
    return frozenset(found)


def _sites(targets: frozenset[str]) -> set[str]:
    """The hosts, mailboxes and numbers outside the site."""
    found = set()
    for target in targets:
        if not target.startswith("/"):
            found.add(_site(target))
    return found


def _site(target: str) -> str:
    try:
        host = urlsplit(target).hostname
    except ValueError:
        host = None
    return (host or target).removeprefix("www.")
