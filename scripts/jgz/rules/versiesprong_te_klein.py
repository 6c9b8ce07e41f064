"""JGZ531: a version jump that is too small for what changed."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault, Severity
from jgz.explanation import Example, Given, lines
from jgz.model import ChangeKind, Jump, Module, Status, Version
from jgz.model.difference import ADVICE, Aspect, Difference
from jgz.rules.base import Context, Need, Rule
from jgz.turned import turned_words

FAULT = Fault("JGZ531", "versiesprong-te-klein")

_MOST_NAMED = 4
# Outside recommendations a change that its author calls editorial is so when this share of the text stayed the same.
_SPELLING = 0.9
_VALUES = (Aspect.STRENGTH, Aspect.DIRECTION, Aspect.KIND, Aspect.CERTAINTY, Aspect.PHASES, Aspect.AUDIENCE)
_TITLED = (Aspect.EVIDENCE, Aspect.OTHER_TEXT, Aspect.METADATA)


def check(context: Context) -> Iterator[Diagnostic]:
    """Compares the step in `versie` with the step that the changes ask for."""
    for old, module in context.changed:
        # A concept has no readers yet. Which version a module gets when it is adopted is the subject of JGZ504.
        if Status.CONCEPT in (old.status, module.status) or old.status.draft != module.status.draft:
            continue
        severity = Severity.WARNING if module.status.draft else Severity.ERROR
        if module.version < old.version:
            yield FAULT.at(
                module.origin.at("versie"),
                f"De versie ging terug, van `{old.version}` naar `{module.version}`.",
                f'Schrijf een hogere versie, bijvoorbeeld "{old.version.after(Jump.PATCH)}".',
                severity,
            )
        else:
            yield from _too_small(old, module, context, severity)


def _too_small(old: Module, new: Module, context: Context, severity: Severity) -> Iterator[Diagnostic]:
    given = old.version.jump_to(new.version)
    reasons = {item: _needed(item, new) for item in context.earlier.changes_in(new)}
    reasons = {item: jump for item, jump in reasons.items() if jump > given}
    if reasons:
        needed = max(reasons.values())
        yield FAULT.at(
            new.origin.at("versie"),
            f"{_step(old, new, given)} Er is een {needed.dutch}versie nodig: {_named(list(reasons))}.",
            _help(old, new, old.version.after(needed)),
            severity,
        )


def _needed(item: Difference, module: Module) -> Jump:
    """The jump that a change asks for in this module."""
    called_editorial = module.changes[0].kind is ChangeKind.EDITORIAL and item.aspect not in ADVICE
    editorial = called_editorial and not item.attention and item.likeness >= _SPELLING
    needed = min(item.jump, Jump.PATCH) if editorial else item.jump
    # Before adoption the main number is 0 and stays so.
    return min(needed, Jump.MINOR) if module.status.draft else needed


def _step(old: Module, new: Module, given: Jump) -> str:
    if given is Jump.NONE:
        return f"De inhoud is gewijzigd, maar de versie is nog `{old.version}`."
    return f"De versie ging van `{old.version}` naar `{new.version}`, een {given.dutch}versie."


def _named(reasons: list[Difference]) -> str:
    """The changes that ask for the jump, the heaviest first."""
    ordered = sorted(reasons, key=lambda item: -item.jump)
    rest = len(ordered) - _MOST_NAMED
    return "; ".join([*map(_name, ordered[:_MOST_NAMED]), *([f"en nog {rest}"] if rest > 0 else [])])


def _name(item: Difference) -> str:
    subject = f"`{item.recommendation}` " if item.recommendation else ""
    detail = ""
    if item.aspect in _VALUES:
        detail = f" ({item.before or 'geen'} → {item.after or 'geen'})"
    elif item.aspect in _TITLED:
        detail = f" ({item.after.partition(':')[0]})"
    attention = f", LET OP: {turned_words(item)}" if item.attention else ""
    return f"{subject}{item.aspect}{detail}{attention}"


def _help(old: Module, new: Module, version: Version) -> str:
    if new.changes[0].version == old.version:
        return f'Schrijf `versie: "{version}"` en zet bovenaan `wijzigingen` een regel voor die versie.'
    return f'Schrijf `versie: "{version}"` en zet die versie ook bij de nieuwste regel van `wijzigingen`.'


_FILE = "modules/buiten-spelen/speelplek-beoordelen.md"
RULE = Rule(
    FAULT,
    what="De versie stijgt zo ver als de wijziging vraagt: hoofd voor een ander advies, sub voor andere tekst, "
    "herstel voor de rest.",
    why="Aan de sprong zien professionals of zij hun werk moeten aanpassen.",
    check=check,
    needs=frozenset({Need.EARLIER_VERSION}),
    example=Example(
        path=_FILE,
        place="wijzigingen:",
        wrong=lines(
            "doelgroep: [jeugdarts, jeugdverpleegkundige]",
            'versie: "1.0.1"',
            "wijzigingen:",
            '  - {versie: "1.0.1", datum: 2026-10-05, soort: onderbouwing, tekst: Ook voor de jeugdarts.}',
        ),
        right=lines(
            "doelgroep: [jeugdarts, jeugdverpleegkundige]",
            'versie: "1.1.0"',
            "wijzigingen:",
            '  - {versie: "1.1.0", datum: 2026-10-05, soort: onderbouwing, tekst: Ook voor de jeugdarts.}',
        ),
        base=lines("doelgroep: [jeugdverpleegkundige]", 'versie: "1.0.0"', "wijzigingen:"),
        given=(
            Given(_FILE, "doelgroep: [jeugdverpleegkundige]\n", ""),
            Given(_FILE, 'versie: "1.0.0"\nuitgangsvragen:', "uitgangsvragen:"),
        ),
    ),
)
