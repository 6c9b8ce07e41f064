"""Comparing the pages for parents and youths, translations too: people act on them, and no party signs them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from jgz.compare.edits import likeness
from jgz.compare.foreign import change_in
from jgz.compare.keywords import statements_among_keywords
from jgz.compare.known import KnownWords
from jgz.compare.link_targets import Targets
from jgz.compare.pictures import Pictures
from jgz.compare.spelling import IsSlip
from jgz.compare.values import same, written
from jgz.compare.weighing import framed_otherwise, weighed
from jgz.loader.fields import NO_WORDS, parent_fields, translation_fields
from jgz.loader.table import FileField
from jgz.model import CallCard, Document, Library, ParentPage, Translation, joined
from jgz.model.addresses import address_of
from jgz.model.body import NO_MARKUP, Markup
from jgz.model.difference import Aspect, Difference, PageDifference
from jgz.model.links import LinkResolver

_Plain = ParentPage | Translation
# Cards with less in common are not the same one.
_ALIKE = 0.5
_HISTORY = "wijzigingen"
_ELSEWHERE = ("-plaats", "+plaats")


class Both:
    """What a comparison of pages asks of the two libraries round them."""

    def __init__(self, old: Library, new: Library) -> None:
        links = LinkResolver(old), LinkResolver(new)
        self.known = KnownWords(old)
        self.targets = Targets(*links, old.registers.help_lines)
        self.pictures = Pictures(old, links[0]), Pictures(new, links[1])


def compare_pages(old: Library, new: Library) -> tuple[PageDifference, ...]:
    """What changed in meaning on pages for parents and youths, by address. Pages without change are left out.

    So is a page of which one side could not be read: nobody knows what changed there.
    """
    before, after = _by_address(old), _by_address(new)
    both = Both(old, new)
    found = []
    for address in sorted({*before, *after}):
        one, other = before.get(address), after.get(address)
        if one is None or other is None:
            item = _whole(address, one, other)
            found += [] if item.path in (old.broken if one is None else new.broken) else [item]
        elif differences := tuple(_page(one, other, both)):
            found.append(PageDifference(address, one, other, differences))
    return tuple(found)


def _by_address(library: Library) -> dict[str, _Plain]:
    pages: tuple[_Plain, ...] = (*library.parent_pages, *library.translations)
    return {address_of(item): item for item in pages}


def _whole(address: str, old: _Plain | None, new: _Plain | None) -> PageDifference:
    """A page that came or went, with every card on it."""
    page, sign = (new, "+") if new else (old, "-")
    aspect = Aspect.NEW if new else Aspect.REMOVED
    found = [Difference(address, "", aspect, old.title if old else "", new.title if new else "")]
    for card in page.call_cards if page else ():
        words = _card(card)
        sides = ("", words) if new else (words, "")
        found.append(Difference(address, "", Aspect.CARD, *sides, (f"{sign}{card.level.dutch}",)))
    return PageDifference(address, old, new, tuple(found))


def _page(old: _Plain, new: _Plain, both: Both) -> Iterator[Difference]:
    address = address_of(new)
    sides = zip(both.pictures, (old, new), strict=True)
    shown = tuple(sorted(what for _, what in side.of(page)) for side, page in sides)
    if shown[0] != shown[1]:
        one, other = (f"beeld: {', '.join(items) or 'geen'}" for items in shown)
        yield Difference(address, "", Aspect.OTHER_TEXT, one, other, ("+beeld", "-beeld"))
    if old is new:
        return
    is_slip = both.known.in_others_than(old)
    yield from _cards(address, old, new, is_slip)
    yield from compare_texts(address, old, new, is_slip)
    yield from compare_fields(address, old, new, _fields_of(new), is_slip)
    yield from _told_otherwise(address, old, new, is_slip)
    yield from statements_among_keywords(old, new)
    yield from both.targets.compared(address, old, new)


def _told_otherwise(address: str, old: _Plain, new: _Plain, is_slip: IsSlip) -> Iterator[Difference]:
    """What the history says in other words now, and each line that came or went: readers see the newest one."""
    if not (isinstance(old, ParentPage) and isinstance(new, ParentPage)):
        return
    gone = [item for item in old.changes if item not in new.changes]
    came = [item for item in new.changes if item not in old.changes]
    for before in gone:
        after = next((item for item in came if item.date == before.date), None)
        if after is not None:
            came.remove(after)
        texts = f"{_HISTORY}: {before.text}", f"{_HISTORY}: {after.text}" if after else ""
        if after is None:
            yield Difference(address, "", Aspect.METADATA, *texts)
        elif change := change_in(new, *texts, is_slip):
            yield Difference(address, "", Aspect.TEXT, *texts, change.attention, change.pieces, change.spelling)
    for item in came:
        yield Difference(address, "", Aspect.METADATA, "", f"{_HISTORY}: {item.text}")


def _fields_of(page: _Plain) -> tuple[FileField, ...]:
    return parent_fields(NO_WORDS) if isinstance(page, ParentPage) else translation_fields()


def _cards(address: str, old: _Plain, new: _Plain, is_slip: IsSlip) -> Iterator[Difference]:
    """Cards that changed, came and went. Their order is no change."""
    for before, after in _pairs(list(old.call_cards), list(new.call_cards)):
        if before is None or after is None:
            card, sign = (after, "+") if before is None else (before, "-")
            sides = ("", _card(after)) if after else (_card(before) if before else "", "")
            yield Difference(address, "", Aspect.CARD, *sides, (f"{sign}{card.level.dutch}",) if card else ())
            continue
        if (before.level, before.lines) != (after.level, after.lines):
            whom = (f"-{_whom(before)}", f"+{_whom(after)}")
            yield Difference(address, "", Aspect.CARD, _card(before), _card(after), whom)
        yield from _card_text(new, before, after, is_slip)


def _card_text(page: _Plain, before: CallCard, after: CallCard, is_slip: IsSlip) -> Iterator[Difference]:
    """Another text on a card: every word of it says when or whom to call."""
    address = address_of(page)
    left = _without_common(before.html, after.html)
    one, other = (" ".join(blocks) for blocks in left)
    if change := change_in(page, one, other, is_slip):
        attention = () if change.spelling else change.attention
        yield weighed(Difference(address, "", Aspect.CARD, one, other, attention, change.pieces, change.spelling))
    elif before.html.blocks != after.html.blocks and sorted(before.html.blocks) == sorted(after.html.blocks):
        yield _moved(address, _whom(after), before.html, after.html)


def _card(card: CallCard) -> str:
    return f"{_whom(card)}: {card.html.said}"


def _whom(card: CallCard) -> str:
    """How urgently to call, and whom where it is not the doctor."""
    return " ".join((card.level.dutch, *((f"({', '.join(card.lines)})",) if card.lines else ())))


def _pairs(old: list[CallCard], new: list[CallCard]) -> list[tuple[CallCard | None, CallCard | None]]:
    """Cards that are the same one: with the same words, then the most alike ones."""
    left, pairs = list(old), list[tuple[CallCard | None, CallCard | None]]()
    waiting = []
    for card in new:
        twin = next((item for item in left if item.html.said == card.html.said and item.level is card.level), None)
        twin = twin or next((item for item in left if item.html.said == card.html.said), None)
        if twin:
            left.remove(twin)
            pairs.append((twin, card))
        else:
            waiting.append(card)
    for card in waiting:
        scores = [(likeness(item.html.said, card.html.said, _ALIKE), number) for number, item in enumerate(left)]
        best = max(scores, default=(0.0, 0))
        pairs.append((left.pop(best[1]) if best[0] >= _ALIKE else None, card))
    return [*pairs, *((item, None) for item in left)]


def compare_texts(address: str, old: Document, new: Document, is_slip: IsSlip) -> Iterator[Difference]:
    """The texts of the sections of a page, without the cards in them. Nobody signs them, so every other word counts."""
    for title in dict.fromkeys(item.title for item in (*old.body.sections, *new.body.sections)):
        before, after = _section(old, title), _section(new, title)
        named = title or "begin"
        one, other = (f"{named}: {' '.join(left)}" for left in _without_common(before, after))
        if change := change_in(new, one, other, is_slip):
            words = change.attention, change.pieces, change.spelling
            yield weighed(Difference(address, "", Aspect.TEXT, one, other, *words))
        elif before.blocks != after.blocks and sorted(before.blocks) == sorted(after.blocks):
            yield _moved(address, named, before, after)
        if not change or change.spelling:
            yield from framed_otherwise(address, Aspect.TEXT, before, after)


def _moved(address: str, named: str, before: Markup, after: Markup) -> Difference:
    """Blocks in another order, which is no other text unless something else announces them: "Doe dit nooit:"."""
    one, other = (f"{named}: {' '.join(side.blocks)}" for side in (before, after))
    same = sorted(_announced(before)) == sorted(_announced(after))
    return Difference(address, "", Aspect.ORDER, one, other, () if same else _ELSEWHERE)


def _section(page: Document, title: str) -> Markup:
    section = page.body.section(title)
    return joined([part.html for part in section.parts]) if section else NO_MARKUP


def _announced(text: Markup) -> list[tuple[str, str]]:
    return list(zip(text.leads, text.blocks, strict=True))


def _without_common(old: Markup, new: Markup) -> tuple[list[str], list[str]]:
    """The blocks of both texts without those that both have under the same words: what only moved is no other text."""
    before, after = _announced(old), _announced(new)
    both = Counter(before) & Counter(after)
    return _left(before, both.copy()), _left(after, both.copy())


def _left(blocks: list[tuple[str, str]], common: Counter[tuple[str, str]]) -> list[str]:
    left = []
    for block in blocks:
        if common[block]:
            common[block] -= 1
        else:
            left.append(block[1])
    return left


def compare_fields(
    address: str, old: Document, new: Document, table: Sequence[FileField], is_slip: IsSlip
) -> Iterator[Difference]:
    """The fields on top of a page that its table says to compare."""
    for item in table:
        before, after = getattr(old, item.attribute), getattr(new, item.attribute)
        if not item.compared or same(before, after):
            continue
        one, other = f"{item.key}: {written(before)}", f"{item.key}: {written(after)}"
        if item.in_words:
            if change := change_in(new, one, other, is_slip):
                words = change.attention, change.pieces, change.spelling
                yield weighed(Difference(address, "", Aspect.TEXT, one, other, *words))
        else:
            attention = (f"-{item.key}", f"+{item.key}") if item.weighty else ()
            yield Difference(address, "", Aspect.METADATA, one, other, attention)
