"""JGZ443: a recommendation marked as urgent of which no word says so."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.explanation import Example, lines
from jgz.language.urgency import says
from jgz.model import Urgency
from jgz.rules.base import Context, Rule, joined, option_place, own_text, softened

FAULT = Fault("JGZ443", "spoed-staat-niet-in-tekst")

_WORDS = {
    Urgency.NOW: "`direct`, `meteen` of `112`",
    Urgency.TODAY: "`dezelfde dag` of `vandaag`",
}


def check(context: Context) -> Iterator[Diagnostic]:
    """Looks in the text of every recommendation that is marked as urgent for a word that says so."""
    for module in context.library.modules:
        for item in module.recommendations:
            text = joined(own_text(module, item, context)) if item.urgency else ""
            if item.urgency and text and not says(text, item.urgency):
                yield FAULT.at(
                    option_place(module, item, "spoed"),
                    f"Bij `spoed` staat `{item.urgency}`, en de tekst van de aanbeveling zegt dat niet.",
                    f"Schrijf in de tekst {_WORDS[item.urgency]}, of haal `spoed` weg.",
                    softened(module),
                )


RULE = Rule(
    FAULT,
    what="Een aanbeveling met `spoed` zegt ook in haar tekst hoe snel het moet.",
    why="Het merk valt op en de tekst zegt wat je doet. Zeggen ze niet hetzelfde, dan weet niemand hoe snel het moet.",
    check=check,
    alone=True,
    example=Example(
        path="modules/buiten-spelen/speelplek-beoordelen.md",
        place=lines("    kern: ja", "    uitgangsvraag: uv1"),
        wrong=lines("    kern: ja", "    spoed: direct", "    uitgangsvraag: uv1"),
        right=lines("    kern: ja", "    uitgangsvraag: uv1"),
    ),
)
