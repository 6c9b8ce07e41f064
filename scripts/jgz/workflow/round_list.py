"""A consultation round as the working group works with it: the table of reactions, how far they are, and a new list."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Any

from jgz.model import ConsultationRound, Module, Reply, ReplyKind
from jgz.workflow.forms.csv import guarded
from jgz.workflow.reaction import Reaction

COLUMNS = ("nummer", "aanbeveling", "soort", "van", "tekst", "antwoord", "besluit", "wijziging")
# What of a form is no reaction by itself.
_NO_REACTION = frozenset({"namens", "oordeel", "belangen"})
_DAYS = 42


def write_csv(item: ConsultationRound) -> str:
    """The table for a spreadsheet, as the forms have it."""
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in _rows(item):
        writer.writerow([guarded(cell) for cell in row])
    return "\ufeff" + stream.getvalue()


def write_json(item: ConsultationRound) -> str:
    """The round with its reactions as objects."""
    value: dict[str, Any] = {
        "module": item.module, "versie": str(item.version), "ronde": item.id, "titel": item.title,
        "van": item.start.isoformat(), "tot": item.end.isoformat(), "gesloten": item.closed,
        "reacties": [dict(zip(COLUMNS, row, strict=True)) for row in _rows(item)],
    }  # fmt: skip
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def write_text(item: ConsultationRound) -> str:
    """The table by recommendation, for people, as Markdown."""
    lines = [f"# Commentaartabel: {item.title}", "", f"Module {item.module}, versie {item.version}.", ""]
    for row in _rows(item):
        reply = dict(zip(COLUMNS, row, strict=True))
        about = reply["aanbeveling"] or "de hele module"
        lines += [f"## {reply['nummer']}. {about}: {reply['soort']} ({reply['van']})", "", _quoted(reply["tekst"]), ""]
        waiting = "Geen antwoord nodig." if reply["soort"] == ReplyKind.AGREED else "Nog geen antwoord."
        answer = reply["antwoord"] or waiting
        decision = f" ({reply['besluit']}{f', versie {row[-1]}' if row[-1] else ''})" if reply["besluit"] else ""
        lines += [f"{answer}{decision}", ""]
    return "\n".join(lines).rstrip("\n") + "\n"


FORMS: dict[str, Callable[[ConsultationRound], str]] = {
    "text": write_text,
    "csv": write_csv,
    "json": write_json,
}


def status_text(rounds: Iterable[ConsultationRound], day: date) -> str:
    """How far each round is, the ones with most left to answer first."""
    lines = [
        f"{item.module}, {item.id}: {_state(item, day)}, {len(item.replies)} reacties, "
        f"{len(item.unanswered)} zonder antwoord"
        for item in sorted(rounds, key=lambda item: (item.closed, -len(item.unanswered), item.module, item.id))
    ]
    return "\n".join(lines or ["Er zijn geen commentaarrondes."]) + "\n"


def new_list(module: Module, reactions: Iterable[Reaction], day: date) -> str:
    """A file for a round with every reaction about a module, to be answered: organisations, and nobody's name."""
    reactions = [item for item in reactions if item.module == module.id and item.field not in _NO_REACTION]
    lines = [
        f"module: {module.id}",
        f'versie: "{module.version}"',
        "titel: Commentaarronde",
        f"van: {day.isoformat()}",
        f"tot: {(day + timedelta(_DAYS)).isoformat()}",
        "gesloten: nee",
        "reacties:" if reactions else "reacties: []",
    ]
    for number, item in enumerate(reactions, 1):
        lines.append(f"  - nummer: {number}")
        if item.placed and item.recommendation:
            lines.append(f"    aanbeveling: {item.recommendation}")
        text = item.text if item.field in ("opmerking", "algemeen") else f"[{item.field}] {item.text}"
        lines += [
            f"    soort: {_kind(item)}",
            f"    van: {_scalar(item.organisation or 'onbekend')}",
            f"    tekst: {_scalar(text)}",
        ]
    return "\n".join(lines) + "\n"


def _rows(item: ConsultationRound) -> list[tuple[str, ...]]:
    def row(reply: Reply) -> tuple[str, ...]:
        return (
            reply.number, reply.recommendation, reply.kind.value, reply.author, reply.text, reply.answer,
            reply.decision.value if reply.decision else "", str(reply.change) if reply.change else "",
        )  # fmt: skip

    return [row(reply) for reply in sorted(item.replies, key=lambda reply: (reply.recommendation, int(reply.number)))]


def _state(item: ConsultationRound, day: date) -> str:
    if item.closed:
        return "gesloten"
    if day < item.start:
        return f"begint op {item.start.isoformat()}"
    return f"open tot en met {item.end.isoformat()}" if day <= item.end else "te verwerken"


def _kind(item: Reaction) -> str:
    return item.kind if item.kind in tuple(ReplyKind) else ReplyKind.REMARK.value


def _scalar(text: str) -> str:
    """A text on one line as a value of YAML: JSON's own way to write it. A field holds no line ends."""
    return json.dumps(
        " / ".join(" ".join(line.split()) for line in text.split("\n") if line.strip()), ensure_ascii=False
    )


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))
