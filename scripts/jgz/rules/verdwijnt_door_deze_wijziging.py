"""JGZ331: something that readers could open before this change, and that leads nowhere after it."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault, Location, Severity
from jgz.explanation import Example, lines
from jgz.model import Document, Module, Recommendation
from jgz.model.addresses import address_of
from jgz.model.difference import Aspect
from jgz.model.page_ids import page_ids
from jgz.model.published import RECOMMENDATION, kind_of
from jgz.rules.base import Context, Need, Rule

FAULT = Fault("JGZ331", "verdwijnt-door-deze-wijziging", Severity.WARNING)


def check(context: Context) -> Iterator[Diagnostic]:
    """Looks for every page and recommendation of before. What is in the registers already is another fault (JGZ330)."""
    today = {(kind_of(item), item.id): item for item in context.library.documents()}
    for old in context.earlier.library.documents():
        new = today.get((kind_of(old), old.id))
        if new is old:
            continue
        unread = new is None and (kind_of(old), old.id) in context.files
        if unread or old.is_concept:
            continue
        if new is not None and new.is_concept and not isinstance(new, Module):
            yield FAULT.at(
                new.origin.at("concept"),
                "Lezers konden deze pagina al openen; als concept is haar adres voor hen leeg.",
                "Haal `concept` weg.",
            )
            continue
        yield from _addresses(old, new, context)
        if isinstance(old, Module) and isinstance(new, Module):
            yield from _recommendations(old, new, context)


def _addresses(old: Document, new: Document | None, context: Context) -> Iterator[Diagnostic]:
    library = context.library
    registered = {item.address for item in library.registers.addresses}
    known = {address_of(item) for item in library.documents()} | set(context.published.redirects)
    for address in (address_of(old), *old.former_addresses):
        if address in known or address in registered:
            continue
        if new is None:
            place = Location(old.origin.path)
            yield FAULT.at(place, f"Met dit bestand verdwijnt het adres `{address}`.", _help(old, address))
            return
        yield FAULT.at(
            new.origin.at("oude_adressen"),
            f"Het oude adres `{address}` leidt niet meer naar deze pagina.",
            f"Zet `{address}` terug bij `oude_adressen`.",
        )


def _help(old: Document, address: str) -> str:
    elsewhere = f"zet `{address}` bij `oude_adressen` van de pagina die haar opvolgt"
    if isinstance(old, Module):
        return (
            "Zet het bestand terug met `status: vervallen` en noem de opvolger bij `vervangen_door` (die noemt "
            f"`{old.id}` bij `vervangt`), of {elsewhere}."
        )
    return f"Zet het bestand terug, of {elsewhere}."


def _recommendations(old: Module, new: Module, context: Context) -> Iterator[Diagnostic]:
    anchors = page_ids(new)
    registered = {item.id for item in context.library.registers.ids if item.kind == RECOMMENDATION}
    for item in old.recommendations:
        successor = _successor(item, new, context)
        # The history keeps the anchor of what it names, but readers want the recommendation under its new name.
        known = {successor.id, *successor.former_ids} if successor else anchors
        for name in (item.id, *item.former_ids):
            if name not in known and not (name not in anchors and f"{old.id}#{name}" in registered):
                yield _lost(name, new, successor)


def _successor(item: Recommendation, new: Module, context: Context) -> Recommendation | None:
    """The recommendation that has nearly the same text under another id."""
    changes = context.earlier.changes_in(new)
    renamed = {change.before: change.recommendation for change in changes if change.aspect is Aspect.RENAMED}
    id = renamed.get(item.id, item.id)
    return next((other for other in new.recommendations if other.id == id), None)


def _lost(name: str, module: Module, successor: Recommendation | None) -> Diagnostic:
    if successor is not None:
        return FAULT.at(
            module.origin.line(successor.line),
            f"Deze aanbeveling heette `{name}`; koppelingen naar die naam leiden nergens meer heen.",
            f"Zet bij `{successor.id}` de optie `voorheen: {name}`, of geef haar de oude naam terug.",
        )
    return FAULT.at(
        module.origin.at("wijzigingen.0"),
        f"De aanbeveling `{name}` is weg; koppelingen ernaar leiden nergens meer heen.",
        f"Kreeg zij een andere id? Zet daar de optie `voorheen: {name}`. Is zij geschrapt? Noem `{name}` bij "
        "`aanbevelingen` van die wijziging; dat kan zodra de vorige versie is gepubliceerd.",
    )


RULE = Rule(
    FAULT,
    what="Een pagina of aanbeveling die lezers al konden openen, blijft te vinden.",
    why="Professionals bewaren koppelingen en nemen ze over in protocollen; die mogen nooit doodlopen.",
    check=check,
    needs=frozenset({Need.EARLIER_VERSION}),
    example=Example(
        path="modules/over/privacy.md",
        place="fictief: true",
        wrong="fictief: true",
        right=lines("fictief: true", "oude_adressen: [/privacybeleid/]"),
        base=lines("fictief: true", "oude_adressen: [/privacybeleid/]"),
    ),
)
