"""JGZ332: a recommendation, or what else people act on, that says something else than was published as this version."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault, Severity
from jgz.explanation import Example, Given, When, lines
from jgz.model import Jump, Module, PublishedText, Recommendation
from jgz.model.digests import can_be_compared, rest_says_as_registered, says_as_registered
from jgz.register_files import TEXT_COLUMNS, RegisterFile
from jgz.rules.base import Context, Rule

FAULT = Fault("JGZ332", "anders-onder-zelfde-versie")
# The name of the line of a module itself.
_REST = ""
_OTHER_REST = "Een vraag, Zorg op maat, een waarschuwing of een beslistabel zegt iets anders dan is gepubliceerd"


def check(context: Context) -> Iterator[Diagnostic]:
    """Holds every module against the digests that were registered for its version, also without an earlier version."""
    registered: dict[tuple[str, str], dict[str, PublishedText]] = {}
    for row in context.library.registers.texts:
        module_id, _, name = row.id.partition("#")
        if can_be_compared(row.digest):
            registered.setdefault((module_id, row.version), {})[name] = row
    for module in context.library.modules:
        known = registered.get((module.id, str(module.version)))
        if known:
            yield from _changed(module, known, context)


def _changed(module: Module, known: dict[str, PublishedText], context: Context) -> Iterator[Diagnostic]:
    # A quick reading has the source of a text, which differs from its words where there is a link in it.
    rest = known.pop(_REST, None)
    suspects = {item.id for item in module.recommendations if known and not _says_the_same(item, known)}
    differs = rest is not None and not rest_says_as_registered(module, rest.digest)
    whole = context.read_whole(module) if suspects or differs else module
    if differs and rest is not None and not rest_says_as_registered(whole, rest.digest):
        yield _report(module, 0, _OTHER_REST)
    for item in whole.recommendations:
        if item.id not in suspects:
            continue
        if item.id not in known:
            if not any(name in known for name in item.former_ids):
                yield _report(module, item.line, f"De aanbeveling `{item.id}` is nieuw")
        elif not _says_the_same(item, known):
            yield _report(module, item.line, f"De aanbeveling `{item.id}` zegt iets anders dan is gepubliceerd")
    there = {name for item in module.recommendations for name in (item.id, *item.former_ids)}
    for name in (name for name in known if name not in there):
        yield _report(module, 0, f"De aanbeveling `{name}` is weg")


def _says_the_same(item: Recommendation, known: dict[str, PublishedText]) -> bool:
    return item.id in known and says_as_registered(item, known[item.id].digest)


def _report(module: Module, line: int, what: str) -> Diagnostic:
    return FAULT.at(
        module.origin.line(line) if line else module.origin.at("versie"),
        f"{what}, maar de versie is nog `{module.version}`.",
        f'Zet de tekst terug, of schrijf een hogere versie, bijvoorbeeld "{module.version.after(Jump.PATCH)}".',
        Severity.WARNING if module.status.draft else Severity.ERROR,
    )


_FILE = "modules/buiten-spelen/speelplek-beoordelen.md"
_ROW = "speelplek-beoordelen#plek-bekijken\t1.0.0\t1:5a0d8540febe8618e2e600f9c59d693c\n"
RULE = Rule(
    FAULT,
    what="Onder een versie die is gepubliceerd, zegt elke aanbeveling nog hetzelfde. Dat geldt ook voor de "
    "uitgangsvragen, Zorg op maat, de waarschuwingen en de beslistabellen.",
    why="Wie een versie noemt in een brief of een dossier, moet er altijd dezelfde woorden onder vinden.",
    check=check,
    example=Example(
        path=_FILE,
        place="    sterkte: zwak",
        wrong="    sterkte: sterk",
        right="    sterkte: zwak",
        given=(
            Given(RegisterFile.TEXTS.path, "", lines("\t".join(TEXT_COLUMNS), _ROW)),
            Given(_FILE, "Overweeg om samen met ouders op een kaart te kijken", "Kijk samen met ouders", When.WRONG),
        ),
    ),
)
