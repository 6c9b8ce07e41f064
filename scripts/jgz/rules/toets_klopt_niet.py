"""JGZ236: a test question without answers to choose from, a right one, a reason, or a recommendation to rest on."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.explanation import Example, Given, lines
from jgz.model import Module, QuizQuestion
from jgz.rules.base import Context, Rule, softened

FAULT = Fault("JGZ236", "toets-klopt-niet")
_FEWEST, _MOST = 2, 4


def check(context: Context) -> Iterator[Diagnostic]:
    """Counts the answers and looks up the recommendation."""
    for module in context.library.modules:
        ids = {item.id for item in module.recommendations}
        for item in module.quiz_questions:
            for message, help in _wrong(item, module, ids):
                yield FAULT.at(module.origin.line(item.line), message, help, softened(module))


def _wrong(item: QuizQuestion, module: Module, ids: set[str]) -> Iterator[tuple[str, str]]:
    right = sum(answer.right for answer in item.answers)
    if not item.case:
        yield f"Toetsvraag `{item.id}` vraagt niets.", "Zet onder de opties een korte casus met een vraag."
    if not _FEWEST <= len(item.answers) <= _MOST:
        yield (
            f"Toetsvraag `{item.id}` heeft {len(item.answers)} antwoorden; het moeten er {_FEWEST} tot {_MOST} zijn.",
            "Zet elk antwoord in een blok `//// antwoord`.",
        )
    elif not 0 < right < len(item.answers):
        yield (
            f"Bij toetsvraag `{item.id}` {'is elk antwoord goed' if right else 'is geen antwoord goed'}.",
            "Zet `goed: ja` bij het antwoord dat goed is.",
        )
    if any(not answer.text for answer in item.answers):
        yield f"Bij toetsvraag `{item.id}` is een antwoord leeg.", "Schrijf het antwoord in het blok."
    if not item.why:
        yield f"Bij toetsvraag `{item.id}` staat niet waarom.", "Leg het uit in een blok `//// uitleg`."
    if item.recommendation not in ids:
        yield (
            f"Toetsvraag `{item.id}` rust op `{item.recommendation}`, en die aanbeveling heeft deze module niet.",
            f"Kies uit: {', '.join(sorted(ids))}.",
        )
    if item.version > module.version:
        yield (
            f"Toetsvraag `{item.id}` is nagekeken bij {item.version}, maar de module is pas bij {module.version}.",
            f'Schrijf `versie: "{module.version}"`.',
        )


_RIGHT = lines(
    "## Toets jezelf", "", "/// toets | hek-of-niet", "    aanbeveling: plek-bekijken", '    versie: "1.0.0"', "",
    "Is een hek nodig?", "", "//// antwoord", "    goed: ja", "", "Dat bekijk je samen.", "////", "//// antwoord",
    "Nooit.", "////", "//// uitleg", "Je bekijkt de plek samen met ouders.", "////", "///", "", "## Verantwoording",
)  # fmt: skip
_ANSWER = lines("//// antwoord", "    goed: ja", "", "Dat bekijk je samen.", "////")
RULE = Rule(
    FAULT,
    what="Een toetsvraag heeft twee tot vier antwoorden, waarvan een goed, een uitleg en een aanbeveling.",
    why="Wie zich toetst, moet kunnen nalezen waarom een antwoord goed is.",
    check=check,
    alone=True,
    example=Example(
        path="modules/buiten-spelen/speelplek-beoordelen.md",
        place=_ANSWER,
        wrong=_ANSWER.replace("    goed: ja\n\n", ""),
        right=_ANSWER,
        given=(Given("modules/buiten-spelen/speelplek-beoordelen.md", "## Verantwoording", _RIGHT),),
    ),
)
