"""JGZ524: a number that a translation has and the Dutch page has not, or the other way round."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault, Severity
from jgz.explanation import Example
from jgz.model import Document
from jgz.rules.base import Context, Rule
from jgz.rules.translated import PATH, PHRASES, pairs, sample

FAULT = Fault("JGZ524", "getal-anders-in-vertaling", Severity.WARNING)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
# Arabic has a form of words for two of a thing: "two years" is one word.
_IN_WORDS = {"ar": ("2",)}
_ADDRESS = re.compile(r"\]\([^)\s]*\)")


def check(context: Context) -> Iterator[Diagnostic]:
    """Compares the numbers in figures of every translation with those of the Dutch page that it follows."""
    for page, original in pairs(context.library):
        if page.lags(original):
            continue
        own, wanted = _numbers(page), _numbers(original)
        for number in _IN_WORDS.get(page.language, ()):
            wanted[number] = own[number]
        for number in sorted((own - wanted) | (wanted - own)):
            more = own[number] > wanted[number]
            yield FAULT.at(
                page.origin.at("vertaling_van"),
                f"Het getal {number} staat hier {own[number]} keer en op de Nederlandse pagina {wanted[number]} keer.",
                "Schrijf hetzelfde getal, ook met cijfers." if not more else "Haal het weg, of schrijf het in woorden.",
            )


def _numbers(page: Document) -> Counter[str]:
    """The numbers in the text of a page, in Western figures, each as often as it stands there."""
    text = "\n".join(page.origin.text.split("\n")[page.origin.body_line - 1 :])
    plain = "".join(_western(sign) for sign in _ADDRESS.sub("]", text))
    return Counter(number.replace(",", ".") for number in _NUMBER.findall(plain))


def _western(sign: str) -> str:
    return str(unicodedata.decimal(sign)) if sign.isdecimal() else "," if sign == "\u066b" else sign


RULE = Rule(
    FAULT,
    what="In een vertaling staan dezelfde getallen als op de Nederlandse pagina, even vaak.",
    why="Een ander getal is een ander advies: 38 graden, 3 maanden, 10 microgram.",
    check=check,
    example=Example(
        path=PATH,
        place="",
        wrong=sample("pain when walking", "pain when walking for 3 days"),
        right=sample("pain when walking", "pain when walking for days"),
        given=(PHRASES,),
    ),
)
