"""What a search found, as text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jgz.diagnostics import printable

_READ = {"spelling": "gelezen als", "delen": "gelezen als delen", "verwant": "verwant zijn"}


def write_text(found: Mapping[str, Any], explain: bool = False) -> str:
    """A block of lines per result; with `explain` also what each term is worth in each field."""
    lines = [f"`{printable(word)}` {_reading(item)}." for word, item in found["opgevat_als"].items()]
    if found["alleen_verwant"] and found["resultaten"]:
        about = ", ".join(map(printable, found["hier_niet"] or [found["vraag"]]))
        lines.append(f"Hier gaat geen pagina over {about}; dit is alleen verwant.")
    lines += [f"Directe hulp bovenaan: {id}." for id in found["directe_hulp"]]
    lines += [f"Directe hulp in één regel: {id}." for id in found["hulp_in_een_regel"]]
    for number, item in enumerate(found["resultaten"], 1):
        lines += _result(number, item, explain)
    lines.append(_count(found))
    return "\n".join(lines) + "\n"


def _reading(item: Mapping[str, Any]) -> str:
    if not item["termen"]:
        return "komt nergens voor"
    return f"komt nergens voor; {_READ[item['als']]} {', '.join(item['termen'][:6])}"


def _result(number: int, item: Mapping[str, Any], explain: bool) -> list[str]:
    anchor = f"#{item['anker']}" if item["anker"] else ""
    lines = [f"{number:2}. {item['titel']} ({item['soort']}, {item['richtlijn']})", f"    {item['adres']}{anchor}"]
    if item["punt"]:
        lines.append(f"    {': '.join(filter(None, (item['kop'], item['sterkte'], item['punt'])))}")
    if explain:
        lines.append(f"    score {item['score']:.3f}")
        for term, worth in item["termen"].items():
            fields = ", ".join(f"{name} {value:.2f}" for name, value in worth.items())
            lines.append(f"      {term}: {fields}")
    return lines


def _count(found: Mapping[str, Any]) -> str:
    shown, number = len(found["resultaten"]), found["aantal"]
    if not number:
        return "Niets gevonden."
    noun = "resultaat" if number == 1 else "resultaten"
    return f"{number} {noun}." if shown == number else f"{number} {noun}; de eerste {shown} staan hierboven."
