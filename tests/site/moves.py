"""Addresses from before and registered ones, written into the made library."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.site.made import body, recommendation, write_guideline, write_module, write_parent_page

# Old address -> the file that answers at it.
OLD = {
    "/oud/": "oud/index.html",
    "/oud/zonder-streep": "oud/zonder-streep/index.html",
    "/richtlijnen/proef.html": "richtlijnen/proef.html",
    "/Een/Heel/Diep/Pad_1/": "Een/Heel/Diep/Pad_1/index.html",
    "/stuk~oud.html": "stuk~oud.html",
}


def write_moves(root: Path) -> Path:
    """Old addresses of three kinds of page; registers with a replaced module; recommendations that changed id."""
    history = [
        {"versie": "1.1.0", "datum": date(2025, 1, 1), "soort": "onderbouwing", "tekst": "Eén minder."},
        {"versie": "1.0.0", "datum": date(2024, 6, 1), "soort": "nieuw", "tekst": "Eerste versie."},
    ]
    history[0]["aanbevelingen"] = ["geschrapt-advies"]
    history[1]["aanbevelingen"] = ["geschrapt-advies", "nieuw-advies"]
    write_module(
        root,
        "jaar-stuk",
        body(recommendation("nieuw-advies", options="voorheen: [oud-advies, ouder-advies]")),
        herzien_voor=date(2027, 8, 1),
        versie="1.1.0",
        wijzigingen=history,
        oude_adressen=list(OLD),
    )
    write_module(root, "geldig-stuk", herzien_voor=date(2029, 3, 1), vervangt=["vervallen-stuk", "verdwenen-stuk"])
    write_parent_page(root, oude_adressen=["/ouders/vroeger/"])
    write_guideline(root, oude_adressen=["/richtlijn/proef"])
    registers = root / "modules" / "_registers"
    ids = [
        ("eerder-stuk", "module", "1.0.0", "verdwenen-stuk"),
        ("verdwenen-stuk", "module", "1.0.0", "geldig-stuk"),
        ("jaar-stuk#oud-advies", "aanbeveling", "1.0.0", ""),
        ("jaar-stuk#geschrapt-advies", "aanbeveling", "1.0.0", ""),
    ]
    addresses = [(f"/modules/{id}/", id, "module") for id in ("eerder-stuk", "verdwenen-stuk")]
    table(registers / "ids.tsv", ("id", "soort", "sinds", "opgevolgd_door"), ids)
    table(registers / "adressen.tsv", ("adres", "id", "soort"), addresses)
    return root


def table(path: Path, header: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
    """Writes a register."""
    path.write_text("".join("\t".join(row) + "\n" for row in [header, *sorted(rows)]), encoding="utf-8")
