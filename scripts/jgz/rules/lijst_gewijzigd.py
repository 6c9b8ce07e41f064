"""JGZ537: a list beside the content in which something changed that people act on."""

from collections.abc import Iterator

from jgz.diagnostics import Diagnostic, Fault, Location, Severity
from jgz.explanation import Example
from jgz.labels import shown_swaps
from jgz.register_files import RegisterFile
from jgz.rules.base import Context, Need, Rule

FAULT = Fault("JGZ537", "lijst-gewijzigd")

_MOST_SHOWN = 6
_CHECKED = "bron"


def check(context: Context) -> Iterator[Diagnostic]:
    """Says what changed; a line of help whom people call at another number must have been checked as well."""
    for item in context.earlier.pages:
        if item.old is not None or item.new is not None or not item.alarming:
            continue
        unchecked = _unchecked(context) if item.path == RegisterFile.HELP_LINES.path else []
        shown = [shown_swaps(change) for change in item.alarming[:_MOST_SHOWN]]
        if (rest := len(item.alarming) - _MOST_SHOWN) > 0:
            shown.append(f"en nog {rest}")
        yield FAULT.at(
            Location(item.path),
            f"LET OP: wat hier staat, staat op veel pagina's. {'; '.join(shown)}.",
            f"Kijk de gegevens na bij de hulplijn zelf en zet de dag bij `{_CHECKED}` van {', '.join(unchecked)}."
            if unchecked
            else "Klopt het overal waar het staat? Dan hoef je niets te doen.",
            Severity.ERROR if unchecked else Severity.INFO,
        )


def _unchecked(context: Context) -> list[str]:
    """The lines of help that are called in another way now and still name the check of before."""
    before = context.earlier.library.registers.help_lines_by_id
    now = context.library.registers.help_lines
    pairs = ((before[item.id], item) for item in now if item.id in before)
    return [new.id for old, new in pairs if old.source == new.source and _reached(old) != _reached(new)]


def _reached(line: object) -> tuple[object, ...]:
    return tuple(getattr(line, name) for name in ("number", "other_numbers", "opening", "address", "chat"))


_FILE = RegisterFile.HELP_LINES.path
RULE = Rule(
    FAULT,
    what="Verandert wie mensen bellen, of waarnaar zij handelen, in een lijst die op veel pagina's staat, dan zegt de "
    "controle dat; een ander nummer is nagekeken.",
    why="Eén regel staat op tientallen pagina's. Een fout nummer treft wie op dat moment hulp nodig heeft.",
    check=check,
    needs=frozenset({Need.EARLIER_VERSION}),
    example=Example(
        path=_FILE,
        place="Overdag je huisarts, anders de huisartsenpost.",
        wrong="Alleen overdag.",
        right="Overdag je huisarts; anders de huisartsenpost.",
        base="Overdag je huisarts, anders de huisartsenpost.",
    ),
)
