"""JGZ421: words of a recommendation that say something else than its strength."""

import re
from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault, Location, Severity
from jgz.explanation import Example
from jgz.model import Passage, Recommendation, Strength
from jgz.rules.base import Context, Rule, joined, own_text

FAULT = Fault("JGZ421", "woorden-passen-niet-bij-sterkte", Severity.WARNING)

_CONSIDER = re.compile(r"(?:^|[.!?:;] )(?P<word>Overweeg)\b", re.IGNORECASE)
_MUST = re.compile(r"\b(?P<word>altijd|nooit|moet|moeten|zonder uitzondering|in alle gevallen)\b", re.IGNORECASE)
_SOFT = re.compile(
    r"\b(?:overweeg|overwegen|kan|kun|kunt|kunnen|zou|zouden|eventueel|liever|bij voorkeur)\b", re.IGNORECASE
)


def check(context: Context) -> Iterator[Diagnostic]:
    """Looks at the text of every recommendation, not at its motivation."""
    for module in context.library.modules:
        for item in module.recommendations:
            yield from _judge(item, own_text(module, item, context))


def _judge(item: Recommendation, passages: tuple[Passage, ...]) -> Iterator[Diagnostic]:
    whole = joined(passages)
    if item.strength is Strength.STRONG and (found := _first(_CONSIDER, passages)):
        message = "`Overweeg` klinkt als een zwakke aanbeveling, maar bij `sterkte` staat `sterk`."
        yield FAULT.at(found[0], message, "Schrijf wat de lezer doet (`Vraag …`), of maak de sterkte `zwak`.")
    if item.strength is Strength.WEAK and not _SOFT.search(whole) and (found := _first(_MUST, passages)):
        message = f"`{found[1]}` klinkt als een sterke aanbeveling, maar bij `sterkte` staat `zwak`."
        yield FAULT.at(found[0], message, "Begin met `Overweeg …`, of maak de sterkte `sterk`.")


def _first(pattern: re.Pattern[str], passages: tuple[Passage, ...]) -> tuple[Location, str] | None:
    """The first place where a pattern is found, and the word that stands there."""
    for passage in passages:
        if match := pattern.search(passage.text):
            return passage.location(*match.span("word")), match["word"]
    return None


RULE = Rule(
    FAULT,
    what="De woorden van een aanbeveling passen bij haar sterkte.",
    why="Wie haast heeft, leest alleen de zin. Die mag niet iets anders zeggen dan het label ernaast.",
    check=check,
    alone=True,
    example=Example(
        path="modules/buiten-spelen/spelen-bespreken.md",
        place="Vraag ouders op een gewone dag te vertellen hoe hun kind de middag doorbrengt.",
        wrong="Overweeg om ouders te vragen hoe hun kind de middag doorbrengt.",
        right="Vraag ouders hoe hun kind de middag doorbrengt.",
    ),
)
