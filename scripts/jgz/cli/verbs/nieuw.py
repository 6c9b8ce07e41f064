"""`jgz nieuw`: a valid new module, guideline or page to begin with. It asks nothing and never overwrites."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from jgz.checking import Checked, check
from jgz.cli import console
from jgz.cli.new_files import put_in_place
from jgz.cli.new_plan import Plan, RefusedError, Wish, plan_for
from jgz.cli.parser import add_today
from jgz.cli.root import find_root
from jgz.diagnostics import Diagnostic, printable
from jgz.model import DocumentKind, today_in_amsterdam

HELP = "maak een nieuwe module, richtlijn of pagina om mee te beginnen"
KINDS = tuple(item.value for item in DocumentKind if item not in (DocumentKind.PAGE, DocumentKind.CLUSTER))


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("soort", choices=KINDS, metavar="soort", help=", ".join(KINDS))
    parser.add_argument(
        "id",
        help="naam die nooit verandert, zoals moeilijk-eten; bij een pagina die van haar richtlijn of generieke module",
    )
    parser.add_argument("--richtlijn", metavar="ID", default="", help="bij een module: de richtlijn waar zij bij hoort")
    parser.add_argument("--titel", metavar="TEKST", default="", help="standaard gemaakt van de id")
    parser.add_argument("--samenvatting", metavar="TEKST", default="", help="één zin van 40 tot 280 tekens")
    parser.add_argument("--cluster", metavar="ID", default="", help="standaard dat van de richtlijn")
    parser.add_argument("--fasen", metavar="A,B", default="", help="standaard die van de richtlijn, anders alle fasen")
    parser.add_argument("--doelgroep", metavar="A,B", default="", help="standaard alle beroepen")
    parser.add_argument(
        "--regiehouder", metavar="NAAM", default="", help="bij een richtlijn: wie haar bewaakt; standaard het NCJ"
    )
    parser.add_argument("--module", metavar="ID", default="", help="bij een richtlijn: de id van de eerste module")
    parser.add_argument("--taal", metavar="CODE", default="", help="bij een vertaling: de taal, zoals en of ar")
    add_today(parser)


def run(options: argparse.Namespace) -> int:
    """Makes the files; 2 when it refuses, and then nothing has changed."""
    root = find_root(options.wortel)
    today = options.vandaag or today_in_amsterdam()
    before = check(root, today, quick=True, only_errors=True)
    try:
        plan = plan_for(before.library, _wish(options), today)
        changed = {path: _amended(root / path, plan) for path in plan.amended}
        attempt = _Attempt(root, today, before, plan)
        done = attempt.make({root / path: text for path, text in changed.items()})
    except RefusedError as refused:
        return _refuse(refused.message, refused.help)
    except FileExistsError as error:
        return _refuse(f"`{_shown(root, error.filename)}` bestaat al.", "Kies een andere id, of pas dat bestand aan.")
    if not done:
        first = attempt.found[0]
        return _refuse(first.message, first.help)
    console.show("".join(f"{line}\n" for line in _story(plan)))
    return 0


def _wish(options: argparse.Namespace) -> Wish:
    return Wish(
        kind=DocumentKind(options.soort),
        id=options.id,
        guideline=options.richtlijn,
        title=options.titel,
        summary=options.samenvatting,
        cluster=options.cluster,
        phases=_words(options.fasen),
        audience=_words(options.doelgroep),
        steward=options.regiehouder,
        module=options.module,
        language=options.taal,
    )


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(",") if word.strip())


def _amended(path: Path, plan: Plan) -> str:
    return plan.amend(path.read_bytes().decode("utf-8"))


@dataclass
class _Attempt:
    """One try to make the files of a plan; `found` are the errors it would have brought."""

    root: Path
    today: date
    before: Checked
    plan: Plan
    found: tuple[Diagnostic, ...] = ()

    def make(self, changed: Mapping[Path, str]) -> bool:
        """Whether the files are there now; if not, nothing has changed."""
        new = {self.root / path: text for path, text in self.plan.new.items()}
        return put_in_place(new, changed, self._accept)

    def _accept(self) -> bool:
        after = check(self.root, self.today, quick=True, only_errors=True)
        known = {(item.code, item.location.path, item.message) for item in self.before.errors}
        self.found = tuple(item for item in after.errors if (item.code, item.location.path, item.message) not in known)
        return not self.found


def _story(plan: Plan) -> list[str]:
    lines = [f"Gemaakt: {path}" for path in plan.new]
    lines += [f"Aangevuld: {path} ({plan.amendment})" for path in plan.amended]
    return [*lines, plan.advice, "Controleer daarna met `jgz controleer`."]


def _shown(root: Path, name: str) -> str:
    path = Path(name)
    return printable(path.relative_to(root).as_posix() if path.is_relative_to(root) else name)


def _refuse(message: str, help: str) -> int:
    console.tell(f"jgz: {message}" + (f" {help}" if help else ""))
    console.tell("Er is niets gemaakt.")
    return 2
