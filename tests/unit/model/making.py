"""Small documents for tests of the model: everything that a test doesn't name is plain and fine."""

from __future__ import annotations

from datetime import date
from typing import Any

from jgz.model import (
    Body,
    Change,
    ChangeKind,
    Cluster,
    ClusterStatus,
    DocumentKind,
    Guideline,
    Kind,
    Lapse,
    Library,
    Markup,
    Module,
    Origin,
    ParentPage,
    PublishedAddress,
    PublishedId,
    Recommendation,
    Registers,
    StandingPage,
    Status,
    Version,
)

DAY = date(2026, 1, 5)


def _common(id: str, kind: str, path: str, values: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": id,
        "kind": DocumentKind(kind),
        "title": id.capitalize(),
        "summary": "Een samenvatting.",
        "fictional": True,
        "body": Body(),
        "origin": Origin(path),
        **values,
    }


def module(id: str, folder: str = "slaap", **values: Any) -> Module:
    """An adopted module."""
    own: dict[str, Any] = {
        "guideline_id": folder,
        "cluster": "het-lichaam",
        "phases": ("peuter-1-4",),
        "audience": ("jeugdarts",),
        "status": Status.ADOPTED,
        "version": Version(1, 0, 0),
        "questions": (),
        "adopted_on": DAY,
        "changes": (Change(Version(1, 0, 0), DAY, ChangeKind.NEW, "Eerste versie."),),
    }
    return Module(**_common(id, "module", f"modules/{folder}/{id}.md", {**own, **values}))


def recommendation(id: str, module_id: str = "slaapritme", **values: Any) -> Recommendation:
    """A recommendation with its former ids."""
    own: dict[str, Any] = {
        "number": 1,
        "kind": Kind.RECOMMENDATION,
        "html": Markup(),
        "text": "",
        "line": 1,
    }
    return Recommendation(id=id, module_id=module_id, **{**own, **values})


def guideline(id: str, **values: Any) -> Guideline:
    """A guideline."""
    own = {"cluster": "het-lichaam", "steward": "werkgroep", "module_ids": ()}
    return Guideline(**_common(id, "richtlijn", f"modules/{id}/index.md", {**own, **values}))


def parent_page(id: str, kind: str = "ouders", **values: Any) -> ParentPage:
    """A page for parents or youths."""
    own = {
        "phases": (),
        "checked_against": {},
        "checked_on": DAY,
    }
    return ParentPage(**_common(id, kind, f"modules/{id}/{kind}.md", {**own, **values}))


def page(id: str, **values: Any) -> StandingPage:
    """A standing page; `home` is the first page of the site."""
    path = "modules/index.md" if id == "home" else f"modules/over/{id}.md"
    return StandingPage(**_common(id, "pagina", path, values))


def cluster(id: str, **values: Any) -> Cluster:
    """A cluster."""
    own = {
        "name": id,
        "description": "Een cluster.",
        "status": ClusterStatus.ACTIVE,
        "started_on": DAY,
        "contact": "a@voorbeeld.nl",
        "github_team": "@a",
    }
    return Cluster(**_common(id, "cluster", f"clusters/{id}.md", {**own, **values}))


def lapsed(by: str = "") -> dict[str, Any]:
    """The values of a module that has lapsed, with its successor."""
    return {"status": Status.LAPSED, "lapse": Lapse(DAY, "Opgegaan in een andere module.", (by,) if by else ())}


def library(*modules: Module, ids: str = "", addresses: str = "", **values: Any) -> Library:
    """A library; `ids` and `addresses` are rows of the registers, with spaces between the columns."""
    registers = Registers(
        ids=tuple(PublishedId(*(f"{row} - -".split()[:2]), "", "", number) for number, row in enumerate(_rows(ids), 2)),
        addresses=tuple(PublishedAddress(*row.split(), number) for number, row in enumerate(_rows(addresses), 2)),
    )
    return Library(registers=values.pop("registers", registers), modules=modules, **values)


def _rows(text: str) -> list[str]:
    return [row.strip() for row in text.strip().split("\n") if row.strip()]
