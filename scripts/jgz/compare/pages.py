"""Comparing the pages for parents and youths: people act on them, and no party signs them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from jgz.compare.edits import likeness
from jgz.compare.known import KnownWords
from jgz.compare.meaning import change_of
from jgz.compare.pictures import Pictures
from jgz.compare.spelling import IsSlip
from jgz.compare.values import same, written
from jgz.loader.fields import NO_WORDS, parent_fields
from jgz.model import CallCard, Library, ParentPage, joined
from jgz.model.addresses import address_of
from jgz.model.difference import Aspect, Difference, PageDifference
from jgz.model.links import LinkResolver

# Cards with less in common are not the same one.
_ALIKE = 0.5
_MOST_SHOWN = 6
# When and whom to call follows from these, whatever the cards say.
_ABOUT_CALLING = frozenset({"wanneer_bellen", "fasen", "directe_hulp", "bewaren"})


def compare_pages(old: Library, new: Library) -> tuple[PageDifference, ...]:
    """What changed in meaning on pages for parents and youths, by address. Pages without change are left out.

    So is a page of which one side could not be read: nobody knows what changed there.
    """
    before = {address_of(item): item for item in old.parent_pages}
    after = {address_of(item): item for item in new.parent_pages}
    pictures = Pictures(old, LinkResolver(old)), Pictures(new, LinkResolver(new))
    known = KnownWords(old)
    found = []
    for address in sorted({*before, *after}):
        one, other = before.get(address), after.get(address)
        if one is None or other is None:
            item = _whole(address, one, other)
            found += [] if item.path in (old.broken if one is None else new.broken) else [item]
        elif differences := tuple(_page(one, other, pictures, known)):
            found.append(PageDifference(address, one, other, differences))
    return tuple(found)


def _whole(address: str, old: ParentPage | None, new: ParentPage | None) -> PageDifference:
    """A page that came or went, with every card on it."""
    page, sign = (new, "+") if new else (old, "-")
    aspect = Aspect.NEW if new else Aspect.REMOVED
    found = [Difference(address, "", aspect, old.title if old else "", new.title if new else "")]
    for card in page.call_cards if page else ():
        words = _card(card)
        sides = ("", words) if new else (words, "")
        found.append(Difference(address, "", Aspect.CARD, *sides, (f"{sign}{card.level.dutch}",)))
    return PageDifference(address, old, new, tuple(found))


def _page(
    old: ParentPage, new: ParentPage, pictures: tuple[Pictures, Pictures], known: KnownWords
) -> Iterator[Difference]:
    address = address_of(new)
    shown = tuple(sorted(what for _, what in side.of(page)) for side, page in zip(pictures, (old, new), strict=True))
    if shown[0] != shown[1]:
        one, other = (f"beeld: {', '.join(items) or 'geen'}" for items in shown)
        yield Difference(address, "", Aspect.OTHER_TEXT, one, other, ("+beeld", "-beeld"))
    if old is new:
        return
    is_slip = known.in_others_than(old)
    yield from _cards(address, list(old.call_cards), list(new.call_cards), is_slip)
    yield from _texts(address, old, new, is_slip)
    yield from _fields(address, old, new, is_slip)


def _cards(address: str, old: list[CallCard], new: list[CallCard], is_slip: IsSlip) -> Iterator[Difference]:
    """Cards that changed, came and went. Their order is no change."""
    for before, after in _pairs(old, new):
        if before is None or after is None:
            card, sign = (after, "+") if before is None else (before, "-")
            sides = ("", _card(after)) if after else (_card(before) if before else "", "")
            yield Difference(address, "", Aspect.CARD, *sides, (f"{sign}{card.level.dutch}",) if card else ())
            continue
        if (before.level, before.lines) != (after.level, after.lines):
            whom = (f"-{_whom(before)}", f"+{_whom(after)}")
            yield Difference(address, "", Aspect.CARD, _card(before), _card(after), whom)
        yield from _card_text(address, before, after, is_slip)


def _card_text(address: str, before: CallCard, after: CallCard, is_slip: IsSlip) -> Iterator[Difference]:
    """Another text on a card: every word of it says when or whom to call."""
    left = _without_common(list(before.html.blocks), list(after.html.blocks))
    one, other = (" ".join(blocks) for blocks in left)
    change = change_of(one, other, is_slip)
    if change:
        item = Difference(address, "", Aspect.CARD, one, other, change.attention, change.pieces, change.spelling)
        yield replace(item, attention=() if change.spelling else item.attention or _words_of(item))
    elif before.html.blocks != after.html.blocks and not any(left):
        yield Difference(address, "", Aspect.ORDER, _card(before), _card(after))


def _words_of(item: Difference) -> tuple[str, ...]:
    signed = ((f"-{was}" if was else "", f"+{becomes}" if becomes else "") for was, becomes in item.swaps)
    return tuple(word for pair in signed for word in pair if word)[:_MOST_SHOWN]


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


def _texts(address: str, old: ParentPage, new: ParentPage, is_slip: IsSlip) -> Iterator[Difference]:
    """The texts of the sections, without the cards in them."""
    for title in dict.fromkeys(item.title for item in (*old.body.sections, *new.body.sections)):
        before, after = _blocks(old, title), _blocks(new, title)
        named = title or "begin"
        one, other = (f"{named}: {' '.join(left)}" for left in _without_common(before, after))
        if change := change_of(one, other, is_slip):
            yield Difference(address, "", Aspect.TEXT, one, other, change.attention, change.pieces, change.spelling)
        elif before != after and sorted(before) == sorted(after):
            yield Difference(address, "", Aspect.ORDER, f"{named}: {' '.join(before)}", f"{named}: {' '.join(after)}")


def _blocks(page: ParentPage, title: str) -> list[str]:
    section = page.body.section(title)
    return list(joined([part.html for part in section.parts]).blocks) if section else []


def _without_common(old: list[str], new: list[str]) -> tuple[list[str], list[str]]:
    """Both rows without the paragraphs and items that both have: what only moved is no other text."""
    both = Counter(old) & Counter(new)
    return _left(old, both.copy()), _left(new, both.copy())


def _left(blocks: list[str], common: Counter[str]) -> list[str]:
    left = []
    for block in blocks:
        if common[block]:
            common[block] -= 1
        else:
            left.append(block)
    return left


def _fields(address: str, old: ParentPage, new: ParentPage, is_slip: IsSlip) -> Iterator[Difference]:
    for item in parent_fields(NO_WORDS):
        before, after = getattr(old, item.attribute), getattr(new, item.attribute)
        if not item.compared or same(before, after):
            continue
        one, other = f"{item.key}: {written(before)}", f"{item.key}: {written(after)}"
        if item.in_words:
            change = change_of(one, other, is_slip)
            if change:
                yield Difference(address, "", Aspect.TEXT, one, other, change.attention, change.pieces, change.spelling)
        else:
            attention = (f"-{item.key}", f"+{item.key}") if item.key in _ABOUT_CALLING else ()
            yield Difference(address, "", Aspect.METADATA, one, other, attention)
