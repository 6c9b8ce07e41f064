"""Where faults are planted: copies of the real content and of a generated site, many faults at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from tests.fouten.plant import Case, edited, named, take_marks

from jgz.checking import Checked, check
from jgz.diagnostics import Diagnostic, Location
from jgz.model import Module
from jgz.store import kept_at

TODAY = date(2026, 11, 22)
Roles = dict[str, str]
# What a change elsewhere brings on: a drawing is missed as soon as one page has one, a translation lags behind a Dutch
# page of which any word changed, and so does a test question behind its module. They have cases in tests/rules.
FOLLOWS = {"JGZ148", "JGZ237", "JGZ522"}


@dataclass
class Planted:
    """A case in a tree: the files as they become, and the places where its code must be found."""

    case: Case
    roles: Roles
    files: dict[str, str | None] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)

    @property
    def touched(self) -> frozenset[str]:
        """Every path that the case changes."""
        return frozenset(self.files) | frozenset(self.links)

    def write(self, root: Path) -> set[Location]:
        """Makes the edits under `root` and returns the expected places."""
        places = {_location(named(text, self.roles)) for text in self.case.places}
        for name, text in self.files.items():
            target = root / name
            if text is None:
                target.unlink()
                continue
            target.parent.mkdir(parents=True, exist_ok=True)
            data, marked = take_marks(name, text)
            target.write_bytes(data)
            places.update(marked)
        for name, goal in self.links.items():
            (root / name).symlink_to(goal)
        return places


class Tree:
    """A folder with valid content in which faults are planted, in batches that don't touch each other's guideline."""

    def __init__(self, root: Path) -> None:
        self.root = root
        # What is said of a file that no case touches is worked out once.
        self._kept = kept_at(root, remembers=True)
        checked = self.check()
        self.known = checked.diagnostics
        spoken_of = {item.location.path for item in self.known}
        self.texts = {
            path.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
            for folder in ("modules", "clusters")
            for path in sorted((root / folder).rglob("*"))
            if path.suffix in (".md", ".yml", ".tsv")
        }
        self.hosts = [
            {"map": f"modules/{item.guideline_id}", "module": item.origin.path, "versie": str(item.version)}
            for item in checked.library.modules
            if _plain(item)
        ]
        for host in self.hosts:
            name = host["module"].rpartition("/")[2].removesuffix(".md")
            host.update(naam=name, ouders=f"{host['map']}/ouders.md", richtlijn=f"{host['map']}/index.md")
        # Where something is said already, an edit could change what.
        self.hosts = [host for host in self.hosts if spoken_of.isdisjoint(host.values())]

    def check(self) -> Checked:
        """What the check says of the tree as it is now."""
        return check(self.root, TODAY, quick=True, store=self._kept)

    def batches(self, cases: Sequence[Case]) -> list[list[Planted]]:
        """Every case planted once, in as few batches as their guidelines and files allow.

        What is not of one guideline alone has every file judged anew: such cases go together.
        """
        batches: list[list[Planted]] = []
        for number, case in enumerate(sorted(cases, key=_is_of_a_guideline)):
            for batch in [*batches, []]:
                if option := self._option(case, number, batch):
                    batch.append(option)
                    break
            else:
                raise AssertionError(f"{case.name} past nergens in {self.root.name}")
            if batch not in batches:
                batches.append(batch)
        return batches

    def _option(self, case: Case, number: int, batch: Sequence[Planted]) -> Planted | None:
        """The case in the first guideline where it fits and no other case of the batch is in the way."""
        guidelines = {item.roles["map"] for item in batch}
        touched = frozenset[str]().union(*(item.touched for item in batch))
        options = (self._plant(case, host) for host in self._from(number) if host["map"] not in guidelines)
        return next((item for item in options if item and not item.touched & touched), None)

    def _from(self, number: int) -> Iterator[Roles]:
        """The hosts, beginning at another one for every case."""
        start = number * 7 % len(self.hosts)
        yield from self.hosts[start:] + self.hosts[:start]

    def _plant(self, case: Case, host: Roles) -> Planted | None:
        """The case in a guideline; None when an edit of it fits nowhere there."""
        planted = Planted(case, host)
        for step in case.steps:
            name = named(step.names[0], host)
            match step.action:
                case "nieuw":
                    planted.files[name] = named("".join(f"{line[1:]}\n" for line in step.lines), host)
                case "weg":
                    planted.files[name] = None
                case "koppel":
                    planted.links[name] = step.names[1]
                case _:
                    before = planted.files.get(name) or self.texts.get(name, "")
                    planted.files[name] = after = edited(before, tuple(named(line, host) for line in step.lines))
                    if after is None:
                        return None
        return planted

    def found(self, batch: Sequence[Planted]) -> tuple[list[Diagnostic], dict[str, set[Location]]]:
        """What checking says with a whole batch planted, without what it says anyway; and what each case expects."""
        try:
            expected = {item.case.name: item.write(self.root) for item in batch}
            told = self.check().diagnostics
            found = [item for item in told if item not in self.known and item.code not in FOLLOWS]
        finally:
            for item in batch:
                self.restore(item)
        return found, expected

    def restore(self, planted: Planted) -> None:
        """Puts back what a case changed."""
        for name in planted.touched:
            (self.root / name).unlink(missing_ok=True)
            if name in self.texts:
                (self.root / name).write_text(self.texts[name], encoding="utf-8", newline="\n")


def _is_of_a_guideline(case: Case) -> bool:
    """Whether a case changes nothing of the whole library, as registers and comments are."""
    return not any(name.startswith("modules/_") for step in case.steps for name in step.names)


def _plain(module: Module) -> bool:
    """Whether a module is an adopted one in a guideline."""
    return str(module.status) == "vastgesteld" and module.kind == "module"


def _location(text: str) -> Location:
    path, line, column = text.rsplit(":", 2)
    return Location(path, int(line), int(column))
