"""Where the links of a text lead, before and after."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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
        """The change in where the links of a document lead; to look at twice when a link leads to other people now."""
        before, after = _targets(old, self._old), _targets(new, self._new)
        if before == after:
            return
        was, becomes = (f"koppelingen: {', '.join(sorted(side)) or 'geen'}" for side in (before, after))
        yield Difference(subject, "", Aspect.METADATA, was, becomes, self._attention(before, after))

    def _attention(self, before: frozenset[str], after: frozenset[str]) -> tuple[str, ...]:
        """Another site in the place of one, and a way to help that is gone or leads to another of its pages."""
        one, other = _sites(before), _sites(after)
        swapped = {*(f"-{site}" for site in one - other), *(f"+{site}" for site in other - one)}
        lost = {f"-{target}" for target in before - after if target == HELP or _site(target) in self._helping}
        return tuple(sorted((swapped if one - other and other - one else set()) | lost))


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
