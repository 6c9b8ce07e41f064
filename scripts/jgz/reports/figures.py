"""How much there is: totals, and the smallest number per module."""

from __future__ import annotations

from typing import Any

from jgz.model import DocumentKind, Library


def count_library(library: Library) -> dict[str, Any]:
    """Totals by name, and under `minimum_per_module` the smallest of each over the published modules."""
    public = [item for item in library.modules if not item.status.draft]
    pages = library.parent_pages
    return {
        "richtlijnen": len(library.guidelines),
        "modules": len(library.modules),
        "modules_openbaar": len(public),
        "aanbevelingen": sum(len(item.recommendations) for item in public),
        "ouderpaginas": sum(item.kind is DocumentKind.PARENTS for item in pages),
        "jongerenpaginas": sum(item.kind is DocumentKind.YOUTHS for item in pages),
        "begrippen": len(library.registers.terms),
        "woorden": sum(item.body.words for item in library.documents()),
        "minimum_per_module": {
            "aanbevelingen": min((len(item.recommendations) for item in public), default=0),
            "woorden": min((item.body.words for item in public), default=0),
            "trefwoorden": min((len(item.keywords) + len(item.synonyms) for item in public), default=0),
        },
    }


def write_figures(figures: dict[str, Any]) -> str:
    """The figures as lines of text."""
    lines = [f"{name}: {value}" for name, value in figures.items() if not isinstance(value, dict)]
    lines += [f"minimum per module, {name}: {value}" for name, value in figures["minimum_per_module"].items()]
    return "\n".join(lines) + "\n"
