"""The sentences about a change that every form for people has, and which words of a text they show."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from jgz.diagnostics import printable
from jgz.labels import count, shown_swaps
from jgz.model import Jump
from jgz.model.difference import Aspect, Comparison, Difference, ModuleDifference, PageDifference, Piece
from jgz.turned import turned_words

_COMPARED = (
    "modules, andere pagina's, hulplijnen, directe hulp, fasen, talen, begrippen, beroepen, partijen, thema's, "
    "hulpmiddelen, teksten elders en BDS-elementen"
)
_MOST_FILES = 10
_LIGHT = {Aspect.STATUS: "de status", Aspect.TERM: "de geldigheid", Aspect.SHOWN: "wat de pagina toont"}
# Words of a text that stayed, shown on either side of a change; and of one that came or went as a whole.
_AROUND = 8
_MOST_WORDS = 80


def headline(found: Comparison) -> str:
    """The first sentence: the meaning stayed, or how many recommendations are another advice, or what changed else."""
    if found.keeps_meaning:
        return "Betekenis ongewijzigd" + (" in wat vergeleken is." if found.not_compared or found.made_with else ".")
    advice = [(module.id, item.recommendation) for module in found.modules for item in module.advice]
    named = {item for item in advice if item[1]}
    if named:
        return f"{count(len(named), 'aanbeveling verandert', 'aanbevelingen veranderen')}:"
    if advice:
        return "Een tekst waarnaar professionals handelen, verandert:"
    changed = [item.id for item in found.modules if _means(item)] + [
        item.address for item in found.pages if _means(item)
    ]
    more = len(changed) - _MOST_FILES
    listed = ", ".join(changed[:_MOST_FILES]) + (f" en nog {more}" if more > 0 else "")
    return printable(f"Geen aanbeveling verandert. Wel verandert er iets in {listed}.")


def _means(item: ModuleDifference | PageDifference) -> bool:
    return not all(change.keeps_meaning for change in item.differences)


def what_to_sign(found: Comparison) -> Iterator[str]:
    """Per module who must sign the changed advice, and for which version."""
    for module in found.modules:
        if parties := found.unsigned.get(module.id):
            another = any(item.is_another_advice for item in module.advice)
            how = (
                "een nieuwe autorisatie" if another else "een nieuwe autorisatie, of `soort: ongewijzigd` met een reden"
            )
            yield f"{module.id} versie {module.version_asked}: {_and(parties)} ({how})"


def pages_that_lean(found: Comparison) -> Iterator[str]:
    """Per page for parents or youths the modules whose advice changed since it was held against them."""
    modules: dict[str, list[str]] = {}
    for id, pages in found.leaning.items():
        for address in pages:
            modules.setdefault(address, []).append(id)
    changed = {page.address for page in found.pages}
    for address, ids in sorted(modules.items()):
        state = "" if address not in changed else "; zij is zelf ook gewijzigd"
        yield f"{address} rust op {_and(ids)}{state}"


def _and(names: Sequence[str]) -> str:
    return " en ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def heading(module: ModuleDifference) -> str:
    """The module, what its version did and what it should do."""
    old, new = module.old, module.new
    if old is None or new is None:
        shown = new or old
        version = f" {shown.version}" if shown else ""
        return f"{module.id}{version}: {'nieuwe module' if old is None else 'module weg'}"
    if old.id != new.id:
        return f"{old.id} {old.version} → {new.id} {new.version}: andere id, verder vergeleken met wat zij was"
    if all(item.keeps_meaning for item in module.differences):
        return f"{module.id} {new.version}: alleen spelling"
    if module.jump is Jump.NONE:
        return f"{module.id} {new.version}: alleen {_light_words(module)}"
    step = f"{old.version} → {new.version}" if old.version != new.version else f"{new.version}, versie niet verhoogd"
    return f"{module.id} {step}; de wijziging vraagt minstens een {module.jump.dutch}versie"


def _light_words(module: ModuleDifference) -> str:
    """What changed where no version weighs it."""
    found = dict.fromkeys(_LIGHT.get(item.aspect, item.aspect) for item in module.differences)
    return " en ".join(found)


def page_heading(page: PageDifference) -> str:
    """The page and whether it came or went."""
    came, went = page.old is None and page.new is not None, page.new is None and page.old is not None
    state = "nieuwe pagina" if came else "pagina weg" if went else "gewijzigd"
    return printable(f"{page.address}: {state}")


def advice_that_changes(found: Comparison) -> Iterator[str]:
    """Every change of what the parties sign, old → new, with its module."""
    for module in found.modules:
        for item in module.advice:
            attention = " LET OP" if item.is_another_advice or item.attention else ""
            attention += f": {turned_words(item)}" if item.attention else ""
            unchanged = " (gaat als `ongewijzigd`)" if module.called_unchanged else ""
            yield f"{module.id} {shown_swaps(item)}{unchanged}{attention}"


def pages_to_look_at(found: Comparison) -> Iterator[str]:
    """Every change on a page for parents or youths that may turn what people do."""
    for page in found.pages:
        for item in page.alarming:
            yield f"{page.address} {shown_swaps(item)} LET OP: {turned_words(item)}"


def closing(found: Comparison) -> Iterator[str]:
    """What was compared; and what changed too and was not."""
    yield f"Vergeleken: {_COMPARED}."
    if found.not_compared:
        yield printable(f"Wel gewijzigd, niet vergeleken: {_named(found.not_compared)}.")
    if found.made_with:
        yield printable(f"LET OP: ook gewijzigd is waar elke pagina van wordt gemaakt: {_named(found.made_with)}.")


def _named(files: Sequence[str]) -> str:
    rest = len(files) - _MOST_FILES
    return ", ".join(files[:_MOST_FILES]) + (f" en nog {rest}" if rest > 0 else "")


def subject(item: Difference, weighed: bool = True) -> str:
    """What a change is about, the words to look at twice, and how heavy it is where a version weighs it."""
    about = f"#{item.recommendation} " if item.recommendation else ""
    weight = f" ({item.jump.dutch})" if item.jump and weighed else ""
    attention = f" LET OP: {turned_words(item)}" if item.attention else ""
    return printable(f"{about}{item.aspect}{weight}{attention}")


def both_sides(item: Difference, mark: Callable[[Piece], str]) -> Iterator[tuple[str, str]]:
    """The lines "was" and "wordt" of a change, with what differs marked."""
    for word, sign, text in (("was:", "-", item.before), ("wordt:", "+", item.after)):
        if item.pieces:
            yield word, _row([one.on_side(sign) for one in item.pieces if one.sign in ("=", sign)], mark)
        elif text:
            yield word, mark(Piece("=", _cut(text)))


def _row(pieces: list[Piece], mark: Callable[[Piece], str]) -> str:
    shown = []
    for number, piece in enumerate(pieces):
        if piece.sign == "=":
            piece = Piece("=", _shortened(piece.text, first=number == 0, last=number == len(pieces) - 1))
        shown.append(mark(piece))
    return "".join(shown).strip()


def _shortened(text: str, first: bool, last: bool) -> str:
    """A stretch that stayed, without its middle when it is long; at the ends of a text only the near words."""
    words = text.split(" ")
    before, after = 0 if first else _AROUND, 0 if last else _AROUND
    if len(words) <= before + after + 2:
        return text
    return " ".join([*words[:before], "…", *words[len(words) - after :]])


def _cut(text: str) -> str:
    words = text.split(" ")
    return text if len(words) <= _MOST_WORDS else f"{' '.join(words[:_MOST_WORDS])} …"


def marked(piece: Piece, safe: Callable[[str], str], signs: dict[str, tuple[str, str]]) -> str:
    """A piece between the signs for `-` or `+`, with its white space outside them; `safe` makes its words harmless."""
    words = piece.text.strip()
    if piece.sign not in signs or not words:
        return safe(piece.text)
    gap = piece.text[len(piece.text.rstrip()) :]
    begin, end = signs[piece.sign]
    return f"{begin}{safe(words)}{end}{gap}"
