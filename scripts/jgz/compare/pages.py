"""Comparing the pages for parents and youths, translations too: people act on them, and no party signs them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from jgz.compare.edits import likeness
from jgz.compare.foreign import change_in
from jgz.compare.known import KnownWords
from jgz.compare.link_targets import Targets
from jgz.compare.pictures import Pictures
from jgz.compare.spelling import IsSlip
from jgz.compare.values import same, written
from jgz.loader.fields import NO_WORDS, parent_fields, translation_fields
from jgz.loader.table import FileField
from jgz.model import CallCard, Document, Library, ParentPage, Translation, joined
from jgz.model.addresses import address_of
from jgz.model.difference import Aspect, Difference, PageDifference
from jgz.model.links import LinkResolver
from jgz.model.sections import Holds, plan_of

_Plain = ParentPage | Translation
# Cards with less in common are not the same one.
_ALIKE = 0.5
_MOST_SHOWN, _MOST_WORDS = 6, 4
_HISTORY = "wijzigingen"
# What people do and when they call: here any other word may be another advice.
_ACTED_ON = (Holds.DOING, Holds.CALLS)


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
    left = _without_common(list(before.html.blocks), list(after.html.blocks))
    one, other = (" ".join(blocks) for blocks in left)
    change = change_in(page, one, other, is_slip)
    if change:
        item = Difference(address, "", Aspect.CARD, one, other, change.attention, change.pieces, change.spelling)
        yield replace(item, attention=() if change.spelling else item.attention or _words_of(item))
    elif before.html.blocks != after.html.blocks and not any(left):
        yield Difference(address, "", Aspect.ORDER, _card(before), _card(after))


def _words_of(item: Difference) -> tuple[str, ...]:
    signed = (_cut(sign, words) for pair in item.swaps for sign, words in zip("-+", pair, strict=True) if words)
    return tuple(signed)[:_MOST_SHOWN]


def _cut(sign: str, text: str) -> str:
    words = text.split()
    return sign + (text if len(words) <= _MOST_WORDS else f"{' '.join(words[:_MOST_WORDS])} …")


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
    """The texts of the sections of a page, without the cards in them."""
    for title in dict.fromkeys(item.title for item in (*old.body.sections, *new.body.sections)):
        before, after = _blocks(old, title), _blocks(new, title)
        named = title or "begin"
        one, other = (f"{named}: {' '.join(left)}" for left in _without_common(before, after))
        if change := change_in(new, one, other, is_slip):
            item = Difference(address, "", Aspect.TEXT, one, other, change.attention, change.pieces, change.spelling)
            yield _weighed(item) if _is_acted_on(new, title) else item
        elif before != after and sorted(before) == sorted(after):
            yield Difference(address, "", Aspect.ORDER, f"{named}: {' '.join(before)}", f"{named}: {' '.join(after)}")


def _weighed(item: Difference) -> Difference:
    """A change of a text in which every word counts: the words that came and went are to be looked at."""
    return item if item.spelling or item.attention else replace(item, attention=_words_of(item))


def _is_acted_on(page: Document, title: str) -> bool:
    """Whether people do what a section says: the list before the first heading says it in short.

    Nobody here can tell what a section in another language says.
    """
    plan = plan_of(title)
    acted_on = not title or (plan is not None and plan.holds in _ACTED_ON)
    return isinstance(page, Translation) or (isinstance(page, ParentPage) and acted_on)


def _blocks(page: Document, title: str) -> list[str]:
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
                said = Difference(address, "", Aspect.TEXT, one, other, *words)
                yield _weighed(said) if isinstance(new, Translation) else said
        else:
            attention = (f"-{item.key}", f"+{item.key}") if item.weighty else ()
            yield Difference(address, "", Aspect.METADATA, one, other, attention)
