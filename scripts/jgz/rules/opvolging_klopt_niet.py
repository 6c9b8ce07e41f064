"""JGZ320: succession between modules that isn't mutual, or goes round in a circle."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault
from jgz.explanation import Example, Given, lines
from jgz.model import DocumentKind, Library, Module
from jgz.rules.base import Context, Rule

FAULT = Fault("JGZ320", "opvolging-klopt-niet")


def check(context: Context) -> Iterator[Diagnostic]:
    """`vervangt` and `vervallen.vervangen_door` name each other and never lead back."""
    library = context.library
    for module in library.modules:
        for number, old_id in enumerate(module.replaces):
            for message, help in _of_old(module, old_id, context):
                yield FAULT.at(module.origin.at(f"vervangt.{number}"), message, help)
        if _circle(library, module.id):
            place = module.origin.at("vervallen.vervangen_door")
            yield FAULT.at(place, "De opvolging loopt in een kring.", "Kies één laatste opvolger.")
            continue
        for number, id in enumerate(module.lapse.replaced_by if module.lapse else ()):
            successor = library.modules_by_id.get(id)
            if successor is not None and module.id not in successor.replaces:
                yield FAULT.at(
                    module.origin.at(f"vervallen.vervangen_door.{number}"),
                    f"In `{successor.origin.path}` staat niet dat die module `{module.id}` vervangt.",
                    f"Zet daar: `vervangt: [{module.id}]`.",
                )


def _of_old(module: Module, old_id: str, context: Context) -> Iterator[tuple[str, str]]:
    """What is wrong with one id in `vervangt`."""
    library = context.library
    old = library.modules_by_id.get(old_id)
    registered = any(item.id == old_id and item.kind == DocumentKind.MODULE for item in library.registers.ids)
    others = [item.id for item in library.modules if old_id in item.replaces and item is not module]
    if old is module:
        yield "Een module kan zichzelf niet vervangen.", "Haal deze id weg bij `vervangt`."
    elif old is None and not registered and (DocumentKind.MODULE, old_id) not in context.files:
        yield f"De module `{old_id}` bestaat niet en is ook nooit gepubliceerd.", "Kijk de id na."
    elif old is not None and (old.lapse is None or module.id not in old.lapse.replaced_by):
        yield (
            f"In `{old.origin.path}` staat niet dat `{module.id}` die module vervangt.",
            f"Zet daar `status: vervallen`, en bij `vervallen`: `vervangen_door: [{module.id}]`, met wat er al stond.",
        )
    elif old is None and others:
        yield (
            f"Ook de module `{others[0]}` vervangt `{old_id}`, en haar eigen pagina is weg.",
            f"Zet het bestand terug als `vervallen` met `vervangen_door: [{others[0]}, {module.id}]`, of kies er één.",
        )


def _circle(library: Library, start: str) -> bool:
    seen: set[str] = set()
    ahead = [start]
    while ahead:
        module = library.modules_by_id.get(ahead.pop())
        successors = module.lapse.replaced_by if module and module.lapse else ()
        if start in successors:
            return True
        ahead += [id for id in successors if id not in seen]
        seen.update(successors)
    return False


RULE = Rule(
    FAULT,
    what="Een module die een andere vervangt en de vervangen module noemen elkaar, en lopen niet in een kring.",
    why="Een oude koppeling moet altijd bij de module uitkomen die nu geldt.",
    check=check,
    example=Example(
        path="modules/buiten-spelen/spelen-bespreken.md",
        place="synoniemen: [naar buiten, speeltuin]",
        wrong="synoniemen: [naar buiten, speeltuin]",
        right=lines("synoniemen: [naar buiten, speeltuin]", "vervangt: [speelplek-beoordelen]"),
        given=(
            Given(
                path="modules/buiten-spelen/speelplek-beoordelen.md",
                place="status: vastgesteld",
                text=lines(
                    "status: vervallen",
                    "vervallen:",
                    "  op: 2026-05-11",
                    "  reden: Opgegaan in het gesprek over spelen.",
                    "  vervangen_door: spelen-bespreken",
                ),
            ),
            Given(
                path="modules/buiten-spelen/spelen-bespreken.md",
                place=lines(
                    "zie_ook:",
                    "  - id: speelplek-beoordelen",
                    "    reden: Voor het kijken naar de plek zelf.",
                    "",
                ),
                text="",
            ),
            Given(
                path="modules/buiten-spelen/spelen-bespreken.md",
                place=lines(" Meer staat bij", "[de plek](speelplek-beoordelen.md#plek-bekijken)."),
                text="",
            ),
        ),
    ),
)
