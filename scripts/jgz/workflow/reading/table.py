"""A form that came back as a table, from whatever spreadsheet saved it."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Callable, Iterator

from jgz.workflow.form import FIELDS_BY_KEY, Form
from jgz.workflow.forms.csv import CODE, SHOWN, guarded
from jgz.workflow.reaction import TEXT, TITLE, Answer, UnreadableError, parts_of
from jgz.workflow.text import folded, tidy

FormOf = Callable[[str], Form | None]

_SIGNS = (";", ",", "\t", "|")
_MOST_ROWS = 20_000
_MOST_CELL = 1_000_000
_AS_TABLE = "Bewaar het als CSV (UTF-8) en laat de eerste regel met de namen van de kolommen staan."
# Names of columns that people give where the form has one `code`.
_MODULE, _VERSION, _ITEM = "module", "versie", "aanbeveling"


def read_table(data: bytes, form_of: FormOf) -> list[Answer]:
    """What somebody wrote in a table."""
    rows = _rows(decoded(data))
    place = next((number for number, row in enumerate(rows) if _is_head(row)), -1)
    if place < 0:
        raise UnreadableError(f"In dit bestand ontbreekt de regel met de namen van de kolommen. {_AS_TABLE}")
    head = [folded(cell) for cell in rows[place]]
    answers = [item for row in rows[:place] for item in _loose(row, "boven de kop")]
    for number, row in enumerate(rows[place + 1 :], place + 2):
        answers.extend(_answers(head, row, number, form_of))
    return answers


def decoded(data: bytes) -> str:
    """A text in any of the codings that programs save in; raises `UnreadableError` for what is no text."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = data.decode("utf-16", errors="replace")
    elif data[1:2] == b"\0" or data[:1] == b"\0":
        text = data.decode("utf-16-le" if data[1:2] == b"\0" else "utf-16-be", errors="replace")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("cp1252", errors="replace")
    if "\0" in text or text.count("\ufffd") > max(3, len(text) // 100):
        raise UnreadableError(f"Dit is geen tekst. {_AS_TABLE}")
    return text


def _rows(text: str) -> list[list[str]]:
    first, _, rest = text.partition("\n")
    sign = ""
    if first.strip().strip('"').lower().startswith("sep=") and len(first.strip().strip('"')) == 5:
        sign, text = first.strip().strip('"')[4], rest
    best: list[list[str]] = []
    for one in (sign,) if sign else _SIGNS:
        rows = _parsed(text, one)
        if any(_is_head(row) for row in rows[:20]):
            return rows
        best = best or rows
    return best


def _parsed(text: str, sign: str) -> list[list[str]]:
    csv.field_size_limit(_MOST_CELL)
    rows: list[list[str]] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=sign):
            rows.append(row)
            if len(rows) > _MOST_ROWS:
                raise UnreadableError("Dit bestand heeft veel te veel regels. Stuur per module één formulier.")
    except csv.Error as error:
        raise UnreadableError(f"Deze tabel is niet te lezen. {_AS_TABLE}") from error
    return rows


def _is_head(row: list[str]) -> bool:
    names = {folded(cell) for cell in row}
    return (CODE in names or _ITEM in names) and not names.isdisjoint(FIELDS_BY_KEY)


def _answers(head: list[str], row: list[str], number: int, form_of: FormOf) -> Iterator[Answer]:
    cells = dict(zip(head, row, strict=False))
    code = cells.get(CODE, "").strip() or _code_of(cells)
    form = form_of(code)
    item = form.by_id.get(parts_of(code)[2]) if form else None
    for name, cell in zip(head, row, strict=False):
        text = tidy(cell)
        if not text or name in (CODE, _MODULE, _VERSION, _ITEM):
            continue
        if name in FIELDS_BY_KEY:
            yield Answer(code, name, text, placed=bool(code))
        elif name in SHOWN:
            if form is not None and item is not None:
                own = item.title if name == "titel" else item.text
                if folded(text) not in (folded(own), folded(guarded(own))):
                    yield Answer(code, TITLE if name == "titel" else TEXT, text)
            elif form is None or parts_of(code)[2]:
                # Nobody knows what stood here: an unknown recommendation, with the text that goes with it.
                yield Answer(code, name, text, placed=False)
        else:
            yield Answer(code, f"kolom {name}" if name else f"regel {number}", text, placed=False)
    yield from _loose(row[len(head) :], f"regel {number}", code)


def _code_of(cells: dict[str, str]) -> str:
    module, version, item = (cells.get(name, "").strip() for name in (_MODULE, _VERSION, _ITEM))
    return f"{module}@{version}" + (f"#{item}" if item else "") if module or item else ""


def _loose(cells: list[str], place: str, code: str = "") -> Iterator[Answer]:
    for cell in cells:
        if text := tidy(cell):
            yield Answer(code, place, text, placed=False)
